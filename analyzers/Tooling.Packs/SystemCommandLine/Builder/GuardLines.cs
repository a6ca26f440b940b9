using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>The lines that take the place of an invocation's statement when code has to stand around it.</summary>
internal sealed class GuardLines
{
    private readonly PipelineCode _code;
    private readonly RuleContext _context;
    private readonly CodeLines _lines;
    private readonly List<StepCall> _around = [];

    public GuardLines(PipelineCode code, GuardedInvocation site, CodeLines lines, string indent, RuleContext context)
    {
        (_code, Site, _lines, Indent, _context) = (code, site, lines, indent, context);
        Unit = Indentation.Unit(context.Root, context.Text);
        ParseResult = site.Call is null ? FreshName("parseResult") : null;
    }

    public GuardedInvocation Site { get; }

    /// <summary>The indentation of the statement.</summary>
    public string Indent { get; }

    /// <summary>One more level.</summary>
    public string Unit { get; }

    /// <summary>Edits inside of what is moved.</summary>
    public ImmutableArray<Edit>.Builder Edits { get; } = ImmutableArray.CreateBuilder<Edit>();

    /// <summary>The variable that holds the result of parsing; null where the command is parsed and invoked at once.</summary>
    public string? ParseResult { get; private set; }

    public bool IsEmpty => _lines.IsEmpty;

    /// <summary>The action of command lines with errors.</summary>
    public string ParseErrorAction => Type("System.CommandLine.Invocation", "ParseErrorAction");

    public string Type(string ns, string name) => _code.Type(ns, name);

    /// <summary>A name that nothing has where the invocation stands.</summary>
    public string FreshName(string wished) => new FreshNames(_context.Model, BuilderApi.FunctionOf(Site.Place)).Make(wished);

    /// <summary>The context of a moved body becomes the parse result, under its own name where that is free.</summary>
    public void TakeParseResult(MovedBody body, ParameterSyntax parameter, MovedFunction function)
    {
        Edits.AddRange(body.Edits);
        var name = NameParseResult(parameter, function);
        if (name != parameter.Identifier.ValueText)
        {
            Edits.AddRange(body.ContextUses.Select(u => Edit.Replace(u.Span, name, u.Span)));
        }
    }

    /// <summary>Has the parse result in a variable that is called as the context of a function was, where that is free.</summary>
    public string NameParseResult(ParameterSyntax parameter, MovedFunction function)
    {
        var name = parameter.Identifier.ValueText;
        return ParseResult ??= name == "_" || DeclaredNames.In(BuilderApi.FunctionOf(Site.Place), except: function.Node).Contains(name) ? FreshName("parseResult") : name;
    }

    /// <summary>Has a method called around the invocation, inside of those that are called already.</summary>
    /// <param name="call">The method.</param>
    public void CallAround(StepCall call)
    {
        NeedParseResult();
        _around.Add(call);
    }

    /// <summary>The call of a method.</summary>
    /// <param name="call">The method.</param>
    /// <param name="first">The first arguments.</param>
    public ImmutableArray<EditPart> Call(StepCall call, string first) => call.At([EditPart.Literal(first)], Site.Place, _context.Model);

    /// <summary>Has the parse result in a variable.</summary>
    public void NeedParseResult() => ParseResult ??= FreshName("parseResult");

    /// <summary>Parses, declares what the exit code is assigned to, and ends where the command line has errors that have an exit code of their own.</summary>
    public void Begin(ExpressionSyntax? parseErrorCode)
    {
        if (parseErrorCode is not null && Site.Target != ExitCodeTarget.Nowhere)
        {
            NeedParseResult();
        }

        if (ParseResult is not null && Site.Call is not null)
        {
            _lines.Add(Indent, [EditPart.Literal($"var {ParseResult} = "), .. _code.Parse(Site.Call), EditPart.Literal(";")]);
        }

        if (Site.Target == ExitCodeTarget.Declaration)
        {
            _lines.Add(Indent, $"int {Site.Variable};");
        }

        if (parseErrorCode is not null && Site.Target == ExitCodeTarget.Return)
        {
            AfterParseError(() =>
            {
                Add(Indent + Unit, PlainStatement(string.Empty));
                Add(Indent + Unit, $"return {parseErrorCode};");
            });
            AddBlankLine();
        }
    }

    /// <summary>Gives command lines with errors their exit code, where the invocation does not return its own.</summary>
    public void End(ExpressionSyntax? parseErrorCode)
    {
        if (parseErrorCode is not null && Site.Target is ExitCodeTarget.Assignment or ExitCodeTarget.Declaration)
        {
            AfterParseError(() => Add(Indent + Unit, $"{Site.Variable} = {parseErrorCode};"));
        }
    }

    private void AfterParseError(Action addBody) => Block($"if ({ParseResult}.Action is {ParseErrorAction})", Indent, addBody);

    public void Add(string indent, string line)
    {
        if (line.Length > 0)
        {
            _lines.Add(indent, line);
        }
    }

    public void Add(string indent, ImmutableArray<EditPart> line) => _lines.Add(indent, line);

