using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tooling.Engine.Validation;

/// <summary>Compares what libraries offer to others with what they offered: a migration that changes that breaks programs which are not here.</summary>
/// <param name="root">The root that the ledger's paths are relative to.</param>
/// <param name="code">What is compared.</param>
internal sealed class PublicApiCheck(string root, ComparedCode code)
{
    private const string Name = CheckInfo.PublicApi;

    private static readonly SymbolDisplayFormat Format = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        memberOptions: SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeRef,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeOptionalBrackets,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>Compares.</summary>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Passed; what differs is worth knowing. A program offers nothing to others.</returns>
    public ValidationCheck Run(CancellationToken cancellationToken) =>
        ValidationCheck.Of(Name, code.Now.Where(p => p.Value.Options.OutputKind == OutputKind.DynamicallyLinkedLibrary).SelectMany(p => Compare(p.Key, p.Value, cancellationToken).Distinct().Select(problem => problem with { Projects = code.CausesOf(p.Key.Path) })).DistinctBy(p => (p.Place, p.Message)));

    private IEnumerable<ValidationProblem> Compare(ProjectKey project, CSharpCompilation now, CancellationToken cancellationToken)
    {
        if (code.Before(project) is not { } before)
        {
            return [];
        }

        var (old, current) = (Members(before, cancellationToken), Members(now, cancellationToken));
        var place = RelativePath.Of(root, project.Path);
        return old.Except(current, StringComparer.Ordinal).Select(m => new ValidationProblem(place, $"no longer offers {m}", IsFailure: false))
            .Concat(current.Except(old, StringComparer.Ordinal).Select(m => new ValidationProblem(place, $"offers {m}, which is new", IsFailure: false)));
    }

    private static HashSet<string> Members(CSharpCompilation compilation, CancellationToken cancellationToken)
    {
        var members = new HashSet<string>(StringComparer.Ordinal);
        var left = new Stack<INamespaceOrTypeSymbol>([compilation.Assembly.GlobalNamespace]);
        while (left.TryPop(out var container))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var member in container.GetMembers().Where(m => m is INamespaceSymbol || (IsOffered(m) && !m.IsImplicitlyDeclared)))
            {
                if (member is INamespaceOrTypeSymbol inner)
                {
                    left.Push(inner);
                }

                // Accessors are said with their property or event.
                if (member is not INamespaceSymbol && member is not IMethodSymbol { AssociatedSymbol: not null })
                {
                    members.Add(member.ToDisplayString(Format));
                }
            }
        }

        return members;
    }

    private static bool IsOffered(ISymbol symbol) => symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;
}
