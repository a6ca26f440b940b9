using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Tooling.Engine.Discovery.Generators;

/// <summary>What source generators make lies in no folder: the compiler names it by the generator, relative to nothing.</summary>
internal static class GeneratorOutput
{
    /// <summary>Whether a source generator made a file.</summary>
    /// <param name="tree">The file.</param>
    public static bool Is(SyntaxTree tree) => !Path.IsPathRooted(tree.FilePath);

    /// <summary>A project without what source generators made; the same one where they made nothing.</summary>
    /// <param name="compilation">The project.</param>
    public static CSharpCompilation Without(CSharpCompilation compilation) => compilation.RemoveSyntaxTrees(compilation.SyntaxTrees.Where(Is));

    /// <summary>Where code is, for a person.</summary>
    /// <param name="location">The code.</param>
    /// <param name="root">The root of the tree.</param>
    /// <returns>The file, relative to the root, and where the code begins. For generated code, what it was made from, where the generator says so.</returns>
    public static (string Path, LinePosition Start) PlaceOf(Location location, string root)
    {
        var place = location.SourceTree is { } tree && Is(tree) ? location.GetMappedLineSpan() : location.GetLineSpan();
        return (Path.IsPathRooted(place.Path) ? RelativePath.Of(root, place.Path) : place.Path, place.StartLinePosition);
    }
}
