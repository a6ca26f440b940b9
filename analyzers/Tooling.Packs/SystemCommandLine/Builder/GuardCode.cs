using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>Puts a <c>try</c> around the invocation: what an exception handler did, or a middleware that only caught exceptions.</summary>
internal sealed class GuardCode
{
    private readonly PipelineSettings _settings;
    private readonly PipelineCode _code;
    private readonly GuardedInvocation _site;
    private readonly RuleContext _context;
    private readonly CodeLines _lines;
    private readonly string _indent;
    private readonly string _unit;
    private readonly ImmutableArray<Edit>.Builder _edits = ImmutableArray.CreateBuilder<Edit>();
    private string? _parseResult;

    private GuardCode(PipelineSettings settings, PipelineCode code, GuardedInvocation site, CodeLines lines, string indent, RuleContext context)
    {
        (_settings, _code, _site, _context, _lines, _indent) = (settings, code, site, context, lines, indent);
        _unit = Indentation.Unit(context.Root, context.Text);
    }

    /// <summary>Adds the lines that replace the invocation's statement.</summary>
    /// <returns>Edits inside of what is moved; a reason where it can't be done.</returns>
    public static (ImmutableArray<Edit> Edits, string? Objection) Add(PipelineSettings settings, PipelineCode code, GuardedInvocation site, CodeLines lines, string indent, RuleContext context)
    {
        var guard = new GuardCode(settings, code, site, lines, indent, context);
        var objection = settings.Middleware is { } middleware ? guard.AroundMiddleware(middleware) : guard.AroundHandler(settings.ExceptionHandler!);
        return (guard._edits.ToImmutable(), objection);
    }

    private string? AroundHandler(ExpressionSyntax handler)
    {
        if (_context.Model.GetSymbolInfo(handler).Symbol is IMethodSymbol method && handler is NameSyntax or MemberAccessExpressionSyntax)
        {
            return CallMethod(handler, method);
        }

        if (handler is not LambdaExpressionSyntax lambda || LambdaEdits.IsAsync(lambda))
        {
            return "The exception handler is neither a lambda nor a method. Put a try around the invocation.";
        }

        var (exception, invocation) = (LambdaEdits.Parameters(lambda)[0], LambdaEdits.Parameters(lambda)[1]);
        var body = MovedBody.Of(lambda, invocation, _site, _context);
        if ((body.Objection ?? Clash(lambda)) is { } objection)
        {
            return objection;
        }

        TakeParseResult(body, invocation.Identifier.ValueText, lambda);
        Try();
        var isUsed = _context.Model.GetDeclaredSymbol(exception) is { } symbol && BuilderApi.UsesOf(symbol, lambda.Body, _context.Model).Any();
        Catch(isUsed ? " " + exception.Identifier.Text : string.Empty, body.First, body.Last, () =>
        {
            if (lambda.Block is { } block)
            {
                _lines.Move(Inner(block), _indent + _unit, body.Deleted);
            }
            else
            {
                _lines.Add(_indent + _unit, [EditPart.From(lambda.ExpressionBody!.Span), EditPart.Literal(";")]);
            }
        });
        return null;
    }

    /// <summary>The method takes the parse result in future, by the rule for its parameter.</summary>
    private string? CallMethod(ExpressionSyntax handler, IMethodSymbol method)
    {
        if (method.DeclaringSyntaxReferences.FirstOrDefault() is not { } reference || method.Parameters.Length != 2 || !method.ReturnsVoid || method.IsAsync)
        {
            return "The exception handler is not declared here. Put a try around the invocation.";
        }

        if (_context.ModelOf(reference.SyntaxTree) is not { } model)
        {
            return "The exception handler is not declared here. Put a try around the invocation.";
        }

        var returnsCode = ContextFunctions.DecidesExitCode(reference.GetSyntax(), model, _context);
        if (returnsCode && !ContextFunctions.CanReturnExitCode(reference.GetSyntax(), _context))
        {
            return $"'{method.Name}' sets the exit code. Let it return it, and put a try around the invocation.";
        }

        var names = new FreshNames(_context.Model, BuilderApi.FunctionOf(_site.Place));
        _parseResult = names.Make("parseResult");
        var exception = names.Make("exception");
        Try();
        var call = $"{handler}({exception}, {_parseResult})";
        Catch(" " + exception, string.Empty, returnsCode ? string.Empty : MovedBody.Give("0", _site), () =>
            _lines.Add(_indent + _unit, returnsCode && _site.Target != ExitCodeTarget.Nowhere ? MovedBody.Give(call, _site) : call + ";"));
        return null;
    }

