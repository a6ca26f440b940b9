using System.Diagnostics;
using System.Reflection;
using System.Security.Cryptography;
using Tooling.Tests;

namespace Tooling.Build.Tests;

/// <summary>The package as it is published, in a folder feed, once for all tests.</summary>
public sealed class BuildFeed : IDisposable
{
    public BuildFeed()
        : this(isCompiledAhead: false)
    {
    }

    /// <summary>A feed that is published with what is compiled ahead of time, too: that takes longer, and is asked by the tests that look at it.</summary>
    internal BuildFeed(bool isCompiledAhead)
    {
        Folder = Directory.CreateTempSubdirectory("build-feed-").FullName;
        // A version for each content: the package cache of the machine would go on serving an older one.
        Version = $"0.1.0-test.{(isCompiledAhead ? 'a' : 'x')}{ContentHash()}";
        var packed = Command.Run(GeneratedFile.PathOf("src/Tooling.Build"), "pack", "--no-restore", "-p:BuildProjectReferences=false", "-p:RunAnalyzers=false", $"-p:CompileAhead={isCompiledAhead}", "-c", Configuration, "-o", Folder, $"-p:PackageVersion={Version}", "-nodeReuse:false", "-v", "q");
        Assert.True(packed.ExitCode == 0, packed.Output);
    }

    public string Folder { get; }

    public string Version { get; }

    public string Package => Path.Combine(Folder, $"Tooling.Build.{Version}.nupkg");

    private static string Configuration => typeof(BuildFeed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Configuration").Value!;

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string ContentHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var files = Directory.GetFiles(AppContext.BaseDirectory, "Tooling.*.dll").Where(file => !file.EndsWith("Tests.dll", StringComparison.Ordinal))
            .Append(GeneratedFile.PathOf($"artifacts/bin/Tooling.CodeFixes/{Configuration.ToLowerInvariant()}/Tooling.CodeFixes.dll"))
            .Append(GeneratedFile.PathOf($"artifacts/bin/Tooling.CodeFixes/{Configuration.ToLowerInvariant()}/Tooling.Analyzers.dll"))
            .Concat(Directory.GetFiles(GeneratedFile.PathOf("src/Tooling.Build"), "Tooling.Build.*", SearchOption.AllDirectories));
        foreach (var file in files.Where(file => !file.Contains("/obj/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}

/// <summary>A run of <c>dotnet</c>, to its end.</summary>
internal static class Command
{
    public static (int ExitCode, string Output) Run(string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0" },
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, $"dotnet {string.Join(' ', arguments)}\n{output}{error.GetAwaiter().GetResult()}");
    }
}
