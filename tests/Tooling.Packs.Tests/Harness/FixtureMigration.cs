using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tooling.Reporting;
using Tooling.Rules;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.Tests.Harness;

/// <summary>Runs a pack over a fixture's code.</summary>
/// <param name="Text">The code afterwards.</param>
/// <param name="Matches">What was found.</param>
/// <param name="Waiting">What overlapped with other rewrites.</param>
public sealed record FixtureMigration(string Text, ImmutableArray<Match> Matches, ImmutableArray<Match> Waiting)
{
    /// <summary>Migrates code.</summary>
    /// <param name="fixture">How it is compiled.</param>
    /// <param name="code">The code.</param>
    /// <param name="references">What it refers to: where that is the modern library, nothing is legacy.</param>
    /// <returns>What came out.</returns>
    public static FixtureMigration Run(Fixture fixture, string code, ReferenceSet references)
    {
        ArgumentNullException.ThrowIfNull(fixture);
        ArgumentNullException.ThrowIfNull(references);
        var (compilation, tree) = FixtureCompiler.Compile(fixture, code, references.StandIn);
        if (references.StandIn.CompiledPack is not { } compiled)
        {
            return new FixtureMigration(code, [], []);
        }

        var analysis = RuleEngine.Analyze(compiled, compilation.GetSemanticModel(tree), CancellationToken.None);
        var rewritten = FileRewriter.Rewrite(analysis);
        return new FixtureMigration(rewritten.Text.ToString(), analysis.Matches, rewritten.Waiting);
    }

    /// <summary>The rule ids of the findings of a kind, repeated, in ordinal order.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The ids.</returns>
    public IReadOnlyList<string> Ids(FindingKind kind) => [.. Matches.Where(m => m.Kind == kind).Select(m => m.Rule.Id).Order(StringComparer.Ordinal)];

    /// <summary>The comments of some code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>Their texts without marks and white space, in ordinal order.</returns>
    public static IReadOnlyList<string> CommentsOf(string code) =>
        [.. CSharpSyntaxTree.ParseText(code).GetRoot().DescendantTrivia(descendIntoTrivia: true)
            .Where(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia) || t.IsKind(SyntaxKind.MultiLineCommentTrivia))
            .Select(t => t.ToString().Trim('/', '*', ' '))
            .Order(StringComparer.Ordinal)];
}
