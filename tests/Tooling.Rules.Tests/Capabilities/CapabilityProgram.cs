using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Capabilities;

namespace Tooling.Rules.Tests.Capabilities;

/// <summary>A program whose method <c>Tool</c> is asked what it reaches.</summary>
internal static class CapabilityProgram
{
    private const string Usings = "using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;\n";

    private static readonly ImmutableArray<MetadataReference> Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>What the method <c>Tool</c> reaches, or the lambda that is given to a method <c>Offer</c>.</summary>
    /// <param name="code">The program, which compiles.</param>
    /// <param name="references">Other code that it refers to.</param>
    public static ImmutableArray<CapabilityUse> Find(string code, params MetadataReference[] references) => Find(Compile(code, references));

    /// <summary>The same of a program that is compiled.</summary>
    public static ImmutableArray<CapabilityUse> Find(CSharpCompilation compilation)
    {
        var root = compilation.SyntaxTrees[0].GetRoot();
        var tool = (SyntaxNode?)root.DescendantNodes().OfType<MethodDeclarationSyntax>().FirstOrDefault(m => m.Identifier.ValueText == "Tool")
            ?? root.DescendantNodes().OfType<InvocationExpressionSyntax>().First(i => i.Expression.ToString() == "Offer").ArgumentList.Arguments[0].Expression;
        return new CapabilityAnalysis(compilation, CapabilityCatalogue.Default).Find(tool, "tool", CancellationToken.None);
    }

    public static CSharpCompilation Compile(string code, params MetadataReference[] references)
    {
        var compilation = CompileAnyway(code, references);
        var errors = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        return errors.Count == 0 ? compilation : throw new InvalidOperationException(string.Join("\n", errors));
    }

    /// <summary>Code that may have mistakes.</summary>
    public static CSharpCompilation CompileAnyway(string code, params MetadataReference[] references) => CSharpCompilation.Create(
        "P" + code.Length, [CSharpSyntaxTree.ParseText(Usings + code, path: "/src/Program.cs")], [.. Framework, .. references], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));

    /// <summary>The capabilities in one word each: <c>FileRead, Process</c>.</summary>
    public static string Of(string code) => string.Join(", ", Find(code).Select(use => use.Capability));
}
