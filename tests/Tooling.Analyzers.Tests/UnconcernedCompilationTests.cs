using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tooling.Analyzers.Tests;

/// <summary>A compilation that does not refer to a legacy assembly pays nothing: not even the pack is read.</summary>
public sealed class UnconcernedCompilationTests
{
    private const string Code = """Console.WriteLine("hello");""";

    [Fact]
    public async Task No_pack_is_read_where_no_legacy_assembly_is_referenced()
    {
        var framework = Analysis.Legacy.References.Where(r => !Path.GetFileName(r.Display)!.StartsWith("System.CommandLine", StringComparison.Ordinal));

        Assert.Equal((0, false), await RunInItsOwnContextAsync(Analysis.Compile(Code, framework)));
    }

    [Fact]
    public async Task The_pack_is_read_where_it_is() =>
        Assert.Equal((0, true), await RunInItsOwnContextAsync(Analysis.Compile(Code, Analysis.Legacy.References)));

    /// <summary>Loads the analyzer as the compiler does, so that what it loads can be seen.</summary>
    /// <returns>How many diagnostics there were, and whether the YAML parser was needed.</returns>
    private static async Task<(int Diagnostics, bool YamlRead)> RunInItsOwnContextAsync(Compilation compilation)
    {
        var context = new AnalyzerContext();
        var type = context.LoadFromAssemblyName(new AssemblyName("Tooling.Analyzers")).GetType("Tooling.Analyzers.MigrationAnalyzer")!;
        var analyzer = (DiagnosticAnalyzer)Activator.CreateInstance(type)!;
        Assert.NotEmpty(analyzer.SupportedDiagnostics);
        var diagnostics = await Analysis.RunAsync(compilation, analyzer);
        return (diagnostics.Length, context.Assemblies.Any(a => a.GetName().Name == "YamlDotNet"));
    }

    private sealed class AnalyzerContext() : AssemblyLoadContext("analyzer")
    {
        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var isOurs = assemblyName.Name!.StartsWith("Tooling.", StringComparison.Ordinal) || assemblyName.Name == "YamlDotNet";
            return isOurs ? LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, assemblyName.Name + ".dll")) : null;
        }
    }
}
