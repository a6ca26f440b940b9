using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tooling.Engine.Fixing;

/// <summary>Finds the namespace that a file would have to import for a name to be found. Where several could be meant, none is chosen.</summary>
/// <param name="compilation">The project.</param>
internal sealed class MissingNamespaces(Compilation compilation)
{
    /// <summary>The compiler's errors for a type, a name and a member that are not found.</summary>
    private static readonly HashSet<string> NotFound = ["CS0246", "CS0103", "CS1061"];

    /// <summary>Looks for the names that errors are about.</summary>
    /// <param name="errors">The errors of one file.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The namespaces, each at least once.</returns>
    public IEnumerable<string> Of(IReadOnlyCollection<Diagnostic> errors, CancellationToken cancellationToken)
    {
        var wanted = errors.Where(e => NotFound.Contains(e.Id)).Select(e => NameAt(e, cancellationToken)).OfType<SimpleNameSyntax>()
            .Select(name => (Name: name.Identifier.ValueText, IsMember: IsMember(name))).ToHashSet();
        if (wanted.Count == 0)
        {
            return [];
        }

        var found = wanted.ToDictionary(w => w, _ => new HashSet<string>(StringComparer.Ordinal));
        foreach (var type in AllTypes(compilation.GlobalNamespace, cancellationToken))
        {
            foreach (var (key, namespaces) in found.Where(f => f.Key.IsMember ? HasExtension(type, f.Key.Name) : type.Name == f.Key.Name))
            {
                namespaces.Add(type.ContainingNamespace.ToDisplayString());
            }
        }

        return found.Values.Where(namespaces => namespaces.Count == 1).SelectMany(namespaces => namespaces);
    }

    private static SimpleNameSyntax? NameAt(Diagnostic error, CancellationToken cancellationToken) =>
        error.Location.SourceTree?.GetRoot(cancellationToken).FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true) switch
        {
            SimpleNameSyntax name when name.FirstAncestorOrSelf<UsingDirectiveSyntax>() is null => name,
            MemberAccessExpressionSyntax access => access.Name,
            _ => null,
        };

    private static bool IsMember(SimpleNameSyntax name) =>
        name.Parent is MemberBindingExpressionSyntax || (name.Parent is MemberAccessExpressionSyntax access && access.Name == name);

    private static bool HasExtension(INamedTypeSymbol type, string name) =>
        type.MightContainExtensionMethods && type.GetMembers(name).OfType<IMethodSymbol>().Any(m => m.IsExtensionMethod);

    private IEnumerable<INamedTypeSymbol> AllTypes(INamespaceSymbol part, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var own = part.IsGlobalNamespace ? [] : part.GetTypeMembers().Where(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly));
        return own.Concat(part.GetNamespaceMembers().SelectMany(inner => AllTypes(inner, cancellationToken)));
    }
}
