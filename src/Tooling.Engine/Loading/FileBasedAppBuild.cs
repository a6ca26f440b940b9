using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Tooling.Engine.Processes;

namespace Tooling.Engine.Loading;

/// <summary>
/// Asks the SDK for the compiler's command line of a file-based app. It has no project file that MSBuild could be given:
/// <c>dotnet build app.cs</c> makes one in memory, and honours targets and properties.
/// </summary>
/// <param name="dotnet">Runs the SDK.</param>
internal sealed partial class FileBasedAppBuild(DotnetHost dotnet)
{
    /// <summary>Runs it for one app; restores, unless told not to.</summary>
    /// <param name="target">What is loaded.</param>
    /// <param name="app">Absolute path of the C# file.</param>
    /// <param name="request">Properties, and whether to restore.</param>
    /// <param name="cancellationToken">Kills the build.</param>
    /// <returns>The inputs, or why there are none; both where another SDK was taken than the tree asks for.</returns>
    public async Task<(CompilerInputs? Inputs, LoadProblem? Problem)> RunAsync(LoadTarget target, string app, LoadRequest request, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        var output = folder.CreateFolder("output");
        var properties = DesignTimeBuild.DesignTimeProperties
            .Concat(DesignTimeBuild.InjectionProperties(folder, output, request.Properties))
            .Concat(request.NoRestore ? [] : IsolationProperties(target.Root, app));
        var (result, missingSdk) = await dotnet.RunWithAnySdkAsync(
            Path.GetDirectoryName(app)!,
            [
                "build", app, $"-t:{DesignTimeFiles.TargetName}", "-nologo", "-v:quiet", "-tl:off",
                .. request.NoRestore ? ["--no-restore"] : ImmutableArray<string>.Empty,
                .. DesignTimeBuild.AsArguments(request.Properties.OrderBy(property => property.Key, StringComparer.Ordinal)),
                .. DesignTimeBuild.AsArguments(properties),
            ],
            [],
            cancellationToken).ConfigureAwait(false);

        if (result.ExitCode == 0 && DesignTimeBuild.ReadInputs(output) is [var inputs])
        {
            return File.Exists(inputs.AssetsFile)
                ? (inputs with { ProjectPath = app }, missingSdk is null ? null : LoadProblem.OfSdk(target, missingSdk))
                : (null, new LoadProblem(app, "It is not restored.", $"Run 'dotnet restore \"{app}\"', or leave out --no-restore."));
        }

        return (null, new LoadProblem(app, ErrorsOf(result), $"Run 'dotnet build \"{app}\"', and mend what it reports."));
    }

    // What restore writes for us stays out of the SDK's own folder for this app, so that `dotnet run` finds nothing changed. Native
    // compilation, the default of such apps, would download its compiler for nothing.
    private static IEnumerable<KeyValuePair<string, string>> IsolationProperties(string root, string app)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(app)))[..16];
        yield return new("ArtifactsPath", new MigrateFolder(root).EnsureCache("apps", name));
        yield return new("PublishAot", "false");
    }

    private static string ErrorsOf(ProcessResult result)
    {
        var errors = result.Output.Split('\n').Select(line => ErrorLine().Match(line)).Where(match => match.Success)
            .Select(match => match.Groups["text"].Value).Distinct().Take(5).ToList();
        return errors.Count > 0 ? string.Join(Environment.NewLine, errors) : result.Output;
    }

    // MSBuild's canonical form, without the project in brackets, which is made up.
    [GeneratedRegex(@"^\s*(?<text>.*\berror\b[^:]*:.*?)(\s\[[^\]]*\.csproj[^\]]*\])?\s*$")]
    private static partial Regex ErrorLine();
}
