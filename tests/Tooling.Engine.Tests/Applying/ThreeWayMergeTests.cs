using System.Text;
using Tooling.Engine.Applying;

namespace Tooling.Engine.Tests.Applying;

/// <summary>Merging line by line.</summary>
public sealed class ThreeWayMergeTests
{
    [Theory]
    [InlineData("1\n2\n3\n4\n5\n", "1\n2\n3\n4\nfive\n", "one\n2\n3\n4\n5\n", "one\n2\n3\n4\nfive\n")]
    [InlineData("1\n2\n3\n", "1\n2\n3\nmine\n", "2\n3\n", "2\n3\nmine\n")]
    [InlineData("1\n2\n3\n", "1\nsame\n3\n", "1\nsame\n3\n", "1\nsame\n3\n")]
    [InlineData("1\n2\n", "1\n2\n", "1\n", "1\n")]
    [InlineData("1\r\n2\r\n3\r\n", "1\r\n2\r\n3", "one\r\n2\r\n3\r\n", "one\r\n2\r\n3")]
    [InlineData("", "a\n", "", "a\n")]
    public void What_one_side_changed_is_taken(string common, string ours, string theirs, string expected)
    {
        Assert.Equal(expected, Merge(common, ours, theirs));
        Assert.Equal(expected, Merge(common, theirs, ours));
    }

    [Theory]
    [InlineData("1\n2\n3\n", "1\nmine\n3\n", "1\ntheirs\n3\n", 2)]
    [InlineData("1\n2\n3\n", "1\nmine\n3\n", "1\n3\n", 2)]
    [InlineData("1\n2\n3\n", "1\nmine\n3\n", "1\n2\ntheirs\n", 2)]
    [InlineData("1\n2\n", "1\nmine\n2\n", "1\ntheirs\n2\n", 2)]
    [InlineData("", "a\n", "b\n", 1)]
    [InlineData("1\0", "1\0", "2\0", 0)]
    public void What_both_sides_changed_is_a_conflict(string common, string ours, string theirs, int line)
    {
        var result = ThreeWayMerge.Merge(Bytes(common), Bytes(ours), Bytes(theirs));

        Assert.Null(result.Content);
        Assert.Equal([line], result.Conflicts.ToArray());
    }

    [Fact]
    public void Bytes_that_are_no_text_in_any_encoding_stay_as_they_are()
    {
        byte[] common = [0xef, 0xbb, 0xbf, .. "a\n"u8, 0xe9, (byte)'\n', .. "b\n"u8, .. "c\n"u8];
        byte[] ours = [.. common, 0xff, (byte)'\n'];
        byte[] theirs = [0xef, 0xbb, 0xbf, .. "A\n"u8, 0xe9, (byte)'\n', .. "b\n"u8, .. "c\n"u8];

        Assert.Equal([.. theirs, 0xff, (byte)'\n'], ThreeWayMerge.Merge(common, ours, theirs).Content);
    }

    private static string? Merge(string common, string ours, string theirs) =>
        ThreeWayMerge.Merge(Bytes(common), Bytes(ours), Bytes(theirs)).Content is { } content ? Encoding.Latin1.GetString(content) : null;

    private static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);
}
