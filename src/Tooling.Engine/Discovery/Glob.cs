using System.Text.RegularExpressions;

namespace Tooling.Engine.Discovery;

/// <summary>Patterns of paths.</summary>
internal static class Glob
{
    /// <summary><c>**</c> stands for any folders, <c>*</c> and <c>?</c> for anything within one.</summary>
    /// <param name="glob">The pattern.</param>
    /// <returns>What matches whole paths with <c>/</c>.</returns>
    public static Regex ToRegex(string glob)
    {
        var pattern = Regex.Escape(glob.Replace('\\', '/'))
            .Replace("\\*\\*/", "(.*/)?", StringComparison.Ordinal)
            .Replace("\\*\\*", ".*", StringComparison.Ordinal)
            .Replace("\\*", "[^/]*", StringComparison.Ordinal)
            .Replace("\\?", "[^/]", StringComparison.Ordinal);
        return new Regex($"^{pattern}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }
}
