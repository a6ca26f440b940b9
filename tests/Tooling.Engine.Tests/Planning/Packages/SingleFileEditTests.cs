namespace Tooling.Engine.Tests.Planning.Packages;

/// <summary>What one project file looks like afterwards; everything not mentioned stays byte for byte.</summary>
public sealed class SingleFileEditTests
{
    [Theory]
    [InlineData("<PackageReference Include=\"System.CommandLine\" Version=\"2.0.0-beta4.22272.1\" />", "<PackageReference Include=\"System.CommandLine\" Version=\"2.0.15\" />")]
    [InlineData("<PackageReference   Version = '2.0.0-beta4.22272.1'\n  PrivateAssets=\"all\"   Include='System.CommandLine'/>", "<PackageReference   Version = '2.0.15'\n  PrivateAssets=\"all\"   Include='System.CommandLine'/>")]
    [InlineData("<PackageReference Include=\"system.commandline\" Version=\" 2.0.0-beta4.22272.1 \" />", "<PackageReference Include=\"system.commandline\" Version=\" 2.0.15 \" />")]
    [InlineData("<PackageReference Update=\"System.CommandLine\" Version=\"2.0.0-beta1.20574.7\" />", "<PackageReference Update=\"System.CommandLine\" Version=\"2.0.15\" />")]
    [InlineData("<PackageReference Include=\"System.CommandLine\"><Version> 2.0.0-beta4.22272.1\n</Version><!-- 2.0.0-beta4 --></PackageReference>", "<PackageReference Include=\"System.CommandLine\"><Version> 2.0.15\n</Version><!-- 2.0.0-beta4 --></PackageReference>")]
    [InlineData("<PackageReference Include=\"System.CommandLine\" VersionOverride=\"2.0.0-beta4.22272.1\" />", "<PackageReference Include=\"System.CommandLine\" VersionOverride=\"2.0.15\" />")]
    [InlineData("<PackageReference Include=\"System.CommandLine\"><VersionOverride>2.0.0-beta4.22272.1</VersionOverride></PackageReference>", "<PackageReference Include=\"System.CommandLine\"><VersionOverride>2.0.15</VersionOverride></PackageReference>")]
    [InlineData("<PackageVersion Include=\"System.CommandLine\" Version=\"2.0.0-beta4.22272.1\" />", "<PackageVersion Include=\"System.CommandLine\" Version=\"2.0.15\" />")]
    [InlineData("<PackageVersion Update=\"System.CommandLine\" Version=\"2.0.0-beta4.22272.1\" Condition=\"'$(TargetFramework)' == 'net8.0'\" />", "<PackageVersion Update=\"System.CommandLine\" Version=\"2.0.15\" Condition=\"'$(TargetFramework)' == 'net8.0'\" />")]
    [InlineData("<GlobalPackageReference Include=\"System.CommandLine\" Version=\"2.0.0-beta4.22272.1\" />", "<GlobalPackageReference Include=\"System.CommandLine\" Version=\"2.0.15\" />")]
    [InlineData("<PackageReference Include=\"System.CommandLine\" Version=\"2.0.0&#45;beta4.22272.1\" />", "<PackageReference Include=\"System.CommandLine\" Version=\"2.0.15\" />")]
    public void A_version_is_replaced_where_it_stands(string before, string after) => AssertItem(before, after);

