using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;

namespace Tooling.Engine.Discovery.Generators;

/// <summary>
/// Generators of .NET itself, which nearly every project is given, with its targeting packs or by packages, and which do nothing until the code asks them by name.
/// To load them costs more than to compile, and most projects have no use for them.
/// </summary>
internal static class FrameworkGenerators
{
    /// <summary>File names, and what asks for them. Interceptors, which some of them make, change nothing that can be compiled or called: these are not asked at all.</summary>
    private static readonly FrozenDictionary<string, IdentifierSearch> Names = new Dictionary<string, IdentifierSearch>(StringComparer.OrdinalIgnoreCase)
    {
        ["Microsoft.AspNetCore.Http.RequestDelegateGenerator"] = AskedBy(),
        ["Microsoft.Extensions.Configuration.Binder.SourceGeneration"] = AskedBy(),
        ["Microsoft.Extensions.Logging.Generators"] = AskedBy("LoggerMessage"),
        ["Microsoft.Extensions.Options.SourceGeneration"] = AskedBy("OptionsValidator"),
        ["Microsoft.Extensions.Validation.ValidationsGenerator"] = AskedBy(),
        ["Microsoft.Interop.ComInterfaceGenerator"] = AskedBy("GeneratedComClass", "GeneratedComInterface"),
        ["Microsoft.Interop.JavaScript.JSImportGenerator"] = AskedBy("JSExport", "JSImport"),
        ["Microsoft.Interop.LibraryImportGenerator"] = AskedBy("LibraryImport"),
        ["System.Text.Json.SourceGeneration"] = AskedBy("JsonSerializable"),
        ["System.Text.RegularExpressions.Generator"] = AskedBy("GeneratedRegex"),
        ["System.Windows.Forms.Analyzers.CSharp"] = AskedBy("ApplicationConfiguration"),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Leaves out those that a project does not ask.</summary>
    /// <param name="paths">Assemblies with generators.</param>
    /// <param name="compilation">The project.</param>
    /// <returns>The others, in their order.</returns>
    public static ImmutableArray<string> WithoutUnasked(IEnumerable<string> paths, CSharpCompilation compilation) =>
        [.. paths.Where(path => !Names.TryGetValue(Path.GetFileNameWithoutExtension(path), out var names) || compilation.SyntaxTrees.Any(tree => names.IsIn(tree.ToString())))];

    private static IdentifierSearch AskedBy(params ReadOnlySpan<string> names) => new([.. names, .. names.ToArray().Select(name => name + "Attribute")]);
}
