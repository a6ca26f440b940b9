using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Packs.SystemCommandLine.Help;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>All edits of one pipeline: the statements that made the parser go, and its calls become calls on the command.</summary>
internal sealed class PipelineEdits
{
    private readonly PipelinePlan _plan;
    private readonly bool _inFunction;
    private readonly RuleContext _context;
    private readonly PipelineCode _code;
    private readonly HelpActionCode? _help;
    private readonly ImmutableArray<Edit>.Builder _edits = ImmutableArray.CreateBuilder<Edit>();
    private readonly HashSet<StatementSyntax> _replaced = [];

    private PipelineEdits(PipelinePlan plan, bool inFunction, RuleContext context)
    {
        _inFunction = inFunction;
        _plan = plan;
        _context = context;
        _code = new PipelineCode(plan, context);
        _help = plan.Settings.Help is { Layout: { } layout } ? new HelpActionCode(layout, _code, plan.Pipeline.Start, context) : null;
    }

    public static (ImmutableArray<Edit> Edits, ImmutableArray<string> Imports, string? Objection) Of(PipelinePlan plan, RuleContext context)
    {
        if (plan.Objection is not null)
        {
            return ([], [], plan.Objection);
        }

        var isInline = plan.Escapes || !plan.Settings.Wraps || plan.InlineObjection(context.Model) is null;
        var edits = new PipelineEdits(plan, !isInline, context);
        var objection = edits.Build();
        if (objection is not null && isInline && plan.Settings.Wraps && !plan.Escapes)
        {
            edits = new PipelineEdits(plan, inFunction: true, context);
            objection = edits.Build();
        }

        return objection is null ? ([.. BlankLines.Join(edits._edits, context.Text)], edits._code.Imports, null) : ([], [], objection);
    }

    private Pipeline Pipeline => _plan.Pipeline;

    private string? Build()
    {
        if (Pipeline.Command is IdentifierNameSyntax name && _code.IsStable && Uses().Any(u => !MeansTheSame(name, u)))
        {
            return $"'{name.Identifier.ValueText}' is another variable where the parser is used.";
        }

        if (Parts().Any(p => PipelineComments.In(p, _plan).Any(t => t.IsDirective)))
        {
            return "There are preprocessor directives in the pipeline.";
        }

        foreach (var read in Pipeline.CommandReads)
        {
            _edits.Add(new Edit(read.Span, _code.Command, read.Span));
        }

        if (_help is not null)
        {
            var (type, reason) = _help.Class(_plan.Settings.Help!.Function is { IsDeclared: true } declared ? RemovalOf(declared) : null);
            if (type is null)
            {
                return reason;
            }

            _edits.Add(type);
            _edits.AddRange(_help.SectionEdits());
        }

        RemoveBuilder();
        foreach (var function in _plan.Settings.MovedMiddlewares.Select(m => m.Function).Append(_plan.Settings.Help?.Function).OfType<MovedFunction>().Where(f => f.IsDeclared))
        {
            _edits.Add(new Edit(RemovalOf(function), [], DeclarationOf(function).FullSpan));
        }

        if (_plan.Escapes)
        {
            return ReplaceResult();
        }

        if (_inFunction)
        {
            return ReplaceByFunction();
        }

        var guarded = _plan.Settings.Wraps ? _plan.Calls.SingleOrDefault(c => c.Invokes) : null;
        var objection = _plan.Parser is null ? ReplaceDirectCall(guarded) : ReplaceParser();
        foreach (var call in _plan.Calls.Where(c => c != guarded && _plan.Parser is not null))
        {
            _edits.Add(new Edit(call.Invocation.Span, _code.Call(call), call.Invocation.Span));
        }

        return objection ?? (guarded is not null && _plan.Parser is not null ? Guard(guarded, new CodeLines(_context.Root, _context.Text)) : null);
    }

