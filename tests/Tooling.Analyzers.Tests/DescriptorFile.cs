using System.Text;
using Tooling.Packs;
using Tooling.Rules.Model;

namespace Tooling.Analyzers.Tests;

/// <summary>Writes the analyzer's descriptors and their release-tracking rows from the packs.</summary>
internal static class DescriptorFile
{
    private const string HelpLinkBase = "https://github.com/dotnet-migrate/dotnet-migrate/blob/main/docs/rules/";

    /// <summary><c>Descriptors.cs</c>.</summary>
    public static string Source(IEnumerable<MigrationPack> packs)
    {
        var rules = Rules(packs);
        var text = new StringBuilder();
        text.Append($$"""
            using System.Collections.Immutable;
            using Microsoft.CodeAnalysis;

            namespace Tooling.Analyzers;

            /// <summary>
            /// The diagnostics of the built-in packs, written out so that the compiler reads no pack to know them.
            /// The packs are the source: <c>UPDATE_GENERATED=1 dotnet test tests/Tooling.Analyzers.Tests</c> writes this file.
            /// </summary>
            internal static class Descriptors
            {
                /// <summary>Where the pages of the rules are.</summary>
                public const string HelpLinkBase = "{{HelpLinkBase}}";

                private const string Category = "Migration";

                private const string Message = "{0}";

                /// <summary>A defect of a rule; the other rules go on.</summary>
                public static readonly DiagnosticDescriptor RuleFailed =
                    new DiagnosticDescriptor("MIG0002", "A rule failed", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MIG0002.md");

                /// <summary>How much of a file could be decided: hidden, for who reads the compiler's log.</summary>
                public static readonly DiagnosticDescriptor FileLooked =
                    new DiagnosticDescriptor("MIG0003", "Looked for legacy code", Message, Category, DiagnosticSeverity.Hidden, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MIG0003.md");

                /// <summary>A mistake in a pack that the project or one of its packages brings.</summary>
                public static readonly DiagnosticDescriptor PackUnusable =
                    new DiagnosticDescriptor("MIG0004", "A pack has a mistake", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MIG0004.md");

                /// <summary>What a rule of such a pack finds: the compiler has to know all ids beforehand.</summary>
                public static readonly DiagnosticDescriptor RuleOfBroughtPack =
                    new DiagnosticDescriptor("MIG0005", "Migrate as a pack of the project says", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MIG0005.md");


            """);
        // One field each: release tracking reads the initializers of fields.
        foreach (var rule in rules)
        {
            text.Append($$"""
                    private static readonly DiagnosticDescriptor {{rule.Id}} =
                        new DiagnosticDescriptor({{Literal(rule.Id)}}, {{Literal(rule.Title)}}, Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + {{Literal(rule.Id + ".md")}});


                """);
        }

        text.Append("""
                /// <summary>All that the analyzer can report: a descriptor for each rule, and <see cref="RuleFailed"/>.</summary>
                public static ImmutableArray<DiagnosticDescriptor> All { get; } =
                [

            """);
        foreach (var rule in rules)
        {
            text.Append($"        {rule.Id},\n");
        }

        text.Append("""
                    RuleFailed,
                    FileLooked,
                    PackUnusable,
                    RuleOfBroughtPack,
                ];

                /// <summary>The ids of the rules that have a rewrite.</summary>
                public static ImmutableArray<string> Rewritable { get; } =
                [

            """);
        foreach (var rule in rules.Where(r => r is not ManualRule))
        {
            text.Append($"        {Literal(rule.Id)},\n");
        }

        text.Append("    ];\n}\n");
        return text.ToString();
    }

    /// <summary><c>AnalyzerReleases.Unshipped.md</c>: the rules that are not in a release yet.</summary>
    public static string Unshipped(IEnumerable<MigrationPack> packs, string shipped)
    {
        var text = new StringBuilder("""
            ; Unshipped analyzer release
            ; https://github.com/dotnet/roslyn/blob/main/src/RoslynAnalyzers/Microsoft.CodeAnalysis.Analyzers/ReleaseTrackingAnalyzers.Help.md

            ### New Rules

            Rule ID | Category | Severity | Notes
            --------|----------|----------|-------

            """);
        var rows = Rules(packs).Select(r => (r.Id, r.Title)).Append(("MIG0002", "A rule failed")).Append(("MIG0003", "Looked for legacy code")).Append(("MIG0004", "A pack has a mistake")).Append(("MIG0005", "Migrate as a pack of the project says")).Append(("MIG0006", "A tool reaches more than its security level allows"));
        foreach (var (id, title) in rows.Where(r => !shipped.Contains($"\n{r.Item1} |", StringComparison.Ordinal)).OrderBy(r => r.Item1, StringComparer.Ordinal))
        {
            text.Append($"{id} | Migration | {(id == "MIG0003" ? "Hidden" : "Warning")} | {title}\n");
        }

        return text.ToString();
    }

    private static List<RuleDefinition> Rules(IEnumerable<MigrationPack> packs) =>
        [.. packs.SelectMany(p => p.Definition.Rules).OrderBy(r => r.Id, StringComparer.Ordinal)];

    private static string Literal(string value) => $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
