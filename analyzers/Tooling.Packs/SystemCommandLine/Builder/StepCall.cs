using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>The call of the method that a function of a step becomes, at the invocation.</summary>
/// <param name="Function">The function.</param>
/// <param name="Given">The call of the method that takes the builder, where that is in the function that makes the parser; null elsewhere.</param>
/// <param name="IsReduced">That is called on the builder, as an extension method.</param>
internal sealed record StepCall(StepFunction Function, InvocationExpressionSyntax? Given, bool IsReduced)
{
    /// <summary>The values that the method takes, as they are written for the method that takes the builder.</summary>
    public ImmutableArray<ArgumentSyntax> Arguments => Given is null ? [] : [.. Function.Taken.Select(Argument).OfType<ArgumentSyntax>().OrderBy(a => a.SpanStart)];

    /// <summary>Why the method can't be called at the invocation; null where it can.</summary>
    /// <param name="model">The meaning of the pipeline's file.</param>
    public string? Objection(SemanticModel model)
    {
        var name = Function.Helper.Name;
        if (Function.Taken.Any(p => Given is null && !p.HasExplicitDefaultValue))
        {
            return $"'{name}' gives the builder a function that uses its arguments, and is called by another method that takes the builder.";
        }

        if (Arguments.Any(a => !Purity.IsStable(model.GetOperation(a.Expression))))
        {
            return $"What '{name}' is given may be another value when the command is invoked. Put it into a variable first.";
        }

        return Function.Helper is { IsStatic: false, MethodKind: not MethodKind.LocalFunction } && Receiver is null or not (IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax })
            ? $"'{name}' belongs to another object."
            : null;
    }

    /// <summary>Why the method can't be called in another function than the one that makes the parser; null where it can.</summary>
    public string? EscapeObjection => Function.Helper.IsStatic && Function.Helper.MethodKind != MethodKind.LocalFunction ? null
        : $"'{Function.Helper.Name}' gives the builder a function, and can't be reached where the parser is invoked.";

    /// <summary>Why what the method takes means something else at a place; null where it does not.</summary>
    /// <param name="place">The invocation.</param>
    /// <param name="model">The meaning of its file.</param>
    public string? ObjectionAt(SyntaxNode place, SemanticModel model)
    {
        var names = Arguments.SelectMany(a => a.Expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>());
        var hidden = names.FirstOrDefault(n => model.GetSymbolInfo(n).Symbol is (ILocalSymbol or IParameterSymbol) and var variable
            && !Arguments.Any(a => variable.DeclaringSyntaxReferences.Any(r => a.Span.Contains(r.Span)))
            && !model.LookupSymbols(place.SpanStart, name: variable.Name).Any(s => SymbolEqualityComparer.Default.Equals(s, variable)));
        return hidden is null ? null : $"'{hidden.Identifier.ValueText}' is another variable where the parser is used.";
    }

    /// <summary>The call.</summary>
    /// <param name="first">The first arguments.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="model">The meaning of the file.</param>
    public ImmutableArray<EditPart> At(ImmutableArray<EditPart> first, SyntaxNode place, SemanticModel model) =>
        [EditPart.Literal(NameAt(place, model) + "("), .. first, .. Arguments.SelectMany(Part), EditPart.Literal(")")];

    private ExpressionSyntax? Receiver => Given?.Expression;

    private string NameAt(SyntaxNode place, SemanticModel model)
    {
        if (Function.Helper.MethodKind == MethodKind.LocalFunction || !Function.Helper.IsStatic)
        {
            return (Receiver is MemberAccessExpressionSyntax ? "this." : string.Empty) + Function.Name;
        }

        var type = Function.Helper.ContainingType;
        for (var current = model.GetEnclosingSymbol(place.SpanStart)?.ContainingType; current is not null; current = current.ContainingType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, type))
            {
                return Function.Name;
            }
        }

        return $"{type.ToMinimalDisplayString(model, place.SpanStart)}.{Function.Name}";
    }

    /// <summary>In the order of the parameters an argument needs no name; a method has only some of them in future.</summary>
    private IEnumerable<EditPart> Part(ArgumentSyntax argument)
    {
        var parameter = Function.Taken.First(p => Argument(p) == argument);
        var isInOrder = argument.NameColon is null && Function.Taken.TakeWhile(p => !SymbolEqualityComparer.Default.Equals(p, parameter)).All(p => Argument(p) is { NameColon: null });
        return [EditPart.Literal(", " + (isInOrder ? string.Empty : parameter.Name + ": ")), EditPart.From(argument.Expression.Span)];
    }

    private ArgumentSyntax? Argument(IParameterSymbol parameter)
    {
        var arguments = Given!.ArgumentList.Arguments;
        var place = parameter.Ordinal - (IsReduced ? 1 : 0);
        return arguments.FirstOrDefault(a => a.NameColon is { } named ? named.Name.Identifier.ValueText == parameter.Name : arguments.IndexOf(a) == place);
    }
}
