using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Handlers;

/// <summary>A variable that holds a capability of options which are at hand wherever it is: <c>var tools = options.Capabilities.Tools;</c>.</summary>
internal static class ReachedCapability
{
    /// <summary>The options that a capability belongs to; null where that is not known.</summary>
    /// <param name="capability">What handlers are assigned to.</param>
    /// <param name="context">The file.</param>
    public static ExpressionSyntax? OptionsOf(ExpressionSyntax capability, RuleContext context)
    {
        var held = Code.Bare(capability) is MemberAccessExpressionSyntax { Expression: var all } member && HandlerMembers.Capabilities.Contains(member.Name.Identifier.ValueText) ? all : capability;
        if (Code.Bare(held) is not IdentifierNameSyntax name || context.Model.GetSymbolInfo(name).Symbol is not ILocalSymbol { DeclaringSyntaxReferences: [var reference] } local || IsAssigned(local, context))
        {
            return null;
        }

        var value = reference.GetSyntax(context.CancellationToken) switch
        {
            VariableDeclaratorSyntax { Initializer.Value: var initial } => initial,
            SingleVariableDesignationSyntax { Parent: RecursivePatternSyntax { Parent: IsPatternExpressionSyntax { Expression: var matched }, PropertyPatternClause.Subpatterns.Count: 0, PositionalPatternClause: null } } => matched,
            SingleVariableDesignationSyntax { Parent: DeclarationPatternSyntax { Parent: IsPatternExpressionSyntax { Expression: var matched } } } => matched,
            _ => null,
        };
        return value is null ? null
            : Left(value) is { } capabilities && HandlerMembers.Capabilities.Contains(capabilities.Member) && Left(capabilities.Owner) is { Member: "Capabilities" } of
                ? Options(of.Owner, capabilities.Owner, context)
                : Left(value) is { Member: "Capabilities" } direct ? Options(direct.Owner, value, context) : null;
    }

    /// <summary>Options in a variable that nothing else is assigned to, so that they are the same ones later.</summary>
    private static ExpressionSyntax? Options(ExpressionSyntax options, ExpressionSyntax capabilities, RuleContext context) =>
        Code.Bare(options) is IdentifierNameSyntax name
        && context.Model.GetSymbolInfo(name).Symbol is ILocalSymbol or IParameterSymbol { RefKind: RefKind.None }
        && !IsAssigned(context.Model.GetSymbolInfo(name).Symbol!, context)
        && Property(capabilities) is { } property && HandlerMembers.IsCapabilities(context.Model.GetSymbolInfo(property).Symbol)
            ? name
            : null;

    /// <summary>What stands in front of the last member of <c>a.b</c> or <c>a?.b</c>.</summary>
    private static (string Member, ExpressionSyntax Owner)? Left(ExpressionSyntax value) => Code.Bare(value) switch
    {
        MemberAccessExpressionSyntax access => (access.Name.Identifier.ValueText, access.Expression),
        ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax binding } conditional => (binding.Name.Identifier.ValueText, conditional.Expression),
        _ => null,
    };

    private static SimpleNameSyntax? Property(ExpressionSyntax value) => Code.Bare(value) switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax binding } => binding.Name,
        _ => null,
    };

    private static bool IsAssigned(ISymbol variable, RuleContext context) => context.Root.DescendantNodes().OfType<IdentifierNameSyntax>()
        .Any(n => n.Identifier.ValueText == variable.Name && IsWritten(n) && SymbolEqualityComparer.Default.Equals(context.Model.GetSymbolInfo(n).Symbol, variable));

    private static bool IsWritten(IdentifierNameSyntax name) =>
        name.Parent is AssignmentExpressionSyntax assignment && assignment.Left == name
        || name.Parent is RefExpressionSyntax or ArgumentSyntax { RefKindKeyword.RawKind: not 0 } or ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax } };
}
