using System.Collections.Immutable;
using System.Xml.Linq;

namespace Tooling.Engine.Loading;

/// <summary>The MSBuild files that a design-time build generates for itself, in a folder of its own.</summary>
internal static class DesignTimeFiles
{
    /// <summary>The target that is injected into every C# project.</summary>
    public const string TargetName = "DotnetMigrateWriteCompilerInputs";

    /// <summary>The property that names the folder into which the target writes.</summary>
    public const string OutputProperty = "DotnetMigrateOutput";

    /// <summary>
    /// The property by which the target is injected: of the many hooks the one that only C# projects read, and that repositories
    /// hardly ever use for themselves (as they do CustomAfterMicrosoftCommonTargets, which a global property would take from them).
    /// </summary>
    public const string InnerHook = "CustomAfterMicrosoftCSharpTargets";

    /// <summary>The property by which the target is injected into projects with several target frameworks, which only dispatch.</summary>
    public const string OuterHook = "CustomAfterMicrosoftCommonCrossTargetingTargets";

    /// <summary>Before the name of a hook: the property that names the file which the user has injected by the same hook.</summary>
    public const string ChainedPrefix = "DotnetMigrateChained";

    /// <summary>The property that names the file of <see cref="SkippedTargets"/>.</summary>
    public const string SkippedProperty = "DotnetMigrateSkipped";

    /// <summary>One line for each fact. A command line's arguments are items, so that they need no quoting.</summary>
    public const string InnerTargets = $"""
        <Project>
          <Import Project="$({ChainedPrefix}{InnerHook})" Condition="Exists('$({ChainedPrefix}{InnerHook})')" />
          <Target Name="{TargetName}" DependsOnTargets="Compile">
            <ItemGroup>
              <_DotnetMigrateLine Include="ProjectPath=$([MSBuild]::Escape($(MSBuildProjectFullPath)))" />
              <_DotnetMigrateLine Include="TargetFramework=$([MSBuild]::Escape($(TargetFramework)))" />
              <_DotnetMigrateLine Include="Moniker=$([MSBuild]::Escape($(TargetFrameworkMoniker)))" />
              <_DotnetMigrateLine Include="BaseDirectory=$([MSBuild]::Escape($(MSBuildProjectDirectory)))" />
              <_DotnetMigrateLine Include="AssetsFile=$([MSBuild]::Escape($(ProjectAssetsFile)))" />
              <_DotnetMigrateLine Include="PinsTransitively=$([MSBuild]::Escape($(CentralPackageTransitivePinningEnabled)))" />
              <_DotnetMigrateLine Include="IntermediateFolder=$([MSBuild]::Escape($(BaseIntermediateOutputPath)))" />
              <_DotnetMigrateLine Include="ProduceReferenceAssembly=$([MSBuild]::Escape($(ProduceReferenceAssembly)))" />
              <_DotnetMigrateLine Include="TargetRefPath=$([MSBuild]::Escape($(TargetRefPath)))" />
              <_DotnetMigrateLine Include="TargetPath=$([MSBuild]::Escape($(TargetPath)))" />
              <_DotnetMigrateLine Include="Import=$([MSBuild]::Escape($(DirectoryBuildPropsPath)))" />
              <_DotnetMigrateLine Include="Import=$([MSBuild]::Escape($(DirectoryBuildTargetsPath)))" />
              <_DotnetMigrateLine Include="Import=$([MSBuild]::Escape($(DirectoryPackagesPropsPath)))" />
              <_DotnetMigrateLine Include="@(ReferencePathWithRefAssemblies->WithMetadataValue('ReferenceSourceTarget', 'ProjectReference')->'Reference=%(FullPath)%09%(MSBuildSourceProjectFile)')" />
              <_DotnetMigrateLine Include="@(CscCommandLineArgs->'Argument=%(Identity)')" />
            </ItemGroup>
            <WriteLinesToFile File="$({OutputProperty})/$([MSBuild]::StableStringHash('$(MSBuildProjectFullPath)|$(TargetFramework)', 'Sha256')).txt" Lines="@(_DotnetMigrateLine)" Overwrite="true" />
          </Target>
          <Import Project="$({SkippedProperty})" Condition="Exists('$({SkippedProperty})')" />
        </Project>
        """;

    /// <summary>Hands on to each target framework.</summary>
    public const string OuterTargets = $"""
        <Project>
          <Import Project="$({ChainedPrefix}{OuterHook})" Condition="Exists('$({ChainedPrefix}{OuterHook})')" />
          <Target Name="{TargetName}">
            <ItemGroup>
              <_DotnetMigrateFramework Include="$(TargetFrameworks)" />
              <_DotnetMigrateInner Include="$(MSBuildProjectFullPath)" AdditionalProperties="TargetFramework=%(_DotnetMigrateFramework.Identity)" />
            </ItemGroup>
            <MSBuild Projects="@(_DotnetMigrateInner)" Targets="{TargetName}" BuildInParallel="true" SkipNonexistentTargets="true" ContinueOnError="true" />
          </Target>
        </Project>
        """;

    /// <summary>The target that MSBuild runs as it restores (<c>-restore</c>): imports that are not there are no errors then, nor in the projects that it runs targets of.</summary>
    public const string LenientTarget = "Restore";

    /// <summary>A project with a target that runs the injected target of all projects.</summary>
    /// <param name="projects">Absolute paths.</param>
    /// <param name="target">The name of the target.</param>
    public static string Traversal(ImmutableArray<string> projects, string target) => new XElement(
        "Project",
        new XElement("ItemGroup", projects.Select(project => new XElement("Candidate", new XAttribute("Include", Escape(project))))),
        XElement.Parse($"""
            <Target Name="{target}">
              <MSBuild Projects="@(Candidate)" Targets="{TargetName}" BuildInParallel="true" SkipNonexistentTargets="true" ContinueOnError="true" RemoveProperties="MSBuildIsRestoring;MSBuildRestoreSessionId" />
            </Target>
            """)).ToString();

    /// <summary>A project whose target <c>Restore</c> is NuGet's own, for all projects at once.</summary>
    /// <param name="projects">Absolute paths.</param>
    public static string Restore(ImmutableArray<string> projects) => new XElement(
        "Project",
        new XElement("PropertyGroup", new XElement("RestoreGraphProjectInput", string.Join(';', projects.Select(Escape)))),
        new XElement("Import", new XAttribute("Project", "$(MSBuildToolsPath)/NuGet.targets"))).ToString();

    /// <summary>Writes a value so that MSBuild takes none of its characters for syntax.</summary>
    /// <param name="value">Any text.</param>
    public static string Escape(string value) => string.Concat(value.Select(c => "%*?@$();',".Contains(c) ? $"%{(int)c:X2}" : c.ToString()));
}
