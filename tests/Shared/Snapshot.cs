using System.Runtime.CompilerServices;
using DiffEngine;
using Xunit.Sdk;

namespace Tooling.Tests;

/// <summary>
/// Compares text with the file <c>Class.Method.verified.txt</c> beside the test. Where they differ, the text is written beside it as
/// <c>.received.</c>; on a desktop a diff tool opens. <c>UPDATE_SNAPSHOTS=1</c> accepts what was received, but never in CI.
/// </summary>
internal static class Snapshot
{
    /// <summary>Compares; a test with several snapshots gives each a name.</summary>
    public static void Verify(
        string text, string? name = null, string extension = "txt", [CallerFilePath] string testFile = "", [CallerMemberName] string method = "")
    {
        var stem = Path.ChangeExtension(testFile, null) + "." + method + (name is null ? string.Empty : "." + name);
        var (verified, received) = ($"{stem}.verified.{extension}", $"{stem}.received.{extension}");
        var expected = File.Exists(verified) ? File.ReadAllText(verified) : null;
        if (text == expected)
        {
            File.Delete(received);
            return;
        }

        if (UpdateSwitch.IsOn("UPDATE_SNAPSHOTS"))
        {
            File.WriteAllText(verified, text);
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        ShowDifference(received, verified);
        throw new XunitException($"{Path.GetFileName(verified)} {(expected is null ? "does not exist" : "differs")}. Received:\n{text}\nTo accept it: UPDATE_SNAPSHOTS=1");
    }

    private static void ShowDifference(string received, string verified)
    {
        var desktop = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() || Environment.GetEnvironmentVariable("DISPLAY") is { Length: > 0 };
        if (desktop && !BuildServerDetector.Detected)
        {
            DiffRunner.Launch(received, verified);
        }
    }
}
