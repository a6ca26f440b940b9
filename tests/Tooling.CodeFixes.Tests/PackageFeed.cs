using System.Diagnostics;
using System.Reflection;
using System.Security.Cryptography;

namespace Tooling.CodeFixes.Tests;

/// <summary>Packs the analyzers into a folder feed, once for all tests that need the real package.</summary>
public sealed class PackageFeed : IDisposable
{
    public PackageFeed()
    {
        Folder = Directory.CreateTempSubdirectory("analyzers-feed-").FullName;
        // A version for each content: the package cache of the machine would go on serving an older one.
        Version = $"0.1.0-test.x{ContentHash()}";
        var project = Path.Combine(Metadata("RepositoryFolder"), "analyzers", "Tooling.Analyzers.Package");
        var packed = Command.Run(project, "dotnet", "pack", "-c", Metadata("Configuration"), "-o", Folder, $"-p:PackageVersion={Version}", "-nodeReuse:false", "-m:2", "-v", "q");
        Assert.True(packed.ExitCode == 0, packed.Output);
    }

    /// <summary>The folder with the package.</summary>
    public string Folder { get; }

    /// <summary>The package's version.</summary>
    public string Version { get; }

    /// <summary>The package.</summary>
    public string Package => Path.Combine(Folder, $"Tooling.Analyzers.{Version}.nupkg");

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string ContentHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in new[] { "Tooling.Analyzers.dll", "Tooling.CodeFixes.dll", "Tooling.Packs.dll", "Tooling.Rules.dll", "Tooling.Reporting.dll" })
        {
            hash.AppendData(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, name)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    private static string Metadata(string key) =>
        typeof(PackageFeed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}

/// <summary>A process that is run to its end.</summary>
internal static class Command
{
    public static (int ExitCode, string Output) Run(string folder, string file, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0" },
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, $"{file} {string.Join(' ', arguments)}\n{output}{error.GetAwaiter().GetResult()}");
    }
}
