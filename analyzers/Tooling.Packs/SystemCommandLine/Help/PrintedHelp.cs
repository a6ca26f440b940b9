using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Help;

/// <summary>
/// A call that prints the help of a command: <c>builder.Write(command, Console.Out)</c>, or <c>builder.Write(context)</c> with a context that
/// was made for it; in beta1 <c>builder.Write(command)</c>. Builder, context and writer are used for nothing else, so that their variables go.
/// </summary>
/// <param name="Call">The call.</param>
/// <param name="Command">The command.</param>
/// <param name="Result">The result of the invocation whose command it is, on whose console the help is printed; null where the help is printed to the process's own.</param>
/// <param name="Width">How wide the page may be; null where nobody said.</param>
/// <param name="Variables">The variables that go.</param>
/// <param name="NeedsReview">The help was printed to the console of an invocation, and is printed to the process's own in future: only tests tell them apart.</param>
internal sealed record PrintedHelp(InvocationExpressionSyntax Call, ExpressionSyntax Command, EditPart? Result, ExpressionSyntax? Width, ImmutableArray<HelpVariable> Variables, bool NeedsReview)
{
    /// <summary>Reads a call of <c>Write</c>; null where it is another, or where something else is done with the builder or the context.</summary>
    public static PrintedHelp? Read(InvocationExpressionSyntax call, RuleContext context)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Expression: var receiver })
        {
            return null;
        }

        return HelpParameter.Of(receiver, context) is { } parameter ? parameter.Printed(call) : Read(call, receiver, context.Model);
    }

    private static PrintedHelp? Read(InvocationExpressionSyntax call, ExpressionSyntax receiver, SemanticModel model)
    {
        var (isKnown, builder, width, output) = BuilderOf(receiver, model);
        if (!isKnown)
        {
            return null;
        }

        ImmutableArray<ArgumentSyntax> arguments = [.. call.ArgumentList.Arguments];
        HelpVariable? page = null;
        var usesOfBuilder = 1;
        if (arguments.Length == 1 && output is null)
        {
            (var creation, page) = HelpVariable.Creation(arguments[0].Expression, CommandLineTypes.HelpContext, model);
            if (creation?.ArgumentList is not { Arguments: { Count: >= 3 } given } || !IsSameBuilder(given[0].Expression, receiver, model))
            {
                return null;
            }

            arguments = [.. given.Skip(1)];
            usesOfBuilder = 2;
        }

        var isAll = (builder is null || builder.Uses == usesOfBuilder) && page is null or { Uses: 1 };
        output ??= HelpOutput.OfWriter(arguments[1].Expression, model);
        var command = arguments[0].Expression;
        if (!isAll || output is null || arguments.Any(a => a.NameColon is not null) || !IsSimple(command))
        {
            return null;
        }

        var result = output.ResultOf(command, model);
        return new PrintedHelp(call, command, result is null ? null : EditPart.From(result.Span), width, [.. new[] { builder, page, output.Variable }.OfType<HelpVariable>()], NeedsReview: output.Context is not null && result is null);
    }

    /// <summary>The new call, without the variables.</summary>
    /// <param name="type">How the action's class is named here.</param>
    /// <param name="text">The file.</param>
    public ImmutableArray<Edit> Edits(string type, SourceText text)
    {
        EditPart[] creation = Width is null
            ? [EditPart.Literal($"new {type}()")]
            : [EditPart.Literal($"new {type} {{ MaxWidth = "), EditPart.From(Width.Span), EditPart.Literal(" }")];
        EditPart[] result = Result is { } known ? [known] : [EditPart.From(Command.Span), EditPart.Literal(".Parse(\"\")")];
        var call = new Edit(Call.Span, [.. creation, EditPart.Literal(".Invoke("), .. result, EditPart.Literal(")")], Call.Span);
        return [call, .. Removed(text).Select(span => new Edit(span, [], Call.Span))];
    }

    /// <summary>What goes with the call and the variables: all but the expressions that move.</summary>
    public IEnumerable<TextSpan> Gone()
    {
        TextSpan[] kept = [Result is { } result ? result.Source : Command.Span, Width?.Span ?? default];
        var call = TextSpan.FromBounds(Call.SpanStart, Call.ArgumentList.CloseParenToken.SpanStart); // without its end, so that the finding about it stays
        foreach (var whole in Variables.Select(v => v.Declaration.Span).Prepend(call))
        {
            var start = whole.Start;
            foreach (var part in kept.Where(k => !k.IsEmpty && whole.Contains(k)).OrderBy(k => k.Start))
            {
                yield return TextSpan.FromBounds(start, part.Start);
                start = part.End;
            }

            yield return TextSpan.FromBounds(start, whole.End);
        }
    }

    /// <summary>The declarations: two that follow each other, with nothing between them but white space, go together.</summary>
    private IEnumerable<TextSpan> Removed(SourceText text)
    {
        if (Variables.Length == 2)
        {
            var both = TextSpan.FromBounds(Variables.Min(v => v.Declaration.SpanStart), Variables.Max(v => v.Declaration.Span.End));
            var between = TextSpan.FromBounds(Variables.Min(v => v.Declaration.Span.End), Variables.Max(v => v.Declaration.SpanStart));
            if (string.IsNullOrWhiteSpace(text.ToString(between)))
            {
                return [StatementLines.LinesToRemove(both, text)];
            }
        }

        return Variables.Select(v => StatementLines.SpanToRemoveBeforeComment(v.Declaration, text));
    }

    /// <summary>A builder with the library's own texts: created in place or in a variable, or that of the invocation; that of beta1 knows where it writes to.</summary>
    private static (bool IsKnown, HelpVariable? Variable, ExpressionSyntax? Width, HelpOutput? Output) BuilderOf(ExpressionSyntax receiver, SemanticModel model)
    {
        if (model.GetSymbolInfo(receiver).Symbol is IPropertySymbol { Name: "HelpBuilder" } property && property.ContainingType.Is(CommandLineTypes.InvocationContext))
        {
            return (true, null, null, null);
        }

        var (creation, variable) = HelpVariable.Creation(receiver, CommandLineTypes.HelpBuilder, model);
        if (creation is not { ArgumentList.Arguments: { Count: 1 or 2 } given, Initializer: null })
        {
            return default;
        }

        return IsLibraryText(given[0].Expression, model) ? (true, variable, given.Count == 2 ? given[1].Expression : null, null)
            : given.Count == 1 && HelpOutput.OfConsole(given[0].Expression, model) is { } output ? (true, variable, null, output)
            : default;
    }

    /// <summary>Whether a context is written by the builder that it was made for.</summary>
    private static bool IsSameBuilder(ExpressionSyntax given, ExpressionSyntax receiver, SemanticModel model) =>
        given.ToString() == receiver.ToString() && model.GetSymbolInfo(receiver).Symbol is ILocalSymbol or IPropertySymbol;

    private static bool IsLibraryText(ExpressionSyntax expression, SemanticModel model) =>
        model.GetSymbolInfo(expression).Symbol is IPropertySymbol { Name: "Instance", IsStatic: true, ContainingType.Name: "LocalizationResources" };

    /// <summary>An expression that means the same when it is written again.</summary>
    public static bool IsSimple(ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax or ThisExpressionSyntax || (expression is MemberAccessExpressionSyntax access && IsSimple(access.Expression));
}