    private string? AroundMiddleware(LambdaExpressionSyntax lambda)
    {
        var (invocation, next) = (LambdaEdits.Parameters(lambda)[0], LambdaEdits.Parameters(lambda)[1]);
        if (lambda.Block is not { Statements.Count: 1 } block || block.Statements[0] is not TryStatementSyntax attempt
            || MiddlewareTry.Find(attempt, next, _settings.ExceptionsEscape, _context.Model) is not { } hole)
        {
            return "The middleware does more than to catch exceptions of what comes after it.";
        }

        if (!_site.IsAsync && lambda.DescendantNodes().OfType<AwaitExpressionSyntax>().Count() > 1)
        {
            return "The middleware awaits, and the invocation is not awaited.";
        }

        var body = MovedBody.Of(lambda, invocation, _site, _context);
        if ((body.Objection ?? Clash(lambda)) is { } objection)
        {
            return objection;
        }

        TakeParseResult(body, invocation.Identifier.ValueText, lambda);
        _edits.Add(new Edit(hole.Span, Statement(), hole.Span));
        Begin();
        Add(_indent, body.First);
        _lines.Move(Inner(block), _indent, body.Deleted);
        if (!_settings.ExceptionsEscape && !MiddlewareTry.CatchesAll(attempt, _context.Model))
        {
            CatchTheRest();
        }

        if (body.Last.Length > 0 && MiddlewareTry.Falls(attempt, body, _context.Model))
        {
            _lines.Add(string.Empty, string.Empty);
            _lines.Add(_indent, body.Last);
        }

        return null;
    }

    /// <summary>The context becomes the parse result, under its own name where that is free.</summary>
    private void TakeParseResult(MovedBody body, string name, LambdaExpressionSyntax lambda)
    {
        _edits.AddRange(body.Edits);
        if (body.ContextUses.Count == 0)
        {
            return;
        }

        _parseResult = name;
        if (DeclaredNames.In(BuilderApi.FunctionOf(_site.Place), except: lambda).Contains(name))
        {
            _parseResult = new FreshNames(_context.Model, BuilderApi.FunctionOf(_site.Place)).Make("parseResult");
            _edits.AddRange(body.ContextUses.Select(u => Edit.Replace(u.Span, _parseResult, u.Span)));
        }
    }

    private void Begin()
    {
        if (_parseResult is not null)
        {
            _lines.Add(_indent, [EditPart.Literal($"var {_parseResult} = "), .. _code.Parse(_site.Call), EditPart.Literal(";")]);
        }

        if (_site.Target == ExitCodeTarget.Declaration)
        {
            _lines.Add(_indent, $"int {_site.Variable};");
        }
    }

    private void Try()
    {
        Begin();
        _lines.Add(_indent, "try");
        _lines.Add(_indent, "{");
        _lines.Add(_indent + _unit, Statement());
        _lines.Add(_indent, "}");
    }

    private void Catch(string variable, string first, string last, Action addBody)
    {
        _lines.Add(_indent, $"catch ({_code.Type("System", "Exception")}{variable})");
        _lines.Add(_indent, "{");
        Add(_indent + _unit, first);
        addBody();
        Add(_indent + _unit, last);
        _lines.Add(_indent, "}");
    }

    /// <summary>What the middleware let through came to the library's own handler: cancellation ends in silence, all else is printed.</summary>
    private void CatchTheRest()
    {
        var exception = new FreshNames(_context.Model, BuilderApi.FunctionOf(_site.Place)).Make("exception");
        var console = _code.Type("System", "Console");
        Catch(" " + exception, string.Empty, MovedBody.Give("1", _site), () =>
        {
            _lines.Add(_indent + _unit, $"if ({exception} is not {_code.Type("System", "OperationCanceledException")})");
            _lines.Add(_indent + _unit, "{");
            _lines.Add(_indent + _unit + _unit, $"{console}.Error.WriteLine($\"Unhandled exception: {{{exception}}}\");");
            _lines.Add(_indent + _unit, "}");
        });
    }

    private void Add(string indent, string line)
    {
        if (line.Length > 0)
        {
            _lines.Add(indent, line);
        }
    }

    /// <summary>The statement of the invocation, as it stands in the try.</summary>
    private ImmutableArray<EditPart> Statement()
    {
        var (call, outer) = (_site.Call.Invocation.Span, _site.Outer.Span);
        var start = _site.Target switch
        {
            ExitCodeTarget.Return => "return ",
            ExitCodeTarget.Nowhere => string.Empty,
            _ => _site.Variable + " = ",
        };
        ImmutableArray<EditPart> invoked = _parseResult is null ? _code.Call(_site.Call) : [EditPart.Literal(_parseResult), .. _code.Invoke(_site.Call)];
        return
        [
            EditPart.Literal(start + (_site.ToAwait is null ? string.Empty : "await ")),
            EditPart.From(TextSpan.FromBounds(outer.Start, call.Start)),
            .. invoked,
            EditPart.From(TextSpan.FromBounds(call.End, outer.End)),
            EditPart.Literal(";"),
        ];
    }

    /// <summary>A name that the lambda declares must not mean something else at the invocation.</summary>
    private string? Clash(LambdaExpressionSyntax lambda)
    {
        var clash = DeclaredNames.In(lambda, except: null).FirstOrDefault(name =>
            _context.Model.LookupSymbols(_site.Place.SpanStart, name: name).Any(s => s is ILocalSymbol or IParameterSymbol && !lambda.Span.Contains(s.Locations[0].SourceSpan)));
        return clash is null ? null : $"'{clash}' is another variable at the invocation. Rename it first.";
    }

    private static TextSpan Inner(BlockSyntax block) => TextSpan.FromBounds(block.OpenBraceToken.Span.End, block.CloseBraceToken.SpanStart);
}
