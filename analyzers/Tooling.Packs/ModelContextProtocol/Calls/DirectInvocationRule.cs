using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Calls;

/// <summary>Tools and resources that code calls by itself, as tests and proxies do: what went wrong was a result, and is an exception now. A person should look, and nothing changes.</summary>
internal sealed class DirectInvocationRule : LookRule
{
    private static readonly ImmutableDictionary<string, string> Owners = new Dictionary<string, string>
    {
        ["InvokeAsync"] = "ModelContextProtocol.Server.McpServerTool",
        ["ReadAsync"] = "ModelContextProtocol.Server.McpServerResource",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    public override ImmutableArray<string> Triggers { get; } = [.. Owners.Keys.OrderBy(k => k, StringComparer.Ordinal)];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is SimpleNameSyntax name
            && symbol.Declared() is IMethodSymbol { ContainingType: { } owner } method
            && Owners.TryGetValue(method.Name, out var expected)
            && owner.MetadataName() == expected
            && context.Pack.IsLegacy(owner)
            && Code.Invocation(name) is { } call
            && !IsHandedOn(call, method)
            && !LegacyRelease.HasRequestHandlers(context))
        {
            Code.Show(call, context);
        }
    }

    /// <summary>Whether a tool of a tool hands the call on: its own caller is the server, which makes a result of an exception.</summary>
    private static bool IsHandedOn(InvocationExpressionSyntax call, IMethodSymbol method) =>
        call.Ancestors().OfType<MethodDeclarationSyntax>().FirstOrDefault() is { } around
        && around.Identifier.ValueText == method.Name
        && around.Modifiers.Any(m => m.ValueText == "override");
}
