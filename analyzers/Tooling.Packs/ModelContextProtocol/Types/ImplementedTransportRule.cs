using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Types;

/// <summary>A class that implements <c>ITransport</c> gets the member that the interface gained; so does one that derives from a server primitive.</summary>
internal sealed class ImplementedTransportRule : CodeRule
{
    private static readonly ImmutableDictionary<string, (string Name, string Code)> Gained = new Dictionary<string, (string, string)>
    {
        ["ModelContextProtocol.Protocol.ITransport"] = ("SessionId", "public string? SessionId => null;"),
        ["ModelContextProtocol.Server.McpServerTool"] = ("Metadata", "public override IReadOnlyList<object> Metadata => new object[0];"),
        ["ModelContextProtocol.Server.McpServerPrompt"] = ("Metadata", "public override IReadOnlyList<object> Metadata => new object[0];"),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    public override ImmutableArray<string> Triggers { get; } = ["ITransport", "McpServerTool", "McpServerPrompt", "McpServerResource"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || symbol is not INamedTypeSymbol named || Names.Whole(name).Parent is not BaseTypeSyntax { Parent.Parent: ClassDeclarationSyntax declaration })
        {
            return;
        }

        if (named.MetadataName() == "ModelContextProtocol.Server.McpServerResource")
        {
            if (!named.GetMembers("IsMatch").IsEmpty)
            {
                return;
            }

            context.Manual(name, name.Span, "Override 'Metadata' and 'IsMatch', which are abstract since 1.0.");
            return;
        }

        if (!Gained.TryGetValue(named.MetadataName(), out var gained) || context.Model.GetDeclaredSymbol(declaration) is not INamedTypeSymbol type || type.GetMembers(gained.Name).Length > 0 || declaration.OpenBraceToken.IsMissing)
        {
            return;
        }

        if (declaration.Members.Count == 0)
        {
            context.Manual(name, name.Span, $"Add the member: {gained.Code}");
            return;
        }

        var import = gained.Name == "Metadata" && !context.Imports.Contains("System.Collections.Generic", name) ? "System.Collections.Generic" : null;
        var code = context.Model.GetNullableContext(declaration.SpanStart).AnnotationsEnabled() ? gained.Code : gained.Code.Replace("?", string.Empty);
        var first = declaration.Members[0];
        var line = UsingLines.NewLineOf(context.Text);
        var indent = Indentation.Of(first, context.Text);
        context.Rewrite(name, name.Span, [Edit.Insert(declaration.OpenBraceToken.Span.End, $"{line}{indent}{code}{(StartsWithLine(first) ? string.Empty : line)}", declaration.OpenBraceToken.Span)], import is null ? [] : [import]);
    }

    private static bool StartsWithLine(SyntaxNode member) => member.GetLeadingTrivia() is { Count: > 1 } trivia && trivia[0].IsKind(SyntaxKind.EndOfLineTrivia);
}
