namespace Tooling.Engine.Tests.Planning.Packages;

/// <summary>A companion keeps step where a project refers to it, and is nobody's concern where another package brings it.</summary>
public sealed class CompanionEditTests
{
    private const string Id = "Lib.Abstractions";

    [Fact]
    public void It_moves_where_a_project_refers_to_it()
    {
        var edits = PackageEdits.Of(("app.csproj", $"""<Project><ItemGroup><PackageReference Include="{Id}" Version="9.0.5" /></ItemGroup></Project>"""));

        Assert.Equal($"""<Project><ItemGroup><PackageReference Include="{Id}" Version="10.0.0" /></ItemGroup></Project>""", edits.After("app.csproj"));
        Assert.Empty(edits.Problems);
    }

    [Theory]
    [InlineData("*", false)]
    [InlineData("10.*", false)]
    [InlineData("9.*", true)]
    [InlineData("9.0.*", true)]
    public void It_stays_where_its_version_floats_to_what_is_needed(string version, bool moves)
    {
        var edits = PackageEdits.Of(
            [PackageEdits.Resolved(Id, "9.0.5", isDirect: true)],
            ("app.csproj", $"""<Project><ItemGroup><PackageReference Include="{Id}" Version="{version}" /></ItemGroup></Project>"""));

        Assert.Equal(moves ? "10.0.0" : version, edits.After("app.csproj").Split("Version=\"")[1].Split('"')[0]);
        Assert.Empty(edits.Problems);
    }

    [Fact]
    public void It_may_come_from_another_package() =>
        Assert.Empty(PackageEdits.Of([PackageEdits.Resolved(Id, "9.0.5", isDirect: false)], ("app.csproj", "<Project />")).Problems);

    [Fact]
    public void It_is_refused_where_a_file_that_was_not_given_asks_for_it() =>
        Assert.Single(PackageEdits.Of([PackageEdits.Resolved(Id, "9.0.5", isDirect: true)], ("app.csproj", "<Project />")).Problems);

    [Fact]
    public void It_gets_a_version_of_its_own_where_it_shares_a_property_with_a_package_that_stays()
    {
        const string Before = """
            <Project><PropertyGroup><LibVersion>9.0.5</LibVersion></PropertyGroup><ItemGroup>
            <PackageReference Include="Lib.Abstractions" Version="$(LibVersion)" />
            <PackageReference Include="Lib.Other" Version="$(LibVersion)" />
            </ItemGroup></Project>
            """;

        var edits = PackageEdits.Of(("app.csproj", Before));

        Assert.Equal(Before.Replace("Abstractions\" Version=\"$(LibVersion)\"", "Abstractions\" Version=\"10.0.0\"", StringComparison.Ordinal), edits.After("app.csproj"));
        Assert.Empty(edits.Problems);
    }
}
