using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using Tooling.Engine.Converters;
using Tooling.Engine.Discovery;
using Tooling.Reporting;
using Tooling.Rules;
using Tooling.Rules.Model;

namespace Tooling.Engine.Planning;

/// <summary>Converts the configuration files of projects that refer to a pack's package, be it in a legacy version or raised already.</summary>
/// <param name="root">The root of the tree.</param>
/// <param name="files">The files.</param>
/// <param name="selection">What was asked for.</param>
internal sealed class Conversions(string root, SourceFiles files, Selection selection)
{
    /// <summary>Converts them.</summary>
    /// <param name="ruled">The files that packs have rules for.</param>
    /// <param name="analyses">The projects in which packs have found their legacy API.</param>
    /// <returns>The files in which something was found, or that could not be read, in their order.</returns>
    public ImmutableArray<ConvertedFile> Find(ImmutableArray<RuledFile> ruled, IReadOnlyCollection<ProjectAnalysis> analyses)
    {
        var legacy = analyses.Where(a => a.Inputs.Project.Raised.IsEmpty).Select(a => (a.Inputs.Project.ProjectPath, a.Pack.Definition.Id)).ToHashSet();
        var wanted = ruled.Where(file => selection.Includes(file.Path, root)).Select(file => file with
        {
            Rules = [.. file.Rules.Where(rule => selection.IncludesRule(rule.Id))],
            Owners = [.. selection.Of(file.Owners)],
        }).Where(file => !file.Rules.IsEmpty && !file.Owners.IsEmpty);
        return [.. wanted.Select(file => Convert(file, legacy)).OfType<ConvertedFile>()];
    }

