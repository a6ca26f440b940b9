namespace Tooling.Engine.Loading;

/// <summary>The files of an SDK that stands in for one that is missing: the .NET SDK, unless the project has it already. An SDK is mostly built on that.</summary>
internal static class StandInSdk
{
    /// <summary>The SDK of the repositories of .NET itself. It reads the versions of packages from <c>eng/Versions.props</c>, and names target frameworks by properties (its file <c>TargetFrameworkDefaults.props</c>).</summary>
    private const string Arcade = "Microsoft.DotNet.Arcade.Sdk";

    private const string Props = """
        <Project>
          <PropertyGroup Condition="'$(UsingMicrosoftNETSdk)' != 'true' And '$(MSBuildProjectExtension)' == '.csproj'">
            <DotnetMigrateStandInSdk>true</DotnetMigrateStandInSdk>
          </PropertyGroup>
          <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" Condition="'$(DotnetMigrateStandInSdk)' == 'true'" />
        </Project>
        """;

    /// <summary>Its <c>Sdk.targets</c>.</summary>
    public const string Targets = """
        <Project>
          <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" Condition="'$(DotnetMigrateStandInSdk)' == 'true'" />
        </Project>
        """;

    /// <summary>What projects ask of <see cref="Arcade"/> to say which packages and frameworks they want.</summary>
    private const string ArcadeProps = """
        <Project>
          <PropertyGroup>
            <RepoRoot Condition="'$(RepoRoot)' == ''">$([MSBuild]::NormalizeDirectory('$([MSBuild]::GetDirectoryNameOfFileAbove($(MSBuildProjectDirectory), 'eng/Versions.props'))'))</RepoRoot>
            <RepositoryEngineeringDir Condition="'$(RepositoryEngineeringDir)' == ''">$(RepoRoot)eng/</RepositoryEngineeringDir>
            <VersionsPropsPath Condition="'$(VersionsPropsPath)' == ''">$(RepositoryEngineeringDir)Versions.props</VersionsPropsPath>
            <NetCurrent Condition="'$(NetCurrent)' == ''">net$([System.Environment]::Version.Major).0</NetCurrent>
            <NetPrevious Condition="'$(NetPrevious)' == ''">net$([MSBuild]::Subtract($([System.Environment]::Version.Major), 1)).0</NetPrevious>
            <NetMinimum Condition="'$(NetMinimum)' == ''">net8.0</NetMinimum>
            <NetToolCurrent Condition="'$(NetToolCurrent)' == ''">$(NetCurrent)</NetToolCurrent>
            <NetToolMinimum Condition="'$(NetToolMinimum)' == ''">$(NetMinimum)</NetToolMinimum>
            <NetFrameworkCurrent Condition="'$(NetFrameworkCurrent)' == ''">net481</NetFrameworkCurrent>
            <NetFrameworkMinimum Condition="'$(NetFrameworkMinimum)' == ''">net472</NetFrameworkMinimum>
            <NetFrameworkToolCurrent Condition="'$(NetFrameworkToolCurrent)' == ''">net472</NetFrameworkToolCurrent>
            <LangVersion Condition="'$(LangVersion)' == ''">latest</LangVersion>
          </PropertyGroup>
          <Import Project="$(VersionsPropsPath)" Condition="Exists('$(VersionsPropsPath)')" />
        </Project>
        """;

    /// <summary>Its <c>Sdk.props</c>.</summary>
    /// <param name="name">The SDK that is missing.</param>
    public static string PropsOf(string name) => name == Arcade ? ArcadeProps : Props;
}
