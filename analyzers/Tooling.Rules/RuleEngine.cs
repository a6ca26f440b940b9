using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Reporting;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Rules;

/// <summary>Finds the places in a file where a pack's rules match. The same in every host.</summary>
public static class RuleEngine
{
    /// <summary>Analyses one file.</summary>
    /// <param name="pack">The pack, compiled for the model's compilation or one with the same references.</param>
    /// <param name="model">The file, bound against the legacy API.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The matches in the order of the file.</returns>
    public static FileAnalysis Analyze(CompiledPack pack, SemanticModel model, CancellationToken cancellationToken)
    {
        if (GeneratedCode.Is(model.SyntaxTree.FilePath, model.SyntaxTree.GetText(cancellationToken)))
        {
            return new FileAnalysis(model.SyntaxTree, [], 0);
        }

        model = pack.Complete(model, cancellationToken);
        var context = new RuleContext(pack, model, cancellationToken);
        var bodies = new BodyBinding(model);
        var aliases = AliasNames.In(model);
        var resolved = 0;
        foreach (var token in context.Root.DescendantTokens(descendIntoTrivia: true))
        {
            if (!IsCandidate(token, pack, aliases, out var node, out var rules))
            {
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            var info = model.GetSymbolInfo(node, cancellationToken);
            var symbol = SymbolOf(node, info, model, cancellationToken) is { } found ? pack.Unshadowed(found) : null;
            if ((symbol is null || (info.Symbol is null && IsCalled(node))) && RunUnbound(rules, node, context))
            {
                continue;
            }

            if (symbol is null)
            {
                UnresolvedCandidates.Report(node, rules, context);
                continue;
            }

            if (pack.IsLegacy(symbol))
            {
                resolved++;
                bodies.BindAround(node, cancellationToken);
            }

            var before = context.Count;
            Run(rules, node, symbol, context);
            if (context.Count == before && node is GenericNameSyntax)
            {
                UnresolvedCandidates.ReportCreation(node, rules, context);
            }
        }

        return new FileAnalysis(model.SyntaxTree, [.. KeepNeededUsings(WithoutRemovedCode(context.Matches)).OrderBy(m => m.Span.Start).ThenBy(m => m.Rule.Id, System.StringComparer.Ordinal)], resolved) { Failures = context.Failures };
    }

    /// <summary>Code that a rewrite of something larger does away with needs no rewrite of its own, and is not left to a person.</summary>
    private static ImmutableArray<Match> WithoutRemovedCode(ImmutableArray<Match> matches)
    {
        var edits = matches.SelectMany(m => m.Edits, (m, e) => (m.Group, Edit: e)).Where(e => !e.Edit.Span.IsEmpty || !e.Edit.Parts.IsEmpty).ToList();
        var moved = edits.SelectMany(e => e.Edit.Parts).Where(p => p.Text is null).Select(p => p.Source).ToList();
        return edits.Count == 0 ? matches : [.. matches.Where(m => moved.Any(s => s.Contains(m.Span)) || !edits.Any(e => e.Group != m.Group && Removes(e.Edit, m)))];
    }

    private static bool Removes(Edit edit, Match match) => match.Kind switch
    {
        FindingKind.Manual => edit.Span.Contains(match.Span),
        FindingKind.Rewrite => edit.Parts.IsEmpty && match.Edits.All(e => edit.Span.Contains(e.Span) && edit.Span != e.Span),
        _ => false,
    };

    /// <summary>
    /// A using directive whose namespace is gone stays while the file has legacy code that is left to a person: without it
    /// that code would not bind any more, and the next run would judge the rest of the file by less.
    /// </summary>
    private static IEnumerable<Match> KeepNeededUsings(ImmutableArray<Match> matches)
    {
        var isFinished = matches.All(m => m.Kind == FindingKind.Rewrite);
        return matches.Select(m => isFinished || m.Node is not UsingDirectiveSyntax || m.Edits.Any(e => !e.Parts.IsEmpty) ? m : m with
        {
            Kind = FindingKind.Manual,
            Safety = Safety.Manual,
            Reason = "Remove it when the code in this file that is left to you is migrated.",
            Edits = [],
        });
    }

    private static bool IsCandidate(SyntaxToken token, CompiledPack pack, ImmutableHashSet<string> aliases, out SyntaxNode node, out ImmutableArray<CompiledRule> rules)
    {
        node = token.Parent!;
        rules = [];
        if (token.IsKind(SyntaxKind.IdentifierToken))
        {
            // What int, string and their like have is never legacy, and is used everywhere.
            if (node is SimpleNameSyntax && node.Parent is not MemberAccessExpressionSyntax { Expression: PredefinedTypeSyntax })
            {
                var isAliased = aliases.Contains(token.ValueText) && node.Parent is ObjectCreationExpressionSyntax creation && creation.Type == node;
                rules = isAliased ? pack.UnnamedCreationRules : pack.RulesFor(token.ValueText);
                if (rules.IsEmpty && node.Parent is AttributeSyntax)
                {
                    rules = pack.RulesFor(token.ValueText + "Attribute");
                }
            }
        }
        else if (token.IsKind(SyntaxKind.NewKeyword) && node is ImplicitObjectCreationExpressionSyntax)
        {
            rules = pack.UnnamedCreationRules;
        }
        else if (token.IsKind(SyntaxKind.ColonToken) && node is ConstructorInitializerSyntax)
        {
            rules = pack.UnnamedCreationRules;
        }

        else if (token.IsKind(SyntaxKind.OpenBracketToken) && node.Parent is ElementAccessExpressionSyntax)
        {
            node = node.Parent;
            rules = pack.RulesFor(WellKnownMemberNames.Indexer);
        }

        return !rules.IsEmpty;
    }

    private static ISymbol? SymbolOf(SyntaxNode node, SymbolInfo info, SemanticModel model, CancellationToken cancellationToken)
    {
        // What can't be assigned any more is meant all the same.
        var symbol = info.Symbol ?? (info is { CandidateReason: CandidateReason.NotAVariable, CandidateSymbols: [var constant] } ? constant : null);
        if (symbol is null && node is SimpleNameSyntax)
        {
            // A method group as an argument, or the operand of nameof: the candidates are what is meant.
            var group = model.GetMemberGroup(node, cancellationToken);
            symbol = group.Length == 1 ? group[0] : null;
        }

        return symbol is IAliasSymbol alias ? alias.Target : symbol;
    }

    /// <summary>Whether a name is that of a method which is called on something: one that binds to nothing takes other arguments.</summary>
    private static bool IsCalled(SyntaxNode node) =>
        node is SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access } && access.Name == node && call.Expression == access;

