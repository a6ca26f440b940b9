using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>A validator of beta1, which returned its message, or null or an empty text where there was no error: from now on it adds the error.</summary>
internal sealed class TextValidator
{
    public const string Delegate = "System.CommandLine.Parsing.ValidateSymbol`1";

    private readonly RuleContext _context;
    private readonly string _result;
    private readonly FreshNames _names;
    private readonly bool _hasPatterns;

    private TextValidator(ExpressionSyntax validator, RuleContext context)
    {
        _context = context;
        _names = new FreshNames(context.Model, validator);
        _result = validator is LambdaExpressionSyntax lambda ? LambdaEdits.Parameters(lambda)[0].Identifier.ValueText : _names.Make("result");
        _hasPatterns = validator.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 };
    }

    /// <summary>The edits of a validator.</summary>
    /// <param name="validator">A lambda, or a method.</param>
    /// <param name="test">What the result is asked for, to do nothing where it is so; null where nothing is asked.</param>
    /// <param name="context">The file.</param>
    /// <returns>Empty where it is neither, or has no name for the result.</returns>
    public static ImmutableArray<Edit> Edits(ExpressionSyntax validator, string? test, RuleContext context)
    {
        if (validator is LambdaExpressionSyntax lambda ? LambdaEdits.Parameters(lambda) is not [{ Identifier.ValueText: not "_" }] : context.Model.GetSymbolInfo(validator).Symbol is not IMethodSymbol || !Precedence.IsPrimary(validator))
        {
            return [];
        }

        return new TextValidator(validator, context).Edits(validator, test);
    }

    private ImmutableArray<Edit> Edits(ExpressionSyntax validator, string? test)
    {
        var start = " { " + (test is null ? string.Empty : $"if ({_result}.{test}) {{ return; }} ");
        switch (validator)
        {
            case LambdaExpressionSyntax { ExpressionBody: { } body } lambda:
                return [new Edit(TextSpan.FromBounds(lambda.ArrowToken.Span.End, body.Span.End), [EditPart.Literal(start), .. Add(body), EditPart.Literal(" }")], lambda.Span)];
            case LambdaExpressionSyntax { Block: { } block }:
                var returns = Functions.ReturnsOf(block).Select(r => Return(r, block));
                return test is null ? [.. returns] : [AddValidatorRule.IntoBlock(block, $"{_result}.{test}", _context.Text, Indentation.Unit(_context.Root, _context.Text)), .. returns];
            default:
                ImmutableArray<EditPart> adding = AddUnknown([EditPart.Literal($"({_result})")]);
                return
                [
                    new Edit(new TextSpan(validator.SpanStart, 0), [EditPart.Literal($"{_result} =>{start}"), adding[0]], validator.Span),
                    new Edit(new TextSpan(validator.Span.End, 0), [.. adding.Skip(1), EditPart.Literal(" }")], validator.Span),
                ];
        }
    }

    private Edit Return(ReturnStatementSyntax statement, BlockSyntax body)
    {
        var isLast = IsLast(statement, body);
        var code = Add(statement.Expression!);
        if (code.IsEmpty && isLast && statement.Parent == body)
        {
            return new Edit(WithLinesBefore(statement), [], statement.FullSpan);
        }

        if (code.IsEmpty || isLast)
        {
            return new Edit(statement.Span, code.IsEmpty ? [EditPart.Literal("return;")] : code, statement.Span);
        }

        var newLine = UsingLines.NewLineOf(_context.Text) + Indentation.Of(statement, _context.Text);
        return statement.Parent is BlockSyntax
            ? new Edit(statement.Span, [.. code, EditPart.Literal(newLine + "return;")], statement.Span)
            : new Edit(statement.Span, [EditPart.Literal("{ "), .. code, EditPart.Literal(" return; }")], statement.Span);
    }

    /// <summary>A last statement with the empty lines before it.</summary>
    private TextSpan WithLinesBefore(StatementSyntax statement)
    {
        var before = _context.Text.Lines.GetLineFromPosition(statement.GetFirstToken().GetPreviousToken().Span.End).End;
        var isAlone = before < statement.SpanStart && string.IsNullOrWhiteSpace(_context.Text.ToString(TextSpan.FromBounds(before, statement.SpanStart))) && !statement.GetTrailingTrivia().Any(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia));
        return isAlone ? TextSpan.FromBounds(before, statement.Span.End) : StatementLines.SpanToRemoveBeforeComment(statement, _context.Text);
    }

    /// <summary>Whether nothing runs after a statement but the end of the body, where that returns null.</summary>
    private bool IsLast(StatementSyntax statement, BlockSyntax body)
    {
        if (statement.Parent is not BlockSyntax block)
        {
            return statement.Parent is IfStatementSyntax { Else: null } branch && IsLast(branch, body);
        }

        var following = block.Statements.Skip(block.Statements.IndexOf(statement) + 1).ToList();
        return block == body
            ? following.Count == 0 || (following is [ReturnStatementSyntax { Expression: { } end }] && IsNull(end))
            : following.Count == 0 && block.Parent is IfStatementSyntax { Else: null } choice && IsLast(choice, body);
    }

    /// <summary>The statement that adds the error that an expression says; empty where it says none.</summary>
    private ImmutableArray<EditPart> Add(ExpressionSyntax message)
    {
        ImmutableArray<EditPart> whole = [EditPart.From(message.Span)];
        return message switch
        {
            _ when IsNull(message) => [],
            ParenthesizedExpressionSyntax inner => Add(inner.Expression),
            ConditionalExpressionSyntax choice when IsNull(choice.WhenFalse) => If([EditPart.From(choice.Condition.Span)], Add(choice.WhenTrue)),
            ConditionalExpressionSyntax choice when IsNull(choice.WhenTrue) => If(Not(choice.Condition), Add(choice.WhenFalse)),
            ThrowExpressionSyntax => [.. whole, EditPart.Literal(";")],
            _ when IsText(message) => [EditPart.Literal($"{_result}.AddError("), .. whole, EditPart.Literal(");")],
            _ => AddUnknown(Precedence.IsPrimary(message) ? whole : [EditPart.Literal("("), .. whole, EditPart.Literal(")")]),
        };
    }

    private ImmutableArray<EditPart> AddUnknown(ImmutableArray<EditPart> message)
    {
        var error = _names.Make("error");
        return If([.. message, EditPart.Literal(_hasPatterns ? $" is {{ Length: > 0 }} {error}" : $" is string {error} && {error}.Length > 0")], [EditPart.Literal($"{_result}.AddError({error});")]);
    }

    private static ImmutableArray<EditPart> If(ImmutableArray<EditPart> condition, ImmutableArray<EditPart> statement) =>
        [EditPart.Literal("if ("), .. condition, EditPart.Literal(") { "), .. statement, EditPart.Literal(" }")];

    private static ImmutableArray<EditPart> Not(ExpressionSyntax condition) =>
        condition is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not ? [EditPart.From(not.Operand.Span)]
        : Precedence.IsPrimary(condition) ? [EditPart.Literal("!"), EditPart.From(condition.Span)]
        : [EditPart.Literal("!("), EditPart.From(condition.Span), EditPart.Literal(")")];

    private bool IsNull(ExpressionSyntax message) => _context.Model.GetConstantValue(message) is { HasValue: true, Value: null or "" };

    private bool IsText(ExpressionSyntax message) => message switch
    {
        _ when _context.Model.GetConstantValue(message).HasValue => true,
        InterpolatedStringExpressionSyntax text => text.Contents.OfType<InterpolatedStringTextSyntax>().Any(t => !string.IsNullOrWhiteSpace(t.TextToken.ValueText)),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => IsText(sum.Left) || IsText(sum.Right),
        ParenthesizedExpressionSyntax inner => IsText(inner.Expression),
        _ => false,
    };
}
