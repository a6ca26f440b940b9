using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tooling.Engine.Planning;

/// <summary>The compiler errors that one compilation has and another has not.</summary>
internal static class NewErrors
{
    /// <summary>Compares by id, message and file, and by count: line numbers move.</summary>
    /// <param name="after">The compilation to look at.</param>
    /// <param name="before">The compilation as it was; asked only where there are errors at all.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The errors in the compiler's order.</returns>
    public static ImmutableArray<Diagnostic> Between(CSharpCompilation after, Lazy<ImmutableArray<Diagnostic>> before, CancellationToken cancellationToken)
    {
        var errors = Errors(after, cancellationToken);
        if (errors.IsEmpty)
        {
            return errors;
        }

        var known = before.Value.GroupBy(Key).ToDictionary(g => g.Key, g => g.Count());
        var result = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var error in errors)
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

    /// <summary>Errors, and the warnings that the project treats as errors.</summary>
    public static ImmutableArray<Diagnostic> Errors(CSharpCompilation compilation, CancellationToken cancellationToken) =>
        [.. compilation.GetDiagnostics(cancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error && !d.IsSuppressed)];

    private static (string, string, string) Key(Diagnostic error) =>
        (error.Id, error.GetMessage(CultureInfo.InvariantCulture), error.Location.SourceTree?.FilePath ?? string.Empty);
}
