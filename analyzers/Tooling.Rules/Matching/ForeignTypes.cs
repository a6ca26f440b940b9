using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tooling.Rules.Matching;

/// <summary>
/// Values whose type is not known because it comes from a package that is missing, and so not from the legacy API, which is there: what is asked of them can't be legacy.
/// </summary>
internal static class ForeignTypes
{
    private static readonly ConditionalWeakTable<Compilation, StrongBox<bool>> Missing = new();

    /// <summary>Whether a value of unknown type comes from a type that has a name, in a project that imports a namespace which neither it nor its references have.</summary>
    /// <param name="value">The value.</param>
    /// <param name="context">Its file.</param>
    public static bool IsOf(ExpressionSyntax value, RuleContext context) =>
        IsNamed(value, context.Model, depth: 0, context.CancellationToken)
        && Missing.GetValue(context.Compilation, project => new StrongBox<bool>(project.SyntaxTrees.Any(t => ImportsUnknown(t, project, context.Pack)))).Value;

    private static bool ImportsUnknown(SyntaxTree tree, Compilation project, CompiledPack pack)
    {
        var imports = tree.GetRoot().DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>().Where(u => u is { Alias: null, Name: not null, StaticKeyword.RawKind: 0 }).ToList();
        return imports.Count > 0 && project.GetSemanticModel(tree) is var model
            && imports.Exists(u => !pack.LegacyNamespaces.Any(n => IsRelated(u.Name!.ToString(), n)) && model.GetSymbolInfo(u.Name!).Symbol is null);
    }

    /// <summary>A namespace that is one of the library's, or begins as one does, may belong to a part of the library that is missing.</summary>
    private static bool IsRelated(string name, string known) => name == known || name.StartsWith(known + ".", StringComparison.Ordinal) || known.StartsWith(name + ".", StringComparison.Ordinal);

    private static bool IsNamed(ExpressionSyntax value, SemanticModel model, int depth, CancellationToken cancellationToken)
    {
        var type = model.GetTypeInfo(value, cancellationToken).Type;
        if (depth > 20 || type is not (null or IErrorTypeSymbol))
        {
            return false;
        }

        return type is IErrorTypeSymbol { Name.Length: > 0, CandidateSymbols.IsEmpty: true }
            || OriginOf(value, model, cancellationToken) is { } origin && IsNamed(origin, model, depth + 1, cancellationToken);
    }

    /// <summary>What a value is made of: what a member is asked of, and what a variable was given; null where that is not seen here.</summary>
    private static ExpressionSyntax? OriginOf(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken) => value switch
    {
        ParenthesizedExpressionSyntax inner => inner.Expression,
        AwaitExpressionSyntax awaited => awaited.Expression,
        PostfixUnaryExpressionSyntax forgiven => forgiven.Operand,
        CastExpressionSyntax => null,
        InvocationExpressionSyntax call => call.Expression,
        ElementAccessExpressionSyntax element => element.Expression,
        MemberAccessExpressionSyntax access => access.Expression,
        ConditionalAccessExpressionSyntax access => access.Expression,
        MemberBindingExpressionSyntax or ElementBindingExpressionSyntax => value.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
        IdentifierNameSyntax name => model.GetSymbolInfo(name, cancellationToken).Symbol?.DeclaringSyntaxReferences.FirstOrDefault() is { } declared && declared.SyntaxTree == model.SyntaxTree ? OriginOf(declared.GetSyntax(cancellationToken)) : null,
        _ => null,
    };

    private static ExpressionSyntax? OriginOf(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax { Initializer.Value: var value } => value,
        ForEachStatementSyntax loop => loop.Expression,
        ParameterSyntax parameter when parameter.FirstAncestorOrSelf<LambdaExpressionSyntax>() is { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } } } => receiver,
        _ => null,
    };
}
