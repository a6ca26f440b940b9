using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>The invocation with the code of the middlewares before and around it.</summary>
internal sealed class MiddlewareCode
{
    private readonly PipelineSettings _settings;
    private readonly GuardLines _lines;
    private readonly RuleContext _context;
    private readonly ImmutableArray<(Middleware Middleware, MovedBody Body)> _moved;
    private readonly ImmutableArray<Middleware> _called;

    private MiddlewareCode(PipelineSettings settings, GuardLines lines, ImmutableArray<(Middleware Middleware, MovedBody Body)> moved, RuleContext context) =>
        (_settings, _lines, _moved, _called, _context) = (settings, lines, moved, [.. settings.Middlewares.Where(m => m.Call is not null)], context);

    private string Result => _lines.ParseResult!;

    /// <summary>A <c>try</c> stands around all of this: the exception handler was outside of all middleware, wherever it was added.</summary>
    private bool IsGuarded => _settings.HasHandler || _settings.ExceptionCode is not null;

    /// <summary>What nothing here catches came to the library's own handler.</summary>
    private bool LeavesExceptions => !_settings.ExceptionsEscape && !IsGuarded;

    /// <summary>Prepares the code, and the names that it needs; a reason where it can't be moved.</summary>
    public static (MiddlewareCode? Code, string? Objection) Of(PipelineSettings settings, GuardLines lines, RuleContext context)
    {
        var declared = new HashSet<string>(StringComparer.Ordinal);
        var moved = ImmutableArray.CreateBuilder<(Middleware, MovedBody)>();
        foreach (var call in settings.Middlewares.Select(m => m.Call).OfType<StepCall>())
        {
            if (ObjectionTo(call, lines, context) is { } problem)
            {
                return (null, problem);
            }

            lines.CallAround(call);
        }

        foreach (var middleware in settings.MovedMiddlewares)
        {
            var function = middleware.Function;
            if (!lines.Site.IsAsync && function.Body.DescendantNodes().OfType<AwaitExpressionSyntax>().Any(a => a.Parent != middleware.Next))
            {
                return (null, "The middleware awaits, and the invocation is not awaited.");
            }

            var hasErrors = middleware.Kind == MiddlewareKind.Resumes ? $"{lines.NameParseResult(middleware.Context, function)}.Action is {lines.ParseErrorAction}" : string.Empty;
            var body = MovedBody.Of(middleware, hasErrors, lines.Site, context);
            var names = DeclaredNames.In(function.Body, except: null);
            if ((body.Objection ?? lines.Clash(function) ?? (declared.Overlaps(names) ? "Two middlewares have a variable of the same name. Rename it first." : null)) is { } objection)
            {
                return (null, objection);
            }

            declared.UnionWith(names);
            if (middleware.Kind != MiddlewareKind.Catches || body.ContextUses.Count > 0)
            {
                lines.TakeParseResult(body, middleware.Context, function);
            }
            else
            {
                lines.Edits.AddRange(body.Edits);
            }

            if (middleware is { Kind: MiddlewareKind.Precedes, Next: { } last })
            {
                var call = WithSpace(last.Span, context.Text);
                lines.Edits.Add(new Edit(call, [], last.Span));
            }

            moved.Add((middleware, body));
        }

        return (new MiddlewareCode(settings, lines, moved.ToImmutable(), context), null);
    }

    /// <summary>Why a method that a function of a step becomes can't be called at the invocation; null where it can.</summary>
    /// <param name="call">The call.</param>
    /// <param name="lines">The invocation.</param>
    /// <param name="context">Its file.</param>
    public static string? ObjectionTo(StepCall call, GuardLines lines, RuleContext context)
    {
        var needsReturn = call.Function.Middleware is { Kind: not MiddlewareKind.Catches } && lines.Site.Target != ExitCodeTarget.Return;
        return needsReturn ? "The exit code of the invocation is not returned: the middleware's code can't stand around it."
            : call.ObjectionAt(lines.Site.Place, context.Model) ?? (context.For(call.Function.Declaration.SyntaxTree) is { } file ? StepFunctionCode.Of(call.Function.Helper, file).Objection : null);
    }

