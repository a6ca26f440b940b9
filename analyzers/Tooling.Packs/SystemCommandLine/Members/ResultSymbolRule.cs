using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>A result's <c>Symbol</c> becomes its <c>Option</c>, <c>Argument</c> or <c>Command</c>; where only the base class is known, the kind of result decides.</summary>
internal sealed class ResultSymbolRule : CodeRule
{
    private const string Advice = "Only a SymbolResult is known here. Ask for the kind of result (OptionResult, ArgumentResult, CommandResult), which has the symbol with its type.";

    private static readonly ImmutableArray<(string Result, string Symbol, string Member)> Kinds =
    [
        (CommandLineTypes.OptionResult, CommandLineTypes.Option, "Option"),
        (CommandLineTypes.ArgumentResult, CommandLineTypes.Argument, "Argument"),
        (CommandLineTypes.CommandResult, CommandLineTypes.Command, "Command"),
    ];

    public override ImmutableArray<string> Triggers { get; } = ["Symbol"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || symbol is not IPropertySymbol { ContainingType: { } owner } || !owner.Is(CommandLineTypes.SymbolResult) || owner.Locations.Any(l => l.IsInSource) || MemberCall.IsDocumentation(node))
        {
            return;
        }

        if (Kinds.FirstOrDefault(k => MemberCall.ReceiverType(name, context.Model).Is(k.Result)) is { Member: { } known })
        {
            context.Rewrite(MemberCall.Access(name), name.Span, [Edit.Replace(name.Span, known, MemberCall.Access(name).Span)]);
            return;
        }

        if (Compared(name, context.Model) is var (whole, result, kind))
        {
            var type = context.Imports.NameOf(Namespace(kind.Result), ShortName(kind.Result), name);
            context.Rewrite(
                whole,
                name.Span,
                [new Edit(whole.Span, [EditPart.Literal("("), EditPart.From(result.Span), EditPart.Literal($" as {type.Text})?.{kind.Member}")], whole.Span)],
                type.Import is null ? [] : [type.Import]);
        }
        else if (ParentOfCommand(name, context.Model) is { } parent)
        {
            Cast(parent, name, context);
        }
        else if (name.Parent is MemberAccessExpressionSyntax access && access.Parent is MemberAccessExpressionSyntax && Precedence.IsPrimary(access.Expression) && context.Root.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp8 })
        {
            Switch(access, name, context);
        }
        else
        {
            context.Manual(MemberCall.Access(name), name.Span, Advice);
        }
    }

    /// <summary><c>result.Symbol == option</c>: the other side says of which kind the result has to be.</summary>
    private static (ExpressionSyntax Whole, ExpressionSyntax Result, (string Result, string Symbol, string Member) Kind)? Compared(SimpleNameSyntax name, SemanticModel model)
    {
        var (whole, result) = name.Parent switch
        {
            MemberAccessExpressionSyntax access => (access, access.Expression),
            MemberBindingExpressionSyntax { Parent: ConditionalAccessExpressionSyntax conditional } binding when conditional.WhenNotNull == binding && conditional.Parent is not ConditionalAccessExpressionSyntax => (conditional, conditional.Expression),
            _ => ((ExpressionSyntax?)null, (ExpressionSyntax?)null),
        };
        if (whole?.Parent is not BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison || result is ConditionalAccessExpressionSyntax)
        {
            return null;
        }

        var other = model.GetTypeInfo(comparison.Left == whole ? comparison.Right : comparison.Left).Type;
        return Kinds.FirstOrDefault(k => other.Is(k.Symbol)) is { Member: not null } kind && Precedence.IsPrimary(result!) ? (whole, result!, kind) : null;
    }

    /// <summary><c>result.Parent</c> in front of the name: what the result of a command or an option is in is the result of a command.</summary>
    private static ExpressionSyntax? ParentOfCommand(SimpleNameSyntax name, SemanticModel model)
    {
        var receiver = Names.ReceiverOf(MemberCall.Access(name));
        var parent = receiver is PostfixUnaryExpressionSyntax { Operand: var operand } ? operand : receiver;
        return parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Parent", Expression: var child } && model.GetTypeInfo(child).Type is { } type && (type.Is(CommandLineTypes.CommandResult) || type.Is(CommandLineTypes.OptionResult))
            ? receiver
            : null;
    }

    private static void Cast(ExpressionSyntax parent, SimpleNameSyntax name, RuleContext context)
    {
        var (type, import) = context.Imports.NameOf(Namespace(CommandLineTypes.CommandResult), ShortName(CommandLineTypes.CommandResult), name);
        var (open, close) = name.Parent is MemberBindingExpressionSyntax ? ("(", $" as {type})") : ($"(({type})", ")");
        var owner = MemberCall.Access(name).Span;
        context.Rewrite(
            name,
            name.Span,
            [Edit.Insert(parent.SpanStart, open, owner), Edit.Insert(parent.Span.End, close, owner), Edit.Replace(name.Span, "Command", owner)],
            import is null ? [] : [import]);
    }

    /// <summary>Each kind of result has its symbol under another name.</summary>
    private static void Switch(MemberAccessExpressionSyntax access, SimpleNameSyntax name, RuleContext context)
    {
        var names = new FreshNames(context.Model, access.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? context.Root);
        var imports = new List<string>();
        string Type(string ns, string type)
        {
            var (text, import) = context.Imports.NameOf(ns, type, name);
            imports.AddRange(import is null ? [] : [import]);
            return text;
        }

        var symbol = Type("System.CommandLine", "Symbol");
        var arms = Kinds.Select((k, i) =>
        {
            var variable = names.Make(char.ToLowerInvariant(k.Member[0]) + k.Member.Substring(1));
            return $"{Type(Namespace(k.Result), ShortName(k.Result))} {variable} => {(i == 0 ? $"({symbol})" : string.Empty)}{variable}.{k.Member}";
        });
        var isNullable = context.Model.GetNullableContext(access.SpanStart).HasFlag(NullableContext.WarningsEnabled);
        var text = $" switch {{ {string.Join(", ", arms)}, _ => null{(isNullable ? "!" : string.Empty)} }})";
        context.Rewrite(access, name.Span, [new Edit(access.Span, [EditPart.Literal("("), EditPart.From(access.Expression.Span), EditPart.Literal(text)], access.Span)], [.. imports.Distinct()]);
    }

    private static string Namespace(string type) => type.Substring(0, type.LastIndexOf('.'));

    private static string ShortName(string type) => type.Substring(type.LastIndexOf('.') + 1);
}
