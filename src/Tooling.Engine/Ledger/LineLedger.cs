using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Tooling.Engine.Files;

namespace Tooling.Engine.Ledger;

/// <summary>
/// A ledger in a plain file: a line of JSON a migration, in the order of application, so that two states of it can be compared by any tool. It is small, so that it is
/// read as a whole; a migration is added at its end, and whatever else changes replaces it as a whole.
/// </summary>
internal sealed class LineLedger : ILedgerStore
{
    private const string Header = "{\"ledger\":1}";

    private readonly string _path;
    private readonly List<(string Line, RecordedMigration Migration)> _migrations;

    /// <summary>The length of what was read or written; 0 where the file can't be added to.</summary>
    private long _length;

    private LineLedger(string path, long length, List<(string Line, RecordedMigration Migration)> migrations) => (_path, _length, _migrations) = (path, length, migrations);

    /// <summary>Opens the ledger; the file is created by the first change.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="UserErrorException">It is no ledger, is damaged, or comes from a newer version. It is left as it is.</exception>
    public static LineLedger Open(string path)
    {
        if (!File.Exists(path))
        {
            return new LineLedger(path, length: 0, []);
        }

        var lines = File.ReadAllText(path).Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        if (lines[0] != Header)
        {
            throw LedgerDatabase.Unusable(path, "is no ledger that this version of dotnet migrate can read", null);
        }

        var isWhole = lines[^1].Length == 0;
        if (isWhole || IsCutOff(lines[^1]))
        {
            lines.RemoveAt(lines.Count - 1);
        }

        return new LineLedger(path, isWhole ? new FileInfo(path).Length : 0, [.. lines.Skip(1).Select((line, i) => (line, Parse(line, path, i + 2)))]);
    }

    public ImmutableArray<MigrationRecord> List() => [.. _migrations.Select(m => m.Migration.Header)];

    public RecordedMigration? Get(string id, bool withFindings)
    {
        var migration = _migrations.Find(m => m.Migration.Header.Id == id).Migration;
        return migration is null || withFindings ? migration : migration with { Findings = [] };
    }

    public ImmutableArray<MigrationRecord> OnFile(string path) =>
        [.. _migrations.Where(m => m.Migration.Files.Any(f => f.Path == path)).Select(m => m.Migration.Header).Reverse()];

    public MigrationRecord? LaterOnSameFiles(string id)
    {
        if (Get(id, withFindings: false) is not { } migration)
        {
            return null;
        }

        var paths = migration.Files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        return _migrations.Select(m => m.Migration)
            .LastOrDefault(m => m.Header.State == MigrationState.Applied && m.Header.Sequence > migration.Header.Sequence && m.Files.Any(f => paths.Contains(f.Path)))?.Header;
    }

    public ImmutableArray<FileClaim> Claims(string part) =>
        [.. MigratedFiles.Latest(_migrations.Select(m => m.Migration).Where(m => m.Header.State == MigrationState.Applied)).Values.Where(latest => latest.File.Path.Contains(part, StringComparison.Ordinal)).Select(latest => new FileClaim(latest.File, latest.MigrationId)).OrderBy(claim => claim.File.Path, StringComparer.Ordinal)];

    public ImmutableArray<RewrittenPlace> Rewritten() =>
        [.. _migrations.SelectMany(m => m.Migration.Findings.Where(f => f.Outcome == FindingOutcome.Rewritten).Select(f => new RewrittenPlace(m.Migration.Header.Id, f.Path, f.Fingerprint)))];

    public void Record(RecordedMigration migration)
    {
        if (migration.Files.GroupBy(f => f.Path, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new UserErrorException($"The ledger {_path} could not be used: '{twice.Key}' is twice in migration {migration.Header.Id}.", "Report it: this should not happen.");
        }

        migration = migration with { Files = [.. migration.Files.OrderBy(f => f.Path, StringComparer.Ordinal)] };
        if (IsNext(migration))
        {
            Append(Line(migration));
            return;
        }

        Write([.. _migrations.Where(m => m.Migration.Header.Id != migration.Header.Id).Append((Format(migration), migration)).OrderBy(m => m.Item2.Header.Sequence)]);
    }

    public void RollBack(string id, DateTimeOffset at) => Write([.. _migrations.Select(m => m.Migration.Header is { State: MigrationState.Applied } header && header.Id == id
        ? Line(m.Migration with { Header = header with { State = MigrationState.RolledBack, RolledBackAt = at } })
        : m)]);

    public void Remove(IEnumerable<string> ids)
    {
        var gone = ids.ToHashSet(StringComparer.Ordinal);
        Write([.. _migrations.Where(m => !gone.Contains(m.Migration.Header.Id))]);
    }

    /// <summary>What can't be read is refused when it is opened.</summary>
    public string? Damage() => null;

    public void Dispose()
    {
    }

    /// <summary>A migration as a line: the same migration gives the same line.</summary>
    internal static string Format(RecordedMigration migration) => JsonSerializer.Serialize(migration, LineJson.Default.RecordedMigration);

    private static (string Line, RecordedMigration Migration) Line(RecordedMigration migration) => (Format(migration), migration);

    private static RecordedMigration Parse(string line, string path, int number)
    {
        try
        {
            return JsonSerializer.Deserialize(line, LineJson.Default.RecordedMigration) is { Files.IsDefault: false, Findings.IsDefault: false, Units.IsDefault: false } migration
                ? migration
                : throw new JsonException("something is missing");
        }
        catch (JsonException e)
        {
            throw LedgerDatabase.Unusable(path, FormattableString.Invariant($"is damaged in line {number}"), e);
        }
    }

    /// <summary>
    /// Whether what follows the last line end is the beginning of a line: it was being added when the power failed, and the run that did is still in its journal.
    /// A whole line without its end, or one that is damaged, is none.
    /// </summary>
    private static bool IsCutOff(string line)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(line), isFinalBlock: false, default);
        try
        {
            while (reader.Read())
            {
                if (reader is { CurrentDepth: 0, TokenType: JsonTokenType.EndObject })
                {
                    return false;
                }
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Whether a migration only adds a line to the file that was read: it comes last, and the file is still there, of the same length.</summary>
    private bool IsNext(RecordedMigration migration) =>
        _length > 0 && new FileInfo(_path) is { Exists: true } file && file.Length == _length && (_migrations.Count == 0 || _migrations[^1].Migration.Header.Sequence < migration.Header.Sequence);

    /// <summary>Adds a line. One that a power failure cut off is not there for <see cref="Open"/>: the run that wrote it is still in its journal.</summary>
    private void Append((string Line, RecordedMigration Migration) added)
    {
        var bytes = Encoding.UTF8.GetBytes(added.Line + "\n");
        using (var file = new FileStream(_path, FileMode.Open, FileAccess.Write, FileShare.Read))
        {
            try
            {
                file.Seek(0, SeekOrigin.End);
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }
            catch
            {
                file.SetLength(_length);
                throw;
            }
        }

        _length += bytes.Length;
        _migrations.Add(added);
    }

    private void Write(List<(string Line, RecordedMigration Migration)> migrations)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(migrations.Select(m => m.Line).Prepend(Header).Select(line => line + "\n")));
        DurableFile.Replace(_path, bytes);
        _length = bytes.Length;
        _migrations.Clear();
        _migrations.AddRange(migrations);
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(RecordedMigration))]
internal sealed partial class LineJson : JsonSerializerContext;
