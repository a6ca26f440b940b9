using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Handlers;

/// <summary>
/// Makes a function return its exit code instead of assigning it, and take a cancellation token instead of asking for it.
/// </summary>
internal sealed class ContextFunctionEdits(ContextFunction function, ContextGraph graph)
{
    private readonly RuleContext _context = function.File;
    private readonly ContextFamily _family = graph.FamilyOf(function.Node);
    private readonly ImmutableArray<Edit>.Builder _edits = ImmutableArray.CreateBuilder<Edit>();
    private readonly HashSet<string> _imports = [];
    private readonly TextSpan _owner = function.Node.Span;

    /// <summary>The calls of functions that change, too.</summary>
    private readonly List<(ContextCall Call, ContextFamily Called)> _calls = [.. function.Calls.Select(c => (c, graph.Called(c)!)).Where(c => c.Item2 is not null)];

    private readonly string _exitCode = function.ExitCodeName;
    private string _token = string.Empty;

    public IEnumerable<Edit> Edits => _edits;

    /// <summary>What the token is called in it; null where it takes none.</summary>
    public string? Token => _token.Length > 0 ? _token : null;

    public IEnumerable<string> Imports => _imports;

    /// <summary>Null for a lambda.</summary>
    private TypeSyntax? ReturnType => function.Node switch
    {
        MethodDeclarationSyntax method => method.ReturnType,
        LocalFunctionStatementSyntax local => local.ReturnType,
        _ => null,
    };

    private IEnumerable<ContextCall> ByReference => _calls.Where(c => c.Called.TakesExitCode).Select(c => c.Call);

    private IEnumerable<ContextCall> Returning => _calls.Where(c => c.Called.ReturnsExitCode).Select(c => c.Call);

    /// <summary>Works out the edits.</summary>
    /// <returns>A reason where it can't be done.</returns>
    public string? Build()
    {
        if (_family.TakesToken)
        {
            TakeToken();
        }

        AddParameters();
        if (HandOn() is { } unnamed)
        {
            return unnamed;
        }

        if (_family.TakesExitCode)
        {
            _edits.AddRange(function.ExitCodes.Select(e => Edit.Replace(e.Span, _exitCode, e.Span)));
            return null;
        }

        var objection = function.ExpressionBody is { } body ? ExpressionBody(body) : function.Block is { } block ? Body(block) : null;
        ChangeReturnType();
        return objection;
    }

    private string? Body(BlockSyntax block)
    {
        if (_family.ReturnsExitCode)
        {
            return ReturnExitCode(block);
        }

        if (_family.BecomesTask)
        {
            CompleteReturns(block, Task() + ".CompletedTask", EndIsReachable(block), []);
        }

        return null;
    }

    private string? ExpressionBody(ExpressionSyntax body)
    {
        if (_family.ReturnsExitCode)
        {
            return Returning.Any(c => c.Whole == body) ? null
                : body is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment && function.ExitCodes is [var only] && assignment.Left == only && !ByReference.Any() ? ReturnAssigned(assignment)
                : ReturnAfterwards(body);
        }

        return _family.BecomesTask && !_calls.Any(c => c.Call.Whole == body && c.Called.BecomesTask) ? IntoBlock(body, string.Empty, Task() + ".CompletedTask") : null;
    }

    private string? ReturnAssigned(AssignmentExpressionSyntax assignment)
    {
        var (open, close) = Wrapping();
        _edits.Add(Edit.Replace(TextSpan.FromBounds(assignment.SpanStart, assignment.Right.SpanStart), open, _owner));
        if (close.Length > 0)
        {
            _edits.Add(Edit.Insert(assignment.Span.End, close, _owner));
        }

        return null;
    }

    /// <summary>What the expression does to the exit code is returned by a statement behind it.</summary>
    private string? ReturnAfterwards(ExpressionSyntax body)
    {
        var (open, close) = Wrapping();
        var isSet = !function.ExitCodes.IsEmpty || ByReference.Any();
        if (Returning.Any() || (isSet && _family.ReturnsTask && !function.IsAsync))
        {
            return "The exit code is set inside an expression. Make the function's body a block first.";
        }

        if (!isSet)
        {
            return ReturnZero(body, open, close);
        }

        _edits.AddRange(function.ExitCodes.Select(e => Edit.Replace(e.Span, _exitCode, e.Span)));
        return IntoBlock(body, $"var {_exitCode} = 0; ", $"{open}{_exitCode}{close}");
    }

