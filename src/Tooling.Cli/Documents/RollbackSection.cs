using System.Collections.Immutable;
using System.Globalization;
using Tooling.Cli.Options;
using Tooling.Cli.Rendering;
using Tooling.Reporting.Writers.Documents;

namespace Tooling.Cli.Documents;

/// <summary>How to get back.</summary>
internal static class RollbackSection
{
    public static ImmutableArray<DocumentBlock> Of(PlanDocumentSource source) => source.Assessed.Rehearsal is not { } rehearsal ? [] :
    [
        new HeadingBlock(2, "Rollback"),
        new ParagraphBlock(Prose.Of(
            $"Every original is kept, by its hash, before anything is written; a run that is killed is finished or taken back. This plan was rehearsed in a copy of its {ClosingLine.Count(rehearsal.Files, "file")} ({Bytes(rehearsal.Bytes)}), beside the tree on the same disk: ",
            Prose.Strong($"writing took {Seconds(rehearsal.Writing)}, taking it back {Seconds(rehearsal.TakingBack)}"),
            ", and every byte was as before.")),
        new TableBlock(
            ["To take back", "Type"],
            [],
            [
                PlanDocument.Row("the latest migration, whole", Prose.Code(Command(source))),
                PlanDocument.Row("one project, with those that only compile together with it", Prose.Code(Command(source, "--project", "NAME"))),
                PlanDocument.Row("one tool", Prose.Code(Command(source, "--tool", "NAME"))),
                PlanDocument.Row("all that came after a migration", Prose.Code(Command(source, "--to", "ID"))),
                PlanDocument.Row("only to see what it would do", Prose.Code(Command(source, "--dry-run"))),
                PlanDocument.Row("and keep what was edited since", Prose.Code(Command(source, "--merge"))),
            ]),
        new ParagraphBlock("A file that was edited since is named, and nothing is restored, unless --merge is given. A rollback can be rolled back."),
    ];

    private static string Command(PlanDocumentSource source, params string[] more) => Shell.Command((source.Path == "." ? new List<string> { "rollback" } : ["rollback", "--path", source.Path]).Concat(more));

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(time.TotalSeconds, 0.1):0.0} s");

    private static string Bytes(long bytes) => bytes < 1024 * 1024
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(bytes / 1024.0):0} KiB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0 / 1024:0.0} MiB");
}
