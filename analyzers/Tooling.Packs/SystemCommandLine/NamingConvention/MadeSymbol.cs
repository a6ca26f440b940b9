using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.Builder;
using Tooling.Packs.SystemCommandLine.Members;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.NamingConvention;

/// <summary>
/// An option or argument that a method or property of the program makes anew each time: in an expression, or in a variable that it returns at its end. Nothing but its name means it elsewhere.
/// </summary>
/// <param name="context">The file that asks.</param>
internal sealed class MadeSymbol(RuleContext context)
{
    /// <summary>Reads a method or property.</summary>
    /// <param name="maker">Any symbol.</param>
    /// <returns>Null where it has parameters, may be another one when it runs, or makes something that is not known.</returns>
    public BindableSymbol? By(ISymbol? maker)
    {
        if (maker is not (IMethodSymbol { Parameters.IsEmpty: true, IsGenericMethod: false } or IPropertySymbol { Parameters.IsEmpty: true, SetMethod: null }) || maker.IsVirtual || maker.IsOverride || maker.IsAbstract
            || maker is not { DeclaringSyntaxReferences: [var reference] } || context.ModelOf(reference.SyntaxTree) is not { } model)
        {
            return null;
        }

        var (expression, block) = BodyOf(reference.GetSyntax(context.CancellationToken));
        var returned = expression ?? (block is null ? null : ReturnedBy(block));
        return returned is null ? null
            : returned is IdentifierNameSyntax && block is not null && model.GetSymbolInfo(returned, context.CancellationToken).Symbol is ILocalSymbol local ? Stored(local, block, model)
            : BindableSymbol.Of(returned, null, model);
    }

    /// <summary>Names that an option is given later in a file.</summary>
    /// <param name="option">The variable.</param>
    /// <param name="code">The code to search.</param>
    /// <param name="model">The code's meaning.</param>
    public static IEnumerable<string> MoreAliases(ISymbol option, SyntaxNode code, SemanticModel model) =>
        code.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(c => c is { ArgumentList.Arguments.Count: 1, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddAlias", Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax } access }
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(access.Expression).Symbol, option))
            .Select(c => model.GetConstantValue(c.ArgumentList.Arguments[0].Expression).Value).OfType<string>();

    private static (ExpressionSyntax? Expression, BlockSyntax? Block) BodyOf(SyntaxNode declaration) => declaration switch
    {
        MethodDeclarationSyntax method => (method.ExpressionBody?.Expression, method.Body),
        LocalFunctionStatementSyntax function => (function.ExpressionBody?.Expression, function.Body),
        PropertyDeclarationSyntax { ExpressionBody.Expression: { } body } => (body, null),
        PropertyDeclarationSyntax { AccessorList.Accessors: [{ Keyword.ValueText: "get" } getter] } => (getter.ExpressionBody?.Expression, getter.Body),
        _ => (null, null),
    };

    /// <summary>What a block returns at its end, and nowhere else.</summary>
    private static ExpressionSyntax? ReturnedBy(BlockSyntax block) =>
        Functions.ReturnsOf(block).ToList() is [{ Expression: { } returned } only] && only.Parent == block ? BuilderApi.WithoutParentheses(returned) : null;

    /// <summary>A variable of the block that holds the same symbol from its creation on.</summary>
    private BindableSymbol? Stored(ILocalSymbol local, BlockSyntax block, SemanticModel model)
    {
        if (local.DeclaringSyntaxReferences is not [var reference] || DeclaredDefaults.InitialValue(reference.GetSyntax(context.CancellationToken)) is not { } creation)
        {
            return null;
        }

        var uses = block.DescendantNodes().OfType<IdentifierNameSyntax>().Where(n => n.Identifier.ValueText == local.Name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(n).Symbol, local)).ToList();
        if (uses.Any(u => u.Parent is AssignmentExpressionSyntax assignment && assignment.Left == u) || uses.Any(u => u.Parent is ArgumentSyntax) || uses.Any(u => IsMember(u, "Name")))
        {
            return null;
        }

        var symbol = BindableSymbol.Of(creation, null, model)?.With(MoreAliases(local, block, model));
        return symbol is not null && uses.Any(u => IsMember(u, "SetDefaultValue") || IsMember(u, "SetDefaultValueFactory")) ? symbol with { CreatedDefault = DeclaredDefault.Unknown } : symbol;
    }

    private static bool IsMember(IdentifierNameSyntax variable, string member) => variable.Parent is MemberAccessExpressionSyntax access && access.Expression == variable && access.Name.Identifier.ValueText == member;
}
