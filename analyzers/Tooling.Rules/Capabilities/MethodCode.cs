using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tooling.Rules.Capabilities;

/// <summary>The code that runs when a method is called, or a type is first used.</summary>
internal static class MethodCode
{
    /// <summary>The code of a method, accessor, constructor, operator or local function: of a constructor, with the initializers of fields.</summary>
    public static IEnumerable<IOperation> Of(IMethodSymbol method, SourceCode source)
    {
        var own = (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences.Select(r => r.GetSyntax()).SelectMany(syntax => Of(syntax, source));
        return method.MethodKind == MethodKind.Constructor ? own.Concat(Initializers(method.ContainingType, isStatic: false, source)) : own;
    }

    /// <summary>What runs before a type is first used.</summary>
    public static IEnumerable<IOperation> OfStatic(INamedTypeSymbol type, SourceCode source) =>
        type.StaticConstructors.SelectMany(c => c.DeclaringSyntaxReferences).SelectMany(r => Of(r.GetSyntax(), source)).Concat(Initializers(type, isStatic: true, source));

    /// <summary>The code of a declaration or lambda.</summary>
    public static IEnumerable<IOperation> Of(SyntaxNode syntax, SourceCode source)
    {
        if (!source.Has(syntax.SyntaxTree))
        {
            return [];
        }

        var model = source.ModelOf(syntax.SyntaxTree);
        IEnumerable<SyntaxNode?> parts = syntax switch
        {
            PropertyDeclarationSyntax property => [property.ExpressionBody],
            IndexerDeclarationSyntax indexer => [indexer.ExpressionBody],
            TypeDeclarationSyntax type => type.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>() ?? [],
            ParameterSyntax => [],
            _ => [syntax],
        };
        return parts.OfType<SyntaxNode>().Select(part => model.GetOperation(part)).OfType<IOperation>();
    }

    private static IEnumerable<IOperation> Initializers(INamedTypeSymbol type, bool isStatic, SourceCode source) =>
        type.DeclaringSyntaxReferences.Select(r => r.GetSyntax()).OfType<TypeDeclarationSyntax>().Where(t => source.Has(t.SyntaxTree))
            .SelectMany(t => t.Members).Where(m => m.Modifiers.Any(SyntaxKind.StaticKeyword) == isStatic && !m.Modifiers.Any(SyntaxKind.ConstKeyword))
            .SelectMany(m => m switch
            {
                BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(v => v.Initializer),
                PropertyDeclarationSyntax property => [property.Initializer],
                _ => [],
            })
            .OfType<EqualsValueClauseSyntax>()
            .Select(value => source.ModelOf(value.SyntaxTree).GetOperation(value)).OfType<IOperation>();
}
