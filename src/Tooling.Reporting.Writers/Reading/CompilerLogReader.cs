using System.Globalization;
using System.Text.Json;

namespace Tooling.Reporting.Writers.Reading;

/// <summary>Reads what the analyzer reported from the error log of the C# compiler: SARIF 2.1 and, where no version is asked for, 1.0.</summary>
public static class CompilerLogReader
{
    private const string RuleFailed = "MIG0002";
    private const string Hint = "Let the C# compiler alone write this file: give each project and target framework an ErrorLog of its own.";

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a log.</summary>
    /// <param name="utf8">The content of the file.</param>
    /// <param name="fileName">The file's path, for messages.</param>
    /// <param name="relativePath">Turns the absolute path of a file into the one that reports give.</param>
    /// <returns>What the analyzer reported; results of others are left out.</returns>
    /// <exception cref="FileFormatException">It is damaged, or something else.</exception>
    public static CompilerLog Read(ReadOnlyMemory<byte> utf8, string fileName, Func<string, string> relativePath)
    {
        utf8 = utf8.Span.StartsWith(ByteOrderMark) ? utf8.Slice(ByteOrderMark.Length) : utf8;
        try
        {
            using var document = JsonDocument.Parse(utf8);
            var log = new Reading(relativePath);
            foreach (var run in document.RootElement.GetProperty("runs").EnumerateArray())
            {
                log.ReadRun(run);
            }

            return log.ToCompilerLog();
        }
        catch (JsonException e)
        {
            throw new FileFormatException($"The error log of the compiler is not JSON: {e.Message}", Hint, FormattableString.Invariant($"{fileName}:{(e.LineNumber ?? 0) + 1}"));
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new FileFormatException($"This is not an error log of the C# compiler: {e.Message}", Hint, fileName);
        }
    }

    private sealed class Reading(Func<string, string> relativePath)
    {
        private readonly List<Finding> _findings = [];
        private readonly Dictionary<string, ReportRule> _rules = new(StringComparer.Ordinal);
        private readonly List<ReportProblem> _problems = [];
        private int _resolved;

        public CompilerLog ToCompilerLog() => new([.. _findings], [.. _rules.Values], [.. _problems], _resolved);

        public void ReadRun(JsonElement run)
        {
            var help = HelpOf(run);
            foreach (var result in run.GetProperty("results").EnumerateArray())
            {
                ReadResult(result, help);
            }
        }

        private void ReadResult(JsonElement result, Dictionary<string, string> help)
        {
            var id = result.GetProperty("ruleId").GetString()!;
            if (id == RuleFailed)
            {
                var (path, range) = PlaceOf(result);
                _problems.Add(new ReportProblem(FormattableString.Invariant($"{path}({range.StartLine})"), MessageOf(result), "The other rules went on. Please report it, with the code of this place."));
                return;
            }

            if (!result.TryGetProperty("properties", out var properties) || !properties.TryGetProperty("customProperties", out var custom))
            {
                return;
            }

            if (TextOf(custom, DiagnosticProperties.Resolved) is { } resolved)
            {
                _resolved += int.Parse(resolved, NumberStyles.None, CultureInfo.InvariantCulture);
            }
            else if (TextOf(custom, DiagnosticProperties.Fingerprint) is { } fingerprint && TextOf(custom, DiagnosticProperties.PackId) is { } pack)
            {
                var finding = FindingOf(result, custom, id, fingerprint, pack);
                _findings.Add(finding);
                _rules[finding.RuleId] = new ReportRule(finding.RuleId, pack, finding.Message, finding.Safety, finding.RuleId == id ? help.GetValueOrDefault(id) : null);
            }
        }

        private Finding FindingOf(JsonElement result, JsonElement custom, string id, string fingerprint, string pack)
        {
            var (path, range) = PlaceOf(result);
            var reason = TextOf(custom, DiagnosticProperties.Reason);
            var message = MessageOf(result);
            if (TextOf(custom, DiagnosticProperties.RuleId) is { } rule)
            {
                // The id stands for the rules of all packs that projects bring, and the message begins with the rule.
                id = rule;
                message = message.StartsWith($"{rule}: ", StringComparison.Ordinal) ? message.Substring(rule.Length + 2) : message;
            }

            return new Finding
            {
                RuleId = id,
                PackId = pack,
                Safety = WordOf<Safety>(custom, DiagnosticProperties.Safety, Words.Of),
                Kind = WordOf<FindingKind>(custom, DiagnosticProperties.Kind, Words.Of),
                Message = reason is not null && message.EndsWith($": {reason}", StringComparison.Ordinal) ? message.Substring(0, message.Length - reason.Length - 2) : message,
                Reason = reason,
                Path = path,
                Range = range,
                Fingerprint = fingerprint,
                SuppressedIn = IsSuppressed(result) ? SuppressionPlace.Code : null,
            };
        }

        private (string Path, SourceRange Range) PlaceOf(JsonElement result)
        {
            var location = result.GetProperty("locations").EnumerateArray().First();
            var isFirstVersion = location.TryGetProperty("resultFile", out var file);
            file = isFirstVersion ? file : location.GetProperty("physicalLocation");
            var uri = isFirstVersion ? file.GetProperty("uri") : file.GetProperty("artifactLocation").GetProperty("uri");
            var region = file.GetProperty("region");
            int Number(string name) => region.GetProperty(name).GetInt32();
            return (relativePath(PathOf(uri.GetString()!)), new SourceRange(Number("startLine"), Number("startColumn"), Number("endLine"), Number("endColumn")));
        }

        private static string PathOf(string uri) => Uri.TryCreate(uri, UriKind.Absolute, out var absolute) && absolute.IsFile ? absolute.LocalPath : Uri.UnescapeDataString(uri);

        private static bool IsSuppressed(JsonElement result) =>
            (result.TryGetProperty("suppressions", out var suppressions) || result.TryGetProperty("suppressionStates", out suppressions)) && suppressions.GetArrayLength() > 0;

        private static string MessageOf(JsonElement result)
        {
            var message = result.GetProperty("message");
            return (message.ValueKind == JsonValueKind.String ? message : message.GetProperty("text")).GetString()!;
        }

        private static string? TextOf(JsonElement owner, string name) => owner.TryGetProperty(name, out var value) ? value.GetString() : null;

        private static T WordOf<T>(JsonElement owner, string name, Func<T, string> wordOf)
            where T : struct, Enum
        {
            var word = TextOf(owner, name);
            var values = ((T[])Enum.GetValues(typeof(T))).Where(value => wordOf(value) == word).ToList();
            return values.Count == 1 ? values[0] : throw new FormatException($"'{word}' is no {name}.");
        }

        private static Dictionary<string, string> HelpOf(JsonElement run)
        {
            IEnumerable<JsonElement> rules = run.TryGetProperty("tool", out var tool) && tool.TryGetProperty("driver", out var driver) && driver.TryGetProperty("rules", out var list) ? list.EnumerateArray()
                : run.TryGetProperty("rules", out var byId) && byId.ValueKind == JsonValueKind.Object ? byId.EnumerateObject().Select(rule => rule.Value) : [];
            var help = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var rule in rules)
            {
                if (TextOf(rule, "id") is { } id && TextOf(rule, "helpUri") is { } uri)
                {
                    help[id] = uri;
                }
            }

            return help;
        }
    }
}