    private TextSpan RemovalOf(MovedFunction function) => DeclarationLines.SpanToRemove(DeclarationOf(function), _context.Text);

    private static SyntaxNode DeclarationOf(MovedFunction function) => function.Node is LocalFunctionStatementSyntax { Parent: GlobalStatementSyntax global } ? global : function.Node;

    private void RemoveBuilder()
    {
        if (Pipeline.Builder is { } builder)
        {
            Replace(builder, Lines(builder, Indentation.Of(builder, _context.Text), declaresCommand: true));
        }

        foreach (var statement in Pipeline.StepStatements)
        {
            Replace(statement, Lines(statement, Indentation.Of(statement, _context.Text), declaresCommand: false));
        }
    }

    private string? ReplaceParser()
    {
        var indent = Indentation.Of(_plan.Parser!, _context.Text);
        var lines = Lines(_plan.Parser!, indent, declaresCommand: Pipeline.Builder is null);
        AddPreparation(lines, indent);
        Replace(_plan.Parser!, lines);
        return null;
    }

    private string? ReplaceDirectCall(ParserCall? guarded)
    {
        var call = _plan.Calls.Single();
        var anchor = BuilderApi.StatementOf(call.Invocation);
        var arrow = anchor is null && GuardedInvocation.At(call, _context.Model) is { Place: ArrowExpressionClauseSyntax } site ? site : null;
        var indent = arrow is null ? Indentation.Of(anchor ?? (SyntaxNode)call.Invocation, _context.Text) : Indentation.Of(arrow.Place.Parent!, _context.Text) + Indentation.Unit(_context.Root, _context.Text);
        var lines = Lines(call.Invocation, indent, declaresCommand: Pipeline.Builder is null);
        AddPreparation(lines, indent);
        if (guarded is not null)
        {
            return Guard(guarded, lines);
        }

        if (anchor is null && arrow is null && (_code.CommandName is not null && Pipeline.Builder is null || _plan.Settings.PreparesCommand))
        {
            return "The invocation is no statement of its own, before which the command could be prepared.";
        }

        if (arrow is not null && !lines.IsEmpty)
        {
            ReplaceArrow(call, arrow, lines, indent);
            return null;
        }

        if (!lines.IsEmpty)
        {
            InsertBefore(anchor ?? (SyntaxNode)call.Invocation, lines);
        }

        _edits.Add(new Edit(call.Invocation.Span, _code.Call(call), call.Invocation.Span));
        return null;
    }

    /// <summary>The expression that is a method's body becomes the last statement of a block.</summary>
    private void ReplaceArrow(ParserCall call, GuardedInvocation site, CodeLines lines, string indent)
    {
        var (outer, inner) = (site.Outer!.Span, call.Invocation.Span);
        lines.Add(indent,
        [
            EditPart.Literal(site.Target == ExitCodeTarget.Return ? "return " : string.Empty), EditPart.From(TextSpan.FromBounds(outer.Start, inner.Start)), .. _code.Call(call),
            EditPart.From(TextSpan.FromBounds(inner.End, outer.End)), EditPart.Literal(";"),
        ]);
        _edits.Add(ArrowBody.ToBlock((ArrowExpressionClauseSyntax)site.Place, Indentation.Of(site.Place.Parent!, _context.Text), lines, _context.Text));
    }

