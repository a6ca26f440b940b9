using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Types;

/// <summary>URIs in the metadata of a protected resource, which were <c>Uri</c>s until 0.8, are texts: the JSON is the same.</summary>
internal sealed class ResourceMetadataRule : CodeRule
{
    private const string Owner = "ModelContextProtocol.Authentication.ProtectedResourceMetadata";
    private const string Uri = "System.Uri";

    public override ImmutableArray<string> Triggers { get; } = ["AuthorizationServers", "JwksUri", "Resource", "ResourceDocumentation", "ResourcePolicyUri", "ResourceTosUri"];

    public override bool ReadsModern => true;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || symbol is not IPropertySymbol property || !Code.IsPropertyOf(symbol, Owner) || Code.IsMention(node))
        {
            return;
        }

        var element = property.Type is INamedTypeSymbol { TypeArguments: [{ } argument] } ? argument : null;
        var (isList, isText) = (element is not null, (element ?? property.Type).SpecialType == SpecialType.System_String);
        var access = Code.Access(name);
        if (isText ? !IsGivenUri(access, context) : (element ?? property.Type).MetadataName() != Uri)
        {
            return;
        }

        var edits = access.Parent is AssignmentExpressionSyntax assignment && assignment.Left == access ? isList ? OfList(assignment.Right, context) : OfUri(assignment.Right, context)
            : isList && access.Parent is MemberAccessExpressionSyntax { Name: { Identifier.ValueText: "Add" } add } && Code.Invocation(add) is { ArgumentList.Arguments: [var added] } ? OfUri(added.Expression, context)
            : null;
        if (edits is { } found)
        {
            context.Rewrite(name, name.Span, found);
        }
        else if (!isText)
        {
            context.Manual(name, name.Span, isList ? "It is a list of texts now." : "It is a text now: make a Uri of it where one is needed.");
        }
    }

    /// <summary>Whether a property that holds texts already, as the modern one does, is given what it held before.</summary>
    private static bool IsGivenUri(ExpressionSyntax access, RuleContext context)
    {
        var place = access.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } ? call : access.Parent;
        return place is AssignmentExpressionSyntax or InvocationExpressionSyntax && place.DescendantNodes().OfType<ExpressionSyntax>().Any(e => context.Model.GetTypeInfo(e).Type?.MetadataName() == Uri);
    }

    private static ImmutableArray<Edit>? OfList(ExpressionSyntax value, RuleContext context)
    {
        IEnumerable<ExpressionSyntax>? elements = value switch
        {
            InitializerExpressionSyntax initializer => initializer.Expressions,
            CollectionExpressionSyntax collection when collection.Elements.All(e => e is ExpressionElementSyntax) => collection.Elements.Cast<ExpressionElementSyntax>().Select(e => e.Expression),
            ObjectCreationExpressionSyntax { Type: GenericNameSyntax, Initializer: { } initializer } => initializer.Expressions,
            _ => null,
        };
        if (elements?.Select(e => OfUri(e, context)).ToImmutableArray() is not { } edits || edits.Any(e => e is null))
        {
            return null;
        }

        ImmutableArray<Edit> head = value is ObjectCreationExpressionSyntax { Type: GenericNameSyntax { TypeArgumentList.Arguments: [var argument] } } ? [Edit.Replace(argument.Span, "string", argument.Span)] : [];
        return [.. head, .. edits.SelectMany(e => e!.Value)];
    }

    /// <summary>What a URI is made of, or <c>OriginalString</c>, which is what was sent; null where it can't be seen to be there.</summary>
    private static ImmutableArray<Edit>? OfUri(ExpressionSyntax value, RuleContext context)
    {
        if (value is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var text], Initializer: null })
        {
            return context.Model.GetTypeInfo(text.Expression).Type?.SpecialType == SpecialType.System_String
                ? [new Edit(value.Span, [EditPart.From(text.Expression.Span)], value.Span)]
                : null;
        }

        return context.Model.GetTypeInfo(value) is { Nullability.FlowState: NullableFlowState.NotNull, Type: { } type } && type.MetadataName() == Uri && Precedence.IsPrimary(value)
            ? [Edit.Insert(value.Span.End, ".OriginalString", value.Span)]
            : null;
    }
}
