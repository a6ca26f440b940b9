using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>The aliases had the name among them; in 2.x they have not, so it is put in front where they are read.</summary>
internal sealed class AliasesRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = ["Aliases"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || symbol is not IPropertySymbol || symbol.ContainingType.MetadataName() is not (CommandLineTypes.IdentifierSymbol or CommandLineTypes.NamedSymbol) || MemberCall.IsMention(name))
        {
            return;
        }

        var type = MemberCall.ReceiverType(name, context.Model);
        if (!type.Is(CommandLineTypes.Option) && !type.Is(CommandLineTypes.Command))
        {
            context.Manual(name, name.Span, "Options and commands have no common class with aliases in 2.0: say which of them it is.");
            return;
        }

        var access = MemberCall.Access(name);
        if (Named(access, context.Model) is not { } named)
        {
            context.Manual(access, name.Span, "The aliases don't contain the name in 2.0: store the symbol in a variable, and look at its Name as well.");
            return;
        }

        if (IsModern(access, named))
        {
            return;
        }

        if (access.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Count", Parent: not InvocationExpressionSyntax } count)
        {
            if (count.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression, Right: LiteralExpressionSyntax { Token.Value: 1 } } sum && sum.Left == count)
            {
                context.Manual(access, name.Span, "The aliases don't contain the name in 2.0, and one is added here already: look whether it is for the name.");
                return;
            }

            var (open, close) = count.Parent is BinaryExpressionSyntax or MemberAccessExpressionSyntax or CastExpressionSyntax or PrefixUnaryExpressionSyntax or InterpolationSyntax ? ("(", ")") : (string.Empty, string.Empty);
            context.Rewrite(count, name.Span, [Edit.Insert(count.SpanStart, open, count.Span), Edit.Insert(count.Span.End, " + 1" + close, count.Span)]);
            return;
        }

        var text = $".Prepend({named})" + (IsReadAtOnce(access) ? string.Empty : ".ToList()");
        context.Rewrite(access, name.Span, [Edit.Insert(name.Span.End, text, access.Span)], context.Imports.Missing("System.Linq", access));
    }

    /// <summary>Code that was migrated before the package: it adds to the aliases, or looks at the name as well.</summary>
    private static bool IsModern(ExpressionSyntax access, string named) => access.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } member && member.Name.Identifier.ValueText switch
    {
        "Add" or "Remove" or "Clear" => true,
        "Prepend" => call.ArgumentList.Arguments is { Count: 1 } first && first[0].ToString() == named,
        "Contains" => call.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression, Left: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } name } either
            && either.Right == call && name.Left.ToString() == named && call.ArgumentList.Arguments is { Count: 1 } sought && name.Right.ToString() == sought[0].ToString(),
        _ => false,
    };

    /// <summary>How to read the name of the same symbol; null where the symbol is an expression that must not be evaluated twice.</summary>
    private static string? Named(ExpressionSyntax access, SemanticModel model) => access switch
    {
        IdentifierNameSyntax => access.Parent is AssignmentExpressionSyntax or NameColonSyntax or ExpressionColonSyntax ? null : "Name",
        MemberAccessExpressionSyntax member when model.GetOperation(access) is IPropertyReferenceOperation { Instance: { } instance } && IsVariable(instance) => $"{member.Expression}.Name",
        _ => null,
    };

    /// <summary>Also where nobody says that it stays the same: the two readings stand side by side.</summary>
    private static bool IsVariable(IOperation instance) => instance switch
    {
        IConversionOperation { IsImplicit: true } conversion => IsVariable(conversion.Operand),
        ILocalReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation => true,
        IFieldReferenceOperation field => field.Instance is null || IsVariable(field.Instance),
        IPropertyReferenceOperation { Arguments.IsEmpty: true } property => property.Instance is null || IsVariable(property.Instance),
        _ => false,
    };

    /// <summary>A sequence serves where it is enumerated or asked on the spot; what is stored or handed on may be used as a collection.</summary>
    private static bool IsReadAtOnce(ExpressionSyntax access) => access.Parent switch
    {
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } member => member.Expression == access,
        ForEachStatementSyntax loop => loop.Expression == access,
        _ => false,
    };
}
