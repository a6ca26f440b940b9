using System.Globalization;
using Microsoft.CodeAnalysis;
using Tooling.Engine.Discovery.Generators;

namespace Tooling.Engine.Planning;

/// <summary>What the compiler says, for a person.</summary>
internal static class CompilerErrors
{
    /// <summary>Where an error is.</summary>
    /// <param name="error">The error.</param>
    /// <param name="root">The root of the tree.</param>
    /// <returns>The file relative to the root, with line and column; no file where it is in none. For generated code, what it was made from, where that is said.</returns>
    public static string PlaceOf(Diagnostic error, string root)
    {
        var (path, start) = GeneratorOutput.PlaceOf(error.Location, root);
        return FormattableString.Invariant($"{path}({start.Line + 1},{start.Character + 1})");
    }

    /// <summary>What an error is: its id and its message.</summary>
    /// <param name="error">The error.</param>
    public static string MessageOf(Diagnostic error) => $"{error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}";
}
