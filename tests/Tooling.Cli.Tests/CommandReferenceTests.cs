using System.Runtime.CompilerServices;
using Tooling.Cli.Rendering;
using Tooling.Tests;

namespace Tooling.Cli.Tests;

public sealed class CommandReferenceTests
{
    private static string PagePath([CallerFilePath] string testFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(testFile)!, "../../docs/cli.md"));

    [Fact]
    public void The_page_in_docs_is_what_the_commands_say()
    {
        var page = CommandReference.Write(CommandTree.Create(new FakeEngine(), TerminalInfo.Plain));
        if (UpdateSwitch.IsOn("UPDATE_GENERATED"))
        {
            File.WriteAllText(PagePath(), page);
        }

        Assert.True(page == File.ReadAllText(PagePath()), "docs/cli.md is out of date: UPDATE_GENERATED=1 dotnet test tests/Tooling.Cli.Tests");
    }

    [Fact]
    public void Every_command_option_and_argument_is_described()
    {
        var root = CommandTree.Create(new FakeEngine(), TerminalInfo.Plain);

        Assert.All(root.Subcommands, command =>
        {
            Assert.NotEmpty(command.Description!);
            Assert.All(command.Arguments, argument => Assert.NotEmpty(argument.Description!));
            Assert.All(command.Options, option => Assert.NotEmpty(option.Description!));
        });
    }

    [Theory]
    [InlineData("1", null, true)]
    [InlineData("1", "false", true)]
    [InlineData("0", null, false)]
    [InlineData(null, "true", false)]
    public void Expected_files_are_rewritten_when_asked_for(string? update, string? ci, bool expected) =>
        Assert.Equal(expected, UpdateSwitch.IsOn("UPDATE_GENERATED", name => name == "CI" ? ci : update));

    [Fact]
    public void In_ci_expected_files_are_never_rewritten() =>
        Assert.Throws<InvalidOperationException>(() => UpdateSwitch.IsOn("UPDATE_GENERATED", variable => variable == "CI" ? "true" : "1"));

}
