using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Tooling.Rules.Matching;

namespace Tooling.Engine.Discovery;

/// <summary>A project that refers to the legacy API.</summary>
/// <param name="Inputs">The project.</param>
/// <param name="Pack">The pack, bound to that legacy API.</param>
/// <param name="Compilation">What the pack is bound in: the references, and the sources where those were compiled already.</param>
/// <param name="IsOpen">Whether other assemblies pass the legacy API on to it, so that any of its files can reach it.</param>
internal sealed record LegacyProject(CompilerInputs Inputs, CompiledPack Pack, CSharpCompilation Compilation, bool IsOpen);

/// <summary>
/// Finds the files from which the legacy API can be reached. Code gets at it by naming one of its namespaces, or by naming a type or
/// calling an extension method of a file that does, and so on; any other file can't use it, whatever its members are called.
/// </summary>
/// <param name="files">The files.</param>
/// <param name="limit">How much is done at once.</param>
internal sealed partial class LegacyReach(SourceFiles files, WorkLimit limit)
{
    /// <summary>Finds them in all projects together, because projects use each other's types.</summary>
    /// <param name="projects">The projects that refer to the legacy API.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Absolute paths.</returns>
    public IReadOnlySet<string> Find(ImmutableArray<LegacyProject> projects, CancellationToken cancellationToken)
    {
        var entries = projects.SelectMany(p => p.Pack.EntryNames).ToHashSet(StringComparer.Ordinal);
        var open = projects.Where(p => p.Pack.EntryNames.IsEmpty || p.IsOpen || HasGlobalImport(p.Inputs, entries, cancellationToken)).SelectMany(p => p.Inputs.SourcePaths);
        var reached = open.ToHashSet(StringComparer.Ordinal);
        var rest = projects.SelectMany(p => p.Inputs.SourcePaths).Distinct(StringComparer.Ordinal).Where(path => !reached.Contains(path)).ToImmutableArray();
        var known = new HashSet<string>(entries, StringComparer.Ordinal);
        var names = entries.Concat(DeclaredNames([.. reached], cancellationToken).Where(known.Add)).ToList();
        while (names.Count > 0 && !rest.IsEmpty)
        {
            var search = new IdentifierSearch(names);
            var isFound = limit.Select(rest, path => files.Text(path) is { } text && search.IsIn(text.ToString()), cancellationToken);
            ImmutableArray<string> found = [.. rest.Where((_, i) => isFound[i])];
            reached.UnionWith(found);
            rest = [.. rest.Where((_, i) => !isFound[i])];
            names = [.. DeclaredNames(found, cancellationToken).Where(known.Add)];
        }

        return reached;
    }

    /// <summary>Whether names of the legacy API, or members of some type, can be used everywhere in a project without saying where they come from.</summary>
    private bool HasGlobalImport(CompilerInputs inputs, HashSet<string> entries, CancellationToken cancellationToken)
    {
        var search = new IdentifierSearch(entries.Append("static"));
        return limit.Select(inputs.SourcePaths, path => files.HasGlobalUsings(path) && search.IsIn(files.Text(path)!.ToString()), cancellationToken).Contains(true);
    }

    /// <summary>The types, extension methods and global aliases that files declare under any preprocessor symbols.</summary>
    private IEnumerable<string> DeclaredNames(ImmutableArray<string> paths, CancellationToken cancellationToken) =>
        limit.Select(paths, path => DeclaredNames(files.Text(path)?.ToString() ?? string.Empty), cancellationToken).SelectMany(names => names);

    private static List<string> DeclaredNames(string text) =>
        [.. Types().Matches(text).Concat(Delegates().Matches(text)).Concat(ExtensionMethods().Matches(text)).Concat(GlobalAliases().Matches(text)).Concat(UsedWithoutType().IsMatch(text) ? Members().Matches(text) : [])
            .Select(m => m.Groups["name"].Value)];

    [GeneratedRegex(@"\b(?:class|struct|interface|enum|record(?:\s+(?:class|struct))?)\s+@?(?<name>\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex Types();

    [GeneratedRegex(@"\bdelegate\s[^;{}=]*?\b(?<name>\w+)\s*(?:<[^;{}()]*>)?\s*\(", RegexOptions.CultureInvariant)]
    private static partial Regex Delegates();

    [GeneratedRegex(@"\b(?<name>\w+)\s*(?:<[^;{}()]*>)?\s*\(\s*(?:\[[^\]]*\]\s*)?(?:(?:in|ref|scoped|readonly)\s+)*this\s", RegexOptions.CultureInvariant)]
    private static partial Regex ExtensionMethods();

    [GeneratedRegex(@"\bglobal\s+using\s+(?:unsafe\s+)?@?(?<name>\w+)\s*=", RegexOptions.CultureInvariant)]
    private static partial Regex GlobalAliases();

    /// <summary>Extension blocks, and what top-level statements share with the class that they are compiled into.</summary>
    [GeneratedRegex(@"\bextension\s*[<(]|\bpartial\s+class\s+Program\b", RegexOptions.CultureInvariant)]
    private static partial Regex UsedWithoutType();

    [GeneratedRegex(@"\b(?<name>\w+)\s*(?:<[^;{}()]*>\s*)?(?:[({=;])", RegexOptions.CultureInvariant)]
    private static partial Regex Members();
}
