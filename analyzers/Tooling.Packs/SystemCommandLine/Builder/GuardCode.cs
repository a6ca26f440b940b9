using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>Puts code around the invocation: a <c>try</c> for what an exception handler did, and what middlewares did.</summary>
internal sealed class GuardCode
{
    private const string UnknownCode = "The exception handler leaves the exit code as a middleware, or the command, may have set it.";

    private readonly PipelineSettings _settings;
    private readonly GuardLines _lines;
    private readonly RuleContext _context;

    private GuardCode(PipelineSettings settings, GuardLines lines, RuleContext context) => (_settings, _lines, _context) = (settings, lines, context);

    private GuardedInvocation Site => _lines.Site;

    /// <summary>Adds the lines that replace the invocation's statement.</summary>
    /// <returns>Edits inside of what is moved; a reason where it can't be done.</returns>
    public static (ImmutableArray<Edit> Edits, string? Objection) Add(PipelineSettings settings, GuardLines lines, RuleContext context)
    {
        var (middlewares, objection) = MiddlewareCode.Of(settings, lines, context);
        if (middlewares is null)
        {
            return ([], objection);
        }

        var code = new GuardCode(settings, lines, context);
        if (settings.ExceptionHandler is { } handler)
        {
            objection = code.AroundHandler(handler, middlewares);
        }
        else if (settings.HandlerCall is { } call)
        {
            objection = code.AroundHandler(call, middlewares);
        }
        else if (settings.ExceptionCode is { } exceptionCode)
        {
            lines.Begin(settings.ParseErrorCode);
            code.Try(lines.Indent, middlewares);
            lines.CatchTheRest(exceptionCode.ToString());
        }
        else
        {
            lines.Begin(settings.ParseErrorCode);
            middlewares.Add(lines.Indent);
        }

        lines.End(settings.ParseErrorCode);

        return (lines.Edits.ToImmutable(), objection);
    }

    private bool LeavesCode => _settings.Middlewares.Any(m => ExceptionCodes.LeavesCode(m, m.Call?.Function.Model ?? _context.Model));

    /// <summary>The handler is a method of its own in future.</summary>
    private string? AroundHandler(StepCall call, MiddlewareCode middlewares)
    {
        if (LeavesCode && !ExceptionCodes.AlwaysSetsCode(call.Function.Function.Node, call.Function.Model))
        {
            return UnknownCode;
        }

        if (MiddlewareCode.ObjectionTo(call, _lines, _context) is { } objection)
        {
            return objection;
        }

        _lines.NeedParseResult();
        var exception = _lines.FreshName("exception");
        TryAndCatch(middlewares, " " + exception, MiddlewareCode.Throws(call.Function.Function.Node), inner =>
            _lines.Add(inner, [EditPart.Literal(MovedBody.Target(Site)), .. _lines.Call(call, $"{exception}, {_lines.ParseResult}"), EditPart.Literal(";")]));
        return null;
    }

    private string? AroundHandler(ExpressionSyntax handler, MiddlewareCode middlewares)
    {
        if (LeavesCode && !AlwaysSetsCode(handler))
        {
            return UnknownCode;
        }

        if (_context.Model.GetSymbolInfo(handler).Symbol is IMethodSymbol method && handler is NameSyntax or MemberAccessExpressionSyntax)
        {
            return CallMethod(handler, method, middlewares);
        }

        if (handler is not LambdaExpressionSyntax || new MovedFunction(handler) is not { IsAsync: false } function)
        {
            return "The exception handler is neither a lambda nor a method. Put a try around the invocation.";
        }

        var (exception, invocation) = (function.Parameters[0], function.Parameters[1]);
        var body = MovedBody.Of(function, invocation, Site, _context);
        if ((body.Objection ?? _lines.Clash(function)) is { } objection)
        {
            return objection;
        }

        if (body.ContextUses.Count > 0)
        {
            _lines.TakeParseResult(body, invocation, function);
        }
        else
        {
            _lines.Edits.AddRange(body.Edits);
        }

        var isUsed = _context.Model.GetDeclaredSymbol(exception) is { } symbol && BuilderApi.UsesOf(symbol, function.Body, _context.Model).Any();
        TryAndCatch(middlewares, isUsed ? " " + exception.Identifier.Text : string.Empty, MiddlewareCode.Throws(function.Body), inner =>
        {
            _lines.Add(inner, body.First);
            _lines.Move(function, inner, body.Deleted);
            _lines.Add(inner, body.Last);
        });
        return null;
    }

    private bool AlwaysSetsCode(ExpressionSyntax handler)
    {
        var function = handler is AnonymousFunctionExpressionSyntax ? handler : _context.Model.GetSymbolInfo(handler).Symbol?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        return function is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MethodDeclarationSyntax
            && _context.ModelOf(function.SyntaxTree) is { } model && new MovedFunction(function) is { Parameters.Length: 2 } && ExceptionCodes.AlwaysSetsCode(function, model);
    }

    /// <summary>The method takes the parse result in future, by the rule for its parameter.</summary>
    private string? CallMethod(ExpressionSyntax handler, IMethodSymbol method, MiddlewareCode middlewares)
    {
        if (method.DeclaringSyntaxReferences.FirstOrDefault() is not { } reference || method.Parameters.Length != 2 || !method.ReturnsVoid || method.IsAsync
            || _context.ModelOf(reference.SyntaxTree) is null)
        {
            return "The exception handler is not declared here. Put a try around the invocation.";
        }

        var returnsCode = ContextFunctions.DecidesExitCode(reference.GetSyntax(), _context);
        if (returnsCode && !ContextFunctions.CanReturnExitCode(reference.GetSyntax(), _context))
        {
            return $"'{method.Name}' sets the exit code. Let it return it, and put a try around the invocation.";
        }

        _lines.NeedParseResult();
        var exception = _lines.FreshName("exception");
        var call = $"{handler}({exception}, {_lines.ParseResult})";
        TryAndCatch(middlewares, " " + exception, MiddlewareCode.Throws(reference.GetSyntax()), inner =>
        {
            _lines.Add(inner, returnsCode && Site.Target != ExitCodeTarget.Nowhere ? MovedBody.Give(call, Site) : call + ";");
            _lines.Add(inner, returnsCode ? string.Empty : MovedBody.Give("0", Site));
        });
        return null;
    }

    /// <summary>A <c>try</c> with the handler in its <c>catch</c>; what the handler throws came to the library's own where that was added before it.</summary>
    private void TryAndCatch(MiddlewareCode middlewares, string variable, bool throws, Action<string> addHandler)
    {
        _lines.Begin(_settings.ParseErrorCode);
        var isGuarded = throws && _settings.HandlerIsGuarded;
        var indent = isGuarded ? _lines.Indent + _lines.Unit : _lines.Indent;
        void Add()
        {
            Try(indent, middlewares);
            _lines.Catch(variable, indent, () => addHandler(indent + _lines.Unit));
        }

        if (!isGuarded)
        {
            Add();
            return;
        }

        _lines.Block("try", _lines.Indent, Add);
        _lines.CatchTheRest("1");
    }

    private void Try(string indent, MiddlewareCode middlewares) => _lines.Block("try", indent, () => middlewares.Add(indent + _lines.Unit));
}
