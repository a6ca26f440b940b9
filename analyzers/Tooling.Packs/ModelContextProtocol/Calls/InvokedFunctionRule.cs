using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Calls;

/// <summary>Tools of a client that code invokes as functions: what it gets is content now, and was the JSON of the result. A person should look, and nothing changes.</summary>
internal sealed class InvokedFunctionRule : LookRule
{
    private const string Tool = "ModelContextProtocol.Client.McpClientTool";

    public override ImmutableArray<string> Triggers { get; } = ["InvokeAsync"];

    public override bool KnowsWritten => true;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is SimpleNameSyntax name
            && symbol.Declared() is IMethodSymbol { ContainingType.Name: "AIFunction" }
            && Code.Invocation(name) is { } call
            && ReceiverOf(name) is { } receiver
            && context.Model.GetTypeInfo(receiver, context.CancellationToken).Type is { } type
            && type.MetadataName() == Tool
            && context.Pack.IsLegacy(type)
            && !IsDiscarded(call, context)
            && !LegacyRelease.ChecksNames(context))
        {
            Code.Show(call, context);
        }
    }

    private static ExpressionSyntax? ReceiverOf(SimpleNameSyntax name) => Code.Access(name) switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        MemberBindingExpressionSyntax binding => binding.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault(c => c.WhenNotNull.Span.Contains(binding.Span))?.Expression,
        _ => null,
    };

    private static bool IsDiscarded(InvocationExpressionSyntax call, RuleContext context) =>
        context.Model.GetOperation(call.Parent is AwaitExpressionSyntax awaited ? awaited : call, context.CancellationToken)?.Parent is IExpressionStatementOperation;
}
