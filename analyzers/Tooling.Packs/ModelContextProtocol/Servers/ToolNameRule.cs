using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Servers;

/// <summary>Names of tools that the library refuses when the server starts, and took before. There is no other way to say them: a person has to choose others.</summary>
internal sealed class ToolNameRule : CodeRule
{
    private const string Options = "McpServerToolCreateOptions";

    /// <summary>What the library asks of names.</summary>
    private static readonly Regex Valid = new(@"^[A-Za-z0-9_.-]{1,128}\z", RegexOptions.CultureInvariant);

    public override ImmutableArray<string> Triggers { get; } = ["McpServerTool", "McpServerToolAttribute", "McpTool", "McpToolAttribute", Options];

    public override bool IsBeside => true;

    public override bool MayMeanUnknownReceiver => false;

    public override bool KnowsWritten => true;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is SimpleNameSyntax name && !LegacyRelease.ChecksNames(context) && NameGiven(name, symbol, context) is { } given
            && context.Model.GetConstantValue(given) is { HasValue: true, Value: string text } && !Valid.IsMatch(text))
        {
            context.Manual(given, given.Span, $"Choose a name of ASCII letters, digits, '_', '-' and '.', 128 of them at most: '{text}' is refused when the server starts. Clients and prompts that know the name have to change as well.");
        }
    }

    private static ExpressionSyntax? NameGiven(SimpleNameSyntax name, ISymbol symbol, RuleContext context)
    {
        if (ServerMethod.OfAny(name, context) is { } method)
        {
            return method.Kind != "McpServerToolAttribute" ? null : method.Value("Name") ?? method.Attribute.ArgumentList?.Arguments.FirstOrDefault(a => a.NameEquals is null)?.Expression;
        }

        return symbol is INamedTypeSymbol type && context.Pack.IsLegacy(type) ? Names.Whole(name).Parent switch
        {
            ObjectCreationExpressionSyntax { Initializer: var initializer } when type.Name == Options => Code.Member(initializer, "Name")?.Right,
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Create", Parent: InvocationExpressionSyntax call } when type.Name == "McpServerTool" =>
                call.ArgumentList.Arguments.Select(a => Code.Member((a.Expression as ImplicitObjectCreationExpressionSyntax)?.Initializer, "Name")?.Right).FirstOrDefault(e => e is not null),
            _ => null,
        } : null;
    }
}
