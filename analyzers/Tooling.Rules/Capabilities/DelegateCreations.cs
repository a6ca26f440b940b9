using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Tooling.Rules.Capabilities;

/// <summary>Every lambda and method that the source makes a delegate of, by the delegate's type. Binds all of the source, once it is asked.</summary>
internal sealed class DelegateCreations(SourceCode source)
{
    private readonly Lazy<ILookup<string, (INamedTypeSymbol Type, CodeNode Code)>> _known = new(() => source.Trees.SelectMany(tree => In(source.ModelOf(tree))).ToLookup(c => KeyOf(c.Type), StringComparer.Ordinal));

    /// <summary>The code that a delegate may run.</summary>
    /// <param name="type">Its type; <c>Delegate</c> stands for all.</param>
    public IEnumerable<CodeNode> Of(INamedTypeSymbol type) =>
        (type.TypeKind == TypeKind.Delegate ? _known.Value[KeyOf(type)].Where(c => DelegateTypes.CanHold(c.Type, type)) : _known.Value.SelectMany(g => g)).Select(c => c.Code);

    private static IEnumerable<(INamedTypeSymbol Type, CodeNode Code)> In(SemanticModel model) =>
        model.SyntaxTree.GetRoot().DescendantNodes().Where(IsMember).Select(member => model.GetOperation(member)).OfType<IOperation>()
            .SelectMany(o => o.DescendantsAndSelf()).OfType<IDelegateCreationOperation>()
            .Where(o => o.Type is INamedTypeSymbol)
            .SelectMany(o => CodeOf(o.Target).Select(code => ((INamedTypeSymbol)o.Type!, code)));

    private static bool IsMember(SyntaxNode node) => node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or CompilationUnitSyntax
        or ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax } or PrimaryConstructorBaseTypeSyntax
        or EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } };

    private static IEnumerable<CodeNode> CodeOf(IOperation target) => target switch
    {
        IAnonymousFunctionOperation lambda => [CodeNode.Of(lambda.Syntax)],
        IMethodReferenceOperation reference => [CodeNode.Of(reference.Method)],
        _ => [],
    };

    private static string KeyOf(INamedTypeSymbol type) => type.OriginalDefinition.GetDocumentationCommentId() ?? type.ToDisplayString();
}
