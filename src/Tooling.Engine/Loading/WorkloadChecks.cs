using System.Xml.Linq;

namespace Tooling.Engine.Loading;

/// <summary>What a project needs in its file to be restored and read for a platform (<c>net10.0-android</c>) whose workload is not installed.</summary>
internal static class WorkloadChecks
{
    // The SDK's, which do nothing but check.
    private static readonly string[] Targets = ["_CheckForMissingWorkload", "_CheckForUnsupportedTargetPlatformIdentifier"];

    /// <summary>NuGet restores for no platform without a version of it, which the workload gives: any will do where that is missing.</summary>
    public static XElement SomePlatformVersion() => new(
        "PropertyGroup",
        new XAttribute("Condition", "'$(TargetPlatformIdentifier)' != '' and ('$(TargetPlatformVersion)' == '' or '$(TargetPlatformVersion)' == '0.0')"),
        new XElement("TargetPlatformVersion", "1.0"),
        new XElement("TargetPlatformMoniker", "$(TargetPlatformIdentifier),Version=1.0"));

    /// <summary>The same, without the checks that the workload is there. Comes behind the SDK's targets.</summary>
    public static IEnumerable<XElement> None() => Targets.Select(target => new XElement("Target", new XAttribute("Name", target))).Prepend(SomePlatformVersion());
}
