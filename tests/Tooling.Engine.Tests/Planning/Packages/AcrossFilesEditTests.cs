namespace Tooling.Engine.Tests.Planning.Packages;

/// <summary>Versions that are said in another file, or in a property.</summary>
public sealed class AcrossFilesEditTests
{
    private const string UseOfProperty = """<Project><ItemGroup><PackageReference Include="System.CommandLine" Version="$(SclVersion)" /></ItemGroup></Project>""";

    [Fact]
    public void A_central_version_moves_and_the_references_stay()
    {
        var project = """<Project><ItemGroup><PackageReference Include="System.CommandLine" /></ItemGroup></Project>""";
        var edits = PackageEdits.Of(
            ("app/app.csproj", project),
            ("Directory.Packages.props", """<Project><ItemGroup><PackageVersion Include="System.CommandLine" Version="2.0.0-beta4.22272.1" /></ItemGroup></Project>"""));

        Assert.Equal(["/repo/Directory.Packages.props"], edits.ChangedPaths);
        Assert.Contains("Version=\"2.0.15\"", edits.After("Directory.Packages.props"), StringComparison.Ordinal);
        Assert.Empty(edits.Problems);
        Assert.Empty(edits.Again().ChangedPaths);
    }

    [Fact]
    public void A_central_package_that_goes_or_is_renamed_does_so_in_all_files()
    {
        var edits = PackageEdits.Of(
            ("app/app.csproj", "<Project>\n  <ItemGroup>\n    <PackageReference Include=\"Kept\" />\n    <PackageReference Include=\"Old.Name\" />\n    <PackageReference Include=\"System.CommandLine.Hosting\" />\n  </ItemGroup>\n</Project>"),
            ("Directory.Packages.props", "<Project>\n  <ItemGroup>\n    <PackageVersion Include=\"Old.Name\" Version=\"1.0.0\" />\n    <PackageVersion Include=\"System.CommandLine.Hosting\" Version=\"0.4.0\" />\n  </ItemGroup>\n</Project>"));

        Assert.Equal("<Project>\n  <ItemGroup>\n    <PackageReference Include=\"Kept\" />\n    <PackageReference Include=\"New.Name\" />\n  </ItemGroup>\n</Project>", edits.After("app/app.csproj"));
        Assert.Equal("<Project>\n  <ItemGroup>\n    <PackageVersion Include=\"New.Name\" Version=\"3.0.0\" />\n  </ItemGroup>\n</Project>", edits.After("Directory.Packages.props"));
        Assert.Empty(edits.Problems);
    }

    [Fact]
    public void A_property_is_edited_at_each_of_its_legacy_definitions()
    {
        var edits = PackageEdits.Of(
            ("app.csproj", UseOfProperty),
            ("Directory.Build.props", """
                <Project>
                  <PropertyGroup>
                    <sclversion Condition=" '$(SclVersion)' == '' ">2.0.0-beta4.22272.1</sclversion>
                    <SclVersion Condition="'$(TargetFramework)' == 'net10.0'">2.0.11</SclVersion>
                  </PropertyGroup>
                </Project>
                """));

        Assert.Equal(["/repo/Directory.Build.props"], edits.ChangedPaths);
        Assert.Contains(" == '' \">2.0.15</sclversion>", edits.After("Directory.Build.props"), StringComparison.Ordinal);
        Assert.Contains(">2.0.11</SclVersion>", edits.After("Directory.Build.props"), StringComparison.Ordinal);
        Assert.Empty(edits.Problems);
        Assert.Empty(edits.Again().ChangedPaths);
    }

    [Fact]
    public void Properties_are_followed_through_properties()
    {
        var edits = PackageEdits.Of(
            ("app.csproj", UseOfProperty),
            ("a.props", "<Project><PropertyGroup><SclVersion>$( Shared )</SclVersion></PropertyGroup></Project>"),
            ("b.props", "<Project><PropertyGroup><Shared>$(Major).0.0-beta4.22272.1</Shared><Major>2</Major></PropertyGroup></Project>"));

        Assert.Equal(["/repo/b.props"], edits.ChangedPaths);
        Assert.Contains("<Shared>2.0.15</Shared><Major>2</Major>", edits.After("b.props"), StringComparison.Ordinal);
        Assert.Empty(edits.Problems);
    }

    [Fact]
    public void A_version_put_together_from_properties_is_replaced_where_it_is_used()
    {
        var edits = PackageEdits.Of(
            ("app.csproj", """<Project><PropertyGroup><Suffix>beta4.22272.1</Suffix></PropertyGroup><ItemGroup><PackageReference Include="System.CommandLine" Version="[2.0.0-$(Suffix)]" /></ItemGroup></Project>"""));

        Assert.Contains("<Suffix>beta4.22272.1</Suffix>", edits.After("app.csproj"), StringComparison.Ordinal);
        Assert.Contains("Version=\"[2.0.15]\"", edits.After("app.csproj"), StringComparison.Ordinal);
        Assert.Empty(edits.Problems);
    }

