using System.Collections.Immutable;
using Tooling.Engine.Loading;

namespace Tooling.Engine.Tests.Planning.Packages;

/// <summary>A package that goes away and brought the library: the library takes its place.</summary>
public sealed class SuccessorTests
{
    private static readonly ImmutableArray<ResolvedPackage> BroughtAlong =
        [PackageEdits.Resolved("System.CommandLine.Hosting", "0.4.0", isDirect: true), PackageEdits.Resolved("System.CommandLine", "2.0.0-beta4.22272.1", isDirect: false)];

    [Fact]
    public void A_project_that_has_the_library_from_a_package_that_goes_refers_to_the_library()
    {
        var edits = PackageEdits.Of(BroughtAlong, ("app.csproj", """<Project><ItemGroup><PackageReference Include="System.CommandLine.Hosting" Version="0.4.0" /></ItemGroup></Project>"""));

        Assert.Equal("""<Project><ItemGroup><PackageReference Include="System.CommandLine" Version="2.0.15" /></ItemGroup></Project>""", edits.After("app.csproj"));
        Assert.Empty(edits.Problems);
        Assert.Empty(edits.Again().ChangedPaths);
    }

    [Fact]
    public void A_central_version_is_that_of_the_library()
    {
        var edits = PackageEdits.Of(
            BroughtAlong,
            ("app/app.csproj", """<Project><ItemGroup><PackageReference Include="System.CommandLine.Hosting" /></ItemGroup></Project>"""),
            ("Directory.Packages.props", """<Project><ItemGroup><PackageVersion Include="System.CommandLine.Hosting" Version="0.4.0" /></ItemGroup></Project>"""));

        Assert.Equal("""<Project><ItemGroup><PackageReference Include="System.CommandLine" /></ItemGroup></Project>""", edits.After("app/app.csproj"));
        Assert.Equal("""<Project><ItemGroup><PackageVersion Include="System.CommandLine" Version="2.0.15" /></ItemGroup></Project>""", edits.After("Directory.Packages.props"));
        Assert.Empty(edits.Problems);
    }

    [Fact]
    public void A_central_version_that_the_library_has_is_not_written_again()
    {
        var edits = PackageEdits.Of(
            BroughtAlong,
            ("app/app.csproj", """<Project><ItemGroup><PackageReference Include="System.CommandLine.Hosting" /></ItemGroup></Project>"""),
            ("Directory.Packages.props", "<Project>\n  <ItemGroup>\n    <PackageVersion Include=\"System.CommandLine\" Version=\"2.0.0-beta4.22272.1\" />\n    <PackageVersion Include=\"System.CommandLine.Hosting\" Version=\"0.4.0\" />\n  </ItemGroup>\n</Project>"));

        Assert.Equal("""<Project><ItemGroup><PackageReference Include="System.CommandLine" /></ItemGroup></Project>""", edits.After("app/app.csproj"));
        Assert.Equal("<Project>\n  <ItemGroup>\n    <PackageVersion Include=\"System.CommandLine\" Version=\"2.0.15\" />\n  </ItemGroup>\n</Project>", edits.After("Directory.Packages.props"));
        Assert.Empty(edits.Problems);
    }

    [Fact]
    public void A_project_that_refers_to_the_library_itself_only_loses_the_other()
    {
        var edits = PackageEdits.Of(
            [PackageEdits.Resolved("System.CommandLine.Hosting", "0.4.0", isDirect: true), PackageEdits.Resolved("System.CommandLine", "2.0.0-beta4.22272.1", isDirect: true)],
            ("app.csproj", "<Project>\n  <ItemGroup>\n    <PackageReference Include=\"System.CommandLine\" Version=\"2.0.0-beta4.22272.1\" />\n    <PackageReference Include=\"System.CommandLine.Hosting\" Version=\"0.4.0\" />\n  </ItemGroup>\n</Project>"));

        Assert.Equal("<Project>\n  <ItemGroup>\n    <PackageReference Include=\"System.CommandLine\" Version=\"2.0.15\" />\n  </ItemGroup>\n</Project>", edits.After("app.csproj"));
        Assert.Empty(edits.Problems);
    }

    [Fact]
    public void A_library_of_another_family_is_still_asked_for()
    {
        var edits = PackageEdits.Of(
            [PackageEdits.Resolved("Lib.Binder", "1.0.0", isDirect: true), PackageEdits.Resolved("System.CommandLine", "2.0.0-beta4.22272.1", isDirect: false)],
            ("app.csproj", "<Project>\n  <ItemGroup>\n    <PackageReference Include=\"Lib.Binder\" Version=\"1.0.0\" />\n    <PackageReference Include=\"Kept\" Version=\"1.0.0\" />\n  </ItemGroup>\n</Project>"));

        Assert.Contains("another package brings it", Assert.Single(edits.Problems), StringComparison.Ordinal);
    }
}
