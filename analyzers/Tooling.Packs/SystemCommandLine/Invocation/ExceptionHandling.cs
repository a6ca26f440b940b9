using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Invocation;

/// <summary>The handler of <c>UseExceptionHandler</c> becomes a <c>catch</c> around the statement that invokes.</summary>
internal static class ExceptionHandling
{
    /// <summary>Why a chain's exception handler can't become a catch; null where it can, or where there is none.</summary>
    public static string? Objection(BuilderChain chain, RuleContext context)
    {
        if (chain.Settings.ExceptionHandler is not { } handler)
        {
            return null;
        }

        var parameters = LambdaEdits.Parameters(handler);
        if (parameters.Any(p => p.Type is not null) || LambdaEdits.IsAsync(handler))
        {
            return "Set EnableDefaultExceptionHandler to false, and do what the exception handler does in a catch around Invoke.";
        }

        var uses = ContextUses(handler, context.Model);
        if (uses.Any(u => Assignment(u) is not { } assignment || !IsLast(assignment, handler)))
        {
            return "The exception handler uses the context for more than a last ExitCode. Set EnableDefaultExceptionHandler to false, and write a catch around Invoke.";
        }

        var invocations = Invocations(chain, context);
        return invocations.Length == 1 && ReturnStatement(invocations[0]) is not null
            ? null
            : "The exception handler can become a catch only around one `return` that invokes. Set EnableDefaultExceptionHandler to false, and write a catch around Invoke.";
    }