    /// <summary>The parser's declaration becomes a local function that invokes.</summary>
    private string? ReplaceByFunction()
    {
        var (method, objection) = InvokingMethod.MethodOf([.. _plan.Calls.Select(c => (c, _context.Model))]);
        var anchor = _plan.Parser ?? (_plan.Calls is [var only] ? BuilderApi.StatementOf(only.Invocation) : null);
        if (method is null || anchor is null)
        {
            return objection ?? "The invocation is no statement of its own, before which a function that invokes could be declared.";
        }

        var indent = Indentation.Of(anchor, _context.Text);
        var lines = Lines((SyntaxNode?)_plan.Parser ?? _plan.Calls[0].Invocation, indent, declaresCommand: Pipeline.Builder is null);
        AddPreparation(lines, indent);
        if (!lines.IsEmpty)
        {
            lines.AddBlankLine();
        }

        var function = new InvokingFunction(InvokingMethod.FreeName(method, anchor, _context.Model), method, Modifiers: string.Empty);
        var (edits, problem) = function.Add(_plan.Settings, _code, anchor, lines, indent, _context);
        _edits.AddRange(edits);
        if (_plan.Parser is null || BlankLines.IsFollowedByCode(anchor, _context.Text))
        {
            lines.AddBlankLine();
        }

        if (_plan.Parser is null)
        {
            InsertBefore(anchor, lines);
        }
        else
        {
            Replace(_plan.Parser, lines);
        }

        foreach (var call in _plan.Calls)
        {
            _edits.Add(new Edit(call.Invocation.Span, call.Invokes ? function.Call(_code.Parse(call)) : _code.Parse(call), call.Invocation.Span));
            if (!call.Invokes)
            {
                _edits.AddRange(call.ResultInvocations(_context.Model).Select(function.Replace));
            }
        }

        return problem;
    }

    private void InsertBefore(SyntaxNode place, CodeLines lines)
    {
        var newLine = UsingLines.NewLineOf(_context.Text) + Indentation.Of(place, _context.Text);
        var parts = lines.Parts.RemoveAt(0); // the place is indented already
        _edits.Add(new Edit(new TextSpan(place.SpanStart, 0), [.. parts, EditPart.Literal(newLine)], place.Span));
    }

    /// <summary>The parser was stored or handed on: the command is, in future.</summary>
    private string? ReplaceResult()
    {
        var result = Pipeline.Result!;
        if (BuilderApi.StatementOf(result) is { } statement)
        {
            var indent = Indentation.Of(statement, _context.Text);
            var lines = Lines(result, indent, declaresCommand: Pipeline.Builder is null);
            AddPreparation(lines, indent);
            if (!lines.IsEmpty)
            {
                InsertBefore(statement, lines);
            }
        }

        _edits.Add(new Edit(result.Span, _code.CommandValue, result.Span));
        if (Pipeline.IsReturned && _plan.Maker is { Functions.IsEmpty: false } maker)
        {
            var (methods, imports, problem) = StepFunctionCode.Of(maker.Method, _context);
            _edits.AddRange(methods);
            _code.Import(imports);
            return problem;
        }

        if (!_plan.Settings.Wraps)
        {
            return null;
        }

        if (ParserMembers.Of(_context.Compilation, _context.CancellationToken).Invoking is not { } invoking)
        {
            return "It is not known where the parser is invoked.";
        }

        var (edits, objection) = invoking.Declare(_plan.Settings, _code, _context);
        _edits.AddRange(edits);
        return objection;
    }

    private string? Guard(ParserCall call, CodeLines lines)
    {
        var (site, objection) = GuardedInvocation.Of(call, _context.Model);
        if (site is null)
        {
            return objection;
        }

        var outer = Indentation.Of(site.Place is ArrowExpressionClauseSyntax ? site.Place.Parent! : site.Place, _context.Text);
        var isArrow = site.Place is ArrowExpressionClauseSyntax;
        var indent = isArrow ? outer + Indentation.Unit(_context.Root, _context.Text) : outer;
        var (edits, problem) = GuardCode.Add(_plan.Settings, new GuardLines(_code, site, lines, indent, _context), _context);
        if (problem is not null)
        {
            return problem;
        }

        _edits.AddRange(edits);
        _edits.Add(isArrow ? ArrowBody.ToBlock((ArrowExpressionClauseSyntax)site.Place, outer, lines, _context.Text) : new Edit(site.Place.Span, lines.Parts.RemoveAt(0), site.Place.Span));
        if (site.ToAwait is { } function)
        {
            var type = function is MethodDeclarationSyntax method ? method.ReturnType : ((LocalFunctionStatementSyntax)function).ReturnType;
            _edits.Add(Edit.Insert(type.SpanStart, "async ", type.Span));
        }

        return null;
    }