    [Theory]
    [InlineData("2.0.0-beta4.22272.1", "2.0.15")]
    [InlineData("[2.0.0-beta4.22272.1]", "[2.0.15]")]
    [InlineData("[2.0.0-beta1, 2.0.0-beta5)", "2.0.15")]
    [InlineData("2.0.0-beta*", "2.0.15")]
    [InlineData("2.0.0-beta4.*", "2.0.15")]
    [InlineData("2.0.0-*", "2.0.15")]
    [InlineData("*-*", "2.0.15")]
    [InlineData("(,3.0)", "2.0.15")]
    [InlineData("[1.0,)", "2.0.15")]
    [InlineData("(2.0.0-beta4.22272.1,)", "2.0.15")]
    [InlineData("(1.0, 2.0.0-beta1]", "2.0.15")]
    [InlineData("2.0.15", "2.0.15")]
    [InlineData("2.0.0-beta5", "2.0.0-beta5")]
    [InlineData("2.0.0-beta5.*", "2.0.0-beta5.*")]
    [InlineData("2.0.0", "2.0.0")]
    [InlineData("3.0.0", "3.0.0")]
    [InlineData("[3.0.0]", "[3.0.0]")]
    [InlineData("2.*", "2.*")]
    [InlineData("*", "*")]
    [InlineData("[2.0,)", "[2.0,)")]
    [InlineData("(,2.0.0-beta1)", "(,2.0.0-beta1)")]
    [InlineData("1.0.0", "1.0.0")]
    public void A_version_moves_when_it_can_resolve_to_a_legacy_one(string before, string after) => AssertItem(
        $"<PackageReference Include=\"System.CommandLine\" Version=\"{before}\" />",
        $"<PackageReference Include=\"System.CommandLine\" Version=\"{after}\" />");

    [Theory]
    [InlineData("<PackageDownload Include=\"System.CommandLine\" Version=\"[2.0.0-beta4.22272.1]\" />")]
    [InlineData("<PackageReference Include=\"System.CommandLine.NamingConventionBinder\" Version=\"2.0.0-beta4.22272.1\" />")]
    [InlineData("<PackageReference Remove=\"System.CommandLine\" />")]
    [InlineData("<Content Include=\"System.CommandLine\" Version=\"2.0.0-beta4.22272.1\" />")]
    [InlineData("<!-- <PackageReference Include=\"System.CommandLine\" Version=\"2.0.0-beta4.22272.1\" /> -->")]
    public void What_is_no_version_of_the_package_is_left_alone(string item) => AssertItem(item, null);

    [Fact]
    public void References_under_conditions_move_each_for_itself() => AssertFile(
        """
        <Project Sdk="Microsoft.NET.Sdk">
          <ItemGroup Condition="'$(TargetFramework)' == 'net8.0'">
            <PackageReference Include="System.CommandLine" Version="2.0.0-beta1.20574.7" />
          </ItemGroup>
          <ItemGroup>
            <PackageReference Include="System.CommandLine" Version="2.0.0-beta4.22272.1" Condition="'$(TargetFramework)' == 'net9.0'" />
            <PackageReference Include="System.CommandLine" Version="2.0.11" Condition="'$(TargetFramework)' == 'net10.0'" />
          </ItemGroup>
        </Project>
        """,
        """
        <Project Sdk="Microsoft.NET.Sdk">
          <ItemGroup Condition="'$(TargetFramework)' == 'net8.0'">
            <PackageReference Include="System.CommandLine" Version="2.0.15" />
          </ItemGroup>
          <ItemGroup>
            <PackageReference Include="System.CommandLine" Version="2.0.15" Condition="'$(TargetFramework)' == 'net9.0'" />
            <PackageReference Include="System.CommandLine" Version="2.0.11" Condition="'$(TargetFramework)' == 'net10.0'" />
          </ItemGroup>
        </Project>
        """);

    [Theory]
    [InlineData("\n", "")]
    [InlineData("\r\n", "\uFEFF")]
    [InlineData("\r\n", "\uFEFF<?xml version='1.0' encoding='utf-8'?>\r\n<!-- <Project> & \"quotes\" -->\r\n")]
    [InlineData("\r", "<?xml version=\"1.0\"?>")]
    public void Line_endings_byte_order_mark_and_a_missing_final_newline_stay(string newLine, string prefix)
    {
        var before = prefix + """
            <Project xmlns="http://schemas.microsoft.com/developer/msbuild/2003"><!-- 1 > 0 -->
              <PropertyGroup><Note><![CDATA[<PackageReference/>]]></Note></PropertyGroup>
              <ItemGroup>
            	<PackageReference Include="System.CommandLine" Version="2.0.0-beta4.22272.1" Note="a > b" />   
              </ItemGroup>

            </Project>
            """.ReplaceLineEndings(newLine);

        AssertFile(before, before.Replace("2.0.0-beta4.22272.1", "2.0.15", StringComparison.Ordinal));
    }

