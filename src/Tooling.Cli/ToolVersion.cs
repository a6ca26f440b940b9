using System.Reflection;

namespace Tooling.Cli;

/// <summary>The version of this tool.</summary>
internal static class ToolVersion
{
    /// <summary>SemVer, without the commit that the build adds after a plus sign.</summary>
    public static string Current { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";
}
