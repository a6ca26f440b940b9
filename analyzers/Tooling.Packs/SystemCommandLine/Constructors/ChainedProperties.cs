using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Constructors;

/// <summary>
/// What is done to a symbol in the expression that creates it, and becomes a property of its initializer:
/// <c>new Option&lt;T&gt;(…).AddCompletions(…)</c> and <c>command.AddGlobalOption(new Option&lt;T&gt;(…))</c>.
/// </summary>
internal static class ChainedProperties
{
    /// <summary>The properties, in the order in which they were set.</summary>
    public static ImmutableArray<SymbolProperty> Of(SyntaxNode creation, SemanticModel model)
    {
        var properties = ImmutableArray.CreateBuilder<SymbolProperty>();
        if (creation is not BaseObjectCreationExpressionSyntax expression)
        {
            return [];
        }

        ExpressionSyntax whole = expression;
        var completions = ImmutableArray.CreateBuilder<EditPart>();
        while ((CallOn(whole, "AddCompletions") ?? CallOn(whole, "AddSuggestions")) is { } call && IsChainedCompletion(call, model, out _))
        {
            completions.Add(EditPart.Literal(completions.Count == 0 ? "{ " : ", "));
            completions.Add(EditPart.From(ArgumentsWithComments(call.ArgumentList)));
            whole = call;
        }

        if (completions.Count > 0)
        {
            completions.Add(EditPart.Literal(" }"));
            properties.Add(new SymbolProperty("CompletionSources", completions.ToImmutable(), null));
        }

        if (whole.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax adding } && IsMethod(adding, "AddGlobalOption", CommandLineTypes.Command, model))
        {
            properties.Add(new SymbolProperty("Recursive", [EditPart.Literal("true")], null));
        }

        return properties.ToImmutable();
    }

    /// <summary>The creation of an <c>Option&lt;T&gt;</c>, with or without completions, whose constructor call can be rewritten.</summary>
    public static BaseObjectCreationExpressionSyntax? CreatedOption(ExpressionSyntax expression, RuleContext context)
    {
        var creation = expression as BaseObjectCreationExpressionSyntax;
        if (expression is InvocationExpressionSyntax invocation && IsChainedCompletion(invocation, context.Model, out var completed))
        {
            creation = completed;
        }

        return creation is not null
            && NewSymbol.Find(creation, CommandLineTypes.OptionOfT, context.Model) is { } symbol
            && SymbolConstructorRule.Plan(symbol, SymbolName.OfOption(symbol), context).Objection is null ? creation : null;
    }

    /// <summary>Whether a call adds completions to the very symbol that is created before the dot, with nothing but other completions between.</summary>
    public static bool IsChainedCompletion(InvocationExpressionSyntax call, SemanticModel model, out BaseObjectCreationExpressionSyntax creation)
    {
        var receiver = (call.Expression as MemberAccessExpressionSyntax)?.Expression;
        creation = (receiver as BaseObjectCreationExpressionSyntax)!;
        var isChained = receiver is InvocationExpressionSyntax inner
            ? IsChainedCompletion(inner, model, out creation)
            : creation is not null && model.GetTypeInfo(creation).Type?.MetadataName() is CommandLineTypes.OptionOfT or CommandLineTypes.ArgumentOfT;
        return isChained
            && call.ArgumentList.Arguments.Count > 0 && call.ArgumentList.Arguments.All(a => a.NameColon is null)
            && !call.DescendantTrivia(TextSpan.FromBounds(receiver!.Span.End, call.ArgumentList.SpanStart)).Any(Comments.IsComment)
            && !call.ArgumentList.CloseParenToken.GetPreviousToken().TrailingTrivia.Any(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia))
            && (IsCompletion(call, CommandLineTypes.OptionExtensions, model) || IsCompletion(call, CommandLineTypes.ArgumentExtensions, model));
    }

    /// <summary>The constructor's rewrite and those of the calls around it are applied together or not at all.</summary>
    public static string GroupOf(SyntaxNode creation) => "creation@" + creation.SpanStart.ToString(CultureInfo.InvariantCulture);

    /// <summary>What stands between the parentheses, without the space at the ends.</summary>
    private static TextSpan ArgumentsWithComments(ArgumentListSyntax list)
    {
        var comments = list.DescendantTrivia().Where(t => t.IsComment() && list.Span.Contains(t.Span)).Select(t => t.Span).Append(list.Arguments.Span);
        return TextSpan.FromBounds(comments.Min(s => s.Start), comments.Max(s => s.End));
    }


    private static InvocationExpressionSyntax? CallOn(ExpressionSyntax receiver, string method) =>
        receiver.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access && access.Expression == receiver && access.Name.Identifier.ValueText == method ? call : null;

    /// <summary>Texts of completions; a delegate of beta1's <c>AddSuggestions</c> takes other arguments than 2.x passes.</summary>
    private static bool IsCompletion(InvocationExpressionSyntax call, string type, SemanticModel model) =>
        IsMethod(call, "AddCompletions", type, model)
        || (IsMethod(call, "AddSuggestions", type, model) && ((IMethodSymbol)model.GetSymbolInfo(call).Symbol!).Parameters[0].IsParams);

    private static bool IsMethod(InvocationExpressionSyntax call, string name, string type, SemanticModel model) =>
        model.GetSymbolInfo(call).Symbol is IMethodSymbol method && method.Name == name && method.ContainingType.MetadataName() == type;
}
