using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.Builder;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Help;

/// <summary>Where a page of help is written to.</summary>
/// <param name="Context">The <c>InvocationContext</c> whose console it is; null for the process's own.</param>
/// <param name="Variable">The variable that holds the writer, and is used for nothing else; null where there is none.</param>
internal sealed record HelpOutput(ExpressionSyntax? Context, HelpVariable? Variable)
{
    /// <summary>Reads a <c>TextWriter</c>: <c>Console.Out</c> or <c>context.Console.Out.CreateTextWriter()</c>, the latter in a variable, too.</summary>
    /// <returns>Null for any other.</returns>
    public static HelpOutput? OfWriter(ExpressionSyntax writer, SemanticModel model)
    {
        if (model.GetSymbolInfo(writer).Symbol is IPropertySymbol { Name: "Out", IsStatic: true } output && output.ContainingType.Is("System.Console"))
        {
            return new HelpOutput(null, null);
        }

        var (value, variable) = HelpVariable.Value(writer, model);
        return value is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CreateTextWriter", Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Out", Expression: var console } } }
            && ContextOf(console, model) is { } context
            ? new HelpOutput(context, variable is { Uses: 1 } ? variable : null)
            : null;
    }

    /// <summary>Reads an <c>IConsole</c>: <c>new SystemConsole()</c> or <c>context.Console</c>.</summary>
    /// <returns>Null for any other.</returns>
    public static HelpOutput? OfConsole(ExpressionSyntax console, SemanticModel model) =>
        console is BaseObjectCreationExpressionSyntax { Initializer: null } && BuilderApi.IsCreationOf(console, CommandLineTypes.SystemConsole, model) ? new HelpOutput(null, null)
        : ContextOf(console, model) is { } context ? new HelpOutput(context, null)
        : null;

    /// <summary>The result of the same invocation, where its command is the one that a page is about.</summary>
    /// <param name="command">The command.</param>
    /// <param name="model">The file.</param>
    public ExpressionSyntax? ResultOf(ExpressionSyntax command, SemanticModel model) =>
        Context is not null
        && command is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Command", Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CommandResult", Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ParseResult" } result } }
        && result.Expression is IdentifierNameSyntax && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(result.Expression).Symbol, model.GetSymbolInfo(Context).Symbol)
            ? result
            : null;

    private static ExpressionSyntax? ContextOf(ExpressionSyntax console, SemanticModel model) =>
        console is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Console", Expression: IdentifierNameSyntax context }
        && model.GetSymbolInfo(context).Symbol is IParameterSymbol parameter && parameter.Type.Is(CommandLineTypes.InvocationContext)
            ? context
            : null;
}
