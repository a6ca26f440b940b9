using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tooling.Packs.Tests.Harness;

namespace Tooling.Analyzers.Tests;

/// <summary>Runs an analyzer as the compiler does.</summary>
internal static class Analysis
{
    public const string Pack = "SystemCommandLine";

    private const string GlobalUsings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Threading.Tasks;";

    public static readonly ReferenceSet Legacy = ReferenceSet.Legacy(Pack);

    public static readonly ReferenceSet Modern = ReferenceSet.Modern(Pack);

    /// <summary>A console application of one file.</summary>
    public static CSharpCompilation Compile(string code, IEnumerable<MetadataReference> references, string path = "Program.cs", IEnumerable<KeyValuePair<string, ReportDiagnostic>>? severities = null)
    {
        var options = new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable).WithSpecificDiagnosticOptions(severities ?? []);
        return CSharpCompilation.Create("App", [CSharpSyntaxTree.ParseText(code, path: path), CSharpSyntaxTree.ParseText(GlobalUsings, path: "GlobalUsings.cs")], references, options);
    }

    /// <summary>The analyzer's diagnostics, ordered by place.</summary>
    public static Task<ImmutableArray<Diagnostic>> RunAsync(Compilation compilation, DiagnosticAnalyzer? analyzer = null) => RunAsync(compilation, [], analyzer);

    /// <summary>The same for a project with additional files.</summary>
    public static async Task<ImmutableArray<Diagnostic>> RunAsync(Compilation compilation, ImmutableArray<AdditionalText> files, DiagnosticAnalyzer? analyzer = null)
    {
        var diagnostics = await compilation.WithAnalyzers([analyzer ?? new MigrationAnalyzer()], new AnalyzerOptions(files)).GetAnalyzerDiagnosticsAsync();
        return [.. diagnostics.Where(d => d.Severity != DiagnosticSeverity.Hidden).OrderBy(d => d.Location.SourceSpan.Start).ThenBy(d => d.Id, StringComparer.Ordinal)];
    }
}
