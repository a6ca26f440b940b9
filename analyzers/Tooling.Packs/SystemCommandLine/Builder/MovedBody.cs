using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>
/// The body of a function that had an invocation context, and that is moved next to the invocation: what it does with the context's exit
/// code is done with the result of the invocation.
/// </summary>
internal sealed class MovedBody
{
    private readonly MovedFunction _function;
    private readonly Middleware? _middleware;
    private readonly GuardedInvocation _site;
    private readonly RuleContext _context;
    private readonly ImmutableArray<Edit>.Builder _edits = ImmutableArray.CreateBuilder<Edit>();
    private readonly List<TextSpan> _deleted = [];
    private readonly MovedContext _moved;
    private readonly string _hasErrors;

    private MovedBody(MovedFunction function, ParameterSyntax contextParameter, Middleware? middleware, string hasErrors, GuardedInvocation site, RuleContext context)
    {
        _hasErrors = hasErrors;
        _moved = MovedContext.Of(function, contextParameter, context);
        Objection = _moved.Objection ?? (_moved.Reads.IsEmpty || (middleware?.Kind is MiddlewareKind.Resumes && site.Target == ExitCodeTarget.Return) ? null : "The function asks for the exit code.");
        _function = function;
        _middleware = middleware;
        _site = site;
        _context = context;
    }

    public ImmutableArray<Edit> Edits => _edits.ToImmutable();

    /// <summary>Statements that are gone: their lines go with them.</summary>
    public IReadOnlyList<TextSpan> Deleted => _deleted;

    /// <summary>The places that need the parse result.</summary>
    public IReadOnlyList<IdentifierNameSyntax> ContextUses => _moved.Uses;

    /// <summary>What has to stand before the body; empty where nothing has.</summary>
    public string First { get; private set; } = string.Empty;

    /// <summary>What has to stand where the body ends; empty where nothing has.</summary>
    public string Last { get; private set; } = string.Empty;

    /// <summary>What stands before the invocation in a middleware: a variable that takes the exit code; null where that is not kept.</summary>
    public string? NextCode { get; private set; }

    public string? Objection { get; private set; }

    /// <summary>The body of an exception handler.</summary>
    public static MovedBody Of(MovedFunction function, ParameterSyntax contextParameter, GuardedInvocation site, RuleContext context) =>
        Of(new MovedBody(function, contextParameter, middleware: null, string.Empty, site, context), function, contextParameter);

    /// <summary>The body of a middleware, in which the statement of the invocation takes the place of the next one's call.</summary>
    /// <param name="middleware">The middleware.</param>
    /// <param name="hasErrors">The test for a command line with errors.</param>
    /// <param name="site">The invocation.</param>
    /// <param name="context">The file.</param>
    public static MovedBody Of(Middleware middleware, string hasErrors, GuardedInvocation site, RuleContext context)
    {
        var body = Of(new MovedBody(middleware.Function, middleware.Context, middleware, hasErrors, site, context), middleware.Function, middleware.Context);
        if (body._middleware!.Kind is MiddlewareKind.Precedes && body.First.Length > 0)
        {
            body.Objection ??= "The middleware sets the exit code, and goes on.";
        }

        return body;
    }

    private static MovedBody Of(MovedBody body, MovedFunction function, ParameterSyntax contextParameter)
    {
        if (body.Objection is null && function.Block is { } block)
        {
            body.Rewrite(block, contextParameter);
        }
        else if (body.Objection is null)
        {
            body.RewriteExpression();
        }

        return body;
    }

    private void RewriteExpression()
    {
        var write = _moved.Writes.SingleOrDefault();
        if (_middleware is not null)
        {
            Objection = write is null ? null : "The middleware sets the exit code, and goes on.";
            return;
        }

        if (write is null)
        {
            Last = _function.ExpressionBody is ThrowExpressionSyntax ? string.Empty : Give("0", _site);
            return;
        }

        if (_site.Target == ExitCodeTarget.Nowhere)
        {
            Objection = "The exit code that the function sets is thrown away.";
            return;
        }

        ReplaceTarget(write, _site.Target == ExitCodeTarget.Return ? "return " : _site.Variable + " = ");
    }

