using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.Builder;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Handlers;

/// <summary><c>new InvocationContext(…)</c>, as tests make it to call handlers.</summary>
internal static class CreatedContext
{
    /// <summary>What another project changes about a method that is given the new context; null where nothing changes.</summary>
    /// <param name="creation">The creation.</param>
    /// <param name="context">Its file.</param>
    public static string? ChangeElsewhere(BaseObjectCreationExpressionSyntax creation, RuleContext context)
    {
        IEnumerable<ExpressionSyntax> uses = creation.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } && context.Model.GetDeclaredSymbol(variable, context.CancellationToken) is ILocalSymbol local
            ? BuilderApi.UsesOf(local, BuilderApi.FunctionOf(variable), context.Model)
            : [creation];
        var called = uses.Where(u => u.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax }).Select(u => context.Model.GetSymbolInfo(u.Parent!.Parent!.Parent!, context.CancellationToken).Symbol);
        return ContextGraph.ChangeElsewhere(called.OfType<IMethodSymbol>().Select(m => (IMethodSymbol)m.Declared()), context);
    }
}
