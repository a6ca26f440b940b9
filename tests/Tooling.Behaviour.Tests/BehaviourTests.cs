using Tooling.Tests.Shared;

namespace Tooling.Behaviour.Tests;

/// <summary>A migrated program does what the legacy one did: seen from outside, as its users see it.</summary>
public sealed class BehaviourTests
{
    [Fact]
    public void A_migrated_command_line_answers_as_before_and_a_changed_one_does_not()
    {
        using var program = MigratedProgram.Of(AssetCopy.OfSample("LegacyTool"), "LegacyTool");

        var migrated = program.Compare("command-line", "migrated", "--invocations", "command-lines.txt", "--invocations", "mistakes.txt");

        Assert.True(migrated.ExitCode == 0, migrated.Output);

        program.BuildChanged("Commands/SearchCommand.cs", code => code.Replace("_ => 100", "_ => 99", StringComparison.Ordinal).Replace("return 2;", "return 3;", StringComparison.Ordinal));
        var changed = program.Compare("command-line", "changed", "--invocations", "command-lines.txt");

        Assert.True(changed.ExitCode == 2, changed.Output);
        Assert.Contains("$ find --help", changed.Output, StringComparison.Ordinal);
        Assert.Contains("$ search the data/none.txt\n  old: exit code 2", changed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_migrated_server_answers_as_before_and_a_changed_one_does_not()
    {
        using var program = MigratedProgram.Of(AssetCopy.Of("McpServer"), "McpServer");

        var migrated = program.Compare("mcp-server", "migrated");

        Assert.True(migrated.ExitCode == 0, migrated.Output);

        program.BuildChanged("NoteTools.cs", code => code.Replace("There is no note", "Where is the note", StringComparison.Ordinal));
        var changed = program.Compare("mcp-server", "changed");

        Assert.True(changed.ExitCode == 2, changed.Output);
        Assert.Contains("call read {\"name\":\"text\"}", changed.Output, StringComparison.Ordinal);
        Assert.Contains(" 1 differ.", changed.Output, StringComparison.Ordinal);
    }
}
