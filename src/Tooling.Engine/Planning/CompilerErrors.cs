using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Tooling.Engine.Planning;

/// <summary>What the compiler says, for a person.</summary>
internal static class CompilerErrors
{
    /// <summary>Where an error is.</summary>
    /// <param name="error">The error.</param>
    /// <param name="root">The root of the tree.</param>
    /// <returns>The file relative to the root, with line and column; no file where it is in none.</returns>
    public static string PlaceOf(Diagnostic error, string root)
    {
        var place = error.Location.GetLineSpan();
        return FormattableString.Invariant($"{(string.IsNullOrEmpty(place.Path) ? string.Empty : RelativePath.Of(root, place.Path))}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1})");
    }

    /// <summary>What an error is: its id and its message.</summary>
    /// <param name="error">The error.</param>
    public static string MessageOf(Diagnostic error) => $"{error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}";
}