    /// <summary>Adds the lines, the statement of the invocation among them.</summary>
    public void Add(string indent)
    {
        if (!_called.IsEmpty && (_moved.IsEmpty || _moved[^1].Middleware.Kind == MiddlewareKind.Precedes))
        {
            AddCalled(indent);
            return;
        }

        if (_moved.IsEmpty || _moved[^1].Middleware.Kind == MiddlewareKind.Precedes)
        {
            AddGuardedPreceding(indent);
            return;
        }

        // What one of the first throws came to the library's own handler, past the innermost.
        if (!LeavesExceptions || !_moved.Take(_moved.Length - 1).Any(m => MayThrow(m.Middleware)))
        {
            AddInnermost(indent, isGuarded: IsGuarded || _settings.ExceptionsEscape);
            return;
        }

        _lines.Block("try", indent, () => AddInnermost(indent + _lines.Unit, isGuarded: true));
        _lines.CatchTheRest("1");
    }

    /// <summary>Methods stand around the invocation, and nothing else does.</summary>
    private void AddCalled(string indent)
    {
        var catchesAll = _called[0].OnlyTry is { } attempt && CatchesAll(attempt, ModelOf(_called[0])) && !_moved.Any(m => MayThrow(m.Middleware));
        var catchesRest = LeavesExceptions && !catchesAll && (_moved.Any(m => MayThrow(m.Middleware)) || _called.Any(m => m.SeesExceptions || MayThrow(m)));
        if (!catchesRest)
        {
            AddCalls(indent);
            return;
        }

        _lines.Block("try", indent, () => AddCalls(indent + _lines.Unit));
        _lines.CatchTheRest("1");
    }

    private void AddCalls(string indent)
    {
        if (_called.All(m => m.Kind == MiddlewareKind.Catches))
        {
            AddPrecedingOf(_moved, indent);
        }
        else
        {
            AddGuard(indent);
            foreach (var moved in _moved)
            {
                Move(moved, indent);
                _lines.AddBlankLine();
            }
        }

        _lines.Add(indent, _lines.Statement());
    }

    /// <summary>Help, the version and directives, which have actions of their own in 2.x, run without middleware.</summary>
    private void AddGuard(string indent)
    {
        _lines.Block($"if ({Result}.Action is not {_lines.ParseErrorAction} && {Result}.Action != {Result}.CommandResult.Command.Action)", indent, () =>
            _lines.Add(indent + _lines.Unit, IsGuarded ? _lines.BareStatement("return ") : _lines.PlainStatement("return ")));
        _lines.AddBlankLine();
    }

    private void AddInnermost(string indent, bool isGuarded)
    {
        var (middleware, body) = _moved[^1];
        var preceding = _moved.RemoveAt(_moved.Length - 1);
        _lines.Edits.Add(new Edit(middleware.Next!.Span, _lines.Statement(body.NextCode), middleware.Next.Span));
        if (middleware.Kind == MiddlewareKind.Catches)
        {
            AddPrecedingOf(preceding, indent);
        }
        else
        {
            AddGuard(indent);
            foreach (var moved in preceding)
            {
                Move(moved, indent);
                _lines.AddBlankLine();
            }
        }

        AddAround(middleware, body, indent, isGuarded);
    }

