using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.Builder;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Packs.SystemCommandLine.NamingConvention;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Help;

/// <summary>The help builder that a handler of beta1 is given, to print help with: <c>CommandHandler.Create&lt;IHelpBuilder&gt;(help => help.Write(command))</c>.</summary>
/// <param name="Lambda">The handler.</param>
/// <param name="Assignment">Where it is set.</param>
/// <param name="Context">The file.</param>
internal sealed record HelpParameter(LambdaExpressionSyntax Lambda, AssignmentExpressionSyntax Assignment, RuleContext Context)
{
    /// <summary>Reads an expression that names such a parameter.</summary>
    /// <returns>Null for any other, and where the handler is left to a person.</returns>
    public static HelpParameter? Of(ExpressionSyntax expression, RuleContext context) =>
        expression is IdentifierNameSyntax && context.Model.GetSymbolInfo(expression).Symbol is IParameterSymbol parameter && IsHelp(parameter)
        && parameter.Lambda(context.CancellationToken) is { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax create } } lambda && lambda.SyntaxTree == context.Model.SyntaxTree
        && CommandHandlerRule.ObjectionTo(create, context) is null && create.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { } assignment
            ? new HelpParameter(lambda, assignment, context)
            : null;

    /// <summary>Whether a handler's parameter is a help builder.</summary>
    public static bool IsHelp(IParameterSymbol parameter) => parameter.Type.MetadataName() == CommandLineTypes.HelpBuilderInterface;

    /// <summary>Whether nothing is done with the parameter of a lambda but to print the help of commands.</summary>
    public static bool OnlyPrints(IParameterSymbol parameter, RuleContext context) =>
        parameter.Lambda(context.CancellationToken) is { } lambda && lambda.SyntaxTree == context.Model.SyntaxTree && BuilderApi.UsesOf(parameter, lambda.Body, context.Model).All(use =>
            use.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Write", Parent: InvocationExpressionSyntax { ArgumentList.Arguments: [{ NameColon: null, Expression: var command }] } call } access
            && access.Expression == use && call.Expression == access && PrintedHelp.IsSimple(command));

    /// <summary>What a call prints: of the command that is invoked by the result, of another by itself.</summary>
    /// <param name="call">The call of <c>Write</c>.</param>
    public PrintedHelp Printed(InvocationExpressionSyntax call)
    {
        var command = call.ArgumentList.Arguments[0].Expression;
        var isOwn = IsOwn(command);
        return new PrintedHelp(call, command, isOwn ? EditPart.Literal(ResultName()) : null, null, [], NeedsReview: !isOwn);
    }

    /// <summary>What the handler calls the parse result in future.</summary>
    private string ResultName() => LambdaEdits.Parameters(Lambda).FirstOrDefault(p => Context.Model.GetDeclaredSymbol(p) is IParameterSymbol symbol && HandlerParameters.IsParseResult(symbol.Type))?.Identifier.Text
        ?? new FreshNames(Context.Model, Assignment).Make(BoundLambda.ResultName);

    /// <summary>Whether a command is the one whose handler this is.</summary>
    private bool IsOwn(ExpressionSyntax command) => Assignment.Left switch
    {
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } or IdentifierNameSyntax when Assignment.Parent is not InitializerExpressionSyntax => command is ThisExpressionSyntax,
        MemberAccessExpressionSyntax access => Context.Model.GetSymbolInfo(command).Symbol is { } symbol && command.ToString() == access.Expression.ToString()
            && SymbolEqualityComparer.Default.Equals(symbol, Context.Model.GetSymbolInfo(access.Expression).Symbol) && Context.Model.GetOperation(command) is { } operation && SymbolStability.IsStable(operation, Context),
        _ => false,
    };
}