    private void Rewrite(BlockSyntax block, ParameterSyntax parameter)
    {
        var returns = Functions.ReturnsOf(block).Where(r => r != _middleware?.Next).ToList();
        if (returns.Any(r => r.Expression is not null && !IsCompletedTask(r.Expression)))
        {
            Objection = "The function returns a task of its own.";
            return;
        }

        var endIsReachable = HandlerBody.EndIsReachable(block, _context.Model);
        if (_site.Target == ExitCodeTarget.Return)
        {
            ReturnCode(block, parameter, returns, endIsReachable);
            return;
        }

        if (returns.Count > 0)
        {
            Objection = "The function returns early: its code can't go on after the invocation.";
            return;
        }

        if (_middleware?.Kind is MiddlewareKind.Surrounds or MiddlewareKind.Resumes)
        {
            Objection = "The exit code of the invocation is not returned: the middleware's code can't stand around it.";
            return;
        }

        foreach (var write in _moved.Writes)
        {
            if (_site.Target != ExitCodeTarget.Nowhere)
            {
                ReplaceTarget(write, _site.Variable + " = ");
            }
            else if (Purity.IsEffectFree(_context.Model.GetOperation(write.Right)))
            {
                Delete(write.Parent!.Span);
            }
            else
            {
                Objection = "The exit code that the function sets is thrown away.";
            }
        }

        if (_middleware?.Kind is MiddlewareKind.Precedes)
        {
            Objection ??= _moved.Writes.Length > 0 ? "The middleware sets the exit code, and goes on." : null;
        }
        else if (_site.Target != ExitCodeTarget.Nowhere && !_moved.Writes.Any(w => w.Parent!.Parent == block))
        {
            First = _site.Variable + " = 0;";
        }
    }

    private void ReturnCode(BlockSyntax block, ParameterSyntax parameter, List<ReturnStatementSyntax> returns, bool endIsReachable)
    {
        if (_middleware is { Kind: MiddlewareKind.Resumes, Next: { } next })
        {
            Resume(block, next, returns, endIsReachable);
            return;
        }

        if (Tail(parameter) is { } tail)
        {
            foreach (var write in tail)
            {
                ReplaceTarget((AssignmentExpressionSyntax)write.Expression, "return ");
                if (ReturnAfter(write) is { } following && returns.Remove(following))
                {
                    Delete(following.Span);
                }
            }

            Complete(returns, "0");
            Last = endIsReachable && !TailWrites.Returns(block, WithNext(tail)) ? "return 0;" : string.Empty;
            return;
        }

        if (_middleware?.Next is { } nextCall && _moved.Writes.Any(w => Reaches((StatementSyntax)w.Parent!, nextCall)))
        {
            Objection = "The middleware sets the exit code, and goes on.";
            return;
        }

        var code = "0";
        if (_moved.Writes.Length > 0)
        {
            code = new FreshNames(_context.Model, BuilderApi.FunctionOf(_site.Place)).Make("exitCode");
            First = $"var {code} = 0;";
            foreach (var write in _moved.Writes)
            {
                ReplaceTarget(write, code + " = ");
            }
        }

        Complete(returns, code);
        Last = endIsReachable && !TailWrites.Returns(block, WithNext([])) ? $"return {code};" : string.Empty;
    }

    /// <summary>Whether the next middleware may run after a statement before it.</summary>
    private static bool Reaches(StatementSyntax statement, StatementSyntax next)
    {
        for (SyntaxNode? current = statement; current is StatementSyntax or ElseClauseSyntax or CatchClauseSyntax or SwitchSectionSyntax or FinallyClauseSyntax; current = current.Parent)
        {
            var behind = (current.Parent as BlockSyntax)?.Statements.Where(s => s.SpanStart > current.Span.End).ToList() ?? [];
            var end = behind.FindIndex(s => s is ReturnStatementSyntax or ThrowStatementSyntax && s != next);
            var follows = behind.FindIndex(s => s.Span.Contains(next.Span));
            if (follows >= 0 || end >= 0)
            {
                return follows >= 0 && (end < 0 || follows < end);
            }
        }

        return false;
    }

    /// <summary>The writes of the exit code, where each is the last that happens; null where one is not, or there is none.</summary>
    private List<ExpressionStatementSyntax>? Tail(ParameterSyntax parameter)
    {
        if (_moved.Writes.IsEmpty)
        {
            return null;
        }

        var writes = _moved.Writes.Select(w => (ExpressionStatementSyntax)w.Parent!).ToList();
        return _middleware is not null && writes.TrueForAll(w => ReturnAfter(w) is not null) ? writes
            : TailWrites.Find(ContextFunctions.ExitCodesIn(_function.Node, _context.Model.GetDeclaredSymbol(parameter)!, _context.Model), [], _function.Block);
    }

