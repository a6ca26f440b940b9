using System.Text.RegularExpressions;

namespace Tooling.Engine.Discovery;

/// <summary>Patterns of paths.</summary>
public static class Glob
{
    /// <summary><c>**</c> stands for any folders, <c>*</c> and <c>?</c> for anything within one.</summary>
    /// <param name="glob">The pattern.</param>
    /// <param name="before">Expression of what may come before it; nothing, if empty.</param>
    /// <param name="after">Expression of what may follow; nothing, if empty.</param>
    /// <returns>What matches whole paths with <c>/</c>.</returns>
    public static Regex ToRegex(string glob, string before = "", string after = "")
    {
        ArgumentNullException.ThrowIfNull(glob);
        var pattern = Regex.Escape(glob.Replace('\\', '/'))
            .Replace("\\*\\*/", "(.*/)?", StringComparison.Ordinal)
            .Replace("\\*\\*", ".*", StringComparison.Ordinal)
            .Replace("\\*", "[^/]*", StringComparison.Ordinal)
            .Replace("\\?", "[^/]", StringComparison.Ordinal);
        return new Regex($"^{before}{pattern}{after}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }
}