    /// <summary>With the space behind another statement on its line, or before a comment that stays.</summary>
    private static TextSpan WithSpace(TextSpan span, SourceText text)
    {
        var (start, end) = (span.Start, span.End);
        while (start > 0 && text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        while (end < text.Length && text[end] is ' ' or '\t')
        {
            end++;
        }

        var isFirst = start == 0 || text[start - 1] is '\n' or '\r';
        var isBeforeComment = end < text.Length && text[end] == '/';
        return TextSpan.FromBounds(isFirst ? span.Start : start, isFirst && isBeforeComment ? end : span.End);
    }

    /// <summary>What a middleware throws came to the library's handler: its own exceptions, and those of values that the command line gave wrongly.</summary>
    private void AddGuardedPreceding(string indent)
    {
        var throws = LeavesExceptions && _moved.Any(m => MayThrow(m.Middleware));
        if (!throws)
        {
            AddPreceding(indent);
            return;
        }

        _lines.Block("try", indent, () => AddPreceding(indent + _lines.Unit));
        _lines.CatchTheRest("1");
    }

    private void AddPreceding(string indent)
    {
        AddPrecedingOf(_moved, indent);
        _lines.Add(indent, _lines.Statement());
    }

    private void AddPrecedingOf(ImmutableArray<(Middleware Middleware, MovedBody Body)> preceding, string indent)
    {
        if (preceding.IsEmpty)
        {
            return;
        }

        // A middleware ran for commands and for parse errors: not for help, the version and directives, which have actions of their own in 2.x.
        _lines.Block($"if ({Result}.Action is {_lines.ParseErrorAction} || {Result}.Action == {Result}.CommandResult.Command.Action)", indent, () =>
        {
            foreach (var moved in preceding)
            {
                Move(moved, indent + _lines.Unit);
            }
        });
        _lines.AddBlankLine();
    }

    private void Move((Middleware Middleware, MovedBody Body) preceding, string indent) =>
        _lines.Move(preceding.Middleware.Function, indent, preceding.Middleware.Next is { } next ? [.. preceding.Body.Deleted, next.Span] : preceding.Body.Deleted);

    private bool MayThrow(Middleware middleware) => Throws(middleware.Function.Body) || ReadsValues(middleware.Function.Body, ModelOf(middleware));

    private void AddAround(Middleware middleware, MovedBody body, string indent, bool isGuarded)
    {
        var catchesAll = middleware.OnlyTry is { } attempt && CatchesAll(attempt, _context.Model);
        var catchesRest = (middleware.SeesExceptions || MayThrow(middleware) || _called.Any(m => m.SeesExceptions || MayThrow(m))) && !isGuarded && !catchesAll;
        var isWrapped = catchesRest && (middleware.OnlyTry is not { } only || only.Catches.Any(c => Throws(c.Block)));
        var inner = isWrapped ? indent + _lines.Unit : indent;
        void AddBody()
        {
            _lines.Add(inner, body.First);
            _lines.Move(middleware.Function, inner, body.Deleted);
        }

        if (isWrapped)
        {
            _lines.Block("try", indent, () =>
            {
                AddBody();
                _lines.Add(inner, body.Last);
            });
        }
        else
        {
            AddBody();
        }

        if (catchesRest)
        {
            _lines.CatchTheRest("1");
        }

        if (!isWrapped && body.Last.Length > 0)
        {
            _lines.AddBlankLine();
            _lines.Add(indent, body.Last);
        }
    }

    private SemanticModel ModelOf(Middleware middleware) => middleware.Call?.Function.Model ?? _context.Model;

    private static bool CatchesAll(TryStatementSyntax attempt, SemanticModel model) => attempt.Catches.Any(c =>
        c.Filter is null && (c.Declaration is null || model.GetTypeInfo(c.Declaration.Type).Type?.MetadataName() == "System.Exception"))
        && !attempt.Catches.Any(c => Throws(c.Block));

    /// <summary>A middleware ran for command lines with errors as well, and to read a value that is wrong throws, in all versions. A flag can hardly be wrong.</summary>
    private static bool ReadsValues(SyntaxNode code, SemanticModel model) => code.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(i =>
        i.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetValueForOption" or "GetValueForArgument" or "ValueForOption" or "ValueForArgument" or "GetValueOrDefault" }
        && model.GetTypeInfo(i).Type?.SpecialType != SpecialType.System_Boolean);

    /// <summary>Whether code throws by itself.</summary>
    public static bool Throws(SyntaxNode code) => code.DescendantNodes().Any(n => n is ThrowStatementSyntax or ThrowExpressionSyntax);
}
