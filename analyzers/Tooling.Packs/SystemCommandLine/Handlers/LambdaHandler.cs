using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Handlers;

/// <summary>A lambda or anonymous method whose parameters become reads from the parse result: in place where each is used once, otherwise locals.</summary>
internal sealed class LambdaHandler(HandlerCall call, AnonymousFunctionExpressionSyntax lambda, ImmutableArray<SymbolValue> values, string parseResult, RuleContext context)
{
    private const int MaxWidth = 120;

    private readonly ImmutableArray<ParameterSyntax> _parameters = LambdaEdits.Parameters(lambda);
    private readonly string?[] _localNames = new string?[LambdaEdits.Parameters(lambda).Length];
    private readonly TextSpan _owner = call.Invocation.Span;

    public (ImmutableArray<Edit> Edits, ImmutableArray<string> Imports, string? Objection) Edits()
    {
        var edits = ImmutableArray.CreateBuilder<Edit>();
        var token = TokenName();
        if (token is not null && (!call.ReturnsTask || HandlerBody.NeverReturns(lambda, context.Model)))
        {
            return ([], [], WrappedHandler.SynchronousObjection);
        }

        var used = _parameters.Where((p, i) => !values[i].IsToken).Any(p => p.Identifier.ValueText != "_" && Uses(p).Count > 0);
        var mentionsDiscard = lambda.Body.DescendantTokens().Any(t => t.ValueText == "_");
        var parameter = used || mentionsDiscard ? parseResult : "_";
        var arrow = lambda is AnonymousMethodExpressionSyntax ? " =>" : string.Empty;
        edits.Add(Edit.Replace(LambdaEdits.ParametersSpan(lambda), (token is null ? parameter : $"({parameter}, {token})") + arrow, _owner));

        if (used && lambda.Modifiers.FirstOrDefault(m => m.IsKind(SyntaxKind.StaticKeyword)) is { Span.Length: > 0 } isStatic && values.Any(v => v.NeedsCapture))
        {
            var span = TextSpan.FromBounds(isStatic.SpanStart, isStatic.GetNextToken().SpanStart);
            edits.Add(new Edit(span, [], _owner));
        }

        var leaks = HandlerBody.LeaksExitCode(lambda, call.ReturnsTask, context.Model);
        if (!used)
        {
            edits.AddRange(leaks ? LambdaEdits.ToBlock(lambda, _owner) : []);
        }
        else if (lambda.ExpressionBody is not null && CanInline())
        {
            edits.AddRange(Inline());
            edits.AddRange(leaks ? LambdaEdits.ToBlock(lambda, _owner) : []);
        }
        else
        {
            edits.AddRange(lambda.Block is { } block ? IntoBlock(block) : NewBlock());
            edits.AddRange(RenameUses());
        }

        if (!HandlerBody.NeverReturns(lambda, context.Model))
        {
            return (edits.ToImmutable(), [], null);
        }

        var (prefix, imports) = LambdaEdits.CastPrefix(call.ReturnsTask, lambda, context);
        edits.Insert(0, Edit.Insert(lambda.SpanStart, prefix, _owner));
        edits.Add(Edit.Insert(lambda.Span.End, ")", _owner));
        return (edits.ToImmutable(), imports, null);
    }

    /// <summary>The parameter that takes the token keeps its name; null where there is none, or where nobody uses it.</summary>
    private string? TokenName()
    {
        for (var i = 0; i < _parameters.Length; i++)
        {
            if (values[i].IsToken && Uses(_parameters[i]).Count > 0)
            {
                return LocalName(i);
            }
        }

        return null;
    }

    private bool CanInline()
    {
        for (var i = 0; i < _parameters.Length; i++)
        {
            if (values[i].IsToken)
            {
                continue;
            }

            var uses = Uses(_parameters[i]);
            if (uses.Count > 1 || uses.Any(u => !CanReplace(u)) || NeedsExplicitType(i))
            {
                return false;
            }
        }

        var line = context.Text.Lines.GetLineFromPosition(lambda.SpanStart);
        return line.End >= lambda.Span.End && line.Span.Length + values.Sum(v => v.Width(parseResult)) - call.Symbols.Sum(s => s.Syntax.Span.Length + 2) <= MaxWidth;
    }

    private IEnumerable<Edit> Inline()
    {
        for (var i = 0; i < _parameters.Length; i++)
        {
            foreach (var use in values[i].IsToken ? [] : Uses(_parameters[i]))
            {
                yield return new Edit(use.Span, values[i].Read(parseResult, string.Empty, use.Parent.IsKind(SyntaxKind.SuppressNullableWarningExpression)), _owner);
            }
        }
    }

