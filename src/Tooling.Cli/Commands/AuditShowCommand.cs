using System.Collections.Immutable;
using System.CommandLine;
using Tooling.Cli.Options;
using Tooling.Cli.Rendering;
using Tooling.Engine;
using Tooling.Engine.Auditing;

namespace Tooling.Cli.Commands;

/// <summary><c>audit show</c>: the events of a tree, the latest first.</summary>
internal sealed class AuditShowCommand : Command
{
    private readonly IMigrationEngine _engine;
    private readonly TerminalInfo _terminal;
    private readonly TreePath _path = new();
    private readonly Option<string?> _subject = new("--subject") { Description = "Only events of this migration or session: its id, or the beginning of it.", HelpName = "ID" };
    private readonly Option<string?> _file = new("--file") { Description = "Only events that changed this file: from the current folder, or from the root of the tree.", HelpName = "PATH" };
    private readonly Option<int> _limit = new("--limit") { Description = "At most so many.", HelpName = "N", DefaultValueFactory = _ => 20 };
    private readonly OutputOptions _output = new([OutputOptions.Text, OutputOptions.Json]);

    public AuditShowCommand(IMigrationEngine engine, TerminalInfo terminal)
        : base("show", "List what was changed, by whom, the latest first.")
    {
        (_engine, _terminal) = (engine, terminal);
        _path.AddTo(this);
        foreach (var option in (Option[])[_subject, _file, _limit])
        {
            Options.Add(option);
        }

        _limit.Validators.Add(Limit.Demand);
        _output.AddTo(this);
        SetAction(Run);
    }

    private int Run(ParseResult parse)
    {
        var io = new CommandIo(parse, _terminal);
        var path = _path.Of(parse);
        var report = _engine.Audit(path);
        var changed = TreeFile.Of(report.Root, parse.GetValue(_file));
        ImmutableArray<AuditEvent> events = [.. report.Events.Where(e => IsMeant(e, parse.GetValue(_subject), changed)).Reverse().Take(parse.GetValue(_limit))];
        var (format, file) = (_output.Format(parse), _output.File(parse));
        if (format == OutputOptions.Json)
        {
            io.WriteJson(file, stream => AuditRenderer.WriteJson(stream, events));
        }
        else
        {
            io.WriteText(file, (writer, options) => AuditRenderer.WriteText(writer, options, events));
        }

        var place = _path.Typed(parse);
        io.Close(
            new ClosingLine(ClosingLine.ChangedNothing, $"{ClosingLine.Count(events.Length, "event")} of {report.Events.Length}", Shell.Command(["audit", "verify", .. place])),
            outIsForPrograms: file is null && format != OutputOptions.Text);
        return ExitCodes.Done;
    }

    private static bool IsMeant(AuditEvent e, string? subject, string? file) =>
        (subject is null || e.Entry.Subject?.StartsWith(subject, StringComparison.Ordinal) == true)
        && (file is null || e.Entry.Files.Any(f => f.Path == file));
}
