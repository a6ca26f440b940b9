using System.Collections.Immutable;
using Tooling.Engine.Converters;
using Tooling.Packs;
using Tooling.Rules.Reading;

namespace Tooling.Engine.Discovery;

/// <summary>
/// The packs of a run: those that come with the product, and those that any of the projects brings. They hold for all projects of the run, because
/// projects share the files that say versions.
/// </summary>
internal static class RunPacks
{
    /// <summary>Chooses them.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="inputs">The projects.</param>
    /// <param name="given">Those that the host of the engine gives.</param>
    /// <param name="root">The root of the tree.</param>
    /// <exception cref="UserErrorException">There is no such pack or rule, a pack can't be used, or two are called alike.</exception>
    public static ImmutableArray<MigrationPack> Of(ScanRequest request, ImmutableArray<CompilerInputs> inputs, ImmutableArray<MigrationPack> given, string root)
    {
        ImmutableArray<MigrationPack> brought = [.. Brought(inputs, root)];
        if (!brought.IsEmpty)
        {
            new BroughtPackList(root).Add(inputs.SelectMany(i => i.PackPaths));
        }

        ImmutableArray<MigrationPack> all = [.. BuiltInPacks.All, .. given, .. brought];
        RefuseSameIds(given, brought);
        RefuseUnknownRules(request.Rules, all);
        return request.Packs.IsEmpty ? all : [.. request.Packs.Select(id => all.FirstOrDefault(p => string.Equals(p.Id, id, StringComparison.OrdinalIgnoreCase))
            ?? throw UnknownName.Error("pack", id, all.Select(p => p.Id)))];
    }

    /// <summary>A misspelt name would find nothing, and nothing to do is what a script takes for success.</summary>
    private static void RefuseUnknownRules(ImmutableArray<string> wanted, ImmutableArray<MigrationPack> packs)
    {
        if (!wanted.IsEmpty)
        {
            var known = packs.SelectMany(p => p.Definition.Rules).Select(r => r.Id).Concat(EngineRules.All.Select(r => r.Id)).ToHashSet(StringComparer.Ordinal);
            foreach (var id in wanted.Where(id => !known.Contains(id)))
            {
                throw UnknownName.Error("rule", id, known);
            }
        }
    }

    private static void RefuseSameIds(ImmutableArray<MigrationPack> given, ImmutableArray<MigrationPack> brought)
    {
        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var pack in given.Concat(brought).Where(pack => !ids.Add(pack.Id)))
        {
            throw new UserErrorException($"Two packs are called '{pack.Id}'.", "Give one of them another id: the host of the engine gives one, and a project, or the host, the other.");
        }
    }

    private static IEnumerable<MigrationPack> Brought(ImmutableArray<CompilerInputs> inputs, string root)
    {
        var known = new Dictionary<string, (string Path, string Text)>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in inputs.SelectMany(i => i.PackPaths).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (pack, text) = Read(path, RelativePath.Of(root, path));
            if (!known.TryGetValue(pack.Id, out var other))
            {
                known.Add(pack.Id, (path, text));
                yield return pack;
            }
            else if (other.Text != text)
            {
                throw new UserErrorException($"Two packs are called '{pack.Id}', and say different things: {other.Path} and {path}.", "Have all projects bring the same version of the package, or give one of the packs another id.");
            }
        }
    }

    private static (MigrationPack Pack, string Text) Read(string path, string name)
    {
        try
        {
            var text = File.ReadAllText(path);
            var pack = MigrationPack.Read(text, name);
            return ConfigurationExamples.MistakesIn(pack.Definition) is { IsEmpty: false } mistakes ? throw new PackException(mistakes) : (pack, text);
        }
        catch (PackException e)
        {
            // Whoever writes a pack wants to see all of them; whoever gets it, the first is enough.
            var first = e.Problems[0];
            var others = e.Problems.Skip(1).Select(problem => FormattableString.Invariant($"{name}:{problem.Position.Line}: {problem.Message} {problem.Hint}"));
            throw new UserErrorException($"A pack can't be used: {first.Message}", string.Join("\n  ", others.Prepend(first.Hint)), FormattableString.Invariant($"{name}:{first.Position.Line}"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"A pack can't be read: {e.Message}", "A project names it as an additional file: restore the project, or mend its path.", name);
        }
    }
}
