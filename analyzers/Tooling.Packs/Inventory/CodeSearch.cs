using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Rules.Inventory;

namespace Tooling.Packs.Inventory;

/// <summary>Finds declarations, calls and creations in the files of a compilation: by name first, which costs no binding.</summary>
internal static class CodeSearch
{
    /// <summary>The types that the files declare, a partial one once.</summary>
    /// <param name="context">The files.</param>
    /// <param name="mayBe">Whether a declaration is worth binding.</param>
    public static IEnumerable<(INamedTypeSymbol Symbol, TypeDeclarationSyntax Syntax)> TypesOf(ToolContext context, Func<TypeDeclarationSyntax, bool> mayBe)
    {
        var known = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var syntax in Nodes<TypeDeclarationSyntax>(context).Where(mayBe))
        {
            if (ModelOf(syntax, context).GetDeclaredSymbol(syntax, context.CancellationToken) is { } type && known.Add(type))
            {
                yield return (type, syntax);
            }
        }
    }

    /// <summary>The methods that the files declare and that have attributes, a partial one once.</summary>
    /// <param name="context">The files.</param>
    public static IEnumerable<(IMethodSymbol Symbol, SyntaxNode Syntax)> AttributedMethodsOf(ToolContext context)
    {
        var known = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var syntax in Nodes<MemberDeclarationSyntax>(context).OfType<MethodDeclarationSyntax>().Where(m => m.AttributeLists.Count > 0))
        {
            if (ModelOf(syntax, context).GetDeclaredSymbol(syntax, context.CancellationToken) is { } method && known.Add(method.PartialDefinitionPart ?? method))
            {
                yield return (method, syntax);
            }
        }
    }

    /// <summary>The calls of methods of some names.</summary>
    /// <param name="context">The files.</param>
    /// <param name="names">The names.</param>
    public static IEnumerable<IInvocationOperation> CallsOf(ToolContext context, ImmutableHashSet<string> names) =>
        Nodes<InvocationExpressionSyntax>(context)
            .Where(c => NameOf(c.Expression) is { } name && names.Contains(name))
            .Select(c => ModelOf(c, context).GetOperation(c, context.CancellationToken))
            .OfType<IInvocationOperation>();

    /// <summary>The creations of objects of types of some names.</summary>
    /// <param name="context">The files.</param>
    /// <param name="names">The simple names; <c>new()</c> may be any of them.</param>
    public static IEnumerable<IObjectCreationOperation> CreationsOf(ToolContext context, ImmutableHashSet<string> names) =>
        Nodes<BaseObjectCreationExpressionSyntax>(context)
            .Where(c => c is not ObjectCreationExpressionSyntax { Type: var type } || (NameOf(type) is { } name && names.Contains(name)))
            .Select(c => ModelOf(c, context).GetOperation(c, context.CancellationToken))
            .OfType<IObjectCreationOperation>()
            .Where(c => c.Type is { } type && names.Contains(type.Name));

    /// <summary>The values that a property of some name is given, in initializers too.</summary>
    /// <param name="context">The files.</param>
    /// <param name="name">The property.</param>
    public static IEnumerable<ISimpleAssignmentOperation> AssignmentsOf(ToolContext context, string name) =>
        Nodes<AssignmentExpressionSyntax>(context)
            .Where(a => NameOf(a.Left) == name)
            .Select(a => ModelOf(a, context).GetOperation(a, context.CancellationToken))
            .OfType<ISimpleAssignmentOperation>();

    /// <summary>Whether a declaration has an attribute whose name is one of these, as it may be written.</summary>
    /// <param name="lists">The attributes.</param>
    /// <param name="names">Names without <c>Attribute</c>.</param>
    public static bool HasAttribute(SyntaxList<AttributeListSyntax> lists, ImmutableHashSet<string> names) =>
        lists.SelectMany(l => l.Attributes).Any(a => NameOf(a.Name) is { } name && (names.Contains(name) || (name.EndsWith("Attribute", StringComparison.Ordinal) && names.Contains(name.Substring(0, name.Length - "Attribute".Length)))));

    private static IEnumerable<T> Nodes<T>(ToolContext context)
        where T : SyntaxNode
    {
        foreach (var file in context.Files)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            foreach (var node in file.GetRoot(context.CancellationToken).DescendantNodes().OfType<T>())
            {
                yield return node;
            }
        }
    }

    private static SemanticModel ModelOf(SyntaxNode node, ToolContext context) => context.ModelOf(node.SyntaxTree);

    private static string? NameOf(SyntaxNode expression) => expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax member => member.Name.Identifier.ValueText,
        QualifiedNameSyntax name => name.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax name => name.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}
