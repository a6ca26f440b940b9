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
    private static readonly HelpLayout Library = new(First: null, Last: null, SkipsDescription: false);

    /// <summary>For which commands help has this layout; null for all.</summary>
    public HelpCondition? Condition { get; private init; }

    public IEnumerable<LambdaExpressionSyntax> Sections => new[] { First, Last }.OfType<LambdaExpressionSyntax>();

    /// <summary>Reads what <c>CustomizeLayout</c> is given; null where it is anything but a layout with sections of its own.</summary>
    /// <param name="getLayout">The argument.</param>
    /// <param name="outer">The context that the function around it has.</param>
    /// <param name="model">The file.</param>
    public static HelpLayout? Read(ExpressionSyntax getLayout, ISymbol outer, SemanticModel model)
    {
        if (getLayout is not LambdaExpressionSyntax lambda || LambdaEdits.Parameters(lambda) is not [var parameter] || LambdaEdits.IsAsync(lambda) || model.GetDeclaredSymbol(parameter) is not { } inner)
        {
            return null;
        }

        var read = lambda.ExpressionBody is { } body ? Read(body, [outer, inner], model) : Read(lambda.Block!.Statements, [outer, inner], model);
        return read is not null && read.Sections.Any() && read.Sections.All(s => IsMovable(s, model)) ? read : null;
    }

    /// <summary><c>return layout;</c>, or <c>if (…) { return layout; } return other;</c>.</summary>
    private static HelpLayout? Read(SyntaxList<StatementSyntax> statements, ISymbol[] contexts, SemanticModel model) => statements.ToArray() switch
    {
        [IfStatementSyntax { Else: null } choice, ReturnStatementSyntax last] => Choice(choice.Condition, Returned(choice.Statement), last.Expression, contexts, model),
        [IfStatementSyntax { Else: { } other } choice] => Choice(choice.Condition, Returned(choice.Statement), Returned(other.Statement), contexts, model),
        [ReturnStatementSyntax { Expression: { } layout }] => Read(layout, contexts, model),
        _ => null,
    };

    private static HelpLayout? Read(ExpressionSyntax layout, ISymbol[] contexts, SemanticModel model) => layout is ConditionalExpressionSyntax choice
        ? Choice(choice.Condition, choice.WhenTrue, choice.WhenFalse, contexts, model)
        : Read(layout, Library, model);

    private static ExpressionSyntax? Returned(StatementSyntax statement) => statement switch
    {
        ReturnStatementSyntax returned => returned.Expression,
        BlockSyntax { Statements: [ReturnStatementSyntax returned] } => returned.Expression,
        _ => null,
    };

    /// <summary>Some commands have the library's own layout.</summary>
    private static HelpLayout? Choice(ExpressionSyntax condition, ExpressionSyntax? whenTrue, ExpressionSyntax? whenFalse, ISymbol[] contexts, SemanticModel model)
    {
        var first = whenTrue is null ? null : Read(whenTrue, Library, model);
        var second = whenFalse is null ? null : Read(whenFalse, Library, model);
        if (first is null || second is null || (first == Library) == (second == Library) || HelpCondition.Read(condition, isNegated: first == Library, contexts, model) is not { } read)
        {
            return null;
        }

        return (first == Library ? second : first) with { Condition = read };
    }

    /// <summary>All places where a section or the condition asks for the context's <c>Output</c> or <c>Command</c>.</summary>
    /// <param name="model">The file.</param>
    public IEnumerable<MemberAccessExpressionSyntax> Uses(SemanticModel model) =>
        Sections.SelectMany(s => ContextUses(s, model)).Concat(Condition?.Uses(model) ?? []).Select(u => u.Parent).OfType<MemberAccessExpressionSyntax>();

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
            ("Skip", { } count) when isLinq && !around.SkipsDescription && IsOne(count, model) => Read(source, around with { SkipsDescription = true }, model),
            _ => null,
        };
    }

    /// <summary><c>1</c>, or <c>condition ? 1 : 0</c>.</summary>
    private static bool IsOne(ExpressionSyntax count, SemanticModel model) => count is ConditionalExpressionSyntax choice
        ? choice.Condition is not (AssignmentExpressionSyntax or AwaitExpressionSyntax) && new[] { choice.WhenTrue, choice.WhenFalse }.All(c => model.GetConstantValue(c) is { HasValue: true, Value: 0 or 1 })
        : model.GetConstantValue(count) is { HasValue: true, Value: 1 };

    /// <summary>What a section or the condition uses, and the functions around it declare.</summary>
    /// <param name="function">The function that customizes help.</param>
    /// <param name="model">The file.</param>
    public IEnumerable<SyntaxNode> VariablesOf(SyntaxNode function, SemanticModel model) => Sections.Cast<SyntaxNode>().Append(Condition?.Test).OfType<SyntaxNode>().SelectMany(code => code.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
        .Select(n => model.GetSymbolInfo(n).Symbol).Where(used => used is ILocalSymbol or IParameterSymbol && !SymbolEqualityComparer.Default.Equals(used, Condition?.Context)).SelectMany(used => used!.DeclaringSyntaxReferences)
        .Where(r => r.SyntaxTree == function.SyntaxTree && function.Span.Contains(r.Span) && !code.Span.Contains(r.Span)).Select(r => r.GetSyntax()));

    private static bool IsMovable(LambdaExpressionSyntax section, SemanticModel model) =>
        LambdaEdits.Parameters(section).Length == 1 && !LambdaEdits.IsAsync(section)
        && ContextUses(section, model).All(u => u.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Output" or "Command" } access && access.Expression == u);

    private static IEnumerable<IdentifierNameSyntax> ContextUses(LambdaExpressionSyntax section, SemanticModel model) =>
        model.GetDeclaredSymbol(LambdaEdits.Parameters(section)[0]) is { } context ? BuilderApi.UsesOf(context, section.Body, model) : [];
}
