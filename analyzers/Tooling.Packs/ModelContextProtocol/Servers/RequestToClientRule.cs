using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Servers;

/// <summary>A server that asks its client for something through another server object than the one of the request that it handles. A person should look, and nothing changes.</summary>
internal sealed class RequestToClientRule : LookRule
{
    private static readonly ImmutableArray<string> Requests = ["SampleAsync", "AsSamplingChatClient", "RequestRootsAsync", "ElicitAsync"];

    private static readonly ImmutableArray<string> Owners = [McpTypes.ServerExtensions, "ModelContextProtocol.Server.McpServer"];

    public override ImmutableArray<string> Triggers => Requests;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is SimpleNameSyntax name
            && symbol.Declared() is IMethodSymbol { ContainingType: { } owner }
            && Owners.Contains(owner.MetadataName())
            && context.Pack.IsLegacy(owner)
            && Code.Invocation(name) is { } call
            && context.Model.GetOperation(call) is IInvocationOperation operation
            && IsKept(operation.Instance ?? operation.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == 0)?.Value, context))
        {
            Code.Show(call, context);
        }
    }

    /// <summary>Whether a server is one that code keeps, from its services or its constructor, and not that of a request.</summary>
    private static bool IsKept(IOperation? server, RuleContext context) => server switch
    {
        IConversionOperation conversion => IsKept(conversion.Operand, context),
        IAwaitOperation or IInvocationOperation or IFieldReferenceOperation => true,
        IPropertyReferenceOperation property => !(property.Property.Name == "Server" && context.Pack.IsLegacy(property.Property)),
        IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } => true,
        ILocalReferenceOperation { Local.DeclaringSyntaxReferences: [var declared] } =>
            declared.GetSyntax(context.CancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } value } && value.SyntaxTree == context.Root.SyntaxTree && IsKept(context.Model.GetOperation(value), context),
        _ => false,
    };
}
