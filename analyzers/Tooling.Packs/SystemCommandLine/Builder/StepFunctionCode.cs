using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>Writes the methods that the functions become which a method gives to the builder, beside that method or in its place.</summary>
internal sealed class StepFunctionCode
{
    private readonly RuleContext _context;
    private readonly ImmutableArray<Edit>.Builder _edits = ImmutableArray.CreateBuilder<Edit>();
    private readonly HashSet<string> _imports = new(StringComparer.Ordinal);

    private readonly SyntaxNode? _place;

    private StepFunctionCode(SyntaxNode? place, RuleContext context) => (_place, _context) = (place, context);

    /// <summary>The edits for all functions that a method gives to the builder.</summary>
    /// <param name="helper">The method.</param>
    /// <param name="context">Its file.</param>
    /// <returns>A reason where one of them can't become a method.</returns>
    public static (ImmutableArray<Edit> Edits, ImmutableArray<string> Imports, string? Objection) Of(ISymbol helper, RuleContext context)
    {
        var helpers = BuilderHelpers.Of(context.Compilation);
        var functions = StepFunctions.In(context.Compilation).Where(f => SymbolEqualityComparer.Default.Equals(f.Helper, helper.Declared())).OrderBy(f => f.Step.Span.End).ToList();
        var code = new StepFunctionCode(functions.FirstOrDefault()?.Declaration, context);
        if (functions.Count == 0 && helpers.Leaves(helper) && helper.DeclaringSyntaxReferences is [var reference])
        {
            var declaration = reference.GetSyntax(context.CancellationToken);
            return ([new Edit(DeclarationLines.SpanToRemove(Whole(declaration), context.Text), [], declaration.FullSpan)], [], null);
        }

        var objection = functions.Count == 0 ? null : code.Build(functions, helpers.Leaves(helper));
        return objection is null ? (code._edits.ToImmutable(), [.. code._imports.OrderBy(i => i, StringComparer.Ordinal)], null) : ([], [], $"'{helper.Name}' gives the builder a function that can't become a method. {objection}");
    }

    private string? Build(List<StepFunction> functions, bool leaves)
    {
        var declaration = functions[0].Declaration;
        var indent = Indentation.Of(declaration, _context.Text);
        var beside = new CodeLines(_context.Root, _context.Text);
        var comments = leaves ? CommentsIn(declaration, functions) : [];
        foreach (var function in functions)
        {
            var isDeclared = function.Function.IsDeclared;
            var lines = isDeclared ? new CodeLines(_context.Root, _context.Text) : beside;
            if (!lines.IsEmpty)
            {
                lines.AddBlankLine();
            }

            if (Add(function, lines, isDeclared ? Indentation.Of(function.Function.Node, _context.Text) : indent, isDeclared ? [] : comments) is { } objection)
            {
                return objection;
            }

            comments = isDeclared ? comments : [];
            if (isDeclared)
            {
                _edits.Add(new Edit(function.Function.Node.Span, lines.Parts.RemoveAt(0), function.Function.Node.Span));
            }

            if (!leaves && StepFunctions.MakerOf(function, _context.Compilation) is null && BuilderHelpers.ConfiguredBy(function.Step, _context.Model) is { } builder)
            {
                _edits.Add(BuilderSteps.RemovalOf(function.Step, builder, _context));
            }
        }

        if (leaves && beside.IsEmpty)
        {
            _edits.Add(new Edit(DeclarationLines.SpanToRemove(Whole(declaration), _context.Text), [], declaration.FullSpan));
        }
        else if (leaves)
        {
            _edits.AddRange(ParameterDocumentation(declaration, functions[0]));
            _edits.Add(new Edit(declaration.Span, beside.Parts.RemoveAt(0), declaration.Span));
        }
        else if (!beside.IsEmpty)
        {
            var newLine = UsingLines.NewLineOf(_context.Text);
            _edits.Add(new Edit(new TextSpan(declaration.Span.End, 0), [EditPart.Literal(newLine + newLine), .. beside.Parts], declaration.Span));
        }

        return null;
    }

    private static SyntaxNode Whole(SyntaxNode declaration) => declaration.Parent is GlobalStatementSyntax global ? global : declaration;

    private string? Add(StepFunction step, CodeLines lines, string indent, ImmutableArray<string> comments)
    {
        var function = step.Function;
        var names = new FreshNames(_context.Model, function.Node);
        var contextParameter = function.Parameters[step.Middleware is null ? 1 : 0];
        var context = contextParameter.Identifier.Text == "_" ? names.Make("parseResult") : contextParameter.Identifier.Text;
        var site = GuardedInvocation.InFunction(function.Body, step.Middleware is null ? "Invoke" : "InvokeAsync");
        var body = step.Middleware is { } middleware
            ? MovedBody.Of(middleware, $"{context}.Action is {Type("System.CommandLine.Invocation", "ParseErrorAction")}", site, _context)
            : MovedBody.Of(function, contextParameter, site, _context);
        if (body.Objection is { } objection)
        {
            return objection;
        }

        _edits.AddRange(body.Edits);
        if (context != contextParameter.Identifier.Text)
        {
            _edits.AddRange(body.ContextUses.Select(u => Edit.Replace(u.Span, context, u.Span)));
        }

        var next = step.Middleware is null ? null : function.Parameters.Length > 1 ? function.Parameters[1].Identifier.Text : names.Make("next");
        lines.Add(indent, [EditPart.Literal($"{Modifiers(step)}{ReturnType(step)} {step.Name}({Parameters(step, context, next, names)}"), .. step.Taken.SelectMany(p => new[] { EditPart.Literal(", "), EditPart.From(p.DeclaringSyntaxReferences[0].GetSyntax().Span) }), EditPart.Literal(")")]);
        lines.Add(indent, "{");
        var inner = indent + Indentation.Unit(_context.Root, _context.Text);
        foreach (var comment in comments.Concat(body.First.Length > 0 ? [body.First] : []))
        {
            lines.Add(inner, comment);
        }

        Move(function, lines, inner, body.Deleted);
        var last = step.Middleware is { Next: null } ? $"return {next}();" : body.Last;
        if (last.Length > 0)
        {
            if (step.Middleware is { Next: null })
            {
                lines.AddBlankLine();
            }

            lines.Add(inner, last);
        }

        lines.Add(indent, "}");
        if (step.Middleware?.Next is { } call)
        {
            _edits.Add(NextCall(call, next!, body.NextCode ?? "return "));
        }

        return null;
    }

