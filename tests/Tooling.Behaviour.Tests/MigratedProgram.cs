using System.Diagnostics;
using Tooling.Tests.Shared;

namespace Tooling.Behaviour.Tests;

/// <summary>A program that is built, migrated and built again, in a folder of its own. Disposing deletes it.</summary>
public sealed class MigratedProgram : IDisposable
{
    private const string Legacy = "legacy";

    // A build server that does much at once is slow, and that is no difference.
    private const string Patience = "300";

    private readonly AssetCopy _copy;
    private readonly string _name;

    private MigratedProgram(AssetCopy copy, string name)
    {
        _copy = copy;
        _name = name;
    }

    /// <summary>Builds a program, migrates it, and builds it again.</summary>
    /// <param name="copy">The copy of its sources.</param>
    /// <param name="name">The name of its project.</param>
    public static MigratedProgram Of(AssetCopy copy, string name)
    {
        var program = new MigratedProgram(copy, name);
        program.Build(Legacy);
        var (exitCode, output) = Run(copy.Root, Tool("dotnet-migrate"), "apply");
        Assert.True(exitCode == 0, output);
        program.Build("migrated");
        return program;
    }

    /// <summary>Builds it with a change.</summary>
    /// <param name="path">The file to change.</param>
    /// <param name="change">Makes the new text of the old one.</param>
    public void BuildChanged(string path, Func<string, string> change)
    {
        var text = File.ReadAllText(_copy.PathOf(path));
        File.WriteAllText(_copy.PathOf(path), change(text));
        Build("changed");
        File.WriteAllText(_copy.PathOf(path), text);
    }

    /// <summary>Compares a build with the legacy one.</summary>
    /// <param name="kind">The command of the comparison.</param>
    /// <param name="build">The build.</param>
    /// <param name="options">Options of the comparison.</param>
    public (int ExitCode, string Output) Compare(string kind, string build, params string[] options) => Run(_copy.Root, [Tool("compare-builds"), kind, PathOf(Legacy), PathOf(build), "--timeout", Patience, .. options]);

    /// <inheritdoc />
    public void Dispose() => _copy.Dispose();

    private static string Tool(string name) => Path.Combine(AppContext.BaseDirectory, name + ".dll");

    private string PathOf(string build) => Path.Combine(_copy.Root, "..", build, _name + ".dll");

    private void Build(string build)
    {
        var (exitCode, output) = Run(_copy.Root, "build", _name + ".csproj", "--output", Path.GetDirectoryName(PathOf(build))!, "-nologo", "-v:quiet", "-nodeReuse:false");
        Assert.True(exitCode == 0, output);
    }

    private static (int ExitCode, string Output) Run(string folder, params string[] arguments)
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
        return (process.ExitCode, output + error.GetAwaiter().GetResult());
    }
}
