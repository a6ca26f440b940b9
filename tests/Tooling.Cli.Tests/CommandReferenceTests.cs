using Tooling.Cli.Rendering;
using Tooling.Tests;

namespace Tooling.Cli.Tests;

public sealed class CommandReferenceTests
{
    [Fact]
    public void The_page_in_docs_is_what_the_commands_say() =>
        GeneratedFile.AssertIs("docs/cli.md", CommandReference.Write(CommandTree.Create(new FakeEngine(), TerminalInfo.Plain, TimeProvider.System, TextReader.Null)));

    [Fact]
    public void Every_command_option_and_argument_is_described()
    {
        var root = CommandTree.Create(new FakeEngine(), TerminalInfo.Plain, TimeProvider.System, TextReader.Null);

        Assert.All(root.Subcommands.SelectMany(command => command.Subcommands.Prepend(command)), command =>
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
