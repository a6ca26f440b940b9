using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Handlers;

/// <summary><c>Tools = tools</c> in the capabilities of options, where the value holds handlers: each of them is given to the options, read of the value.</summary>
internal sealed class CarriedValue
{
    private readonly RuleContext _context;
    private readonly HandlerCarrier _carrier;
    private readonly string? _variable;

    private CarriedValue(AssignmentExpressionSyntax assignment, HandlerCarrier carrier, string? variable, RuleContext context) => (Assignment, _carrier, _variable, _context) = (assignment, carrier, variable, context);

    /// <summary>The assignment of the capability.</summary>
    public AssignmentExpressionSyntax Assignment { get; }

    /// <summary>The members of the handlers, as parts of an initializer or of statements.</summary>
    public IEnumerable<ImmutableArray<EditPart>> Members => _carrier.Members.Select(m => _variable is null
        ? ImmutableArray.Create(EditPart.Literal($"{m} = "), EditPart.From(Assignment.Right.Span), EditPart.Literal($"{Dot}{m}"))
        : [EditPart.Literal($"{m} = {_variable}{Dot}{m}")]);

    private string Dot => _context.Model.GetTypeInfo(Assignment.Right).Nullability.FlowState == NullableFlowState.NotNull ? "." : "?.";

    /// <summary>Reads an assignment; null where it gives no value that carries handlers.</summary>
    public static CarriedValue? Of(AssignmentExpressionSyntax assignment, RuleContext context)
    {
        if (HandlerCarrier.SinkOf(assignment, context.Model) is not { } property || HandlerCarrier.Of(property.Type, context) is not { } carrier || assignment.Right is LiteralExpressionSyntax or BaseObjectCreationExpressionSyntax)
        {
            return null;
        }

        var isRead = IsReadable(assignment.Right, context.Model);
        var name = char.ToLowerInvariant(property.Name[0]) + property.Name.Substring(1);
        return new CarriedValue(assignment, carrier, isRead ? null : new FreshNames(context.Model, (SyntaxNode?)Statement(assignment)?.Parent ?? assignment).Make(name), context);
    }

    /// <summary>Whether a value can be read several times: it has no effects, or can be kept in a variable in front of the statement without changing the order of effects.</summary>
    public static bool CanBeWritten(AssignmentExpressionSyntax assignment, SemanticModel model) =>
        IsReadable(assignment.Right, model)
        || Statement(assignment) is { Parent: BlockSyntax or GlobalStatementSyntax } statement
            && statement is ExpressionStatementSyntax or LocalDeclarationStatementSyntax or ReturnStatementSyntax
            && !statement.DescendantNodes(n => n != assignment && n is not AnonymousFunctionExpressionSyntax)
                .Any(n => n.SpanStart < assignment.SpanStart && n is InvocationExpressionSyntax or AwaitExpressionSyntax && !IsValueOfOther(n, assignment));

    /// <summary>The statements that keep values in variables, in front of the statement around them; null where none is needed.</summary>
    public static Edit? Variables(IReadOnlyList<CarriedValue> values, RuleContext context)
    {
        if (values.Where(v => v._variable is not null).ToList() is not [var first, ..] kept || Statement(first.Assignment) is not { } statement)
        {
            return null;
        }

        var line = ";" + UsingLines.NewLineOf(context.Text) + Indentation.Of(statement, context.Text);
        return new Edit(
            new TextSpan(statement.SpanStart, 0),
            [.. kept.SelectMany(v => new[] { EditPart.Literal($"var {v._variable} = "), EditPart.From(v.Assignment.Right.Span), EditPart.Literal(line) })],
            statement.Span);
    }

    private static bool IsReadable(ExpressionSyntax value, SemanticModel model) => Purity.IsEffectFree(model.GetOperation(value)) && Precedence.IsPrimary(value);

    /// <summary>The value of another capability beside this one is kept in a variable as well, in the same order.</summary>
    private static bool IsValueOfOther(SyntaxNode node, AssignmentExpressionSyntax assignment) =>
        node.AncestorsAndSelf().OfType<AssignmentExpressionSyntax>().Any(a => a.Parent == assignment.Parent && HandlerMembers.InitializerOf(a.Right) is null);

    private static StatementSyntax? Statement(SyntaxNode node) => node.Ancestors().FirstOrDefault(a => a is StatementSyntax or AnonymousFunctionExpressionSyntax or ArrowExpressionClauseSyntax) as StatementSyntax;
}
