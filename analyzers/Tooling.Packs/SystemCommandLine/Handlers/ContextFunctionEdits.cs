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
internal sealed class ContextFunctionEdits
{
    private readonly ContextFunction _function;
    private readonly RuleContext _context;
    private readonly ImmutableArray<Edit>.Builder _edits = ImmutableArray.CreateBuilder<Edit>();
    private readonly HashSet<string> _imports = [];
    private readonly TextSpan _owner;

    private ContextFunctionEdits(ContextFunction function, RuleContext context)
    {
        _function = function;
        _context = context;
        _owner = function.Function.Span;
    }

    /// <summary>All edits of one function, and of those that share its exit code; a reason where it can't be done.</summary>
    public static (ImmutableArray<Edit> Edits, ImmutableArray<string> Imports, string? Objection) Of(ContextFunction function, RuleContext context)
    {
        var (functions, objection) = function.SharesExitCode ? ExitCodeByReference.SharedWith(function, context) : ([function], function.Objection);
        var parts = functions.Select(f => new ContextFunctionEdits(f, context)).ToList();
        objection ??= parts.Select(p => p.Build()).FirstOrDefault(o => o is not null);
        return ([.. parts.SelectMany(p => p._edits)], [.. parts.SelectMany(p => p._imports).Distinct().OrderBy(i => i, StringComparer.Ordinal)], objection);
    }

    private bool BecomesTask => !_function.ReturnsTask && !_function.Tokens.IsEmpty;

    private string? Build()
    {
        if (_function.TakesExitCode)
        {
            TakeExitCode();
            return null;
        }

        if (!_function.Tokens.IsEmpty)
        {
            TakeToken();
            HandTokenOn();
        }

        if (_function.ExpressionBody is { } body)
        {
            return ExpressionBody(body);
        }

        if (_function.Block is not { } block)
        {
            return "The function has no body.";
        }

        var objection = _function.SetsExitCode ? ReturnExitCode(block) : null;
        if (objection is null && !_function.SetsExitCode && BecomesTask)
        {
            CompleteReturns(block, Task() + ".CompletedTask", EndIsReachable(block));
        }

        ChangeReturnType();
        return objection;
    }

    private string? ExpressionBody(ExpressionSyntax body)
    {
        if (_function.SetsExitCode)
        {
            if (!_function.HelperCalls.IsEmpty || body is not AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment || _function.ExitCodes.Length != 1 || assignment.Left != _function.ExitCodes[0])
            {
                return "The exit code is set inside an expression. Make the function's body a block first.";
            }

            var prefix = BecomesTask ? Task() + ".FromResult(" : string.Empty;
            _edits.Add(Edit.Replace(TextSpan.FromBounds(assignment.SpanStart, assignment.Right.SpanStart), prefix, _owner));
            if (BecomesTask)
            {
                _edits.Add(Edit.Insert(body.Span.End, ")", _owner));
            }
        }
        else if (BecomesTask)
        {
            if (_function.Function is not LambdaExpressionSyntax)
            {
                return "The function has to return a task. Make its body a block first.";
            }

            _edits.Add(Edit.Insert(body.SpanStart, "{ ", _owner));
            _edits.Add(Edit.Insert(body.Span.End, $"; return {Task()}.CompletedTask; }}", _owner));
        }

        ChangeReturnType();
        return null;
    }

    private string? ReturnExitCode(BlockSyntax block)
    {
        var wraps = !_function.IsAsync && (_function.ReturnsTask || BecomesTask);
        var (open, close) = wraps ? (Task() + ".FromResult(", ")") : (string.Empty, string.Empty);
        var ownReturns = OwnReturns(block).ToList();
        if (ownReturns.Any(r => r.Expression is { } value && value.ToString() is not ("Task.CompletedTask" or "System.Threading.Tasks.Task.CompletedTask")))
        {
            return "The function returns a task of its own and sets the exit code as well. Make it async, or return the exit code.";
        }

        if (_function.HelperCalls.IsEmpty && TailWrites.Find(_function) is { } writes)
        {
            var replaced = new HashSet<ReturnStatementSyntax>();
            foreach (var write in writes)
            {
                var assignment = (AssignmentExpressionSyntax)write.Expression;
                _edits.Add(Edit.Replace(TextSpan.FromBounds(write.SpanStart, assignment.Right.SpanStart), $"return {open}", write.Span));
                if (wraps)
                {
                    _edits.Add(Edit.Insert(assignment.Right.Span.End, close, write.Span));
                }

                if (TailWrites.ReturnAfter(write) is { } following && replaced.Add(following))
                {
                    _edits.Add(new Edit(TextSpan.FromBounds(write.Span.End, following.Span.End), [], _owner));
                }
            }

            CompleteReturns(block, $"{open}0{close}", !TailWrites.Returns(block, writes) && EndIsReachable(block), replaced);
            return null;
        }

        var name = new FreshNames(_context.Model, _function.Function).Make("exitCode");
        _edits.Add(Edit.Insert(block.OpenBraceToken.Span.End, StatementSeparator(block) + $"var {name} = 0;", block.Span));
        UseExitCode(name);
        CompleteReturns(block, $"{open}{name}{close}", EndIsReachable(block));
        return null;
    }

