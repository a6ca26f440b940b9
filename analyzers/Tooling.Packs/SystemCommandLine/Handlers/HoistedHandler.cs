using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Tooling.Packs.SystemCommandLine.Builder;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Handlers;

/// <summary>A handler, or the object whose method it is, that an expression makes: it is made where it was, and called later.</summary>
/// <param name="Declaration">The variable that holds it.</param>
/// <param name="Callee">What is called.</param>
internal sealed record HoistedHandler(Edit Declaration, string Callee)
{
    /// <summary>Stores what a handler is made of in a variable.</summary>
    /// <param name="call">The call of SetHandler.</param>
    /// <param name="values">The values that it is given.</param>
    /// <param name="context">The file.</param>
    /// <returns>Null where there is no place for a variable.</returns>
    public static HoistedHandler? Of(HandlerCall call, ImmutableArray<SymbolValue> values, RuleContext context)
    {
        if (call.Invocation.Parent is not ExpressionStatementSyntax statement || BuilderApi.StatementOf(call.Invocation) != statement || values.Any(v => v.HoistedName is not null))
        {
            return null;
        }

        var handler = call.Handler;
        var method = call.HandlerOperation as IMethodReferenceOperation;
        var made = method is null ? handler : (handler as MemberAccessExpressionSyntax)?.Expression;
        if (made is null || made.DescendantTrivia().Any(t => t.IsDirective))
        {
            return null;
        }

        var name = new FreshNames(context.Model, BuilderApi.FunctionOf(statement)).Make(NameFor(call, statement));
        var rest = context.Text.ToString(TextSpan.FromBounds(made.Span.End, handler.Span.End));
        var newLine = UsingLines.NewLineOf(context.Text) + Indentation.Of(statement, context.Text);
        var declaration = new Edit(
            new TextSpan(statement.SpanStart, 0),
            [EditPart.Literal($"var {name} = "), EditPart.From(made.Span), EditPart.Literal(";" + newLine)],
            statement.Span);
        return new HoistedHandler(declaration, name + rest);
    }

    /// <summary>A name that says which command it is for, and which of its handlers it is: two in one method must not be called the same.</summary>
    private static string NameFor(HandlerCall call, SyntaxNode place)
    {
        var command = (call.Command ?? (call.Invocation.Expression as MemberAccessExpressionSyntax)?.Expression) as IdentifierNameSyntax;
        var name = command is null ? "handler" : command.Identifier.ValueText.TrimStart('_') + "Handler";
        var before = BuilderApi.FunctionOf(place).DescendantNodes().OfType<InvocationExpressionSyntax>().Count(i =>
            i.SpanStart < call.Invocation.SpanStart && i.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "SetHandler", Expression: var receiver } && receiver.ToString() == command?.ToString());
        return before == 0 ? name : name + (before + 1).ToString(CultureInfo.InvariantCulture);
    }
}