    [Fact]
    public void A_property_shared_with_packages_that_move_along_or_go_away_is_edited()
    {
        var edits = PackageEdits.Of(("app.csproj", """
            <Project>
              <PropertyGroup>
                <SclVersion>2.0.0-beta4.22272.1</SclVersion>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="System.CommandLine" Version="$(SclVersion)" />
                <PackageReference Include="System.CommandLine.Hosting" Version="$(SclVersion)" />
              </ItemGroup>
            </Project>
            """));

        Assert.Equal("""
            <Project>
              <PropertyGroup>
                <SclVersion>2.0.15</SclVersion>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="System.CommandLine" Version="$(SclVersion)" />
              </ItemGroup>
            </Project>
            """, edits.After("app.csproj"));
        Assert.Empty(edits.Problems);
    }

    [Theory]
    [InlineData("<ItemGroup><PackageReference Include=\"Other\" Version=\"$(SclVersion)\" /></ItemGroup>")]
    [InlineData("<ItemGroup><PackageReference Include=\"Other;System.CommandLine\" Version=\"$(SclVersion)\" /></ItemGroup>")]
    [InlineData("<PropertyGroup><Text>Uses $(SclVersion.Substring(0, 3)).</Text></PropertyGroup>")]
    [InlineData("<Target Name=\"T\" Condition=\"'$(SclVersion)' == '2.0.0-beta4.22272.1'\" />")]
    public void A_property_that_says_something_else_too_is_refused(string otherUse)
    {
        var edits = PackageEdits.Of(
            ("app.csproj", UseOfProperty),
            ("z.props", $"<Project>\n<PropertyGroup><SclVersion>2.0.0-beta4.22272.1</SclVersion></PropertyGroup>\n{otherUse}</Project>"));

        Assert.Empty(edits.ChangedPaths);
        Assert.Contains("/repo/app.csproj(1): `$(SclVersion)` is also used for something that does not move to 2.0.15: z.props(3). Give System.CommandLine a version or property of its own, then run again.", edits.Problems);
    }

    [Fact]
    public void A_version_shared_in_a_list_is_refused()
    {
        var edits = PackageEdits.Of(("app.csproj", "<Project>\n<ItemGroup>\n<PackageReference Include=\"Other;System.CommandLine\" Version=\"2.0.0-beta4\" />\n</ItemGroup>\n</Project>"));

        Assert.Empty(edits.ChangedPaths);
        Assert.Equal(["/repo/app.csproj(3): System.CommandLine shares its version with Other, which does not move. Give System.CommandLine an item of its own with a version, then run again."], edits.Problems);
    }

    [Fact]
    public void A_version_shared_in_a_list_moves_when_all_go_to_the_same_one()
    {
        var edits = PackageEdits.Of(("app.csproj", """<Project><ItemGroup><PackageReference Include="System.CommandLine; System.CommandLine.Rendering" Version="(,3.0)" /></ItemGroup></Project>"""));

        Assert.Contains("Include=\"System.CommandLine; System.CommandLine.Rendering\" Version=\"2.0.15\"", edits.After("app.csproj"), StringComparison.Ordinal);
        Assert.Empty(edits.Problems);
    }

