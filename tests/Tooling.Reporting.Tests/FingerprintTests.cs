namespace Tooling.Reporting.Tests;

public sealed class FingerprintTests
{
    private static readonly string Reference = Fingerprint.Compute("SCL1003", "Program.cs", "Program.Main(string[])", "command.AddOption(option)", 0);

    [Fact]
    public void It_is_16_hexadecimal_digits_that_never_change_between_versions() => Assert.Equal("eead3de642510b69", Reference);

    [Theory]
    [InlineData("command.AddOption(option) ")]
    [InlineData("  command.AddOption(option)\n")]
    [InlineData("\tcommand.AddOption(option)\r\n")]
    public void White_space_around_the_code_does_not_matter(string text) =>
        Assert.Equal(Reference, Fingerprint.Compute("SCL1003", "Program.cs", "Program.Main(string[])", text, 0));

    [Fact]
    public void Re_indented_and_re_wrapped_code_is_the_same_place()
    {
        var before = Fingerprint.Compute("SCL1003", "P.cs", "P.M()", "command\n    .AddOption(\n    option)", 0);
        var after = Fingerprint.Compute("SCL1003", "P.cs", "P.M()", "command\r\n\t\t.AddOption(\r\n\t\toption)", 0);

        Assert.Equal(before, after);
    }

    [Theory]
    [InlineData("SCL1004", "Program.cs", "Program.Main(string[])", "command.AddOption(option)", 0)]
    [InlineData("SCL1003", "Other.cs", "Program.Main(string[])", "command.AddOption(option)", 0)]
    [InlineData("SCL1003", "Program.cs", "Program.Run(string[])", "command.AddOption(option)", 0)]
    [InlineData("SCL1003", "Program.cs", "Program.Main(string[])", "command.AddOption(other)", 0)]
    [InlineData("SCL1003", "Program.cs", "Program.Main(string[])", "command.AddOption(option)", 1)]
    public void Another_rule_file_member_text_or_ordinal_is_another_place(string rule, string file, string member, string text, int ordinal) =>
        Assert.NotEqual(Reference, Fingerprint.Compute(rule, file, member, text, ordinal));

    [Fact]
    public void A_renamed_file_is_told_by_the_part_that_names_no_file()
    {
        var renamed = Fingerprint.Compute("SCL1003", "Other.cs", "Program.Main(string[])", "command.AddOption(option)", 0);

        Assert.Equal(Fingerprint.ContentOf(Reference), Fingerprint.ContentOf(renamed));
        Assert.StartsWith(Fingerprint.ContentOf(Reference), Reference, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_code_in_the_same_file_differs_in_that_part() =>
        Assert.NotEqual(Fingerprint.ContentOf(Reference), Fingerprint.ContentOf(Fingerprint.Compute("SCL1003", "Program.cs", "Program.Main(string[])", "command.AddOption(other)", 0)));
}