    /// <summary>
    /// Holds back what can't be converted: because a project that the file belongs to or builds on keeps the legacy package, or because the file is edited for something else as well.
    /// </summary>
    /// <param name="converted">The files.</param>
    /// <param name="packages">The edits of packages, by absolute path.</param>
    /// <param name="moving">Absolute paths of the projects whose packages move.</param>
    /// <param name="graph">How projects refer to each other.</param>
    public static ImmutableArray<ConvertedFile> Hold(ImmutableArray<ConvertedFile> converted, ImmutableDictionary<string, ImmutableArray<TextChange>> packages, ImmutableHashSet<string> moving, ProjectGraph graph)
    {
        var edited = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. converted.Select(file => file.Edits.IsEmpty ? file
                : Stays(file.File, moving, graph) ? file.Held("A project that it belongs to stays on the legacy version of the package, so the configuration stays as it is; see the problems and the other findings.")
                : packages.GetValueOrDefault(file.File.Path, []).Any(change => file.Edits.Any(edit => edit.Span.IntersectsWith(change.Span))) ? file.Held("A package is changed at the same place. Run again afterwards.")
                : !edited.Add(file.File.Path) ? file.Held("Another pack changes this file in the same run. Run again afterwards.")
                : file),
        ];
    }

    private static bool Stays(RuledFile file, ImmutableHashSet<string> moving, ProjectGraph graph)
    {
        var moves = new MoveTable(file.Pack.Definition.Packages);
        return graph.WithReferences(file.Owners).Any(input => !moving.Contains(input.Project.ProjectPath) && HasLegacy(input, moves));
    }

    private static bool HasLegacy(CompilerInputs input, MoveTable moves) =>
        input.Project.Raised.IsEmpty && input.Project.Packages.Any(package => moves.Find(package.Id, package.Version) is not null);

    private ConvertedFile? Convert(RuledFile file, HashSet<(string Project, string Pack)> legacy)
    {
        var isLegacy = file.Owners.Any(owner => legacy.Contains((owner.Project.ProjectPath, file.Pack.Id)));
        if (files.Text(file.Path) is not { } source || (!isLegacy && !file.Owners.Any(owner => IsModern(owner, file.Pack.Definition))))
        {
            return null;
        }

        var text = source.ToString();
        try
        {
            var conversion = FileConverter.Convert(text, FileOf(file, isRaised: !isLegacy), file.Rules);
            var findings = FindingsOf(file, conversion, source);
            return IsWritable(source, conversion.Text) ? Converted(new ConvertedFile(file, conversion.Edits, findings, null)) : new ConvertedFile(file, [], findings, null).Held("The file's encoding has not got the characters that it needs. Save it as UTF-8, then run again.");
        }
        catch (ConfigurationSyntaxException e)
        {
            return new ConvertedFile(file, [], [], new ReportProblem(FormattableString.Invariant($"{RelativePath.Of(root, file.Path)}({e.Line},{e.Column})"), $"Not {file.Format} that can be read: {e.Message}", $"Mend the file, then run again: the rules {string.Join(", ", file.Rules.Select(rule => rule.Id))} of the pack {file.Pack.Id} are about it. Nothing of it was changed."));
        }
    }

    private static ConvertedFile? Converted(ConvertedFile file) => file.Findings.IsEmpty ? null : file;

    private ConfigurationFile FileOf(RuledFile file, bool isRaised) => new(file.Format)
    {
        IsRaised = isRaised,
        IsLayer = ConfigurationFile.BasesOf(file.Path).Any(path => files.Text(path) is not null),
        ProjectTexts = file.Format != ConfigurationFormats.MSBuild ? [] : [.. file.Owners.SelectMany(owner => owner.Project.DefiningFiles).Distinct(StringComparer.Ordinal).Select(path => files.Text(path)?.ToString()).OfType<string>()],
    };

    /// <summary>Whether a project has a package of the pack in the version that it moves to, or a later one.</summary>
    private static bool IsModern(CompilerInputs input, PackDefinition pack)
    {
        var moves = new MoveTable(pack.Packages);
        return pack.Packages.Where(move => move.To != MoveTable.NoPackage).Any(move => input.Project.Packages.Any(package =>
            string.Equals(package.Id, move.ToId ?? move.Id, StringComparison.OrdinalIgnoreCase)
            && moves.Find(package.Id, package.Version) is null
            && NuGet.Versioning.NuGetVersion.TryParse(package.Version, out var version) && version >= NuGet.Versioning.NuGetVersion.Parse(move.To)));
    }

    /// <summary>A file in an encoding that has not got the new characters would be written with others.</summary>
    private static bool IsWritable(SourceText source, string text) => source.Encoding is { } encoding && encoding.GetString(encoding.GetBytes(text)) == text;

    private ImmutableArray<Finding> FindingsOf(RuledFile file, Conversion conversion, SourceText source)
    {
        var path = RelativePath.Of(root, file.Path);
        var frameworks = file.Owners.Select(owner => owner.Project.TargetFramework).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        var configurations = file.Owners.Select(CompilerConfiguration.Of).ToList();
        bool IsOff(string ruleId) => configurations.TrueForAll(c => c.DisabledPacks.Contains(file.Pack.Id) || c.IsOff(file.Path, ruleId));
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var findings = ImmutableArray.CreateBuilder<Finding>(conversion.Found.Length);
        foreach (var found in conversion.Found)
        {
            var ordinal = seen[$"{found.Rule.Id} {found.Path}"] = seen.GetValueOrDefault($"{found.Rule.Id} {found.Path}", -1) + 1;
            findings.Add(new Finding
            {
                RuleId = found.Rule.Id,
                PackId = file.Pack.Id,
                Safety = found.Refusal is null ? found.Rule.Safety : Safety.Manual,
                Kind = found.Refusal is null ? FindingKind.Rewrite : FindingKind.Manual,
                Message = found.Rule.Title,
                Reason = found.Refusal,
                Path = path,
                Range = SourceRanges.Of(source.Lines.GetLinePositionSpan(found.Span)),
                Fingerprint = Fingerprint.Compute(found.Rule.Id, Path.GetFileName(file.Path), found.Rule.Section, found.Path, ordinal),
                TargetFrameworks = frameworks,
                SuppressedIn = IsOff(found.Rule.Id) ? SuppressionPlace.Configuration : null,
            });
        }

        return findings.MoveToImmutable();
    }
}
