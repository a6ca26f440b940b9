using System.Collections.Immutable;
using Tooling.Rules.Model;

namespace Tooling.Engine.Planning.Packages;

/// <summary>Moves the global usings of project files: of namespaces that are gone, and of those that have another name now.</summary>
internal sealed class UsingMover(PackageEditRequest request, EditCollector edits)
{
    private readonly HashSet<string> _gone = request.GoneNamespaces.ToHashSet(StringComparer.Ordinal);
    private readonly ILookup<string, FormerNamespace> _former = request.FormerNamespaces.ToLookup(f => f.Namespace, StringComparer.Ordinal);

    /// <summary>Moves those of a file.</summary>
    /// <param name="file">The file.</param>
    /// <returns>What moves.</returns>
    public IEnumerable<MovedUsing> Move(ProjectSource file)
    {
        var present = file.Usings.Where(IsPlain).SelectMany(item => item.Names).Select(name => name.Id).ToHashSet(StringComparer.Ordinal);
        return file.Usings.SelectMany(item => Move(file, item, present));
    }

    private IEnumerable<MovedUsing> Move(ProjectSource file, PackageItem item, HashSet<string> present)
    {
        var moving = item.Names.Where(name => _gone.Contains(name.Id) || NamesNow(name.Id).Any()).Select(name => (Name: name, Now: NowOf(name, item, present))).ToList();
        if (moving.FirstOrDefault(m => m.Now.Length > 1 && !IsPlain(item)) is { Name: { } several })
        {
            edits.Refuse(file, several.Span.Start, $"`{several.Id}` became several namespaces: {string.Join(", ", NamesNow(several.Id))}.", "Name the one that is meant, then run again.");
            return [];
        }

        var isMoved = edits.RemoveNames(file, item, [.. moving.Where(m => m.Now.IsEmpty).Select(m => m.Name)])
            && moving.Where(m => !m.Now.IsEmpty).All(m => edits.Replace(file, m.Name.Span, string.Join(';', m.Now)));
        return isMoved ? moving.Select(m => new MovedUsing(file.Path, m.Name.Id, m.Now)) : [];
    }

    /// <summary>What takes its place; nothing where the file imports that already.</summary>
    private ImmutableArray<string> NowOf(ItemName name, PackageItem item, HashSet<string> present) =>
        [.. NamesNow(name.Id).Where(now => !IsPlain(item) || present.Add(now))];

    /// <summary>What a namespace, or a type of one, is called now; nothing where it never was called otherwise.</summary>
    private IEnumerable<string> NamesNow(string name)
    {
        if (_former.Contains(name) || name.LastIndexOf('.') is not (> 0 and var dot))
        {
            return _former[name].Select(f => f.Now).Distinct(StringComparer.Ordinal);
        }

        var type = name[(dot + 1)..];
        return _former[name[..dot]].Where(f => f.Has(type)).OrderBy(f => f.Types.IsEmpty).Select(f => $"{f.Now}.{type}").Take(1);
    }

    // One with an alias, or of a type's members, is about one name.
    private static bool IsPlain(PackageItem item) => item.Element?.Attribute("Alias") is null && item.Element?.Attribute("Static") is null;
}
