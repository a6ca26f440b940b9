using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Tooling.BuildLogger;

namespace Tooling.Engine.Loading;

/// <summary>
/// SDKs that projects name, and that are not here (<c>&lt;Project Sdk="…"&gt;</c>, <c>msbuild-sdks</c> of <c>global.json</c>): packages of a feed that can't be reached. They are stood in for by the .NET SDK alone.
/// </summary>
/// <param name="Errors">What is missing, with the project that can't be read without.</param>
internal sealed partial record MissingSdks(ImmutableArray<BuildError> Errors)
{
    private const string NotFound = "MSB4236";
    private const string Resolvers = "resolvers";
    private const string Sdks = "sdks";

    /// <summary>None is missing.</summary>
    public static MissingSdks None { get; } = new([]);

    /// <summary>Adds those that were not found.</summary>
    /// <param name="errors">All errors.</param>
    /// <param name="unread">Absolute paths of the projects that could not be read.</param>
    /// <returns>The same where there is none to add.</returns>
    public MissingSdks With(IEnumerable<BuildError> errors, IReadOnlySet<string> unread)
    {
        var missing = errors.Where(error => error.Code == NotFound && NameIn(error).Length > 0).ToList();
        ImmutableArray<BuildError> more = [.. BuildError.ByProject(missing, unread).Where(error => !Errors.Contains(error))];
        return more.IsEmpty ? this : new MissingSdks([.. Errors, .. more]);
    }

    /// <summary>The name in MSBuild's message, whatever its language: <c>'Name'</c> or <c>'Name/1.0'</c>.</summary>
    private static string NameIn(BuildError error) => QuotedName().Match(error.Message).Groups["name"].Value;

    [GeneratedRegex("""['"“„«](?<name>[\w.\-]+)(/[^'"”“»]*)?['"”“»]""")]
    private static partial Regex QuotedName();

    /// <summary>What makes MSBuild take a stand-in for every SDK that it does not find.</summary>
    /// <param name="folder">Where the stand-ins are written.</param>
    /// <returns>Environment variables; none where no SDK is missing.</returns>
    public ImmutableDictionary<string, string?> Environment(TemporaryFolder folder)
    {
        if (Errors.IsEmpty)
        {
            return [];
        }

        var resolver = Path.GetFileNameWithoutExtension(DesignTimeBuild.LoggerAssembly);
        folder.CreateFolder(Path.Combine(Resolvers, resolver));
        folder.Write(Path.Combine(Resolvers, resolver, resolver + ".xml"), new XElement("SdkResolver", new XElement("Path", DesignTimeBuild.LoggerAssembly), new XElement("ResolvableSdkPattern", ".*")).ToString());
        foreach (var name in Errors.Select(NameIn).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var sdk = folder.CreateFolder(Path.Combine(Sdks, name));
            File.WriteAllText(Path.Combine(sdk, "Sdk.props"), StandInSdk.PropsOf(name));
            File.WriteAllText(Path.Combine(sdk, "Sdk.targets"), StandInSdk.Targets);
        }

        return new Dictionary<string, string?>
        {
            ["MSBUILDADDITIONALSDKRESOLVERSFOLDER"] = Path.Combine(folder.Path, Resolvers),
            [StandInSdkResolver.FolderVariable] = Path.Combine(folder.Path, Sdks),
        }.ToImmutableDictionary();
    }

    /// <summary>Says of each project that it was read without its SDK.</summary>
    public IEnumerable<LoadProblem> Problems => Errors.Select(error => new LoadProblem(
        error.Project,
        $"{error}{System.Environment.NewLine}It was read with the .NET SDK in its place.",
        "What the SDK brings (packages, usings, properties) is not seen. Check 'msbuild-sdks' in global.json, and the package sources with 'dotnet nuget list source'."));
}