    private static void Run(ImmutableArray<CompiledRule> rules, SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        var isReported = false;
        foreach (var rule in rules.Where(r => r.IsBeside || !isReported))
        {
            var before = context.Count;
            context.Rule = rule.Definition;
            RunIsolated(r => r.Match(node, symbol, context), rule, node, context);
            isReported |= !rule.IsBeside && context.Count > before;
        }
    }

    /// <summary>Asks the rules about a name that binds to nothing.</summary>
    private static bool RunUnbound(ImmutableArray<CompiledRule> rules, SyntaxNode node, RuleContext context)
    {
        var isUnderstood = false;
        foreach (var rule in rules.Where(_ => node is SimpleNameSyntax && !isUnderstood))
        {
            context.Rule = rule.Definition;
            RunIsolated(r => isUnderstood = r.MatchUnbound((SimpleNameSyntax)node, context), rule, node, context);
        }

        return isUnderstood;
    }

    /// <summary>A rule that fails is reported, and the other rules go on.</summary>
    private static void RunIsolated(Action<CompiledRule> match, CompiledRule rule, SyntaxNode node, RuleContext context)
    {
        var before = context.Count;
        try
        {
            match(rule);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            context.Fail(node, before, failure);
        }
    }
}

/// <summary>What was found in one file.</summary>
/// <param name="Tree">The file.</param>
/// <param name="Matches">The matches in the order of the file.</param>
/// <param name="ResolvedCandidates">How many candidates were bound to the legacy API.</param>
public sealed record FileAnalysis(SyntaxTree Tree, ImmutableArray<Match> Matches, int ResolvedCandidates)
{
    /// <summary>The rules that failed, and where: a defect of the rule, never of the code.</summary>
    public ImmutableArray<RuleFailure> Failures { get; init; } = [];
}

/// <summary>A rule that threw while it looked at a place.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Location">The place.</param>
/// <param name="Error">What it threw.</param>
public sealed record RuleFailure(string RuleId, Location Location, Exception Error);
