using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tooling.Reporting;
using Tooling.Rules;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.Tests.Harness;

/// <summary>What a pack found in a fixture's code, and what it made of it.</summary>
/// <param name="Text">The code afterwards.</param>
/// <param name="Matches">What was found at the start.</param>
public sealed record PackRun(string Text, ImmutableArray<Match> Matches)
{
    /// <summary>A match that waits for an outer one is rewritten in a later round; more rounds than this mean that rules undo each other.</summary>
    private const int MaxRounds = 10;

    /// <summary>Migrates code as the planner does, without its proof: round after round, until nothing waits.</summary>
    /// <param name="fixture">How the code is compiled.</param>
    /// <param name="code">The code.</param>
    /// <param name="references">What it refers to.</param>
    /// <returns>The result; the code itself where it does not refer to the legacy library.</returns>
    public static PackRun Migrate(Fixture fixture, string code, ReferenceSet references)
    {
        ArgumentNullException.ThrowIfNull(fixture);
        var pack = BuiltInPacks.All.Single(p => p.Id == fixture.Pack);
        var first = ImmutableArray<Match>.Empty;
        for (var round = 0; round < MaxRounds; round++)
        {
            var (compilation, tree) = FixtureCompiler.Compile(fixture, code, references);
            if (CompiledPack.Create(pack.Definition, pack.CodeRules, compilation, CancellationToken.None) is not { } compiled)
            {
                return new PackRun(code, first);
            }

            var analysis = RuleEngine.Analyze(compiled, compilation.GetSemanticModel(tree), CancellationToken.None);
            first = round == 0 ? analysis.Matches : first;
            var rewritten = FileRewriter.Rewrite(analysis);
            if (rewritten.Waiting.IsEmpty || rewritten.Changes.IsEmpty)
            {
                return new PackRun(rewritten.Text.ToString(), first);
            }

            code = rewritten.Text.ToString();
        }

        throw new InvalidOperationException($"{fixture.Name} does not come to rest in {MaxRounds} rounds:\n{code}");
    }

    /// <summary>The rule ids of the findings of one kind, repeated, in ordinal order.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>Rule ids.</returns>
    public IReadOnlyList<string> Findings(FindingKind kind) =>
        [.. Matches.Where(m => m.Kind == kind).Select(m => m.Rule.Id).Order(StringComparer.Ordinal)];

    /// <summary>The comments of some code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>Their texts without marks and white space, in ordinal order.</returns>
    public static IReadOnlyList<string> CommentsOf(string code) =>
        [.. CSharpSyntaxTree.ParseText(code).GetRoot().DescendantTrivia(descendIntoTrivia: true)
            .Where(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia) || t.IsKind(SyntaxKind.MultiLineCommentTrivia))
            .Select(t => t.ToString().Trim('/', '*', ' '))
            .Order(StringComparer.Ordinal)];
}
