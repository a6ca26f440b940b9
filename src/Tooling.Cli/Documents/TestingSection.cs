using System.Collections.Immutable;
using System.Globalization;
using Tooling.Cli.Options;
using Tooling.Cli.Rendering;
using Tooling.Engine.Assessment;
using Tooling.Reporting.Writers.Documents;
using Tooling.Rules.Capabilities;

namespace Tooling.Cli.Documents;

/// <summary>How it is known that the tools still do what they did.</summary>
internal static class TestingSection
{
    private const int MostTools = 50;

    public static ImmutableArray<DocumentBlock> Of(PlanDocumentSource source)
    {
        if (source.Plan.Files.IsEmpty)
        {
            return [];
        }

        ImmutableArray<ToolAssessment> tools = [.. source.Assessed.Assessment.Tools.Where(t => t.Tool.FindingCount > 0)];
        var untested = source.Migration.Total.Facts["untestedShare"];
        return
        [
            new HeadingBlock(2, "Testing strategy"),
            new ListBlock(
            [
                Prose.Of("Before anything is written: the result is compiled in memory in every target framework (", Prose.Code("dotnet migrate plan"), " did that)."),
                Prose.Of("After each unit: ", Prose.Code(Shell.Command(["apply", source.Path, "--mode", "incremental", "--validation", "comprehensive"])), " builds the tree and runs its tests as it was and as it is, and compares the results test by test."),
                untested > 0
                    ? string.Create(CultureInfo.InvariantCulture, $"{untested:P0} of the projects have no test project that builds on them: nothing but the compiler would notice. Write at least one test for each tool below first, or run each by hand before and after: with --help, with a usual command line, with a wrong one, and compare output and exit codes.")
                    : "Every project is built on by a test project. Where a tool below has no test that runs it, run it by hand before and after: with --help, with a usual command line, with a wrong one, and compare output and exit codes.",
                "Look at every place of a rule that changes behaviour, then acknowledge it: dotnet migrate acknowledge --rule ID --reason TEXT.",
            ]),
            PlanDocument.TableOr(
                ["Tool to run before and after", "Findings", "What it touches", "Code"],
                [1],
                tools.Take(MostTools).Select(Row),
                "No finding belongs to a tool: test what calls the code that changes."),
            .. tools.Length <= MostTools ? Array.Empty<DocumentBlock>() : [new ParagraphBlock($"And {ClosingLine.Count(tools.Length - MostTools, "tool")} more: see 'dotnet migrate list'.")],
        ];
    }

    private static ImmutableArray<Prose> Row(ToolAssessment tool) => PlanDocument.Row(
        Prose.Strong(tool.Tool.CommandPath),
        tool.Tool.FindingCount.ToString(CultureInfo.InvariantCulture),
        tool.Capabilities is { IsEmpty: false } reached ? string.Join(", ", reached.Select(r => CapabilityWords.Of(r.Capability))) : "nothing that is known",
        tool.Tool.Handler is { } handler ? Prose.Code(string.Create(CultureInfo.InvariantCulture, $"{handler.Path}:{handler.Range.StartLine}")) : "not found");
}
