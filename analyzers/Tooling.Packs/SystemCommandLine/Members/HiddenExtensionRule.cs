using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>
/// An extension method of the program's own that is called like a member that only 2.x has: the member would be called in its place, so that the method is called by its class.
/// </summary>
internal sealed class HiddenExtensionRule : CodeRule
{
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> NewMembers = ImmutableDictionary.CreateRange(StringComparer.Ordinal, new KeyValuePair<string, ImmutableArray<string>>[]
    {
        new("GetDefaultValue", [CommandLineTypes.Option]),
        new("AcceptOnlyFromAmong", [CommandLineTypes.Option, CommandLineTypes.Argument]),
        new("AcceptLegalFileNamesOnly", [CommandLineTypes.Option, CommandLineTypes.Argument]),
        new("AcceptLegalFilePathsOnly", [CommandLineTypes.Option, CommandLineTypes.Argument]),
        new("SetAction", [CommandLineTypes.Command]),
        new("GetRequiredValue", [CommandLineTypes.ParseResult, CommandLineTypes.SymbolResult]),
        new("AddError", [CommandLineTypes.SymbolResult]),
    });

    public override ImmutableArray<string> Triggers { get; } = [.. NewMembers.Keys.OrderBy(k => k, StringComparer.Ordinal)];

    public override bool MayMeanUnknownReceiver => false;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || symbol is not IMethodSymbol { MethodKind: MethodKind.ReducedExtension, ReceiverType: { } receiver, Name: var method } extension
            || !NewMembers.TryGetValue(method, out var types) || !types.Any(t => receiver.Is(t)))
        {
            return;
        }

        if (name.Parent is not MemberAccessExpressionSyntax access || MemberCall.Invocation(name) is not { } call)
        {
            context.Manual(node, name.Span, $"2.0 has a member '{method}' of its own, which would be called: call the method by its class, '{extension.ContainingType.Name}'.");
            return;
        }

        var type = extension.ContainingType.ToMinimalDisplayString(context.Model, name.SpanStart);
        var comma = call.ArgumentList.Arguments.Count > 0 ? ", " : string.Empty;
        var edit = new Edit(
            TextSpan.FromBounds(access.SpanStart, call.ArgumentList.OpenParenToken.Span.End),
            [EditPart.Literal(type + "."), EditPart.From(name.Span), EditPart.Literal("("), EditPart.From(access.Expression.Span), EditPart.Literal(comma)],
            call.Span);
        context.Rewrite(call, name.Span, [edit]);
    }
}
