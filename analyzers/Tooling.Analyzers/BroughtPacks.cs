using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Tooling.Packs;
using Tooling.Rules.Reading;

namespace Tooling.Analyzers;

/// <summary>The packs that a project, or one of its packages, brings as additional files. Each file is read once, until it is edited.</summary>
internal static class BroughtPacks
{
    private static readonly ConditionalWeakTable<SourceText, BroughtPack> Known = new();

    /// <summary>Reads them.</summary>
    /// <param name="files">The additional files.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>In the order of the files; one of several of the same id is that of the first.</returns>
    public static ImmutableArray<BroughtPack> Of(ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        var packs = ImmutableArray.CreateBuilder<BroughtPack>();
        foreach (var file in files.Where(file => PackReader.IsPackFile(file.Path)))
        {
            if (file.GetText(cancellationToken) is { } text)
            {
                var pack = Known.GetValue(text, content => BroughtPack.Read(content, file.Path));
                if (pack.Pack is null || packs.All(other => other.Pack?.Id != pack.Pack.Id))
                {
                    packs.Add(pack);
                }
            }
        }

        return packs.ToImmutable();
    }
}

/// <summary>A file that brings a pack.</summary>
/// <param name="Path">The file.</param>
/// <param name="Pack">The pack; null where it has mistakes.</param>
/// <param name="Problems">The mistakes.</param>
internal sealed record BroughtPack(string Path, MigrationPack? Pack, ImmutableArray<PackProblem> Problems)
{
    /// <summary>Reads a file.</summary>
    public static BroughtPack Read(SourceText text, string path)
    {
        try
        {
            return new BroughtPack(path, MigrationPack.Read(text.ToString(), path), []);
        }
        catch (PackException e)
        {
            return new BroughtPack(path, null, e.Problems);
        }
    }
}
