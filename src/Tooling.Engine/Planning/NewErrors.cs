using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Tooling.Engine.Planning;

/// <summary>The compiler errors that one compilation has and another has not.</summary>
internal static class NewErrors
{
    /// <summary>Compares by id, message and file, and by count: line numbers move.</summary>
    /// <param name="after">The errors to look at.</param>
    /// <param name="before">The errors as they were; asked only where there are errors at all.</param>
    /// <returns>The errors in the compiler's order.</returns>
    public static ImmutableArray<Diagnostic> Between(ImmutableArray<Diagnostic> after, Lazy<ImmutableArray<Diagnostic>> before)
    {
        if (after.IsEmpty)
        {
            return after;
        }

        var known = before.Value.GroupBy(Key).ToDictionary(g => g.Key, g => g.Count());
        var result = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var error in after)
        {
            var key = Key(error);
            if (known.TryGetValue(key, out var count) && count > 0)
            {
                known[key] = count - 1;
            }
            else
            {
                result.Add(error);
            }
        }

        return result.ToImmutable();
    }

    /// <summary>The same, without what is said of names that were unknown before, whether or not the compiler said so.</summary>
    /// <param name="after">The errors to look at.</param>
    /// <param name="before">The errors as they were; asked only where there are errors at all.</param>
    /// <param name="sources">The code as it was: with the legacy API, and as NuGet resolves it where that is another. What one of them explains was known.</param>
    /// <returns>The errors in the compiler's order.</returns>
    public static ImmutableArray<Diagnostic> Between(ImmutableArray<Diagnostic> after, Lazy<ImmutableArray<Diagnostic>> before, ImmutableArray<CSharpCompilation> sources) =>
        sources.IsEmpty ? Between(after, before) : [.. Between(after, before).Where(error => !sources.All(code => UnknownNames.Are(error, code, before.Value)))];

    /// <summary>The errors of code with a legacy API that stands in for the one it was written for, without those where the compiler has no objection to what NuGet gave: there, the code is of a version between the two.</summary>
    /// <param name="errors">The errors with the stand-in.</param>
    /// <param name="resolved">The errors of the same code as NuGet resolves it.</param>
    public static ImmutableArray<Diagnostic> Shared(ImmutableArray<Diagnostic> errors, ImmutableArray<Diagnostic> resolved)
    {
        var places = resolved.Where(e => e.Location.SourceTree is not null).ToLookup(e => e.Location.SourceTree!.FilePath, PlaceOf, StringComparer.Ordinal);
        return [.. errors.Where(e => e.Location.SourceTree is not { } tree || places[tree.FilePath].Any(PlaceOf(e).IntersectsWith))];
    }

    /// <summary>The statement or the declaration that an error is in: one cause has the compiler object to other parts of it, too.</summary>
    private static TextSpan PlaceOf(Diagnostic error)
    {
        var node = error.Location.SourceTree!.GetRoot().FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true);
        return node.FirstAncestorOrSelf<SyntaxNode>(n => n is (StatementSyntax and not BlockSyntax) or (MemberDeclarationSyntax and not BaseTypeDeclarationSyntax and not BaseNamespaceDeclarationSyntax))?.Span ?? error.Location.SourceSpan;
    }

    /// <summary>What is said of a member without documentation names its whole signature, in which a type may have another name now.</summary>
    private static (string, string, string) Key(Diagnostic error) =>
        (error.Id, error.Id == "CS1591" ? string.Empty : error.GetMessage(CultureInfo.InvariantCulture), error.Location.SourceTree?.FilePath ?? string.Empty);
}
