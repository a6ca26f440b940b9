using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Tooling.Analyzers;

namespace Benchmarks.Running;

/// <summary>What the compiler took for a project.</summary>
/// <param name="Without">Processor time with an analyzer that is given all operations, and does nothing.</param>
/// <param name="With">Processor time with ours as well.</param>
internal sealed record CompilerSample(TimeSpan Without, TimeSpan With)
{
    /// <summary>What ours adds, as a share of the rest.</summary>
    public double Share => (With - Without) / Without;
}

/// <summary>A project that was compiled with and without our analyzer.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Lines">How long it is.</param>
/// <param name="Time">What it took.</param>
internal sealed record CompiledSample(string Name, int Lines, CompilerSample Time)
{
    public const string Modern = "a library without the legacy API";
    public const string Legacy = "a tool, one file in five legacy";
}

/// <summary>
/// Compares the compiler with and without our analyzer, in one process that is warm, as the compiler server is. Source is parsed, declared,
/// bound and checked; nothing is written, so that the shares are higher than those of a whole compilation.
/// </summary>
/// <param name="projectFolder">The project; built, because the assemblies that it refers to are taken from its output.</param>
internal sealed class CompilerOverhead(string projectFolder)
{
    /// <summary>So many rounds until the code that is measured is compiled at its highest level.</summary>
    private const int WarmUp = 15;

    private static readonly CSharpParseOptions ParseOptions = CSharpParseOptions.Default.WithDocumentationMode(DocumentationMode.Parse);

    private readonly ImmutableArray<(string Path, SourceText Text)> _sources =
    [
        .. Directory.EnumerateFiles(projectFolder, "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => (path, SourceText.From(File.ReadAllText(path)))),
    ];

    private readonly ImmutableArray<MetadataReference> _references = [.. ReferencesOf(projectFolder).Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>How long the project is.</summary>
    public int Lines => _sources.Sum(s => s.Text.Lines.Count);

    /// <summary>Measures both in turns.</summary>
    /// <param name="rounds">How often.</param>
    /// <returns>The smallest of each: what disturbs a round only adds to it.</returns>
    public async Task<CompilerSample> MeasureAsync(int rounds)
    {
        var (without, with) = (new List<TimeSpan>(), new List<TimeSpan>());
        for (var round = 0; round < WarmUp + rounds; round++)
        {
            // What runs second finds caches as the first left them: each does as often.
            var isOursFirst = round % 2 == 1;
            var first = await CompileAsync(Analyzers(isOursFirst)).ConfigureAwait(false);
            var second = await CompileAsync(Analyzers(!isOursFirst)).ConfigureAwait(false);
            if (round >= WarmUp)
            {
                (isOursFirst ? with : without).Add(first);
                (isOursFirst ? without : with).Add(second);
            }
        }

        return new CompilerSample(without.Min(), with.Min());
    }

    private static ImmutableArray<DiagnosticAnalyzer> Analyzers(bool hasOurs) => hasOurs ? [new IdleAnalyzer(), new MigrationAnalyzer()] : [new IdleAnalyzer()];

    private async Task<TimeSpan> CompileAsync(ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var begin = process.TotalProcessorTime;
        var trees = _sources.Select(s => CSharpSyntaxTree.ParseText(s.Text, ParseOptions, s.Path));
        var compilation = CSharpCompilation.Create("Measured", trees, _references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var result = await compilation.WithAnalyzers(analyzers).GetAllDiagnosticsAsync().ConfigureAwait(false);
        process.Refresh();
        return result.FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error) is { } error
            ? throw new InvalidOperationException($"{projectFolder} does not compile: {error}")
            : process.TotalProcessorTime - begin;
    }

    private static IEnumerable<string> ReferencesOf(string folder)
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location));
        var own = Path.GetFileName(folder);
        return platform.Concat(Directory.EnumerateFiles(Path.Combine(folder, "bin"), "*.dll", SearchOption.AllDirectories).Where(path => Path.GetFileNameWithoutExtension(path) != own));
    }

    /// <summary>
    /// Stands for the analyzers that the SDK gives to every project: they look at operations, so that the compiler binds all code for
    /// them, whether ours is there or not.
    /// </summary>
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class IdleAnalyzer : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [new("IDLE", "Idle", "Idle", "Benchmarks", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterOperationBlockAction(_ => { });
        }
    }
}
