using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tooling.Engine.Discovery;

/// <summary>
/// Spares the compiler the analysis that finds warnings about <c>null</c>, about a fifth of its work. It brings no errors by itself, and what
/// a name means does not depend on it.
/// </summary>
internal static class NullWarnings
{
    private const string Feature = "run-nullable-analysis";

    /// <summary>The same options without that analysis.</summary>
    /// <param name="options">Options of a file.</param>
    public static CSharpParseOptions Without(CSharpParseOptions options) =>
        options.WithFeatures(options.Features.Where(f => f.Key != Feature).Append(KeyValuePair.Create(Feature, "never")));

    /// <summary>A compilation with the same errors, without that analysis; the same one where a warning of the compiler's is an error.</summary>
    /// <param name="compilation">A compilation.</param>
    public static CSharpCompilation Without(CSharpCompilation compilation) => MayBeErrors(compilation.Options)
        ? compilation
        : compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Select(t => t.WithRootAndOptions(t.GetRoot(), Without((CSharpParseOptions)t.Options))));

    private static bool MayBeErrors(CSharpCompilationOptions options) =>
        options.GeneralDiagnosticOption == ReportDiagnostic.Error
        || options.SpecificDiagnosticOptions.Any(o => o.Value == ReportDiagnostic.Error && o.Key.StartsWith("CS", StringComparison.OrdinalIgnoreCase));
}
