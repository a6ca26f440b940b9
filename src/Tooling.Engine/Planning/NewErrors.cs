using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

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
    /// <param name="sources">The code as it was, with the legacy API; null where that is not at hand.</param>
    /// <returns>The errors in the compiler's order.</returns>
    public static ImmutableArray<Diagnostic> Between(ImmutableArray<Diagnostic> after, Lazy<ImmutableArray<Diagnostic>> before, CSharpCompilation? sources) =>
        sources is null ? Between(after, before) : [.. Between(after, before).Where(error => !UnknownNames.Are(error, sources, before.Value))];

    private static (string, string, string) Key(Diagnostic error) =>
        (error.Id, error.GetMessage(CultureInfo.InvariantCulture), error.Location.SourceTree?.FilePath ?? string.Empty);
}
