using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Packs.SystemCommandLine.Members;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Invocation;

/// <summary>
/// <c>parser.Invoke(args)</c> becomes <c>root.Parse(args).Invoke()</c>, with the configuration that the parser was built with.
/// </summary>
internal sealed class ParserInvokeRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = ["Invoke", "InvokeAsync", "Parse"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || symbol is not IMethodSymbol method || method.ContainingType?.MetadataName() is not (CommandLineTypes.Parser or CommandLineTypes.ParserExtensions))
        {
            return;
        }

        if (MemberCall.Invocation(name) is not { } invocation || name.Parent is not MemberAccessExpressionSyntax access || (method.IsStatic && method.MethodKind != MethodKind.ReducedExtension))
        {
            context.Manual(node, name.Span, "Write it as a call on the command: command.Parse(args).Invoke().");
            return;
        }

        var chain = BuilderChain.BehindParser(access.Expression, context);
        if (chain is not null && (chain.Objection ?? ExceptionHandling.Objection(chain, context)) is not null)
        {
            return; // The builder's own finding says why.
        }

        var arguments = invocation.ArgumentList.Arguments;
        var configuration = chain?.Settings.InvocationConfiguration ?? string.Empty;
        if (arguments.Count > 1 && (configuration.Length > 0 || name.Identifier.ValueText == "Parse"))
        {
            context.Manual(invocation, name.Span, "Give the configuration to Invoke by hand: it was configured in two places.");
            return;
        }

        var edits = ImmutableArray.CreateBuilder<Edit>();
        if (chain is not null && CommandLineBuilderRule.ReplacesParser(chain, context) && access.Expression is IdentifierNameSyntax)
        {
            edits.Add(Edit.Replace(access.Expression.Span, chain.Root!.ToString(), access.Expression.Span));
        }
        else if (chain is not null && access.Expression == chain.Build && chain.Build.Span.End < access.OperatorToken.SpanStart && chain.Root is { } root && IsOneLine(root, context))
        {
            edits.Add(new Edit(TextSpan.FromBounds(chain.Build.Span.End, access.OperatorToken.SpanStart), [], access.Span));
        }

        edits.AddRange(CallEdits(name, invocation, chain?.Settings.ParserConfiguration ?? [], configuration));
        if (chain?.Settings.ExceptionHandler is not null)
        {
            edits.AddRange(ExceptionHandling.Edits(invocation, chain.Settings.ExceptionHandler, context));
        }

        if (edits.Count > 0)
        {
            context.Rewrite(invocation, name.Span, edits.ToImmutable(), group: chain?.Group);
        }
    }

    private static IEnumerable<Edit> CallEdits(SimpleNameSyntax name, InvocationExpressionSyntax invocation, ImmutableArray<EditPart> parserConfiguration, string configuration)
    {
        var arguments = invocation.ArgumentList.Arguments;
        var method = name.Identifier.ValueText;
        var isParse = method == "Parse";
        if (!isParse)
        {
            yield return Edit.Replace(name.Span, "Parse", name.Span);
        }

        var rest = TextSpan.FromBounds(arguments[0].Span.End, invocation.ArgumentList.CloseParenToken.SpanStart);
        if (!parserConfiguration.IsEmpty || arguments.Count > 1)
        {
            yield return new Edit(rest, parserConfiguration.IsEmpty ? [] : parserConfiguration.Insert(0, EditPart.Literal(", ")), invocation.ArgumentList.Span);
        }

        if (!isParse)
        {
            var console = arguments.Count > 1 ? EditPart.From(arguments[1].Expression.Span) : EditPart.Literal(configuration);
            yield return new Edit(new TextSpan(invocation.Span.End, 0), [EditPart.Literal($".{method}("), console, EditPart.Literal(")")], invocation.Span);
        }
    }

    private static bool IsOneLine(ExpressionSyntax root, RuleContext context) =>
        context.Text.Lines.GetLineFromPosition(root.SpanStart).LineNumber == context.Text.Lines.GetLineFromPosition(root.Span.End).LineNumber;
}
