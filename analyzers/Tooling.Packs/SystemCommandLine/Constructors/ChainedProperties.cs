using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
        if (CallOn(expression, "AddCompletions") is { } completions && IsChainedCompletion(completions, model, out _))
        {
            properties.Add(new SymbolProperty("CompletionSources", [EditPart.Literal("{ "), EditPart.From(completions.ArgumentList.Arguments.Span), EditPart.Literal(" }")], null));
            whole = completions;
        }

        if (whole.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && IsMethod(call, "AddGlobalOption", CommandLineTypes.Command, model))
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

    /// <summary>Whether a call adds completions to the very symbol that is created before the dot.</summary>
    public static bool IsChainedCompletion(InvocationExpressionSyntax call, SemanticModel model, out BaseObjectCreationExpressionSyntax creation)
    {
        creation = ((call.Expression as MemberAccessExpressionSyntax)?.Expression as BaseObjectCreationExpressionSyntax)!;
        return creation is not null
            && model.GetTypeInfo(creation).Type?.MetadataName() is CommandLineTypes.OptionOfT or CommandLineTypes.ArgumentOfT
            && call.ArgumentList.Arguments.Count > 0 && call.ArgumentList.Arguments.All(a => a.NameColon is null)
            && (IsMethod(call, "AddCompletions", CommandLineTypes.OptionExtensions, model) || IsMethod(call, "AddCompletions", CommandLineTypes.ArgumentExtensions, model));
    }

    /// <summary>The constructor's rewrite and those of the calls around it are applied together or not at all.</summary>
    public static string GroupOf(SyntaxNode creation) => "creation@" + creation.SpanStart.ToString(CultureInfo.InvariantCulture);

    private static InvocationExpressionSyntax? CallOn(ExpressionSyntax receiver, string method) =>
        receiver.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access && access.Expression == receiver && access.Name.Identifier.ValueText == method ? call : null;

    private static bool IsMethod(InvocationExpressionSyntax call, string name, string type, SemanticModel model) =>
        model.GetSymbolInfo(call).Symbol is IMethodSymbol method && method.Name == name && method.ContainingType.MetadataName() == type;
}