    /// <summary>Only others of the same signature set the exit code: a task that the function returns is awaited instead.</summary>
    private string? ReturnZero(ExpressionSyntax body, string open, string close)
    {
        if (!_family.ReturnsTask || function.IsAsync)
        {
            return IntoBlock(body, string.Empty, $"{open}0{close}");
        }

        if (TailWrites.IsCompletedTask(body))
        {
            _edits.Add(Edit.Replace(body.Span, $"{open}0{close}", body.Span));
            return null;
        }

        if (HiddenExitCode.Hides(body, _context))
        {
            return "A handler that is declared to return a Task returns a Task<int>, whose number was the exit code. Declare all of them to return Task<int>.";
        }

        _edits.Add(Edit.Insert(ReturnType?.SpanStart ?? function.Node.SpanStart, "async ", _owner));
        return IntoBlock(body, "await ", "0");
    }

    private string? IntoBlock(ExpressionSyntax body, string before, string returned)
    {
        if (body is not (InvocationExpressionSyntax or AssignmentExpressionSyntax or AwaitExpressionSyntax or PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } or BaseObjectCreationExpressionSyntax))
        {
            return "The function has to return something else than its expression. Make its body a block first.";
        }

        var (arrow, end) = function.Node switch
        {
            MethodDeclarationSyntax method => (method.ExpressionBody!.ArrowToken, method.SemicolonToken),
            LocalFunctionStatementSyntax local => (local.ExpressionBody!.ArrowToken, local.SemicolonToken),
            _ => default,
        };
        _edits.Add(arrow == default ? Edit.Insert(body.SpanStart, "{ " + before, _owner) : Edit.Replace(arrow.Span, "{" + (before.Length > 0 ? " " + before.TrimEnd() : string.Empty), _owner));
        _edits.Add(end == default ? Edit.Insert(body.Span.End, $"; return {returned}; }}", _owner) : Edit.Replace(end.Span, $"; return {returned}; }}", _owner));
        return null;
    }

    private string? ReturnExitCode(BlockSyntax block)
    {
        var (open, close) = Wrapping();
        var returned = new HashSet<ReturnStatementSyntax>(Returning.Select(c => c.Whole.Parent).OfType<ReturnStatementSyntax>());
        if (Functions.ReturnsOf(block).Any(r => !returned.Contains(r) && !TailWrites.OnlyEnds(r)))
        {
            return "The function returns a task of its own and sets the exit code as well. Make it async, or return the exit code.";
        }

        var calls = Returning.Where(c => c.Whole.Parent is ExpressionStatementSyntax).ToList();
        var writes = ByReference.Any() ? null : function.ExitCodes.IsEmpty && calls.Count == 0 ? [] : TailWrites.Find(function.ExitCodes, calls.Select(c => c.Whole), block);
        if (writes is not null)
        {
            writes.ForEach(w => Return(w, open, close, returned));
            CompleteReturns(block, $"{open}0{close}", !TailWrites.Returns(block, writes) && EndIsReachable(block), returned);
            return null;
        }

        _edits.Add(Edit.Insert(block.OpenBraceToken.Span.End, StatementSeparator(block) + $"var {_exitCode} = 0;", block.Span));
        _edits.AddRange(function.ExitCodes.Select(e => Edit.Replace(e.Span, _exitCode, e.Span)));
        _edits.AddRange(calls.Select(c => Edit.Insert(c.Whole.SpanStart, _exitCode + " = ", c.Whole.Parent!.Span)));
        CompleteReturns(block, $"{open}{_exitCode}{close}", EndIsReachable(block), returned);
        return null;
    }

    /// <summary>Nothing runs after a write: it becomes a return, and the one right behind it goes.</summary>
    private void Return(ExpressionStatementSyntax write, string open, string close, HashSet<ReturnStatementSyntax> done)
    {
        if (write.Expression is AssignmentExpressionSyntax assignment)
        {
            _edits.Add(Edit.Replace(TextSpan.FromBounds(write.SpanStart, assignment.Right.SpanStart), $"return {open}", write.Span));
            if (close.Length > 0)
            {
                _edits.Add(Edit.Insert(assignment.Right.Span.End, close, write.Span));
            }
        }
        else
        {
            _edits.Add(Edit.Insert(write.SpanStart, "return ", write.Span));
        }

        if (TailWrites.ReturnAfter(write) is { } following && done.Add(following))
        {
            _edits.Add(new Edit(TextSpan.FromBounds(write.Span.End, following.Span.End), [], _owner));
        }
    }

    /// <summary>What is around an exit code that a function returns in a task without being asynchronous.</summary>
    private (string Open, string Close) Wrapping() =>
        !function.IsAsync && (_family.ReturnsTask || _family.BecomesTask) ? (Task() + ".FromResult(", ")") : (string.Empty, string.Empty);

    /// <summary>Gives every empty return a value, and the end of the body a return where it can be reached.</summary>
    private void CompleteReturns(BlockSyntax block, string value, bool endIsReachable, HashSet<ReturnStatementSyntax> except)
    {
        foreach (var statement in Functions.ReturnsOf(block).Where(r => !except.Contains(r)))
        {
            _edits.Add(statement.Expression is { } expression
                ? Edit.Replace(expression.Span, value, expression.Span)
                : Edit.Insert(statement.ReturnKeyword.Span.End, " " + value, statement.Span));
        }

        if (endIsReachable)
        {
            var position = block.Statements.LastOrDefault()?.Span.End ?? block.OpenBraceToken.Span.End;
            _edits.Add(Edit.Insert(position, StatementSeparator(block) + $"return {value};", block.Span));
        }
    }

    private void TakeToken()
    {
        var declared = function.TokenDeclaration;
        _token = function.TokenName;
        if (declared is not null)
        {
            _edits.Add(new Edit(StatementLines.SpanToRemove(declared, _context.Text), [], declared.FullSpan));
        }

        _edits.AddRange(function.Tokens.Where(t => declared is null || !declared.Span.Contains(t.Span)).Select(t => Edit.Replace(t.Span, _token, t.Span)));
    }

    private void AddParameters()
    {
        var parameter = function.Parameter;
        var exitCode = _family.TakesExitCode ? ", ref int " + _exitCode : string.Empty;
        var type = _family.TakesToken && parameter.Type is not null ? Type("System.Threading", "CancellationToken") + " " : string.Empty;
        var added = exitCode + (_family.TakesToken ? $", {type}{_token}" : string.Empty);
        if (_family.IsBoundByName)
        {
            return;
        }

        if (added.Length > 0 && function.Node is SimpleLambdaExpressionSyntax)
        {
            _edits.Add(Edit.Insert(parameter.SpanStart, "(", parameter.Span));
            _edits.Add(Edit.Insert(parameter.Span.End, added + ")", parameter.Span));
        }
        else if (added.Length > 0)
        {
            _edits.Add(Edit.Insert(parameter.Span.End, added, parameter.Parent!.Span));
        }
    }

    /// <summary>Gives the functions that are called what they take in future.</summary>
    /// <returns>A reason where the new arguments can't be named.</returns>
    private string? HandOn()
    {
        foreach (var (call, called) in _calls.Where(c => c.Called.TakesExitCode || c.Called.TakesToken))
        {
            if (call.NamesArguments && called.Functions.Length != 1)
            {
                return $"'{call.Target.Name}' is called with named arguments, and has several declarations: which names its new parameters get can't be said.";
            }

            var (code, token) = call.NamesArguments ? (called.Functions[0].ExitCodeName + ": ", called.Functions[0].TokenName + ": ") : (string.Empty, string.Empty);
            _edits.Add(call.With(string.Join(", ", new[] { called.TakesExitCode ? $"{code}ref {_exitCode}" : null, called.TakesToken ? token + _token : null }.OfType<string>())));
        }

        return null;
    }

    private void ChangeReturnType()
    {
        if (ReturnType is not { } type || (!_family.ReturnsExitCode && !_family.BecomesTask))
        {
            return;
        }

        var text = (_family.ReturnsTask || _family.BecomesTask, _family.ReturnsExitCode) switch
        {
            (true, true) => Task() + "<int>",
            (true, false) => Task(),
            _ => "int",
        };
        _edits.Add(Edit.Replace(type.Span, text, type.Span));
    }

    private string Task() => Type("System.Threading.Tasks", "Task");

    private string Type(string ns, string name)
    {
        var (text, import) = _context.Imports.NameOf(ns, name, function.Node);
        if (import is not null)
        {
            _imports.Add(import);
        }

        return text;
    }

    private bool EndIsReachable(BlockSyntax block) => HandlerBody.EndIsReachable(block, _context.Model);

    private string StatementSeparator(BlockSyntax block)
    {
        var text = _context.Text;
        var isMultiLine = text.Lines.GetLineFromPosition(block.OpenBraceToken.SpanStart).LineNumber != text.Lines.GetLineFromPosition(block.CloseBraceToken.SpanStart).LineNumber;
        var indent = block.Statements.FirstOrDefault() is { } first ? Indentation.Of(first, text) : Indentation.OfLine(block.OpenBraceToken.SpanStart, text) + Indentation.Unit(_context.Root, text);
        return isMultiLine ? UsingLines.NewLineOf(text) + indent : " ";
    }
}
