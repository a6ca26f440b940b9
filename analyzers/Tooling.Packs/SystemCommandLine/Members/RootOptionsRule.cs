using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>
/// The <c>Options</c> and <c>Children</c> of a root command hold the options <c>--help</c> and <c>--version</c> in 2.x from the beginning; in beta4 they came when the command was
/// invoked. What reads all of them gets those that the program added.
/// </summary>
internal sealed class RootOptionsRule : CodeRule
{
    /// <summary>Asked with a name or a symbol, these find what the program added, and nothing else.</summary>
    private static readonly HashSet<string> Searches = new(["First", "FirstOrDefault", "Single", "SingleOrDefault", "Any", "Find"], StringComparer.Ordinal);

    public override ImmutableArray<string> Triggers { get; } = ["Options", "Children"];

    public override bool MayMeanUnknownReceiver => false;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || symbol is not IPropertySymbol { ContainingType: { } owner } || owner.MetadataName() != CommandLineTypes.Command || owner.Locations.Any(l => l.IsInSource)
            || MemberCall.IsMention(node) || MemberCall.Access(name) is not MemberAccessExpressionSyntax access || !context.Model.GetTypeInfo(access.Expression).Type.Is(CommandLineTypes.RootCommand)
            || FindsOnlyOwn(access, context.Model))
        {
            return;
        }

        var (help, importHelp) = context.Imports.NameOf(CommandLineTypes.HelpNamespace, "HelpOption", node);
        var (version, importVersion) = context.Imports.NameOf("System.CommandLine", "VersionOption", node);
        var hasPatterns = context.Root.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 };
        var parameter = new FreshNames(context.Model, access.FirstAncestorOrSelf<StatementSyntax>() ?? (SyntaxNode)access).Make(name.Identifier.ValueText == "Options" ? "option" : "symbol");
        var filter = $"{parameter} => " + (hasPatterns ? $"{parameter} is not ({help} or {version})" : $"!({parameter} is {help} || {parameter} is {version})");
        var importLinq = context.Imports.Contains("System.Linq", node) ? null : "System.Linq";
        context.Rewrite(access, name.Span, Edits(access, filter), [.. new[] { importHelp, importVersion, importLinq }.OfType<string>()]);
    }

    private static ImmutableArray<Edit> Edits(MemberAccessExpressionSyntax access, string filter)
    {
        var own = Edit.Insert(access.Span.End, $".Where({filter})", access.Span);
        switch (access.Parent)
        {
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Count", Parent: not InvocationExpressionSyntax } count when count.Expression == access:
                return [Edit.Insert(count.Name.Span.End, $"({filter})", access.Span)];
            case ElementAccessExpressionSyntax { ArgumentList: { Arguments.Count: 1 } index } element when element.Expression == access:
                return [own, Edit.Replace(index.OpenBracketToken.Span, ".ElementAt(", access.Span), Edit.Replace(index.CloseBracketToken.Span, ")", access.Span)];
            case MemberAccessExpressionSyntax or ForEachStatementSyntax:
                return [own];
            default:
                return [Edit.Insert(access.Span.End, $".Where({filter}).ToList()", access.Span)];
        }
    }

    private static bool FindsOnlyOwn(MemberAccessExpressionSyntax access, SemanticModel model)
    {
        if (access.Parent is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } method || method.Expression != access)
        {
            return false;
        }

        var asked = method.Name.Identifier.ValueText;
        var argument = call.ArgumentList.Arguments.Count == 1 ? call.ArgumentList.Arguments[0].Expression : null;
        return (asked is "Contains" or "IndexOf" && argument is not null)
            || (asked == "OfType" && model.GetSymbolInfo(call).Symbol is IMethodSymbol { TypeArguments: [{ } type] } && type.MetadataName() is not (CommandLineTypes.Option or CommandLineTypes.Symbol or CommandLineTypes.IdentifierSymbol or "System.Object"))
            || (Searches.Contains(asked) && argument is LambdaExpressionSyntax { ExpressionBody: { } predicate } && IsName(predicate));
    }

    private static bool IsName(ExpressionSyntax predicate) => predicate switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } comparison => comparison.Left is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: not "Name" },
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "HasAlias" or "Equals" } } => true,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Contains", Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Aliases" } } } => true,
        _ => false,
    };
}
