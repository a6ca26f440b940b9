using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Calls;

/// <summary><c>Meta = new() { ProgressToken = … }</c> as a JSON object.</summary>
/// <param name="Edit">The edit.</param>
/// <param name="Imports">Namespaces that it needs.</param>
internal sealed record MetadataCode(Edit Edit, ImmutableArray<string> Imports)
{
    private const string Nodes = "System.Text.Json.Nodes";
    private const string ProgressToken = "ModelContextProtocol.Protocol.ProgressToken";

    /// <summary>Reads the assignment of which a name is the left side; null where it assigns nothing that is built in place with a token alone.</summary>
    public static MetadataCode? Of(SimpleNameSyntax meta, RuleContext context)
    {
        if (Code.Access(meta).Parent is not AssignmentExpressionSyntax { Left: var left, Right: BaseObjectCreationExpressionSyntax creation }
            || left != Code.Access(meta)
            || creation.Initializer is not { Expressions.Count: 1 } initializer
            || Code.Member(initializer, "ProgressToken") is not { Right: var token })
        {
            return null;
        }

        var (type, import) = context.Imports.NameOf(Nodes, "JsonObject", meta);
        var imports = import is null ? ImmutableArray<string>.Empty : [import];
        if (token is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments, Initializer: null } && context.Model.GetTypeInfo(token).Type?.MetadataName() == ProgressToken)
        {
            ImmutableArray<EditPart> plain = [EditPart.Literal($"new {type} {{ [\"progressToken\"] = "), EditPart.From(arguments[0].Expression.Span), EditPart.Literal(" }")];
            return new MetadataCode(new Edit(creation.Span, plain, creation.Span), imports);
        }

        ImmutableArray<EditPart> parts =
        [
            EditPart.Literal($"new {type} {{ [\"progressToken\"] = System.Text.Json.JsonSerializer.SerializeToNode("),
            EditPart.From(token.Span),
            EditPart.Literal($", {context.Imports.NameOf(McpTypes.RootNamespace, "McpJsonUtilities", meta).Text}.DefaultOptions) }}"),
        ];
        return new MetadataCode(new Edit(creation.Span, parts, creation.Span), context.Imports.Contains(McpTypes.RootNamespace, meta) ? imports : imports.Add(McpTypes.RootNamespace));
    }

    /// <summary>Whether a name stands inside such a creation, and not in its token.</summary>
    public static bool IsHandled(SimpleNameSyntax name, RuleContext context) =>
        name.Ancestors().OfType<AssignmentExpressionSyntax>().FirstOrDefault(a => a.Left is SimpleNameSyntax { Identifier.ValueText: "Meta" } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Meta" }) is { } assignment
        && assignment.Right.Span.Contains(name.Span)
        && (name.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } || context.Model.GetSymbolInfo(name).Symbol is INamedTypeSymbol)
        && Of(assignment.Left as SimpleNameSyntax ?? ((MemberAccessExpressionSyntax)assignment.Left).Name, context) is not null;
}