    private static void Move(MovedFunction function, CodeLines lines, string indent, IReadOnlyList<TextSpan> deleted)
    {
        if (function.Block is { } block)
        {
            lines.Move(TextSpan.FromBounds(block.OpenBraceToken.Span.End, block.CloseBraceToken.SpanStart), indent, deleted);
        }
        else
        {
            lines.Add(indent, [EditPart.From(function.ExpressionBody!.Span), EditPart.Literal(";")]);
        }
    }

    /// <summary><c>await next(context).ConfigureAwait(false);</c> is <c>return await next().ConfigureAwait(false);</c>.</summary>
    private static Edit NextCall(StatementSyntax statement, string next, string start)
    {
        var whole = statement is ReturnStatementSyntax { Expression: { } returned } ? returned : ((ExpressionStatementSyntax)statement).Expression;
        var call = whole.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().First(i => i.Expression is IdentifierNameSyntax name && name.Identifier.Text == next);
        var behind = whole.DescendantNodes().Any(n => n is ParenthesizedExpressionSyntax) ? string.Empty : whole.ToString().Substring(call.Span.End - whole.SpanStart);
        return Edit.Replace(statement.Span, $"{start}await {next}(){behind};", statement.Span);
    }

    private string ReturnType(StepFunction step) =>
        step.Middleware is not { } middleware ? "int"
        : $"{(middleware.Next is null ? string.Empty : "async ")}{Type("System.Threading.Tasks", "Task")}<int>";

    private string Parameters(StepFunction step, string context, string? next, FreshNames names)
    {
        var parseResult = $"{Type("System.CommandLine", "ParseResult")} {context}";
        if (next is not null)
        {
            return $"{parseResult}, {Type("System", "Func")}<{Type("System.Threading.Tasks", "Task")}<int>> {next}";
        }

        var exception = step.Function.Parameters[0].Identifier.Text;
        return $"{Type("System", "Exception")} {(exception == "_" ? names.Make("exception") : exception)}, {parseResult}";
    }

    /// <summary>Those of the method; one that only its own type could call can be called by others of the project.</summary>
    private static string Modifiers(StepFunction step)
    {
        var modifiers = (step.Function.IsDeclared ? ((MethodDeclarationSyntax)step.Function.Node).Modifiers : (step.Declaration as MethodDeclarationSyntax)?.Modifiers ?? default)
            .Where(m => !m.IsKind(SyntaxKind.AsyncKeyword)).Select(m => m.Text).ToList();
        var isShared = step.Function.IsDeclared && step.Helper.DeclaredAccessibility != Accessibility.Private
            && !modifiers.Exists(m => m is "public" or "internal");
        return string.Concat((isShared ? modifiers.Where(m => m is not ("private" or "protected")).Prepend("internal") : modifiers).Select(m => m + " "));
    }

    /// <summary>The comments of a method that goes, but for those in the functions.</summary>
    private static ImmutableArray<string> CommentsIn(SyntaxNode declaration, List<StepFunction> functions) =>
        [.. declaration.DescendantTrivia().Where(t => declaration.Span.Contains(t.Span) && t.IsComment() && !functions.Exists(f => f.Function.Body.Span.Contains(t.Span))).Select(t => t.ToString())];

    /// <summary>Deletes what the documentation says of the builder.</summary>
    private IEnumerable<Edit> ParameterDocumentation(SyntaxNode declaration, StepFunction function)
    {
        var builder = ((IMethodSymbol)function.Helper).Parameters.First(p => BuilderApi.IsBuilder(p.Type)).Name;
        var end = string.Empty;
        var first = _context.Text.Lines.GetLineFromPosition(declaration.FullSpan.Start).LineNumber;
        for (var number = first; number < _context.Text.Lines.GetLineFromPosition(declaration.SpanStart).LineNumber; number++)
        {
            var line = _context.Text.Lines[number];
            var text = line.ToString().Trim();
            if (end.Length == 0 && text.StartsWith("///", StringComparison.Ordinal))
            {
                text = text.Substring(3).TrimStart();
                end = text.StartsWith($"<param name=\"{builder}\">", StringComparison.Ordinal) ? "</param>" : text.StartsWith("<returns>", StringComparison.Ordinal) ? "</returns>" : string.Empty;
            }

            if (end.Length > 0)
            {
                yield return new Edit(line.SpanIncludingLineBreak, [], line.Span);
                end = text.EndsWith(end, StringComparison.Ordinal) ? string.Empty : end;
            }
        }
    }

    private string Type(string ns, string name)
    {
        var (text, import) = _context.Imports.NameOf(ns, name, _place!);
        if (import is not null)
        {
            _imports.Add(import);
        }

        return text;
    }
}