    [Theory]
    [InlineData("$(SclVersion)", "No given file defines `$(SclVersion)`")]
    [InlineData("2.0.$(Nothing)", "`2.0.$(Nothing)` can't be followed to a version")]
    [InlineData("$([MSBuild]::Add(1, 1)).0", "can't be followed to a version")]
    [InlineData("@(Versions)", "`@(Versions)` can't be followed to a version")]
    [InlineData("latest", "`latest` can't be followed to a version")]
    public void A_version_that_cannot_be_known_is_refused(string version, string message)
    {
        var edits = PackageEdits.Of(("app.csproj", $"<Project><ItemGroup>\n<PackageReference Include=\"System.CommandLine\" Version=\"{version}\" />\n<PackageReference Include=\"Other\" Version=\"{version}\" /></ItemGroup></Project>"));

        Assert.Empty(edits.ChangedPaths);
        var problem = Assert.Single(edits.Problems);
        Assert.StartsWith("/repo/app.csproj(2): ", problem, StringComparison.Ordinal);
        Assert.Contains(message, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Properties_that_go_round_in_circles_are_refused()
    {
        var edits = PackageEdits.Of(("app.csproj", UseOfProperty), ("a.props", "<Project><PropertyGroup><SclVersion>$(A)</SclVersion><A>$(SclVersion)</A><B>$(B).1</B></PropertyGroup></Project>"));

        Assert.Empty(edits.ChangedPaths);
        Assert.Contains("No given file defines `$(SclVersion)`", Assert.Single(edits.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_outside_of_the_root_is_never_edited()
    {
        var edits = PackageEdits.Of(
            ("app.csproj", UseOfProperty),
            ("/repository/shared.props", "<Project>\n<PropertyGroup><SclVersion>2.0.0-beta4</SclVersion></PropertyGroup>\n<ItemGroup><PackageReference Include=\"System.CommandLine.Hosting\" Version=\"0.4.0\" /></ItemGroup></Project>"));

        Assert.Empty(edits.ChangedPaths);
        Assert.Equal(
            [
                "/repository/shared.props(2): The file lies outside of /repo, and is left alone. Change `2.0.0-beta4` to `2.0.15` there by hand, if all that use the file can move.",
                "/repository/shared.props(3): The file lies outside of /repo, and is left alone. Remove `System.CommandLine.Hosting` there by hand, if all that use the file can do without.",
            ],
            edits.Problems);
    }

    [Fact]
    public void A_reference_keeps_its_name_while_its_central_version_lies_outside_of_the_root()
    {
        var edits = PackageEdits.Of(
            ("app.csproj", """<Project><ItemGroup><PackageReference Include="Old.Name" /><PackageReference Include="System.CommandLine.Hosting" /></ItemGroup></Project>"""),
            ("/Directory.Packages.props", """<Project><ItemGroup><PackageVersion Include="Old.Name" Version="1.0.0" /><PackageVersion Include="System.CommandLine.Hosting" Version="0.4.0" /></ItemGroup></Project>"""));

        Assert.Empty(edits.ChangedPaths);
        Assert.Equal(2, edits.Problems.Count());
    }

    [Fact]
    public void A_malformed_file_is_named_and_the_others_still_move()
    {
        var edits = PackageEdits.Of(
            ("a.csproj", "<Project>\n<ItemGroup>\n</Project>"),
            ("b.csproj", """<Project><ItemGroup><PackageReference Include="System.CommandLine" Version="2.0.0-beta4" /></ItemGroup></Project>"""),
            ("c.csproj", "<!DOCTYPE x [<!ENTITY a 'b'>]><Project />"),
            ("d.csproj", ""));

        Assert.Equal(["/repo/b.csproj"], edits.ChangedPaths);
        Assert.Equal(["/repo/a.csproj(3)", "/repo/c.csproj(1)", "/repo/d.csproj(1)"], edits.Problems.Select(problem => problem[..problem.IndexOf(": Not well-formed XML", StringComparison.Ordinal)]));
    }

    [Fact]
    public void A_reference_whose_version_no_file_defines_is_refused()
    {
        var project = "<Project>\n<ItemGroup><PackageReference Include=\"System.CommandLine\" /></ItemGroup></Project>";

        Assert.Contains("/repo/app.csproj(2): No given file says which version of System.CommandLine this is.", Assert.Single(PackageEdits.Of(("app.csproj", project)).Problems), StringComparison.Ordinal);
        Assert.Empty(PackageEdits.Of([PackageEdits.Resolved("System.CommandLine", "2.0.15", isDirect: true)], ("app.csproj", project)).Problems);
    }

    [Theory]
    [InlineData(true, "an SDK or a file that was not given asks for it")]
    [InlineData(false, "another package brings it")]
    public void A_legacy_package_that_no_file_asks_for_is_refused(bool isDirect, string reason)
    {
        var edits = PackageEdits.Of(
            [PackageEdits.Resolved("System.CommandLine", "2.0.0-beta4.22272.1", isDirect), PackageEdits.Resolved("Other", "1.0.0", isDirect)],
            ("a.props", "<Project />"),
            ("app.csproj", "<Project />"));

        Assert.Equal(
            [$"/repo/app.csproj(1): System.CommandLine 2.0.0-beta4.22272.1 is used, but no given file says so: {reason}. Refer to System.CommandLine 2.0.15 directly, or move the package that brings it."],
            edits.Problems);
    }

    /// <summary>A package of the same family, which moves to the same version, brings it in that version.</summary>
    [Theory]
    [InlineData("System.CommandLine.Rendering", 0)]
    [InlineData("System.CommandLine.Hosting", 0)]
    public void A_legacy_package_comes_along_with_one_of_its_family_that_moves_to_the_same_version(string direct, int problems)
    {
        var edits = PackageEdits.Of(
            [PackageEdits.Resolved("System.CommandLine", "2.0.0-beta4.22272.1", isDirect: false), PackageEdits.Resolved(direct, "0.4.0", isDirect: true)],
            ("app.csproj", $"""<Project><ItemGroup><PackageReference Include="{direct}" Version="0.4.0" /></ItemGroup></Project>"""));

        Assert.Equal(problems, edits.Problems.Count());
    }

    /// <summary>What a package without a successor brings is gone with it; what another one brings is not.</summary>
    [Theory]
    [InlineData("System.CommandLine.Hosting", 0)]
    [InlineData("Old.Name", 1)]
    public void A_legacy_package_without_a_successor_goes_along_with_one_that_goes(string direct, int problems)
    {
        var edits = PackageEdits.Of(
            [PackageEdits.Resolved("Lib.Binder", "1.0.0", isDirect: false), PackageEdits.Resolved(direct, "1.0.0", isDirect: true)],
            ("app.csproj", $"""<Project><ItemGroup><PackageReference Include="{direct}" Version="1.0.0" /></ItemGroup></Project>"""));

        Assert.Equal(problems, edits.Problems.Count());
    }
}
