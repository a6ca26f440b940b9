using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Tooling.Rules.Matching;

/// <summary>What a capture stands for in the matched code.</summary>
/// <param name="Operation">The captured operation; null for the elements of a <c>params</c> array.</param>
/// <param name="Span">Its text; empty where it is implicit.</param>
/// <param name="IsImplicit">It has no syntax of its own: an implicit <c>this</c> or the receiver of a conditional access.</param>
internal sealed record Captured(IOperation? Operation, TextSpan Span, bool IsImplicit);

/// <summary>
/// Compares the operations of a template with those of the code: argument names, reduced extension calls, implicit
/// conversions and parentheses don't matter.
/// </summary>
internal sealed class OperationMatcher
{
    private readonly Dictionary<string, Captured> _captures = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Captured> Captures => _captures;

    public bool Matches(IOperation? pattern, IOperation? code)
    {
        pattern = Unwrap(pattern);
        code = Unwrap(code);
        if (pattern is null || code is null)
        {
            return pattern is null && code is null;
        }

        if (pattern is IParameterReferenceOperation capture)
        {
            return Capture(capture, code);
        }

        if (pattern.Kind != code.Kind)
        {
            return false;
        }

        return (pattern, code) switch
        {
            (IInvocationOperation p, IInvocationOperation c) =>
                Symbols.SameDefinition(p.TargetMethod, c.TargetMethod) && Matches(p.Instance, c.Instance) && MatchesArguments(p.Arguments, c.Arguments),
            (IPropertyReferenceOperation p, IPropertyReferenceOperation c) =>
                Symbols.SameDefinition(p.Property, c.Property) && Matches(p.Instance, c.Instance) && MatchesArguments(p.Arguments, c.Arguments),
            (IFieldReferenceOperation p, IFieldReferenceOperation c) =>
                Symbols.SameDefinition(p.Field, c.Field) && Matches(p.Instance, c.Instance),
            (IObjectCreationOperation p, IObjectCreationOperation c) =>
                p.Initializer is null && Symbols.SameDefinition(p.Constructor, c.Constructor) && MatchesArguments(p.Arguments, c.Arguments),
            (ISimpleAssignmentOperation p, ISimpleAssignmentOperation c) =>
                Matches(p.Target, c.Target) && Matches(p.Value, c.Value),
            (ILiteralOperation p, ILiteralOperation c) =>
                p.ConstantValue.HasValue && c.ConstantValue.HasValue && Equals(p.ConstantValue.Value, c.ConstantValue.Value),
            (ITypeOfOperation p, ITypeOfOperation c) =>
                SymbolEqualityComparer.Default.Equals(p.TypeOperand, c.TypeOperand),
            (IDefaultValueOperation, IDefaultValueOperation) => true,
            _ => false,
        };
    }

    private bool MatchesArguments(ImmutableArray<IArgumentOperation> pattern, ImmutableArray<IArgumentOperation> code)
    {
        foreach (var expected in pattern)
        {
            var actual = code.FirstOrDefault(a => a.Parameter?.Ordinal == expected.Parameter?.Ordinal);
            if (actual is null || !MatchesArgument(expected, actual))
            {
                return false;
            }
        }

        return pattern.Length == code.Length;
    }

    private bool MatchesArgument(IArgumentOperation pattern, IArgumentOperation code)
    {
        if (pattern.ArgumentKind == ArgumentKind.DefaultValue)
        {
            return code.ArgumentKind == ArgumentKind.DefaultValue
                || (code.Value.ConstantValue.HasValue && pattern.Value.ConstantValue.HasValue && Equals(code.Value.ConstantValue.Value, pattern.Value.ConstantValue.Value));
        }

        if (code.ArgumentKind == ArgumentKind.DefaultValue)
        {
            return false;
        }

        if (code.ArgumentKind == ArgumentKind.ParamArray)
        {
            return Unwrap(pattern.Value) is IParameterReferenceOperation capture && CaptureElements(capture, code);
        }

        return Matches(pattern.Value, code.Value);
    }

    private bool CaptureElements(IParameterReferenceOperation capture, IArgumentOperation array)
    {
        if (array.Value is not IArrayCreationOperation { Initializer.ElementValues: { IsEmpty: false } elements })
        {
            return false;
        }

        var first = elements[0].Syntax.FirstAncestorOrSelf<ArgumentSyntax>();
        var last = elements[elements.Length - 1].Syntax.FirstAncestorOrSelf<ArgumentSyntax>();
        return first is not null && last is not null
            && Add(capture.Parameter.Name, new Captured(null, TextSpan.FromBounds(first.SpanStart, last.Span.End), IsImplicit: false));
    }

    private bool Capture(IParameterReferenceOperation capture, IOperation code)
    {
        if (!TypePatterns.Accepts(capture.Parameter.Type, code.Type, code.SemanticModel!.Compilation))
        {
            return false;
        }

        var isImplicit = code.IsImplicit || code is IConditionalAccessInstanceOperation;
        return Add(capture.Parameter.Name, new Captured(code, isImplicit ? default : Outer(code.Syntax).Span, isImplicit));
    }

    /// <summary>With the parentheses around it, and the <c>!</c> behind it: they move along.</summary>
    private static SyntaxNode Outer(SyntaxNode node)
    {
        while (node.Parent is ParenthesizedExpressionSyntax || node.Parent.IsKind(SyntaxKind.SuppressNullableWarningExpression))
        {
            node = node.Parent!;
        }

        return node;
    }

    private bool Add(string name, Captured captured)
    {
        if (!_captures.TryGetValue(name, out var earlier))
        {
            _captures.Add(name, captured);
            return true;
        }

        return earlier.Operation is { } one && captured.Operation is { } other
            && Purity.IsStable(one) && SyntaxFactory.AreEquivalent(one.Syntax, other.Syntax);
    }

    private static IOperation? Unwrap(IOperation? operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { IsImplicit: true } conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                case IDelegateCreationOperation { IsImplicit: true } creation:
                    operation = creation.Target;
                    break;
                default:
                    return operation;
            }
        }
    }
}
