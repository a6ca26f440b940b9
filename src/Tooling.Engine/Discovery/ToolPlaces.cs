using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Reporting;
using Tooling.Rules;

namespace Tooling.Engine.Discovery;

/// <summary>Places in source as the inventory gives them.</summary>
/// <param name="root">The root of the tree.</param>
internal sealed class ToolPlaces(string root)
{
    /// <summary>The file of a place, relative to the root.</summary>
    public string PathOf(Location location) => RelativePath.Of(root, location.SourceTree!.FilePath);

    /// <summary>A file, relative to the root.</summary>
    public string PathOf(string file) => RelativePath.Of(root, file);

    /// <summary>The lines and columns of a place, from 1.</summary>
    public static SourceRange RangeOf(Location location) => SourceRanges.Of(location.GetLineSpan().Span);

    /// <summary>Whether a place lies in another one.</summary>
    public static bool Contains(SourceRange outer, SourceRange inner) =>
        (outer.StartLine, outer.StartColumn).CompareTo((inner.StartLine, inner.StartColumn)) <= 0 && (inner.EndLine, inner.EndColumn).CompareTo((outer.EndLine, outer.EndColumn)) <= 0;

    /// <summary>The types and members that a place is in or declares, from the outermost: <c>App.Commands.Create</c>; empty in top-level statements.</summary>
    public static string MemberOf(Location location) => MemberOf(location.SourceTree!.GetRoot().FindNode(location.SourceSpan));

    /// <summary>The types and members that a node is in or declares, from the outermost.</summary>
    public static string MemberOf(SyntaxNode node) => string.Join('.', node.AncestorsAndSelf().Select(NameOf).OfType<string>().Reverse());

    private static string? NameOf(SyntaxNode node) => node switch
    {
        BaseNamespaceDeclarationSyntax container => container.Name.ToString(),
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        DelegateDeclarationSyntax type => type.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        EventDeclarationSyntax happening => happening.Identifier.ValueText,
        IndexerDeclarationSyntax => "this[]",
        ConstructorDeclarationSyntax => ".ctor",
        VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } field => field.Identifier.ValueText,
        _ => null,
    };
}