    /// <summary>The comments of a piece that goes, the command's new declaration where it stood there, and what is added to it there.</summary>
    private CodeLines Lines(SyntaxNode piece, string indent, bool declaresCommand)
    {
        var lines = new CodeLines(_context.Root, _context.Text);
        foreach (var comment in PipelineComments.In(piece, _plan))
        {
            lines.Add(indent, comment.ToString());
        }

        foreach (var step in _plan.Settings.NeverCalled.Where(s => piece.Span.Contains(s.Span)))
        {
            AddNeverCalled(step, lines, indent);
        }

        if (declaresCommand && _code.CommandName is not null)
        {
            lines.Add(indent, _code.CommandDeclaration);
        }

        // What is evaluated there stays there.
        foreach (var added in _plan.Settings.Added.Where(a => piece.Span.Contains(a.Step.Span)))
        {
            lines.Add(indent, _code.Addition(added));
        }

        return lines;
    }

    /// <summary>Code that never ran stays as a comment: a person decides whether it should.</summary>
    private void AddNeverCalled(InvocationExpressionSyntax step, CodeLines lines, string indent)
    {
        lines.Add(indent, "// Never called: the default exception handler was added after this one, and caught everything. To have it called, put a try around the invocation.");
        var access = (MemberAccessExpressionSyntax)step.Expression;
        var text = _context.Text.ToString(TextSpan.FromBounds(access.OperatorToken.SpanStart, step.Span.End)).Split('\n').Select(l => l.TrimEnd()).ToList();
        var outdent = text.Skip(1).Where(l => l.Trim().Length > 0).Select(l => l.Length - l.TrimStart().Length).DefaultIfEmpty(0).Min();
        lines.Add(indent, "// " + text[0]);
        foreach (var line in text.Skip(1))
        {
            lines.Add(indent, ("// " + line.Substring(Math.Min(outdent, line.Length))).TrimEnd());
        }
    }

    private void AddPreparation(CodeLines lines, string indent)
    {
        if (_code.ConfigurationDeclaration is { IsEmpty: false } configuration)
        {
            lines.Add(indent, configuration);
        }

        foreach (var change in _code.Changes())
        {
            lines.Add(indent, change);
        }

        foreach (var statement in _plan.Settings.Help?.Statements ?? [])
        {
            lines.Add(indent, statement);
        }

        _help?.AddStatement(lines, indent, _code.Command);
    }

    private void Replace(StatementSyntax statement, CodeLines lines)
    {
        if (_replaced.Add(statement))
        {
            _edits.Add(lines.IsEmpty
                ? new Edit(StatementLines.SpanToRemoveBeforeComment(statement, _context.Text), [], statement.FullSpan)
                : new Edit(statement.Span, lines.Parts.RemoveAt(0), statement.Span));
        }
    }

    private IEnumerable<SyntaxNode> Parts()
    {
        IEnumerable<SyntaxNode?> parts = [Pipeline.Builder, .. Pipeline.StepStatements, _plan.Parser, _plan.Parser is null && !_plan.Escapes ? _plan.Calls.Single().Invocation : null];
        return parts.OfType<SyntaxNode>();
    }

    private IEnumerable<int> Uses() => _plan.Calls.Select(c => c.Invocation.SpanStart);

    private bool MeansTheSame(IdentifierNameSyntax name, int position)
    {
        var meant = _context.Model.GetSymbolInfo(name).Symbol;
        return _context.Model.LookupSymbols(position, name: name.Identifier.ValueText).Any(s => SymbolEqualityComparer.Default.Equals(s, meant));
    }
}
