using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>
/// <c>argument.Arity = ArgumentArity.ExactlyOne</c> where the argument has a default: in beta4 the default counted as the value, 2.x misses it.
/// </summary>
internal sealed class ArgumentArityRule : CodeRule
{
    private static readonly ImmutableDictionary<string, string> Optional = ImmutableDictionary.CreateRange(StringComparer.Ordinal, new KeyValuePair<string, string>[]
    {
        new("ExactlyOne", "ZeroOrOne"),
        new("OneOrMore", "ZeroOrMore"),
    });

    public override ImmutableArray<string> Triggers { get; } = ["Arity"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || symbol is not IPropertySymbol { ContainingType: { } owner } || owner.MetadataName() != CommandLineTypes.Argument
            || MemberCall.Access(name).Parent is not AssignmentExpressionSyntax assignment || assignment.Left != MemberCall.Access(name) || IsOfOption(assignment)
            || !HasDefault(assignment, name, context))
        {
            return;
        }

        switch (assignment.Right)
        {
            case MemberAccessExpressionSyntax { Name: IdentifierNameSyntax arity } when Optional.TryGetValue(arity.Identifier.ValueText, out var optional):
                context.Rewrite(node, name.Span, [Edit.Replace(arity.Span, optional, arity.Span)]);
                break;
            case BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } bounds } when bounds[0] is { NameColon: null, Expression: { } least }
                && context.Model.GetConstantValue(least, context.CancellationToken) is { HasValue: true, Value: int number } && number > 0:
                Report(node, name, least, number, context);
                break;
        }
    }

    private static void Report(SyntaxNode node, SimpleNameSyntax name, ExpressionSyntax least, int number, RuleContext context)
    {
        if (number == 1)
        {
            context.Rewrite(node, name.Span, [Edit.Replace(least.Span, "0", least.Span)]);
        }
        else
        {
            context.Manual(node, name.Span, "In beta4 the default was used where no value was given. 2.0 misses one: allow zero values, and check in a validator that there are not too few.");
        }
    }

    /// <summary>Whether an option of beta1 is given the argument: its default stands for the option, and given without a value it misses one, as in 2.x.</summary>
    private static bool IsOfOption(AssignmentExpressionSyntax assignment) =>
        assignment.Parent is InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax { Parent: AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "Argument" }, Parent: InitializerExpressionSyntax } } };

    private static bool HasDefault(AssignmentExpressionSyntax assignment, SimpleNameSyntax name, RuleContext context) => assignment.Parent switch
    {
        InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } => DeclaredDefaults.OfCreated(creation, context),
        _ => MemberCall.Receiver(name) is { } receiver ? DeclaredDefaults.Of(receiver, context) : DeclaredDefault.Unknown,
    } == DeclaredDefault.Own;
}
