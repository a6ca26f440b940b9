using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.NamingConvention;

/// <summary>A lambda whose parameters become locals that are read from the parse result.</summary>
/// <param name="create">The call that it is given to.</param>
/// <param name="place">The statement that sets it in future, or the assignment.</param>
/// <param name="lambda">The lambda.</param>
/// <param name="parameters">How its parameters are read.</param>
/// <param name="change">What becomes of its body because of the context.</param>
/// <param name="context">The file.</param>
internal sealed class BoundLambda(CreateCall create, SyntaxNode place, LambdaExpressionSyntax lambda, ImmutableArray<HandlerParameter> parameters, BoundContext change, RuleContext context)
{
    /// <summary>What the parse result is called where the handler has no name for it.</summary>
    public const string ResultName = "parseResult";

    private readonly ImmutableArray<IParameterSymbol> _symbols = create.Method.Parameters;
    private readonly TextSpan _owner = create.Handler.Span;

    /// <summary>All edits of the lambda; a reason where it can't be done.</summary>
    public (ImmutableArray<Edit> Edits, string? Objection) Edits()
    {
        if (!change.Returns && HandlerBody.NeverReturns(lambda, context.Model))
        {
            return ([], "The handler never returns, so that the overloads of SetAction can't be told apart: give it a return.");
        }

        var results = Named(ParameterKind.ParseResult);
        if (results.Count > 1 || Named(ParameterKind.Token).Count + (change.Token is null ? 0 : 1) > 1)
        {
            return ([], "The handler takes the same thing several times: take the ParseResult once.");
        }

        var names = new FreshNames(context.Model, create.Place);
        var parseResult = results.Count == 1 ? results[0] : names.Make(ResultName);
        var token = Named(ParameterKind.Token).FirstOrDefault() ?? change.Token ?? (_symbols.Where((p, i) => parameters[i].TakesToken && IsUsed(p)).Any() ? names.Make("cancellationToken") : null);
        var locals = Locals(parseResult, token);
        var result = locals.Count > 0 || results.Count > 0 || Named(ParameterKind.Help).Count > 0 ? parseResult : "_";
        var head = token is null ? result : $"({result}, {token})";
        ImmutableArray<Edit> edits = [Edit.Replace(LambdaEdits.ParametersSpan(lambda), head, _owner)];
        if (lambda.ExpressionBody is null)
        {
            return (edits.AddRange(IntoBlock(locals)), null);
        }

        if (change.Changes)
        {
            return locals.Count > 0 ? ([], "The handler sets the exit code, or asks for the token, in an expression: make its body a block first.") : (edits, null);
        }

        if (locals.Count > 0)
        {
            return (edits.AddRange(NewBlock(locals)), null);
        }

        // What an Action's expression gives was thrown away, and would be the exit code.
        var leaks = !create.ReturnsExitCode && HandlerBody.LeaksExitCode(lambda, create.IsTask, context.Model);
        return (leaks ? edits.AddRange(LambdaEdits.ToBlock(lambda, _owner)) : edits, null);
    }

    private List<string> Named(ParameterKind kind) => [.. _symbols.Where((_, i) => parameters[i].Kind == kind).Select(p => p.Name)];

    private List<string> Locals(string parseResult, string? token)
    {
        var locals = new List<string>();
        for (var i = 0; i < _symbols.Length; i++)
        {
            if (parameters[i].Model is { } model && IsUsed(_symbols[i]))
            {
                locals.AddRange(model.Lines(Written(_symbols[i]), parseResult, token, Indentation.Unit(context.Root, context.Text)));
            }
            else if (parameters[i].Kind == ParameterKind.Value && IsUsed(_symbols[i]))
            {
                var type = parameters[i].IsTyped ? _symbols[i].Type.ToMinimalDisplayString(context.Model, lambda.SpanStart) : "var";
                locals.Add($"{type} {Written(_symbols[i])} = {parameters[i].Text.Replace(HandlerParameters.ParseResult, parseResult)};");
            }
        }

        return locals;
    }

    private string Written(IParameterSymbol parameter) => LambdaEdits.Parameters(lambda).First(p => p.Identifier.ValueText == parameter.Name).Identifier.Text;

    private bool IsUsed(IParameterSymbol parameter) => lambda.Body.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(n =>
        n.Identifier.ValueText == parameter.Name && SymbolEqualityComparer.Default.Equals(context.Model.GetSymbolInfo(n).Symbol, parameter));

    private IEnumerable<Edit> IntoBlock(List<string> locals)
    {
        var block = lambda.Block!;
        var text = context.Text;
        var isMultiLine = text.Lines.GetLineFromPosition(block.OpenBraceToken.SpanStart).LineNumber != text.Lines.GetLineFromPosition(block.CloseBraceToken.SpanStart).LineNumber;
        var separator = !isMultiLine ? " "
            : UsingLines.NewLineOf(text) + (block.Statements.FirstOrDefault() is { } first ? Indentation.Of(first, text) : Indentation.OfLine(block.OpenBraceToken.SpanStart, text) + Indentation.Unit(context.Root, text));
        return locals.Count == 0 ? [] : [Edit.Insert(block.OpenBraceToken.Span.End, string.Concat(locals.Select(l => l.Length > 0 ? separator + l : isMultiLine ? UsingLines.NewLineOf(text) : string.Empty)), _owner)];
    }

    private IEnumerable<Edit> NewBlock(List<string> locals)
    {
        var body = lambda.ExpressionBody!;
        var outer = UsingLines.NewLineOf(context.Text) + Indentation.Of(place, context.Text);
        var inner = outer + Indentation.Unit(context.Root, context.Text);
        var returns = body is not ThrowExpressionSyntax && (create.ReturnsExitCode || (create.IsTask && !LambdaEdits.IsAsync(lambda))) ? "return " : string.Empty;
        var between = TextSpan.FromBounds(lambda.ArrowToken.Span.End, body.SpanStart);
        var comments = context.Text.ToString(between).Trim();
        var head = outer + "{" + string.Concat(locals.Select(l => l.Length > 0 ? inner + l : UsingLines.NewLineOf(context.Text))) + (comments.Length > 0 ? inner + comments : string.Empty) + inner + returns;
        return [Edit.Replace(between, head, _owner), Edit.Insert(body.Span.End, ";" + outer + "}", _owner)];
    }
}