    private IEnumerable<Edit> IntoBlock(BlockSyntax block)
    {
        var text = context.Text;
        var isMultiLine = text.Lines.GetLineFromPosition(block.OpenBraceToken.SpanStart).LineNumber != text.Lines.GetLineFromPosition(block.CloseBraceToken.SpanStart).LineNumber;
        var first = block.Statements.FirstOrDefault();
        var separator = !isMultiLine ? " "
            : UsingLines.NewLineOf(text) + (first is null ? Indentation.OfLine(block.OpenBraceToken.SpanStart, text) + Indentation.Unit(context.Root, text) : Indentation.Of(first, text));
        yield return new Edit(new TextSpan(block.OpenBraceToken.Span.End, 0), Locals(separator), _owner);
    }

    private IEnumerable<Edit> NewBlock()
    {
        var body = lambda.ExpressionBody!;
        var newLine = UsingLines.NewLineOf(context.Text);
        var outer = newLine + Indentation.Of(call.Invocation, context.Text);
        var inner = outer + Indentation.Unit(context.Root, context.Text);
        var returns = call.ReturnsTask && !LambdaEdits.IsAsync(lambda) && body is not ThrowExpressionSyntax ? "return " : string.Empty;
        var arrow = ((LambdaExpressionSyntax)lambda).ArrowToken.Span.End;
        yield return new Edit(
            TextSpan.FromBounds(arrow, body.SpanStart),
            [EditPart.Literal(outer + "{"), .. Locals(inner), EditPart.Literal(inner + returns), .. CommentsBetween(arrow, body.SpanStart)],
            _owner);
        yield return Edit.Insert(body.Span.End, ";" + outer + "}", _owner);
    }

    private IEnumerable<EditPart> CommentsBetween(int start, int end)
    {
        var text = context.Text.ToString(TextSpan.FromBounds(start, end)).Trim();
        return text.Length == 0 ? [] : [EditPart.Literal(text + UsingLines.NewLineOf(context.Text) + Indentation.Of(call.Invocation, context.Text) + Indentation.Unit(context.Root, context.Text))];
    }

    private ImmutableArray<EditPart> Locals(string separator)
    {
        var parts = ImmutableArray.CreateBuilder<EditPart>();
        for (var i = 0; i < _parameters.Length; i++)
        {
            if (values[i].IsToken || Uses(_parameters[i]).Count == 0)
            {
                continue;
            }

            var name = LocalName(i);
            var type = NeedsExplicitType(i) ? ParameterType(i)!.ToMinimalDisplayString(context.Model, lambda.SpanStart) : "var";
            parts.Add(EditPart.Literal($"{separator}{type} {name} = "));
            parts.AddRange(values[i].Read(parseResult, string.Empty));
            parts.Add(EditPart.Literal(";"));
        }

        return parts.ToImmutable();
    }

    /// <summary>The parameter's name, unless a symbol is called the same: it is read where the local is declared.</summary>
    private string LocalName(int index)
    {
        if (_localNames[index] is null)
        {
            var identifier = _parameters[index].Identifier;
            var clashes = values.Any(v => v.Mentions(identifier.ValueText));
            _localNames[index] = clashes ? new FreshNames(context.Model, call.Invocation).Make(identifier.ValueText + "Value") : identifier.Text;
        }

        return _localNames[index]!;
    }

    private IEnumerable<Edit> RenameUses() =>
        Enumerable.Range(0, _parameters.Length)
            .Where(i => LocalName(i) != _parameters[i].Identifier.Text)
            .SelectMany(i => Uses(_parameters[i]).Select(use => Edit.Replace(use.Span, LocalName(i), use.Span)));

    /// <summary>Whether the parameter's type is another one than the symbol's: a base class, an interface.</summary>
    private bool NeedsExplicitType(int index) =>
        call.KnowsParameters && ParameterType(index) is { } type && !SymbolEqualityComparer.Default.Equals(type, values[index].ValueType);

    private ITypeSymbol? ParameterType(int index) => context.Model.GetDeclaredSymbol(_parameters[index])?.Type;

    private List<IdentifierNameSyntax> Uses(ParameterSyntax parameter)
    {
        var symbol = context.Model.GetDeclaredSymbol(parameter);
        return [.. lambda.Body.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Where(n =>
            n.Identifier.ValueText == parameter.Identifier.ValueText && SymbolEqualityComparer.Default.Equals(context.Model.GetSymbolInfo(n).Symbol, symbol))];
    }

    /// <summary>Read once, as a value, and not in a lambda that may run later or often.</summary>
    private bool CanReplace(IdentifierNameSyntax use)
    {
        if (use.Ancestors().TakeWhile(a => a != lambda).Any(a => a is AnonymousFunctionExpressionSyntax or QueryExpressionSyntax)
            || use.Ancestors().OfType<InvocationExpressionSyntax>().Any(i => i.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" }))
        {
            return false;
        }

        return use.Parent switch
        {
            ArgumentSyntax argument => argument.RefKindKeyword.IsKind(SyntaxKind.None),
            AssignmentExpressionSyntax assignment => assignment.Right == use,
            PostfixUnaryExpressionSyntax postfix => postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression),
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } => false,
            _ => true,
        };
    }
}
