using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tooling.Rules.Matching;

/// <summary>A name that could be legacy and does not bind: reported with the reason, never guessed.</summary>
internal static class UnresolvedCandidates
{
    // Types whose members have names that everything has; and such names: of builders, trees, containers and loggers.
    private static readonly ImmutableArray<string> EverydayTypes =
        ["System.Linq.Enumerable", "System.Type", "System.Exception", "System.Uri", "System.IO.FileSystemInfo", "System.Collections.Generic.KeyValuePair`2", "System.Console", "System.String", "System.Net.Http.HttpClient", "System.IO.Stream"];
    private static readonly ImmutableArray<string> EverydayNames = ["Build", "Children", "Command", "Console"];

    /// <summary>
    /// A creation of a generic type that does not bind because its type argument or something in its arguments is not known here, <c>new Option&lt;Missing&gt;(…)</c>: its type is found,
    /// and its constructor is not, so that no rule would say a word.
    /// </summary>
    /// <param name="node">The name of the type, or the creation that leaves it out.</param>
    /// <param name="rules">The rules that want to know of it.</param>
    /// <param name="context">Where it is reported.</param>
    public static void ReportCreation(SyntaxNode node, ImmutableArray<CompiledRule> rules, RuleContext context)
    {
        var creation = node is GenericNameSyntax ? node.Parent as ObjectCreationExpressionSyntax : node as ImplicitObjectCreationExpressionSyntax as BaseObjectCreationExpressionSyntax;
        var rule = rules.FirstOrDefault(r => r.WantsUnnamedCreations);
        if (creation is null || rule is null || context.Model.GetSymbolInfo(creation, context.CancellationToken) is not { Symbol: null, CandidateSymbols: var candidates }
            || candidates.OfType<IMethodSymbol>().FirstOrDefault(context.Pack.IsLegacy) is not { } constructor
            || (constructor.ContainingType.TypeArguments.OfType<IErrorTypeSymbol>().FirstOrDefault()?.Name ?? UnknownNameIn(creation.ArgumentList, context)) is not { } unknown)
        {
            return;
        }

        context.Rule = rule.Definition;
        context.Unresolved(creation, node.GetFirstToken().Span, $"'{unknown}' is not known here, so that the constructor can't be told.", unknown);
    }

    private static string? UnknownNameIn(ArgumentListSyntax? arguments, RuleContext context) => arguments?.DescendantNodes().OfType<SimpleNameSyntax>()
        .FirstOrDefault(n => n.Parent is not NameColonSyntax && context.Model.GetSymbolInfo(n, context.CancellationToken) is { Symbol: null, CandidateSymbols.IsEmpty: true })?.Identifier.ValueText;

    public static void Report(SyntaxNode node, ImmutableArray<CompiledRule> rules, RuleContext context)
    {
        if (node is ImplicitObjectCreationExpressionSyntax)
        {
            ReportCreation(node, rules, context);
            return;
        }

        if (node is not SimpleNameSyntax name || name.Ancestors().Any(a => a is CrefSyntax))
        {
            return;
        }

        var info = context.Model.GetSymbolInfo(name, context.CancellationToken);
        var legacyCandidate = info.CandidateSymbols.FirstOrDefault(context.Pack.IsLegacy);
        if (legacyCandidate is not null)
        {
            context.Rule = rules[0].Definition;
            context.Unresolved(name, name.Span, $"'{legacyCandidate.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}' could be meant, but the code does not compile here ({Describe(info.CandidateReason)}).");
            return;
        }

        // Without a candidate only a receiver of unknown type leaves the question open: a plain unknown name is the compiler's business.
        var rule = rules.FirstOrDefault(r => r.MayMeanUnknownReceiver);
        if (rule is not null && Receiver(name) is { } receiver && context.Model.GetTypeInfo(receiver, context.CancellationToken).Type is IErrorTypeSymbol { } unknown && UsesLegacyNamespace(context)
            && (!IsEveryday(name.Identifier.ValueText, context.Compilation) || MentionsLegacy(receiver, context))
            && !ForeignTypes.IsOf(receiver, context))
        {
            context.Rule = rule.Definition;
            var type = unknown.Name.Length > 0 ? $"'{unknown.Name}'" : "its receiver";
            context.Unresolved(name, name.Span, $"The type of {type} is not known here, so '{name.Identifier.ValueText}' can't be told from a member of the same name.", unknown.Name.Length > 0 ? unknown.Name : null);
        }
    }

    private static bool IsEveryday(string name, Compilation compilation) =>
        EverydayNames.Contains(name) || EverydayTypes.Any(type => compilation.GetTypesByMetadataName(type).FirstOrDefault() is { } everyday && everyday.SelfAndBases().Any(t => !t.GetMembers(name).IsEmpty));

    private static bool MentionsLegacy(ExpressionSyntax receiver, RuleContext context) => receiver.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(n =>
        IsLegacy(n, context) || (context.Model.GetSymbolInfo(n, context.CancellationToken).Symbol is IParameterSymbol parameter && IsGivenByLegacy(parameter, context)));

    /// <summary>Whether a parameter is one of a lambda that is passed to a legacy method, whose overload need not be known.</summary>
    private static bool IsGivenByLegacy(IParameterSymbol parameter, RuleContext context) =>
        parameter.Lambda(context.CancellationToken) is { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } }
        && call.SyntaxTree == context.Root.SyntaxTree
        && IsLegacy(call.Expression, context);

    private static bool IsLegacy(ExpressionSyntax expression, RuleContext context) =>
        context.Model.GetSymbolInfo(expression, context.CancellationToken) is var info
        && (info.Symbol is { } symbol ? context.Pack.IsLegacy(symbol) : info.CandidateSymbols.Any(context.Pack.IsLegacy));

    private static ExpressionSyntax? Receiver(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == name => access.Expression,
        _ => null,
    };

    private static bool UsesLegacyNamespace(RuleContext context) =>
        context.Pack.LegacyNamespaces.Any(n => context.Imports.Contains(n, context.Root));

    private static string Describe(CandidateReason reason) => reason switch
    {
        CandidateReason.OverloadResolutionFailure => "no overload fits the arguments",
        CandidateReason.Ambiguous => "the call is ambiguous",
        CandidateReason.Inaccessible => "it is not accessible",
        _ => "reason: " + reason,
    };
}