    public void AddBlankLine() => _lines.AddBlankLine();

    /// <summary>The body of a function, without what was deleted in it.</summary>
    public void Move(MovedFunction function, string indent, IReadOnlyList<TextSpan> deleted)
    {
        foreach (var comment in function.Comments)
        {
            _lines.Add(indent, comment);
        }

        if (function.Block is { } block)
        {
            _lines.Move(TextSpan.FromBounds(block.OpenBraceToken.Span.End, block.CloseBraceToken.SpanStart), indent, deleted);
        }
        else
        {
            _lines.Add(indent, [EditPart.From(function.ExpressionBody!.Span), EditPart.Literal(";")]);
        }
    }

    public void Block(string head, string indent, Action addBody)
    {
        _lines.Add(indent, head);
        _lines.Add(indent, "{");
        addBody();
        _lines.Add(indent, "}");
    }

    public void Catch(string variable, string indent, Action addBody) => Block($"catch ({Type("System", "Exception")}{variable})", indent, addBody);

    /// <summary>What comes to the library's own handler: cancellation ends in silence, all else is printed.</summary>
    /// <param name="code">The exit code.</param>
    public void CatchTheRest(string code)
    {
        var exception = FreshName("exception");
        var inner = Indent + Unit;
        Catch(" " + exception, Indent, () =>
        {
            Block($"if ({exception} is not {Type("System", "OperationCanceledException")})", inner, () =>
                Add(inner + Unit, $"{Type("System", "Console")}.Error.WriteLine($\"Unhandled exception: {{{exception}}}\");"));
            Add(inner, MovedBody.Give(code, Site));
        });
    }

    /// <summary>The statement of the invocation.</summary>
    /// <param name="start">What stands before it; null for what its place asks for.</param>
    public ImmutableArray<EditPart> Statement(string? start = null) => Statement(start, isAround: true);

    /// <summary>The same without the methods that are called around the invocation.</summary>
    /// <param name="start">What stands before it.</param>
    public ImmutableArray<EditPart> BareStatement(string start) => Statement(start, isAround: false);

    private ImmutableArray<EditPart> Statement(string? start, bool isAround)
    {
        start ??= Site.Target switch
        {
            ExitCodeTarget.Return => "return ",
            ExitCodeTarget.Nowhere => string.Empty,
            _ => Site.Variable + " = ",
        };
        ImmutableArray<EditPart> invoked = ParseResult is null ? _code.Call(Site.Call!) : [EditPart.Literal(ParseResult), .. _code.Invoke(isAround && _around.Count > 0 ? "InvokeAsync" : Site.Method, Site.Call?.Console)];
        return Statement(start, isAround && _around.Count > 0 ? Around(invoked) : invoked);
    }

    /// <summary><c>InvokeWithLog(parseResult, () => parseResult.InvokeAsync())</c>, which is waited for where the invocation was not asynchronous.</summary>
    private ImmutableArray<EditPart> Around(ImmutableArray<EditPart> invoked)
    {
        foreach (var call in _around.AsEnumerable().Reverse())
        {
            invoked = call.At([EditPart.Literal($"{ParseResult}, () => "), .. invoked], Site.Place, _context.Model);
        }

        return Site.Method == "Invoke" ? [.. invoked, EditPart.Literal(".GetAwaiter().GetResult()")] : invoked;
    }

    /// <summary>The statement of an invocation with the library's own settings.</summary>
    /// <param name="start">What stands before it.</param>
    public ImmutableArray<EditPart> PlainStatement(string start) =>
        Statement(start, [EditPart.Literal($"{ParseResult}.{Site.Method}("), Site.Call?.Console is { } console ? EditPart.From(console.Span) : EditPart.Literal(string.Empty), EditPart.Literal(")")]);

    /// <summary>A name that a function declares, or uses for a member, must not mean something else at the invocation.</summary>
    public string? Clash(MovedFunction function)
    {
        var clash = DeclaredNames.In(function.Body, except: null).Concat(function.MemberNames(_context.Model)).FirstOrDefault(name =>
            _context.Model.LookupSymbols(Site.Place.SpanStart, name: name).Any(s => s is ILocalSymbol or IParameterSymbol && !function.Node.Span.Contains(s.Locations[0].SourceSpan)));
        return clash is null ? null : $"'{clash}' is another variable at the invocation. Rename it first.";
    }

    private ImmutableArray<EditPart> Statement(string start, ImmutableArray<EditPart> invoked)
    {
        if (Site.Call is null || Site.Outer is null)
        {
            return [EditPart.Literal(start + (Site.IsAsync ? "await " : string.Empty)), .. invoked, EditPart.Literal(";")];
        }

        var (call, outer) = (Site.Call.Invocation.Span, Site.Outer.Span);
        return
        [
            EditPart.Literal(start + (Site.ToAwait is null ? string.Empty : "await ")),
            EditPart.From(TextSpan.FromBounds(outer.Start, call.Start)),
            .. invoked,
            EditPart.From(TextSpan.FromBounds(call.End, outer.End)),
            EditPart.Literal(";"),
        ];
    }
}