    /// <summary>The helper gets the exit code by reference, from all who call it.</summary>
    private void TakeExitCode()
    {
        var name = new FreshNames(_context.Model, _function.Function).Make("exitCode");
        _edits.Add(Edit.Insert(_function.Parameter.Span.End, $", ref int {name}", _function.Parameter.Parent!.Span));
        UseExitCode(name);
    }

    private void UseExitCode(string name)
    {
        _edits.AddRange(_function.ExitCodes.Select(e => Edit.Replace(e.Span, name, e.Span)));
        foreach (var call in _function.HelperCalls)
        {
            var given = ExitCodeByReference.ContextOf(call, _context.Model)!;
            _edits.Add(Edit.Insert(given.Span.End, ", ref " + name, given.Span));
        }
    }

    /// <summary>Gives every empty return a value, and the end of the body a return where it can be reached.</summary>
    private void CompleteReturns(BlockSyntax block, string value, bool endIsReachable, HashSet<ReturnStatementSyntax>? except = null)
    {
        foreach (var statement in OwnReturns(block).Where(r => except?.Contains(r) != true))
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
        var declared = TokenReads.Declaration(_function.Tokens, _function.Block);
        var name = declared?.Declaration.Variables[0].Identifier.ValueText ?? new FreshNames(_context.Model, _function.Function).Make("cancellationToken");
        if (declared is not null)
        {
            _edits.Add(new Edit(StatementLines.SpanToRemove(declared, _context.Text), [], declared.FullSpan));
        }

        _edits.AddRange(_function.Tokens.Where(t => declared is null || !declared.Span.Contains(t.Span)).Select(t => Edit.Replace(t.Span, name, t.Span)));
        AddParameter(_function.Function, _function.Parameter, name);
    }

    private void HandTokenOn()
    {
        foreach (var call in _function.Callers)
        {
            var lambda = call.FirstAncestorOrSelf<LambdaExpressionSyntax>()!;
            var name = new FreshNames(_context.Model, lambda).Make("cancellationToken");
            var given = call.ArgumentList.Arguments.Single(a => _context.Model.GetTypeInfo(a.Expression).Type.Is(CommandLineTypes.InvocationContext));
            _edits.Add(Edit.Insert(given.Span.End, ", " + name, given.Span));
            AddParameter(lambda, LambdaEdits.Parameters(lambda)[0], name);
        }
    }

    private void AddParameter(SyntaxNode function, ParameterSyntax parameter, string name)
    {
        var type = parameter.Type is not null ? Type("System.Threading", "CancellationToken") + " " : string.Empty;
        if (function is SimpleLambdaExpressionSyntax simple)
        {
            _edits.Add(Edit.Insert(simple.Parameter.SpanStart, "(", simple.Parameter.Span));
            _edits.Add(Edit.Insert(simple.Parameter.Span.End, $", {name})", simple.Parameter.Span));
        }
        else
        {
            _edits.Add(Edit.Insert(parameter.Span.End, $", {type}{name}", parameter.Parent!.Span));
        }
    }

    private void ChangeReturnType()
    {
        var type = _function.Function switch
        {
            MethodDeclarationSyntax method => method.ReturnType,
            LocalFunctionStatementSyntax local => local.ReturnType,
            _ => null,
        };
        var returnsCode = _function.SetsExitCode;
        if (type is null || (!returnsCode && !BecomesTask))
        {
            return;
        }

        var text = (_function.ReturnsTask || BecomesTask, returnsCode) switch
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
        var (text, import) = _context.Imports.NameOf(ns, name, _function.Function);
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

    /// <summary>The returns of this function, not of functions inside it.</summary>
    private static IEnumerable<ReturnStatementSyntax> OwnReturns(BlockSyntax block) =>
        block.DescendantNodes(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).OfType<ReturnStatementSyntax>();
}
