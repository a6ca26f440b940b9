using Tooling.Tests;

namespace Tooling.Cli.Tests;

public sealed class CompletionTests : CliTest
{
    private string[] Suggest(string line) => Run($"[suggest:{line.Length}]", line).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    [Fact]
    public void Commands_are_suggested() => Assert.Equal(["rollback"], Suggest("dotnet-migrate rol"));

    [Fact]
    public void Options_are_suggested() => Assert.Equal(["--no-cache", "--no-restore"], Suggest("dotnet-migrate scan --no"));

    [Fact]
    public void Formats_are_suggested() => Assert.Equal(["github", "html", "json", "markdown", "sarif", "text"], Suggest("dotnet-migrate scan --format ").Where(word => !word.StartsWith('-')));

    [Fact]
    public void Rules_and_packs_are_suggested()
    {
        Assert.Equal(["SCL1003", "SCL1090"], Suggest("dotnet-migrate explain SCL"));
        Assert.Equal(["SCL1003", "SCL1090"], Suggest("dotnet-migrate scan --rule SCL"));
        Assert.Equal(["SystemCommandLine"], Suggest("dotnet-migrate scan --pack Sys"));
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void Every_shell_has_its_script(string shell) => Snapshot.Verify(Run("completion", shell).Out, shell);

    [Fact]
    public void Bash_completes_by_asking_the_tool()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        // The tool itself, built beside the tests, is what the script calls.
        var script = WriteFile("completion.bash", Run("completion", "bash").Out);
        var test = WriteFile("test.bash", $$"""
            set -eu
            PATH="{{AppContext.BaseDirectory}}:$PATH"
            source "{{script}}"
            COMP_LINE="dotnet-migrate rol" COMP_POINT=18 COMP_WORDS=(dotnet-migrate rol) COMP_CWORD=1
            _dotnet_migrate
            echo "${COMPREPLY[@]}"
            """);

        Assert.Equal("rollback\n", Execute("bash", test));
    }
}