    [Fact]
    public void A_package_that_goes_away_goes_with_its_line_and_an_emptied_group() => AssertFile(
        """
        <Project Sdk="Microsoft.NET.Sdk">

          <ItemGroup>
            <PackageReference Include="System.CommandLine.Hosting" Version="0.4.0-alpha" />
          </ItemGroup>

          <ItemGroup>
            <PackageReference Include="Kept" Version="1.0.0" />
            <PackageReference Include="System.CommandLine.Hosting" Version="0.4.0-alpha">
              <PrivateAssets>all</PrivateAssets>
            </PackageReference>
          </ItemGroup>

          <ItemGroup>
            <!-- Somebody's words. -->
            <PackageReference Include="System.CommandLine.Hosting" Version="0.4.0-alpha" />
          </ItemGroup>

          <ItemGroup>
            <PackageReference Include="Kept;System.CommandLine.Hosting;Kept.Too" Version="1.0.0" /><PackageReference Include="System.CommandLine.Hosting" Version="0.4.0" />
            <PackageReference Include="Kept; System.CommandLine.Hosting" Version="1.0.0" />
          </ItemGroup>

          <ItemGroup>
            <PackageReference Include="System.CommandLine.Hosting" Version="0.4.0-alpha" />
          </ItemGroup>

        </Project>
        """,
        """
        <Project Sdk="Microsoft.NET.Sdk">

          <ItemGroup>
            <PackageReference Include="Kept" Version="1.0.0" />
          </ItemGroup>

          <ItemGroup>
            <!-- Somebody's words. -->
          </ItemGroup>

          <ItemGroup>
            <PackageReference Include="Kept;Kept.Too" Version="1.0.0" />
            <PackageReference Include="Kept" Version="1.0.0" />
          </ItemGroup>

        </Project>
        """);

    [Fact]
    public void A_package_that_becomes_another_one_gets_its_id_and_version() => AssertFile(
        """
        <Project>
          <ItemGroup>
            <PackageReference Include="old.name" Version="1.5.0" PrivateAssets="all" />
            <PackageReference Include="Old.Name" Version="2.5.0" Condition="false" />
          </ItemGroup>
          <ItemGroup Condition="'$(A)' == 'a'">
            <PackageReference Include="Old.Name" Version="1.0.0" />
          </ItemGroup>
        </Project>
        """,
        """
        <Project>
          <ItemGroup>
            <PackageReference Include="New.Name" Version="3.0.0" PrivateAssets="all" />
            <PackageReference Include="Old.Name" Version="2.5.0" Condition="false" />
          </ItemGroup>
        </Project>
        """);

    [Fact]
    public void Packages_under_different_conditions_are_each_renamed() => AssertFile(
        """
        <Project>
          <ItemGroup>
            <PackageReference Include="Old.Name" Version="1.5.0" Condition="'$(A)' == 'a'" />
            <PackageReference Include="Old.Name" Version="1.0.0" Condition="'$(A)' == 'b'" />
            <PackageReference Include="Old.Name" Version="1.1.0" Condition="'$(A)' == 'b'" />
          </ItemGroup>
        </Project>
        """,
        """
        <Project>
          <ItemGroup>
            <PackageReference Include="New.Name" Version="3.0.0" Condition="'$(A)' == 'a'" />
            <PackageReference Include="New.Name" Version="3.0.0" Condition="'$(A)' == 'b'" />
          </ItemGroup>
        </Project>
        """);

