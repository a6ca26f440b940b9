using System.Runtime.CompilerServices;
using Xunit;

namespace Tooling.Tests;

/// <summary>Files of this repository that tests write: the code is their source, and <c>UPDATE_GENERATED=1</c> brings them up to date.</summary>
internal static class GeneratedFile
{
    /// <summary>Absolute path of a file or folder.</summary>
    /// <param name="relativePath">From the root of the repository, with <c>/</c>.</param>
    public static string PathOf(string relativePath) => Path.GetFullPath(Path.Combine(Here(), "../..", relativePath));

    /// <summary>Fails where the file that is checked in is not the generated one; writes it first where that is asked for.</summary>
    /// <param name="relativePath">From the root of the repository, with <c>/</c>.</param>
    /// <param name="text">What it should hold.</param>
    public static void AssertIs(string relativePath, string text)
    {
        var path = PathOf(relativePath);
        if (UpdateSwitch.IsOn("UPDATE_GENERATED"))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Assert.True(File.Exists(path) && File.ReadAllText(path) == text, $"{relativePath} is out of date: run this test with UPDATE_GENERATED=1, and commit the file.");
    }

    private static string Here([CallerFilePath] string thisFile = "") => Path.GetDirectoryName(thisFile)!;
}
