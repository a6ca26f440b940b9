using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Model;
using Tooling.Rules.Rewriting;

namespace Tooling.Rules.Matching;

/// <summary>One bound <c>before</c> with its <c>after</c>.</summary>
internal sealed record TemplatePattern(TemplateRewrite Rewrite, IOperation Before, ExpressionSyntax After);

/// <summary>Finds the code that a template's <c>before</c> describes and rewrites it into its <c>after</c>.</summary>
internal sealed class TemplateMatcher : CompiledRule
{
    private readonly ImmutableArray<TemplatePattern> _patterns;

    public TemplateMatcher(TemplateRule rule, ImmutableArray<TemplatePattern> patterns)
        : base(rule)
    {
        _patterns = patterns;
        Triggers = [.. patterns.Select(p => KeyOf(p.Before)!.Name).Distinct(StringComparer.Ordinal)];
    }

    public override ImmutableArray<string> Triggers { get; }

    public override bool WantsUnnamedCreations => _patterns.Any(p => p.Before is IObjectCreationOperation);

    public override bool MayMeanUnknownReceiver => _patterns.Any(p => KeyOf(p.Before) is { IsStatic: false } or IMethodSymbol { IsExtensionMethod: true });

    public override void Match(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is ImplicitObjectCreationExpressionSyntax creation)
        {
            var patterns = _patterns.Where(p => p.Before is IObjectCreationOperation { Constructor: { } constructor } && Symbols.SameDefinition(constructor, symbol));
            TryReport(patterns, _ => context.Model.GetOperation(creation), creation.NewKeyword.Span, context);
            return;
        }

        if (node is not SimpleNameSyntax name || name.Ancestors().Any(a => a is CrefSyntax))
        {
            return;
        }

        var sameKey = _patterns.Where(p => Symbols.SameDefinition(KeyOf(p.Before)!, symbol)).ToList();
        if (sameKey.Count == 0 || TryReport(sameKey, p => CodeFor(name, p, context.Model), name.Identifier.Span, context))
        {
            return;
        }

        if (MethodGroupRewriter.TryReport(name, symbol, sameKey, context))
        {
            return;
        }

        if (sameKey.Any(p => IsUnconditional(p.Before)))
        {
            context.Manual(name, name.Identifier.Span, IsInPattern(name)
                ? $"'{symbol.Name}' is asked for in a pattern, and is no member of the same object any more: ask for it outside of the pattern."
                : $"'{symbol.Name}' is used here in a way that the rule does not describe.");
        }
    }

    private static bool TryReport(IEnumerable<TemplatePattern> patterns, Func<TemplatePattern, IOperation?> codeFor, TextSpan place, RuleContext context)
    {
        foreach (var pattern in patterns)
        {
            var matcher = new OperationMatcher();
            if (codeFor(pattern) is { } code && matcher.Matches(pattern.Before, code))
            {
                TemplateRewriter.Report((ExpressionSyntax)code.Syntax, place, pattern, matcher.Captures, context);
                return true;
            }
        }

        return false;
    }

    /// <summary>The member or type whose name has to stand in the code for the pattern to match.</summary>
    internal static ISymbol? KeyOf(IOperation before) => before switch
    {
        IInvocationOperation invocation => invocation.TargetMethod.Declared(),
        IPropertyReferenceOperation property => property.Property.Declared(),
        IFieldReferenceOperation field => field.Field.Declared(),
        IObjectCreationOperation creation => creation.Constructor?.ContainingType.OriginalDefinition,
        ISimpleAssignmentOperation assignment => KeyOf(assignment.Target),
        IConversionOperation conversion => KeyOf(conversion.Operand),
        _ => null,
    };

    /// <summary>A pattern of captures alone describes every use of its member: what it does not match is left to a person.</summary>
    private static bool IsUnconditional(IOperation before) =>
        before is IInvocationOperation or IPropertyReferenceOperation
        && before.ChildOperations.All(c => c is IParameterReferenceOperation or IArgumentOperation { Value: IParameterReferenceOperation } or IArgumentOperation { ArgumentKind: ArgumentKind.DefaultValue });

    /// <summary><c>is { Name: … }</c> or <c>is { Outer.Name: … }</c>.</summary>
    private static bool IsInPattern(SimpleNameSyntax name) => name.AncestorsAndSelf().TakeWhile(a => a is SimpleNameSyntax or MemberAccessExpressionSyntax).Last().Parent is BaseExpressionColonSyntax { Parent: SubpatternSyntax };

    /// <summary>Whether a member of an object becomes another one of the same object: all that a pattern can name.</summary>
    private static bool IsRename(TemplatePattern pattern) =>
        pattern is { After: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax receiver }, Before: IPropertyReferenceOperation { Instance: IParameterReferenceOperation instance } }
        && receiver.Identifier.ValueText == instance.Parameter.Name;

    /// <summary>The operation around a name that has the pattern's shape.</summary>
    private static IOperation? CodeFor(SimpleNameSyntax name, TemplatePattern pattern, SemanticModel model)
    {
        if (IsInPattern(name) && !IsRename(pattern))
        {
            return null;
        }

        ExpressionSyntax expression = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            MemberBindingExpressionSyntax binding => binding,
            _ => name,
        };
        SyntaxNode? node = pattern.Before switch
        {
            IInvocationOperation => expression.Parent as InvocationExpressionSyntax is { } call && call.Expression == expression ? call : null,
            IObjectCreationOperation => SymbolRule.NamedCreation(name) as ObjectCreationExpressionSyntax,
            ISimpleAssignmentOperation => expression.Parent is AssignmentExpressionSyntax assignment && assignment.Left == expression && assignment.Parent is not InitializerExpressionSyntax ? assignment : null,
            // What takes the place of the member's object itself would be a variable that is assigned, which does nothing to the object.
            _ => pattern.After is IdentifierNameSyntax && expression.Parent is AssignmentExpressionSyntax written && written.Left == expression ? null : expression,
        };
        var operation = node is null ? null : model.GetOperation(node);
        return operation is IExpressionStatementOperation statement ? statement.Operation : operation;
    }
}