    [Fact]
    public void Global_usings_of_namespaces_that_are_gone_are_removed() => AssertFile(
        """
        <Project>
          <ItemGroup>
            <Using Include="System.CommandLine" />
            <Using Include="System.CommandLine.Builder" />
            <Using Include="System.CommandLine.Builder;System.Linq;System.CommandLine.Rendering" />
            <Using Include="system.commandline.builder" />
          </ItemGroup>
          <ItemGroup>
            <Using Include="System.CommandLine.Builder;System.CommandLine.Rendering" />
          </ItemGroup>
        </Project>
        """,
        """
        <Project>
          <ItemGroup>
            <Using Include="System.CommandLine" />
            <Using Include="System.Linq" />
            <Using Include="system.commandline.builder" />
          </ItemGroup>
        </Project>
        """);

    [Fact]
    public void Directives_of_a_file_based_app_move() => AssertFile(
        "#!/usr/bin/env dotnet\n// A tool.\n#:package System.CommandLine@2.0.0-beta4.22272.1\n#:package  System.CommandLine.Hosting @ 0.4.0\n#:package Old.Name@1.*\n#:property V=2.0.0-beta4.22272.1\n#:package system.commandline@$(V)\n#:package Other@2.0.0-beta4\nvar s = \"\"\"\n#:package System.CommandLine@2.0.0-beta4.22272.1\n\"\"\";",
        "#!/usr/bin/env dotnet\n// A tool.\n#:package System.CommandLine@2.0.15\n#:package New.Name@3.0.0\n#:property V=2.0.15\n#:package system.commandline@$(V)\n#:package Other@2.0.0-beta4\nvar s = \"\"\"\n#:package System.CommandLine@2.0.0-beta4.22272.1\n\"\"\";",
        "tool.cs");

    [Fact]
    public void Nothing_but_the_version_is_replaced()
    {
        var edits = PackageEdits.Of(("a.csproj", "<Project><ItemGroup><PackageReference Include=\"System.CommandLine\" Version=\"2.0.0-beta4\" /></ItemGroup></Project>"));

        Assert.Equal("2.0.0-beta4".Length, edits.ChangedCharacters);
    }

    private static void AssertItem(string before, string? after)
    {
        const string Around = "<Project>\n  <ItemGroup>\n    {0}\n    <PackageReference Include=\"Other\" Version=\"2.0.0-beta4.22272.1\" />\n  </ItemGroup>\n</Project>\n";
        AssertFile(Around.Replace("{0}", before, StringComparison.Ordinal), Around.Replace("{0}", after ?? before, StringComparison.Ordinal));
    }

    private static void AssertFile(string before, string after, string path = "a.csproj")
    {
        var edits = PackageEdits.Of((path, before));

        Assert.Equal(after, edits.After(path));
        Assert.Empty(before == after ? edits.ChangedPaths : edits.Problems);
        Assert.Empty(edits.Again().ChangedPaths);
    }

    [Fact]
    public void Global_usings_of_former_namespaces_become_those_of_today_each_once()
    {
        var edits = PackageEdits.Of(("app.csproj", """
            <Project><ItemGroup>
            <Using Include="Lib.Types" />
            <Using Include="Lib.Messages;System.Linq" />
            <Using Include="Lib.Transport" />
            <Using Include="Lib.Server" />
            <Using Include="Lib.Types.Thing" Alias="Thing" />
            </ItemGroup></Project>
            """));

        Assert.Equal(
            """
            <Project><ItemGroup>
            <Using Include="Lib" />
            <Using Include="System.Linq" />
            <Using Include="Lib.Client" />
            <Using Include="Lib.Server" />
            <Using Include="Lib.Thing" Alias="Thing" />
            </ItemGroup></Project>
            """,
            edits.After("app.csproj"));
        Assert.Empty(edits.Problems);
    }

    [Fact]
    public void A_global_using_with_an_alias_of_a_namespace_that_became_several_is_left_to_a_person()
    {
        const string Before = """<Project><ItemGroup><Using Include="Lib.Transport" Alias="Transport" /></ItemGroup></Project>""";

        var edits = PackageEdits.Of(("app.csproj", Before));

        Assert.Equal(Before, edits.After("app.csproj"));
        Assert.Contains("`Lib.Transport` became several namespaces: Lib.Client, Lib.Server.", Assert.Single(edits.Problems), StringComparison.Ordinal);
    }
}
