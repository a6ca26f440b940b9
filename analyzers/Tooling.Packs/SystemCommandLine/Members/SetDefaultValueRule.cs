using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Packs.SystemCommandLine.Constructors;
using Tooling.Reporting;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary><c>SetDefaultValue</c> and <c>SetDefaultValueFactory</c> become the typed property <c>DefaultValueFactory</c>.</summary>
internal sealed class SetDefaultValueRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = ["SetDefaultValue", "SetDefaultValueFactory"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || symbol.ContainingType?.MetadataName() is not (CommandLineTypes.Option or CommandLineTypes.Argument) || MemberCall.IsMention(node))
        {
            return;
        }

        if (MemberCall.WithOneArgument(name) is not var (invocation, argument) || !MemberCall.IsDiscarded(invocation, context.Model))
        {
            context.Manual(node, name.Span, "Assign DefaultValueFactory in a statement of its own.");
            return;
        }

        if (ValueType(MemberCall.ReceiverType(name, context.Model)) is not { } type)
        {
            context.Manual(invocation, name.Span, "The value's type is not known here: assign DefaultValueFactory where the symbol is an Option<T> or Argument<T>.");
            return;
        }

        var value = symbol.Name == "SetDefaultValue" ? Constant(argument.Expression, type, context.Model) : Factory(argument.Expression, type, context.Model);
        if (value.IsDefault)
        {
            context.Manual(invocation, name.Span, $"The default value is not known to be a {type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}: assign a DefaultValueFactory that returns one.");
            return;
        }

        var isOnce = symbol.Name == "SetDefaultValue" && !Purity.IsStable(context.Model.GetOperation(argument.Expression));
        ImmutableArray<Edit> edits =
        [
            Edit.Replace(name.Span, "DefaultValueFactory = ", invocation.Span),
            new Edit(TextSpan.FromBounds(name.Span.End, argument.Expression.SpanStart), [], invocation.Span),
            new Edit(argument.Expression.Span, value, invocation.Span),
            new Edit(TextSpan.FromBounds(argument.Expression.Span.End, invocation.Span.End), [], invocation.Span),
        ];
        context.Rewrite(invocation, name.Span, edits, safety: isOnce ? Safety.Review : null);
    }

    private static ImmutableArray<EditPart> Constant(ExpressionSyntax value, ITypeSymbol type, SemanticModel model)
    {
        if (!model.ClassifyConversion(value, type).IsImplicit)
        {
            return default;
        }

        var forgives = model.GetConstantValue(value) is { HasValue: true, Value: null } && !type.IsValueType
            && type.NullableAnnotation != NullableAnnotation.Annotated && model.GetNullableContext(value.SpanStart).HasFlag(NullableContext.WarningsEnabled);
        return [EditPart.Literal("_ => "), EditPart.From(value.Span), .. forgives ? [EditPart.Literal("!")] : ImmutableArray<EditPart>.Empty];
    }

    private static ImmutableArray<EditPart> Factory(ExpressionSyntax factory, ITypeSymbol type, SemanticModel model)
    {
        if (factory is not LambdaExpressionSyntax lambda)
        {
            return model.GetSymbolInfo(factory).Symbol is IMethodSymbol method && model.Compilation.ClassifyConversion(method.ReturnType, type).IsImplicit
                ? [EditPart.Literal(method.Parameters.IsEmpty ? "_ => " : string.Empty), EditPart.From(factory.Span), EditPart.Literal(method.Parameters.IsEmpty ? "()" : string.Empty)]
                : default;
        }

        var results = lambda.ExpressionBody is { } body
            ? [body]
            : lambda.Block!.DescendantNodes(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).OfType<ReturnStatementSyntax>().Select(r => r.Expression!).ToImmutableArray();
        if (results.Any(r => r is null || !model.ClassifyConversion(r, type).IsImplicit))
        {
            return default;
        }

        return lambda is ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters.Count: 0 }
            ? DelegateText.IgnoringArgument(factory, model.GetOperation(factory))
            : [EditPart.From(factory.Span)];
    }

    /// <summary>The T of an <c>Option&lt;T&gt;</c> or <c>Argument&lt;T&gt;</c>, or of what derives from one.</summary>
    private static ITypeSymbol? ValueType(ITypeSymbol? symbol)
    {
        if (symbol is ITypeParameterSymbol parameter)
        {
            return parameter.ConstraintTypes.Select(ValueType).FirstOrDefault(t => t is not null);
        }

        for (var current = symbol as INamedTypeSymbol; current is not null; current = current.BaseType)
        {
            if (current.MetadataName() is CommandLineTypes.OptionOfT or CommandLineTypes.ArgumentOfT)
            {
                return current.TypeArguments[0];
            }
        }

        return null;
    }
}
