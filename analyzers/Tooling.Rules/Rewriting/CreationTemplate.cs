using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tooling.Rules.Rewriting;

/// <summary>A template's <c>after</c> in the form of the creation that it replaces: with its type left out, with its initializer.</summary>
internal static class CreationTemplate
{
    /// <summary>The after for matched code; null where the code's initializer would be lost.</summary>
    public static ExpressionSyntax? Of(ExpressionSyntax code, ExpressionSyntax after)
    {
        if (code is not BaseObjectCreationExpressionSyntax creation)
        {
            return after;
        }

        if (creation.Initializer is not null && after is not ObjectCreationExpressionSyntax { Initializer: null })
        {
            return null;
        }

        return creation is ImplicitObjectCreationExpressionSyntax && after is ObjectCreationExpressionSyntax named ? WithoutType(named) : after;
    }

    /// <summary>Matched code without the initializer of its creation, which stays as it is.</summary>
    public static ImmutableArray<TemplateItem> WithoutInitializer(ImmutableArray<TemplateItem> items, ExpressionSyntax code) =>
        code is BaseObjectCreationExpressionSyntax { Initializer: { } initializer } ? items.RemoveAll(i => initializer.Span.Contains(i.Span)) : items;

    private static ImplicitObjectCreationExpressionSyntax WithoutType(ObjectCreationExpressionSyntax creation)
    {
        var initializer = creation.Initializer is null ? string.Empty : " " + creation.Initializer;
        return (ImplicitObjectCreationExpressionSyntax)SyntaxFactory.ParseExpression($"new{creation.ArgumentList?.ToString() ?? "()"}{initializer}");
    }
}
