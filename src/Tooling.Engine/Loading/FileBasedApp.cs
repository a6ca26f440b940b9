namespace Tooling.Engine.Loading;

/// <summary>C# files that are run without a project: <c>dotnet run app.cs</c>.</summary>
internal static class FileBasedApp
{
    /// <summary>Whether a file says of itself that it is one: by a shebang, or by a directive such as <c>#:package</c>.</summary>
    /// <param name="path">Absolute path of a C# file.</param>
    public static bool IsMarked(string path)
    {
        // Directives stand before the first token, so that only comments and blank lines have to be read.
        foreach (var line in File.ReadLines(path).Select(line => line.Trim()))
        {
            if (line.StartsWith("#!", StringComparison.Ordinal) || line.StartsWith("#:", StringComparison.Ordinal))
            {
                return true;
            }

            if (line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal))
            {
                return false;
            }
        }

        return false;
    }
}
