using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.Builder;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Help;

/// <summary>Help in the library's own layout, with a section of the program before it or behind it.</summary>
/// <param name="First">Prints what comes before the library's sections; null for nothing.</param>
/// <param name="Last">Prints what comes behind them; null for nothing.</param>
/// <param name="SkipsDescription">The library's first section was left out, which it can't be in 2.x.</param>
internal sealed record HelpLayout(LambdaExpressionSyntax? First, LambdaExpressionSyntax? Last, bool SkipsDescription)
{
    public IEnumerable<LambdaExpressionSyntax> Sections => new[] { First, Last }.OfType<LambdaExpressionSyntax>();

    /// <summary>Reads what <c>CustomizeLayout</c> is given; null where it is anything but a layout with sections of its own.</summary>
    /// <param name="getLayout">The argument.</param>
    /// <param name="model">The file.</param>
    public static HelpLayout? Read(ExpressionSyntax getLayout, SemanticModel model)
    {
        if (getLayout is not LambdaExpressionSyntax lambda || Single(lambda) is not { } layout || Read(layout, new HelpLayout(null, null, SkipsDescription: false), model) is not { } read)
        {
            return null;
        }

        return read.Sections.Any() && read.Sections.All(s => IsMovable(s, model)) ? read : null;
    }

    /// <summary>All places where a section asks for the context's <c>Output</c> or <c>Command</c>.</summary>
    public static ImmutableArray<MemberAccessExpressionSyntax> Uses(LambdaExpressionSyntax section, SemanticModel model) =>
        [.. ContextUses(section, model).Select(u => u.Parent).OfType<MemberAccessExpressionSyntax>()];

    private static HelpLayout? Read(ExpressionSyntax layout, HelpLayout around, SemanticModel model)
    {
        if (layout is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var source } } call || model.GetSymbolInfo(call).Symbol is not IMethodSymbol method)
        {
            return null;
        }

        var argument = call.ArgumentList.Arguments.Count == 1 ? call.ArgumentList.Arguments[0].Expression : null;
        var isLinq = method.ContainingType.MetadataName() == "System.Linq.Enumerable";
        return (method.Name, argument) switch
        {
            ("GetLayout", null) when method.ContainingType.Name == "Default" && method.ContainingType.ContainingType?.MetadataName() == CommandLineTypes.HelpBuilder => around,
            ("Prepend", LambdaExpressionSyntax section) when isLinq && around is { First: null, SkipsDescription: false } => Read(source, around with { First = section }, model),
            ("Append", LambdaExpressionSyntax section) when isLinq && around is { Last: null, SkipsDescription: false } => Read(source, around with { Last = section }, model),
            ("Skip", { } count) when isLinq && !around.SkipsDescription && model.GetConstantValue(count) is { HasValue: true, Value: 1 } => Read(source, around with { SkipsDescription = true }, model),
            _ => null,
        };
    }

    private static ExpressionSyntax? Single(LambdaExpressionSyntax lambda) => LambdaEdits.Parameters(lambda).Length != 1 || LambdaEdits.IsAsync(lambda) ? null
        : lambda.ExpressionBody ?? (lambda.Block is { Statements: { Count: 1 } statements } ? statements[0] switch
        {
            ExpressionStatementSyntax statement => statement.Expression,
            ReturnStatementSyntax statement => statement.Expression,
            _ => null,
        } : null);

    /// <summary>What a section uses, and the functions around it declare.</summary>
    /// <param name="function">The function that customizes help.</param>
    /// <param name="model">The file.</param>
    public IEnumerable<SyntaxNode> VariablesOf(SyntaxNode function, SemanticModel model) => Sections.SelectMany(section => section.Body.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
        .Select(n => model.GetSymbolInfo(n).Symbol).Where(used => used is ILocalSymbol or IParameterSymbol).SelectMany(used => used!.DeclaringSyntaxReferences)
        .Where(r => r.SyntaxTree == function.SyntaxTree && function.Span.Contains(r.Span) && !section.Span.Contains(r.Span)).Select(r => r.GetSyntax()));

    private static bool IsMovable(LambdaExpressionSyntax section, SemanticModel model) =>
        LambdaEdits.Parameters(section).Length == 1 && !LambdaEdits.IsAsync(section)
        && ContextUses(section, model).All(u => u.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Output" or "Command" } access && access.Expression == u);

    private static IEnumerable<IdentifierNameSyntax> ContextUses(LambdaExpressionSyntax section, SemanticModel model) =>
        model.GetDeclaredSymbol(LambdaEdits.Parameters(section)[0]) is { } context ? BuilderApi.UsesOf(context, section.Body, model) : [];
}
