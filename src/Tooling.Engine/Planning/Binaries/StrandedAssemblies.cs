using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;

namespace Tooling.Engine.Planning.Binaries;

/// <summary>A compiled assembly that stays, and would not find what it was compiled against.</summary>
/// <param name="Path">Its absolute path.</param>
/// <param name="Missing">The types and members that are gone, as a person writes them, ordered; at least one.</param>
internal sealed record StrandedAssembly(string Path, ImmutableArray<string> Missing);

/// <summary>
/// Finds assemblies that nobody compiles anew, and that were compiled against what the modern packages no longer have. The compiler does not see that: the runtime throws,
/// when it gets there, a <see cref="MissingMethodException"/> or <see cref="TypeLoadException"/>.
/// </summary>
internal sealed class StrandedAssemblies
{
    private readonly ConcurrentDictionary<string, MetadataReader> _readers = new(StringComparer.Ordinal);

    /// <summary>Finds them among the references of a project.</summary>
    /// <param name="references">What becomes of them.</param>
    /// <returns>Ordered by path.</returns>
    public ImmutableArray<StrandedAssembly> In(ReplacedReferences references)
    {
        var removed = PathsOf(references.Removed);
        var names = removed.Select(path => Path.GetFileNameWithoutExtension(path)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var users = PathsOf(references.Kept).Select(path => (Path: path, Uses: new AssemblyUses(ReaderOf(path, references.Kept)))).Where(user => user.Uses.RefersTo(names)).ToList();
        if (users.Count == 0)
        {
            return [];
        }

        var before = new AssemblySurface(removed.Select(path => ReaderOf(path, references.Removed)));
        var after = new AssemblySurface(PathsOf(references.Added).Select(path => ReaderOf(path, references.Added)));
        return
        [
            .. users.Select(user => new StrandedAssembly(user.Path, Missing(user.Uses, before, after)))
                .Where(user => !user.Missing.IsEmpty)
                .OrderBy(user => user.Path, StringComparer.Ordinal),
        ];
    }

    private static ImmutableArray<string> Missing(AssemblyUses uses, AssemblySurface before, AssemblySurface after)
    {
        var gone = uses.Members().Where(use => before.Defines(use.Type) && before.Has(use) && !after.Has(use)).Distinct().ToList();
        var types = gone.Where(use => use.Name.Length == 0).Select(use => use.Type).ToHashSet(StringComparer.Ordinal);
        var bases = uses.Bases().Where(type => before.Defines(type) && after.Defines(type)).ToList();
        var demanded = bases.SelectMany(type => after.AbstractMembersOf(type).Except(before.AbstractMembersOf(type)));
        return
        [
            .. gone.Where(use => use.Name.Length == 0 || !types.Contains(use.Type)).Select(NameOf)
                .Concat(demanded.Select(member => $"{NameOf(member)} (to be implemented)"))
                .Concat(bases.Where(type => after.IsSealed(type) && !before.IsSealed(type)).Select(type => $"{type} (sealed)"))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>As in C#: types without arity, properties for their accessors.</summary>
    private static string NameOf(MemberUse use)
    {
        var type = string.Join('.', use.Type.Split('.')[^1].Split('+').Select(part => part.Split('`')[0]));
        return use.Name switch
        {
            "" => type,
            ".ctor" => $"new {type}",
            _ when use.Name.StartsWith("get_", StringComparison.Ordinal) || use.Name.StartsWith("set_", StringComparison.Ordinal) => $"{type}.{use.Name["get_".Length..]}",
            _ => $"{type}.{use.Name}",
        };
    }

    private static IEnumerable<string> PathsOf(IEnumerable<MetadataReference> references) =>
        references.OfType<PortableExecutableReference>().Select(r => r.FilePath).OfType<string>().Distinct(StringComparer.Ordinal);

    private MetadataReader ReaderOf(string path, IEnumerable<MetadataReference> references) => _readers.GetOrAdd(path, p =>
        (references.OfType<PortableExecutableReference>().First(r => r.FilePath == p).GetMetadata() switch
        {
            AssemblyMetadata assembly => assembly.GetModules()[0],
            var module => (ModuleMetadata)module,
        }).GetMetadataReader());
}