    /// <summary>Whether a place is in a handler that becomes a catch, so that its exit code is returned there.</summary>
    public static bool Covers(SyntaxNode place, RuleContext context)
    {
        var handler = place.AncestorsAndSelf().OfType<LambdaExpressionSyntax>().LastOrDefault(l => l.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "UseExceptionHandler" } } });
        var creation = (handler?.Parent?.Parent?.Parent as InvocationExpressionSyntax)?.DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>()
            .FirstOrDefault(c => context.Model.GetTypeInfo(c).Type.Is(CommandLineTypes.CommandLineBuilder));
        if (creation is null)
        {
            return false;
        }

        var chain = BuilderChain.Of(creation, context);
        return chain.Settings.ExceptionHandler == handler && (chain.Objection ?? Objection(chain, context)) is null;
    }

    public static IEnumerable<Edit> Edits(InvocationExpressionSyntax invocation, LambdaExpressionSyntax handler, RuleContext context)
    {
        var statement = ReturnStatement(invocation)!;
        var newLine = UsingLines.NewLineOf(context.Text);
        var outer = newLine + Indentation.Of(statement, context.Text);
        var inner = outer + Indentation.Unit(context.Root, context.Text);
        var exception = LambdaEdits.Parameters(handler)[0].Identifier.ValueText;
        var type = context.Imports.NameOf("System", "Exception", statement).Text;
        yield return Edit.Insert(statement.SpanStart, $"try{outer}{{{inner}", statement.Span);
        yield return new Edit(
            new TextSpan(statement.Span.End, 0),
            [EditPart.Literal($"{outer}}}{outer}catch ({type} {exception}){outer}{{"), .. Body(handler, inner, context), EditPart.Literal($"{outer}}}")],
            statement.Span);
    }

    private static IEnumerable<EditPart> Body(LambdaExpressionSyntax handler, string indent, RuleContext context)
    {
        if (handler.ExpressionBody is { } expression)
        {
            return Assignment(ContextUses(handler, context.Model).FirstOrDefault()) is { } only
                ? [EditPart.Literal(indent + "return "), EditPart.From(only.Right.Span), EditPart.Literal(";")]
                : [EditPart.Literal(indent), EditPart.From(expression.Span), EditPart.Literal(";" + indent + "return 0;")];
        }

        var parts = new List<EditPart>();
        var last = handler.Block!.Statements.LastOrDefault();
        var code = ContextUses(handler, context.Model).Select(Assignment).FirstOrDefault();
        foreach (var statement in handler.Block.Statements.Where(s => code is null || s != last))
        {
            parts.AddRange(Lines(statement, indent, context.Text));
        }

        parts.AddRange(code is null
            ? [EditPart.Literal(indent + "return 0;")]
            : [EditPart.Literal(indent + "return "), EditPart.From(code.Right.Span), EditPart.Literal(";")]);
        return parts;
    }

    /// <summary>A statement with its comments, line by line, at another indentation.</summary>
    private static IEnumerable<EditPart> Lines(StatementSyntax statement, string indent, SourceText text)
    {
        var first = text.Lines.GetLineFromPosition(statement.FullSpan.Start).LineNumber;
        if (text.Lines[first].End <= statement.FullSpan.Start)
        {
            first++;
        }

        var lastLine = text.Lines.GetLineFromPosition(statement.Span.End);
        var old = Indentation.Of(statement, text).Length;
        for (var number = first; number <= lastLine.LineNumber; number++)
        {
            var line = text.Lines[number];
            var content = text.ToString(line.Span);
            if (content.Trim().Length == 0)
            {
                continue;
            }

            var start = line.Start + Math.Min(old, content.Length - content.TrimStart().Length);
            start = Math.Max(start, number == first ? FirstContent(statement, line) : start);
            yield return EditPart.Literal(indent);
            yield return EditPart.From(TextSpan.FromBounds(start, Math.Min(line.End, Math.Max(statement.Span.End, number == lastLine.LineNumber ? TrailingEnd(statement, line) : line.End))));
        }
    }

    private static int FirstContent(StatementSyntax statement, TextLine line) =>
        line.Span.Contains(statement.SpanStart) ? statement.SpanStart : line.Start;

    private static int TrailingEnd(StatementSyntax statement, TextLine line) =>
        statement.GetTrailingTrivia().Where(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia) || t.IsKind(SyntaxKind.MultiLineCommentTrivia)).Select(t => t.Span.End).Where(e => e <= line.End).DefaultIfEmpty(statement.Span.End).Max();

    private static ImmutableArray<IdentifierNameSyntax> ContextUses(LambdaExpressionSyntax handler, SemanticModel model)
    {
        var parameters = LambdaEdits.Parameters(handler);
        if (parameters.Length < 2 || model.GetDeclaredSymbol(parameters[1]) is not { } context)
        {
            return [];
        }

        return [.. handler.DescendantNodes().OfType<IdentifierNameSyntax>().Where(n => n.Identifier.ValueText == context.Name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(n).Symbol, context))];
    }

    /// <summary>The <c>context.ExitCode = …</c> that a use of the context belongs to.</summary>
    private static AssignmentExpressionSyntax? Assignment(IdentifierNameSyntax? use) =>
        use?.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ExitCode", Parent: AssignmentExpressionSyntax assignment } access && assignment.Left == access && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
            ? assignment
            : null;

    private static bool IsLast(AssignmentExpressionSyntax assignment, LambdaExpressionSyntax handler) =>
        handler.ExpressionBody == assignment || (assignment.Parent is ExpressionStatementSyntax statement && handler.Block?.Statements.LastOrDefault() == statement);

    private static ImmutableArray<InvocationExpressionSyntax> Invocations(BuilderChain chain, RuleContext context)
    {
        var parsers = chain.Parser is { } local ? BuilderChain.UsesOf(local, context).AsEnumerable<ExpressionSyntax>() : [chain.Build!];
        return [.. parsers.Select(p => p.Parent?.Parent).OfType<InvocationExpressionSyntax>()];
    }

    /// <summary>The <c>return</c> whose value is the invocation, awaited or synchronous: a catch around it sees its exceptions.</summary>
    private static ReturnStatementSyntax? ReturnStatement(InvocationExpressionSyntax invocation)
    {
        ExpressionSyntax value = invocation;
        while (value.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax configured })
        {
            value = configured;
        }

        var isSynchronous = (invocation.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText == "Invoke";
        return value.Parent switch
        {
            AwaitExpressionSyntax { Parent: ReturnStatementSyntax statement } => statement,
            ReturnStatementSyntax statement when isSynchronous => statement,
            _ => null,
        };
    }
}
