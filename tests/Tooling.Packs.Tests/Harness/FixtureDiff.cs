using System.Text;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Tooling.Packs.Tests.Harness;

/// <summary>Says how a fixture's after and what came out differ.</summary>
public static class FixtureDiff
{
    /// <summary>Compares two texts line by line.</summary>
    /// <param name="expected">The text that should be.</param>
    /// <param name="actual">The text that is.</param>
    /// <returns>All lines: <c>-</c> only expected, <c>+</c> only there.</returns>
    public static string Of(string expected, string actual)
    {
        var result = new StringBuilder();
        foreach (var line in new InlineDiffBuilder(new Differ()).BuildDiffModel(expected, actual, ignoreWhitespace: false).Lines)
        {
            var sign = line.Type switch
            {
                ChangeType.Inserted => "+ ",
                ChangeType.Deleted => "- ",
                _ => "  ",
            };
            result.Append(sign).AppendLine(line.Text);
        }

        return result.ToString();
    }
}
