using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Help;

/// <summary>
/// A call that prints the help of a command to the console: <c>builder.Write(command, Console.Out)</c>, or <c>builder.Write(context)</c> with a context that
/// was made for it. Builder and context are used for nothing else, so that their variables go.
/// </summary>
/// <param name="Call">The call.</param>
/// <param name="Command">The command.</param>
/// <param name="Width">How wide the page may be; null where nobody said.</param>
/// <param name="Variables">The variables that go.</param>
internal sealed record PrintedHelp(InvocationExpressionSyntax Call, ExpressionSyntax Command, ExpressionSyntax? Width, ImmutableArray<HelpVariable> Variables)
{
    /// <summary>Reads a call of <c>Write</c>; null where it is another, or where something else is done with the builder or the context.</summary>
    public static PrintedHelp? Read(InvocationExpressionSyntax call, SemanticModel model)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Expression: var receiver })
        {
            return null;
        }

        var (isKnown, builder, width) = BuilderOf(receiver, model);
        if (!isKnown)
        {
            return null;
        }

        ImmutableArray<ArgumentSyntax> arguments = [.. call.ArgumentList.Arguments];
        HelpVariable? context = null;
        var usesOfBuilder = 1;
        if (arguments.Length == 1)
        {
            (var creation, context) = HelpVariable.Creation(arguments[0].Expression, CommandLineTypes.HelpContext, model);
            if (creation?.ArgumentList is not { Arguments: { Count: >= 3 } given } || !IsSameBuilder(given[0].Expression, receiver, model))
            {
                return null;
            }

            arguments = [.. given.Skip(1)];
            usesOfBuilder = 2;
        }

        var isAll = (builder is null || builder.Uses == usesOfBuilder) && context is null or { Uses: 1 };
        return isAll && arguments.All(a => a.NameColon is null) && IsSimple(arguments[0].Expression) && IsConsole(arguments[1].Expression, model)
            ? new PrintedHelp(call, arguments[0].Expression, width, [.. new[] { builder, context }.OfType<HelpVariable>()])
            : null;
    }

    /// <summary>The new call, without the variables.</summary>
    /// <param name="type">How the action's class is named here.</param>
    /// <param name="text">The file.</param>
    public ImmutableArray<Edit> Edits(string type, SourceText text)
    {
        EditPart[] creation = Width is null
            ? [EditPart.Literal($"new {type}()")]
            : [EditPart.Literal($"new {type} {{ MaxWidth = "), EditPart.From(Width.Span), EditPart.Literal(" }")];
        var call = new Edit(Call.Span, [.. creation, EditPart.Literal(".Invoke("), EditPart.From(Command.Span), EditPart.Literal(".Parse(\"\"))")], Call.Span);
        return [call, .. Removed(text).Select(span => new Edit(span, [], Call.Span))];
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

    /// <summary>A builder with the library's own texts: created in place or in a variable, or that of the invocation.</summary>
    private static (bool IsKnown, HelpVariable? Variable, ExpressionSyntax? Width) BuilderOf(ExpressionSyntax receiver, SemanticModel model)
    {
        if (model.GetSymbolInfo(receiver).Symbol is IPropertySymbol { Name: "HelpBuilder" } property && property.ContainingType.Is(CommandLineTypes.InvocationContext))
        {
            return (true, null, null);
        }

        var (creation, variable) = HelpVariable.Creation(receiver, CommandLineTypes.HelpBuilder, model);
        return creation is { ArgumentList.Arguments: { Count: 1 or 2 } given, Initializer: null } && IsLibraryText(given[0].Expression, model)
            ? (true, variable, given.Count == 2 ? given[1].Expression : null)
            : default;
    }

    /// <summary>Whether a context is written by the builder that it was made for.</summary>
    private static bool IsSameBuilder(ExpressionSyntax given, ExpressionSyntax receiver, SemanticModel model) =>
        given.ToString() == receiver.ToString() && model.GetSymbolInfo(receiver).Symbol is ILocalSymbol or IPropertySymbol;

    private static bool IsLibraryText(ExpressionSyntax expression, SemanticModel model) =>
        model.GetSymbolInfo(expression).Symbol is IPropertySymbol { Name: "Instance", IsStatic: true, ContainingType.Name: "LocalizationResources" };

    private static bool IsConsole(ExpressionSyntax expression, SemanticModel model) =>
        model.GetSymbolInfo(expression).Symbol is IPropertySymbol { Name: "Out", IsStatic: true } output && output.ContainingType.Is("System.Console");

    private static bool IsSimple(ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax or ThisExpressionSyntax || (expression is MemberAccessExpressionSyntax access && IsSimple(access.Expression));
}
