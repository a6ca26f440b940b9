using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.Builder;
using Tooling.Packs.SystemCommandLine.NamingConvention;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Handlers;

/// <summary>Where methods that take the context are used: their signature can change only if every use goes along.</summary>
internal static class HandlerUses
{
    /// <summary>Every place in the compilation that names one of the methods, with the meaning of its file.</summary>
    /// <param name="methods">The methods.</param>
    /// <param name="context">The file.</param>
    public static IEnumerable<(SimpleNameSyntax Name, SemanticModel Model)> NamesOf(IEnumerable<IMethodSymbol> methods, RuleContext context) => methods.SelectMany(m => NamesOf(m, context));

    /// <summary>Every place in the compilation that names a symbol, with the meaning of its file.</summary>
    /// <param name="symbol">A declaration of the program.</param>
    /// <param name="context">The file.</param>
    public static IEnumerable<(SimpleNameSyntax Name, SemanticModel Model)> NamesOf(ISymbol symbol, RuleContext context) => NamesOf(symbol, context.Compilation, context.Model);

    /// <summary>Every place in a compilation that names a symbol, with the meaning of its file.</summary>
    /// <param name="symbol">A declaration of the program.</param>
    /// <param name="compilation">The program.</param>
    /// <param name="known">The meaning of one of its files.</param>
    public static IEnumerable<(SimpleNameSyntax Name, SemanticModel Model)> NamesOf(ISymbol symbol, Compilation compilation, SemanticModel known)
    {
        foreach (var tree in compilation.SyntaxTrees.Where(t => FileIdentifiers.Has(t, symbol.Name)))
        {
            var model = tree == known.SyntaxTree ? known : compilation.GetSemanticModel(tree);
            foreach (var name in tree.GetRoot().DescendantTokens().Where(t => t.IsKind(SyntaxKind.IdentifierToken) && t.ValueText == symbol.Name).Select(t => t.Parent).OfType<SimpleNameSyntax>())
            {
                if (Symbols.SameDefinition(model.GetSymbolInfo(name).Symbol, symbol))
                {
                    yield return (name, model);
                }
            }
        }
    }

    /// <summary><c>command.SetHandler(Method)</c>.</summary>
    public static bool IsHandler(SimpleNameSyntax name, SemanticModel model) => GivenTo(name, model) is { } call && IsSetHandler(call, model);

    /// <summary><c>CommandHandler.Create(Method)</c>; null where the method is given to something else.</summary>
    public static InvocationExpressionSyntax? CreateOf(SimpleNameSyntax name, SemanticModel model) => GivenTo(name, model) is { } call && CreateCall.IsCreate(model.GetSymbolInfo(call).Symbol) ? call : null;

    /// <summary><c>builder.UseExceptionHandler(Method)</c>, where the call of the method moves to the invocation.</summary>
    public static bool IsExceptionHandler(SimpleNameSyntax name, SemanticModel model)
    {
        ExpressionSyntax handler = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return handler.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
            && PipelineReader.StartOf(call, model) is { } start
            && PipelinePlan.Of(start, model) is { Objection: null } plan && (plan.Settings.ExceptionHandler == handler || plan.Settings.NeverCalled.Contains(call));
    }

    /// <summary><c>nameof(Method)</c>.</summary>
    public static bool IsNameOf(SimpleNameSyntax name) =>
        name.Ancestors().OfType<InvocationExpressionSyntax>().Any(i => i.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" });

    /// <summary><c>command.SetHandler(context => Method(context))</c>, with or without await: the result is the handler's.</summary>
    public static bool IsWholeBodyOfHandler(ContextCall call, ContextFunction caller) =>
        caller.Node is LambdaExpressionSyntax lambda && lambda.ExpressionBody == call.Whole && HandlerCall.Given(lambda, caller.File.Model) is { } outer && IsSetHandler(outer, caller.File.Model);

    /// <summary>Whether code is in a lambda or local function inside of another one.</summary>
    public static bool IsInFunctionOfItsOwn(SyntaxNode code, SyntaxNode function) =>
        code.Ancestors().TakeWhile(a => a != function).Any(a => a is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);

    private static InvocationExpressionSyntax? GivenTo(SimpleNameSyntax name, SemanticModel model) =>
        HandlerCall.Given(name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name, model);

    private static bool IsSetHandler(InvocationExpressionSyntax call, SemanticModel model) =>
        HandlerMethod.Of(call, model) is not null;
}
