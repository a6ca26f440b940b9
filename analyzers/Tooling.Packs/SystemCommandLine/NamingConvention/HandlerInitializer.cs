using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.NamingConvention;

/// <summary><c>var command = new Command("name") { Handler = … };</c>: the action is set in a statement after it.</summary>
internal static class HandlerInitializer
{
    /// <summary>The variable whose creation an assignment is a part of; null where it stands elsewhere.</summary>
    /// <param name="assignment">The assignment of a handler.</param>
    public static VariableDeclaratorSyntax? DeclarationOf(AssignmentExpressionSyntax assignment) =>
        assignment.Parent is InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } } }
            && declarator.Parent is VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } }
            ? declarator
            : null;

    /// <summary>The statement that declares the variable.</summary>
    public static LocalDeclarationStatementSyntax StatementOf(VariableDeclaratorSyntax declarator) => (LocalDeclarationStatementSyntax)declarator.Parent!.Parent!;

    /// <summary>Takes the handler out of the initializer, and sets it after the statement.</summary>
    /// <param name="declarator">The variable.</param>
    /// <param name="create">The handler.</param>
    /// <param name="context">The file.</param>
    /// <returns>One edit, so that what changes in the handler moves with it; a reason where it can't be done.</returns>
    public static (Edit? Edit, string? Objection) Move(VariableDeclaratorSyntax declarator, CreateCall create, RuleContext context)
    {
        var statement = StatementOf(declarator);
        var (gone, left, objection) = Removal(create, context);
        if (objection is not null)
        {
            return (null, objection);
        }

        var start = $"{UsingLines.NewLineOf(context.Text)}{Indentation.Of(statement, context.Text)}{declarator.Identifier.Text}.SetAction(";
        var edit = new Edit(
            TextSpan.FromBounds(gone.Start, statement.Span.End),
            [EditPart.Literal(left), EditPart.From(TextSpan.FromBounds(gone.End, statement.Span.End)), EditPart.Literal(start), EditPart.From(create.Handler.Span), EditPart.Literal(");")],
            statement.Span);
        return (edit, null);
    }

    /// <summary>What goes with a handler that is taken out of an initializer, and what has to stand there.</summary>
    /// <param name="create">The handler.</param>
    /// <param name="context">The file.</param>
    /// <returns>A reason where something else would go as well.</returns>
    public static (TextSpan Gone, string Left, string? Objection) Removal(CreateCall create, RuleContext context)
    {
        var initializer = (InitializerExpressionSyntax)create.Place.Parent!;
        var (gone, left) = Removal(initializer, create.Place);
        return (gone, left, Comments.AreIn(context.Text, TextSpan.FromBounds(gone.Start, create.Place.SpanStart)) || Comments.AreIn(context.Text, TextSpan.FromBounds(create.Place.Span.End, gone.End)) || initializer.DescendantTrivia().Any(t => t.IsDirective)
            ? "There are comments or directives around the handler: set it in a statement of its own first."
            : null);
    }

    /// <summary>The element with what separates it from the others, or the whole initializer; and what has to stand there.</summary>
    private static (TextSpan Gone, string Left) Removal(InitializerExpressionSyntax initializer, ExpressionSyntax element)
    {
        var elements = initializer.Expressions;
        var index = elements.IndexOf(element);
        if (elements.Count > 1)
        {
            return (index > 0 ? TextSpan.FromBounds(elements[index - 1].Span.End, element.Span.End) : TextSpan.FromBounds(element.SpanStart, elements[1].SpanStart), string.Empty);
        }

        var before = initializer.OpenBraceToken.GetPreviousToken();
        return (TextSpan.FromBounds(before.Span.End, initializer.Span.End), initializer.Parent is BaseObjectCreationExpressionSyntax { ArgumentList: null } ? "()" : string.Empty);
    }
}
