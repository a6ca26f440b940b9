using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Content;

/// <summary><c>Type</c> of the content blocks of 0.3 and 0.4, which could be set. Since 0.5 it comes from the class.</summary>
internal static class TypedBlock
{
    private const string Base = "ModelContextProtocol.Protocol.ContentBlock";

    /// <summary>Whether a property is the type of a block, which could be set; what only reads it is as it was.</summary>
    public static bool IsType(ISymbol symbol) => symbol is IPropertySymbol { Name: "Type", ContainingType: { } owner } && (owner.MetadataName() == Base || owner.BaseType?.MetadataName() == Base);

    /// <summary>Takes the type out of an initializer where it says what the class says.</summary>
    /// <param name="name">The property's name.</param>
    /// <param name="context">The file.</param>
    public static void Report(SimpleNameSyntax name, RuleContext context)
    {
        if (Code.IsMention(name) || Code.Access(name).Parent is not AssignmentExpressionSyntax assignment || assignment.Left != Code.Access(name))
        {
            return;
        }

        if (assignment.Parent is InitializerExpressionSyntax { Expressions.Count: > 1, Parent: BaseObjectCreationExpressionSyntax creation } initializer
            && context.Model.GetConstantValue(assignment.Right).Value is { } value
            && ContentKind.OfType(value) is { } kind
            && context.Model.GetTypeInfo(creation).Type?.Name == kind.Class)
        {
            context.Rewrite(name, name.Span, [.. InitializerEdits.Remove(initializer, e => e == assignment, initializer.Span)]);
            return;
        }

        context.Manual(name, name.Span, "The type comes from the class: create the block of the kind that is meant.");
    }
}
