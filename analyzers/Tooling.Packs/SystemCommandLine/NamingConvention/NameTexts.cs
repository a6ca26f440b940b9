using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tooling.Packs.SystemCommandLine.NamingConvention;

/// <summary>The texts of a compilation that may be names of options and arguments: read once, for all handlers.</summary>
internal sealed class NameTexts
{
    private static readonly ConditionalWeakTable<Compilation, NameTexts> Known = new();

    private const string Library = "System.CommandLine";

    private readonly ILookup<string, LiteralExpressionSyntax> _literals;

    private NameTexts(Compilation compilation, CancellationToken cancellationToken)
    {
        AreOpen = compilation.SourceModule.ReferencedAssemblySymbols.Any(a => !a.Name.StartsWith(Library, StringComparison.Ordinal) && a.Modules.Any(m => m.ReferencedAssemblies.Any(r => r.Name == Library)));
        _literals = compilation.SyntaxTrees
            .SelectMany(tree => tree.GetRoot(cancellationToken).DescendantNodes().OfType<LiteralExpressionSyntax>())
            .Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression) && MayNameSymbol(literal))
            .ToLookup(literal => BindableSymbol.Bare(literal.Token.ValueText), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether a library that the project refers to may bring options and arguments: it refers to the command line's library itself.</summary>
    public bool AreOpen { get; }

    /// <summary>The texts of a compilation.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static NameTexts Of(Compilation compilation, CancellationToken cancellationToken) =>
        Known.TryGetValue(compilation, out var known) ? known : Known.GetValue(compilation, c => new NameTexts(c, cancellationToken));

    /// <summary>The texts that are meant by the name of a parameter or a property.</summary>
    /// <param name="name">The name.</param>
    public IEnumerable<LiteralExpressionSyntax> Meant(string name) => _literals[name];

    /// <summary>Whether a text may become the name of an option, which begins with a prefix, or of an argument that is created there.</summary>
    private static bool MayNameSymbol(LiteralExpressionSyntax literal) =>
        literal.Token.ValueText is ['-' or '/', ..]
        || literal.FirstAncestorOrSelf<ExpressionSyntax>(e => e is BaseObjectCreationExpressionSyntax) is ImplicitObjectCreationExpressionSyntax
            or ObjectCreationExpressionSyntax { Type: GenericNameSyntax or QualifiedNameSyntax }
        || literal.Parent?.Parent?.Parent is ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax
        || literal.FirstAncestorOrSelf<InvocationExpressionSyntax>()?.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddAlias" };
}