    /// <summary>The exit code of the invocation is kept until the code behind it has run.</summary>
    private void Resume(BlockSyntax block, StatementSyntax next, List<ReturnStatementSyntax> returns, bool endIsReachable)
    {
        var code = new FreshNames(_context.Model, BuilderApi.FunctionOf(_site.Place)).Make("exitCode");
        var isDeclared = next.Parent == block;
        NextCode = (isDeclared ? "var " : string.Empty) + code + " = ";
        First = isDeclared ? string.Empty : $"var {code} = 0;";
        foreach (var write in _moved.Writes)
        {
            if (write.SpanStart > next.Span.End)
            {
                ReplaceTarget(write, code + " = ");
            }
            else if (ReturnAfter((StatementSyntax)write.Parent!) is { } following && returns.Remove(following))
            {
                ReplaceTarget(write, "return ");
                Delete(following.Span);
            }
            else
            {
                Objection = "The middleware sets the exit code, and goes on.";
            }
        }

        _edits.AddRange(_moved.Reads.Select(r => Edit.Replace(r.Span, code, r.Span)));
        Objection ??= _moved.Reads.Any(r => r.SpanStart < next.Span.End) ? "The middleware asks for the exit code before there is one." : null;

        // The report of errors came after all middleware, and had the last word.
        var changes = _moved.Writes.Cast<ExpressionSyntax>().Concat(_moved.Reads.Where(IsChanged)).Any(w => w.SpanStart > next.Span.End);
        var result = changes ? $"{_hasErrors} ? 1 : {code}" : code;
        Complete([.. returns.Where(r => r.SpanStart < next.SpanStart)], isDeclared ? "0" : code);
        Complete([.. returns.Where(r => r.SpanStart > next.SpanStart)], result);
        Last = endIsReachable ? $"return {result};" : string.Empty;
    }

    private static bool IsChanged(MemberAccessExpressionSyntax code) =>
        (code.Parent is AssignmentExpressionSyntax assignment && assignment.Left == code) || code.Parent is PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax or ArgumentSyntax { RefOrOutKeyword.RawKind: not 0 };

    /// <summary>Where the next middleware is the last thing that runs, the invocation in its place returns.</summary>
    private List<ExpressionStatementSyntax> WithNext(List<ExpressionStatementSyntax> returning) =>
        _middleware is { Kind: MiddlewareKind.Catches or MiddlewareKind.Surrounds, Next: ExpressionStatementSyntax next } ? [.. returning, next] : returning;

    private void Complete(List<ReturnStatementSyntax> returns, string code)
    {
        foreach (var statement in returns)
        {
            var span = TextSpan.FromBounds(statement.ReturnKeyword.Span.End, statement.Expression?.Span.End ?? statement.ReturnKeyword.Span.End);
            _edits.Add(Edit.Replace(span, " " + code, span));
        }
    }

    /// <summary>The <c>return;</c> or <c>return Task.CompletedTask;</c> right after a write of the exit code.</summary>
    private static ReturnStatementSyntax? ReturnAfter(StatementSyntax statement) =>
        statement.Parent is BlockSyntax block
        && block.Statements.IndexOf(statement) + 1 is var next && next < block.Statements.Count
        && block.Statements[next] is ReturnStatementSyntax found && (found.Expression is null || IsCompletedTask(found.Expression)) ? found : null;

    private static bool IsCompletedTask(ExpressionSyntax value) => value is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CompletedTask" };

    /// <summary>What stands before a value that is the result of the invocation.</summary>
    public static string Target(GuardedInvocation site) => site.Target switch
    {
        ExitCodeTarget.Nowhere => string.Empty,
        ExitCodeTarget.Return => "return ",
        _ => site.Variable + " = ",
    };

    /// <summary>The statement that makes a number the result of the invocation; empty where nobody asks for it.</summary>
    public static string Give(string code, GuardedInvocation site) => site.Target switch
    {
        ExitCodeTarget.Nowhere => string.Empty,
        ExitCodeTarget.Return => $"return {code};",
        _ => $"{site.Variable} = {code};",
    };

    private void ReplaceTarget(AssignmentExpressionSyntax write, string text)
    {
        var span = TextSpan.FromBounds(write.SpanStart, write.Right.SpanStart);
        _edits.Add(Edit.Replace(span, text, span));
    }

    private void Delete(TextSpan span)
    {
        _deleted.Add(span);
        _edits.Add(new Edit(span, [], span));
    }
}
