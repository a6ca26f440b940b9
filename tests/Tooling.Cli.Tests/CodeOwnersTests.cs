using Tooling.Cli.Documents;

namespace Tooling.Cli.Tests;

/// <summary>Who answers for a file: the examples of GitHub's documentation.</summary>
public sealed class CodeOwnersTests
{
    private static readonly CodeOwners Owners = CodeOwners.Parse(
    [
        "# a comment",
        "*       @global-owner1 @global-owner2",
        "*.js    @js-owner # inline",
        "/build/logs/ @doctocat",
        "docs/*  docs@example.com",
        "apps/ @octocat",
        "/apps/github @doctocat",
        "**/logs @log-owner",
        "/scripts/**/*.sh @shell",
        "/apps/free",
    ]);

    [Theory]
    [InlineData("README.md", "@global-owner1 @global-owner2")]
    [InlineData("src/deep/a.js", "@js-owner")]
    [InlineData("build/logs/x/a.txt", "@log-owner")]
    [InlineData("docs/getting-started.md", "docs@example.com")]
    [InlineData("docs/build-app/troubleshooting.md", "@global-owner1 @global-owner2")]
    [InlineData("deep/apps/a.cs", "@octocat")]
    [InlineData("apps/github/a.cs", "@doctocat")]
    [InlineData("apps/githubs/a.cs", "@octocat")]
    [InlineData("deeply/nested/logs/a", "@log-owner")]
    [InlineData("scripts/a.sh", "@shell")]
    [InlineData("scripts/b/c/a.sh", "@shell")]
    [InlineData("apps/free/a.cs", "")]
    public void The_last_line_that_matches_counts(string path, string owners) => Assert.Equal(owners, string.Join(' ', Owners.Of([path])));

    [Fact]
    public void A_tree_without_the_file_names_nobody()
    {
        var folder = Directory.CreateTempSubdirectory("migrate-owners-");
        Assert.True(CodeOwners.Of(folder.FullName).IsEmpty);

        File.WriteAllText(Path.Combine(folder.FullName, "CODEOWNERS"), "*.cs @team\n");
        Assert.Equal("@team", Assert.Single(CodeOwners.Of(folder.FullName).Of(["a.cs", "b.cs", "c.txt"])));
        folder.Delete(recursive: true);
    }
}
