using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.Tests.Harness;

/// <summary>Compiles a fixture's code as its project would.</summary>
public static class FixtureCompiler
{
    private const string FileName = "Program.cs";

    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>Compiles code with a fixture's settings.</summary>
    /// <param name="fixture">The settings.</param>
    /// <param name="code">The code of the file.</param>
    /// <param name="references">What it refers to.</param>
    /// <returns>The compilation and the tree of the file.</returns>
    public static (CSharpCompilation Compilation, SyntaxTree Tree) Compile(Fixture fixture, string code, ReferenceSet references)
    {
        ArgumentNullException.ThrowIfNull(fixture);
        ArgumentNullException.ThrowIfNull(references);
        var parseOptions = new CSharpParseOptions(LanguageOf(fixture), DocumentationMode.Diagnose, preprocessorSymbols: ["NET", "NET10_0", "NET10_0_OR_GREATER"]);
        var former = new FormerNamespaces(BuiltInPacks.All.Single(p => p.Id == fixture.Pack).Definition.Legacy.Former);
        var tree = former.Read(CSharpSyntaxTree.ParseText(code, parseOptions, FileName));
        var trees = fixture.Settings.GetValueOrDefault("implicit-usings") == "disable"
            ? [tree]
            : new[] { tree, CSharpSyntaxTree.ParseText(ImplicitUsings, parseOptions, "GlobalUsings.g.cs") };
        var options = new CSharpCompilationOptions(OutputKindOf(tree), allowUnsafe: true)
            .WithNullableContextOptions(fixture.Settings.GetValueOrDefault("nullable") == "disable" ? NullableContextOptions.Disable : NullableContextOptions.Enable);
        return (references.Empty.WithOptions(options).AddSyntaxTrees(trees), tree);
    }

    /// <summary>The compiler's errors.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <returns>One each, in the order of the file.</returns>
    public static IReadOnlyList<Diagnostic> Errors(Compilation compilation)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        return [.. compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error)];
    }

    /// <summary>The compiler's errors, and those of its warnings that a migration must not add: about null and about references in comments.</summary>
    /// <param name="after">The migrated code.</param>
    /// <param name="before">The code before, whose own warnings don't count.</param>
    /// <returns>One each, in the order of the file.</returns>
    public static IReadOnlyList<Diagnostic> NewComplaints(Compilation after, Compilation before)
    {
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(before);
        return NewComplaints(after.GetDiagnostics(), before.GetDiagnostics());
    }

    /// <summary>The same, of what the compiler said already.</summary>
    /// <param name="after">What it said of the migrated code.</param>
    /// <param name="before">What it said of the code before.</param>
    /// <returns>One each, in the order of the file.</returns>
    public static IReadOnlyList<Diagnostic> NewComplaints(IEnumerable<Diagnostic> after, IEnumerable<Diagnostic> before)
    {
        var known = before.Select(d => d.Id).ToHashSet();
        return [.. after.Where(d => d.Severity == DiagnosticSeverity.Error || ((IsAboutNull(d) || IsBrokenCref(d)) && !known.Contains(d.Id)))];
    }

    private static bool IsAboutNull(Diagnostic diagnostic) => diagnostic.Id.StartsWith("CS86", StringComparison.Ordinal) || diagnostic.Id.StartsWith("CS87", StringComparison.Ordinal);

    private static bool IsBrokenCref(Diagnostic diagnostic) => diagnostic.Id is "CS1574" or "CS1580" or "CS1581" or "CS1584";

    private static LanguageVersion LanguageOf(Fixture fixture) =>
        LanguageVersionFacts.TryParse(fixture.Settings.GetValueOrDefault("language"), out var version) && version != LanguageVersion.Default ? version : LanguageVersion.CSharp14;

    private static OutputKind OutputKindOf(SyntaxTree tree)
    {
        var isProgram = tree.GetRoot().DescendantNodes().Any(n => n is GlobalStatementSyntax or MethodDeclarationSyntax { Identifier.ValueText: "Main" });
        return isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
    }
}
