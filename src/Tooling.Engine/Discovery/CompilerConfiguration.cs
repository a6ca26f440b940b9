using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tooling.Engine.Discovery;

/// <summary>What the configuration files of a project (<c>.editorconfig</c>, <c>.globalconfig</c>) say of severities, as the compiler is told.</summary>
internal sealed class CompilerConfiguration : SyntaxTreeOptionsProvider
{
    private const string Category = "dotnet_analyzer_diagnostic.category-migration.severity";
    private const string All = "dotnet_analyzer_diagnostic.severity";
    private const string DisabledPacksProperty = "build_property.migrationpacksswitchedoff";

    private readonly AnalyzerConfigSet _files;

    private CompilerConfiguration(AnalyzerConfigSet files) => _files = files;

    /// <summary>The packs that the project switches off by <c>MigrationDisabledPacks</c>.</summary>
    public ImmutableHashSet<string> DisabledPacks => _files.GlobalConfigOptions.AnalyzerOptions.TryGetValue(DisabledPacksProperty, out var packs)
        ? packs.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase)
        : [];

    /// <summary>Reads the configuration of a project. A file that is not there says nothing.</summary>
    /// <param name="inputs">The project.</param>
    public static CompilerConfiguration Of(CompilerInputs inputs) => new(FilesOf(inputs));

    /// <summary>The configuration files of a project. One that is not there says nothing.</summary>
    /// <param name="inputs">The project.</param>
    public static AnalyzerConfigSet FilesOf(CompilerInputs inputs) =>
        AnalyzerConfigSet.Create(inputs.ConfigurationPaths.Where(File.Exists).Select(path => AnalyzerConfig.Parse(File.ReadAllText(path), path)).ToList());

    /// <summary>Whether a rule is switched off for a file, which need not be one that the compiler is given.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="ruleId">The id.</param>
    public bool IsOff(string path, string ruleId) =>
        (TryGetValue(path, ruleId, out var severity) || _files.GlobalConfigOptions.TreeOptions.TryGetValue(ruleId, out severity)) && severity == ReportDiagnostic.Suppress;

    /// <inheritdoc/>
    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

    /// <inheritdoc/>
    public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        TryGetValue(tree.FilePath, diagnosticId, out severity);

    /// <inheritdoc/>
    public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        _files.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);

    private bool TryGetValue(string path, string diagnosticId, out ReportDiagnostic severity)
    {
        var options = _files.GetOptionsForSourcePath(path);
        return options.TreeOptions.TryGetValue(diagnosticId, out severity) || TryGetBulk(options.AnalyzerOptions, out severity);
    }

    /// <summary>Only whether it is off matters here: of the other severities, none hides a finding from the log.</summary>
    private static bool TryGetBulk(ImmutableDictionary<string, string> options, out ReportDiagnostic severity)
    {
        severity = ReportDiagnostic.Suppress;
        return (options.TryGetValue(Category, out var word) || options.TryGetValue(All, out word)) && word == "none";
    }
}
