using System.CommandLine;
using System.Globalization;
using Tooling.Cli.Options;
using Tooling.Cli.Rendering;
using Tooling.Engine;
using Tooling.Engine.Sessions;
using Tooling.Reporting.Writers;

namespace Tooling.Cli.Commands;

/// <summary><c>cleanup</c>: removes what nobody needs any more.</summary>
internal sealed class CleanupCommand : Command
{
    private const int SchemaVersion = 1;
    private const int MostDays = 36_500;

    private readonly IMigrationEngine _engine;
    private readonly TerminalInfo _terminal;
    private readonly TreePath _path = new();
    private readonly Option<bool> _inactive = new("--inactive") { Description = "Also migrations that were rolled back: they can't be applied again from their snapshots then." };
    private readonly Option<bool> _failed = new("--failed") { Description = "Also migrations that were interrupted and taken back." };
    private readonly Option<int> _olderThan = new("--older-than") { Description = "Only what ended so many days ago or longer.", HelpName = "DAYS" };
    private readonly Option<bool> _audit = new("--audit") { Description = "Also events of the audit trail that are older than --older-than says. What remains can still be verified." };
    private readonly Option<bool> _confirm = new("--confirm") { Description = "Remove it. Without this, it is only said what would be removed." };
    private readonly OutputOptions _output = new([OutputOptions.Text, OutputOptions.Json]);

    public CleanupCommand(IMigrationEngine engine, TerminalInfo terminal)
        : base("cleanup", "Remove sessions that are finished, and snapshots that nothing refers to. What is needed to take an applied migration back always stays.")
    {
        (_engine, _terminal) = (engine, terminal);
        _olderThan.Validators.Add(static result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days) && days is < 0 or > MostDays)
            {
                result.AddError($"--older-than takes a number of days from 0 to {MostDays}.");
            }
        });
        _path.AddTo(this);
        foreach (var option in (Option[])[_inactive, _failed, _audit, _olderThan, _confirm])
        {
            Options.Add(option);
        }

        _output.AddTo(this);
        SetAction(Run);
    }

    private int Run(ParseResult parse)
    {
        var io = new CommandIo(parse, _terminal);
        var path = _path.Of(parse);
        var request = new CleanupRequest(path, parse.GetValue(_inactive), parse.GetValue(_failed), TimeSpan.FromDays(parse.GetValue(_olderThan)), parse.GetValue(_confirm)) { Audit = parse.GetValue(_audit) };
        var result = _engine.Cleanup(request);
        var (format, file) = (_output.Format(parse), _output.File(parse));
        if (format == OutputOptions.Json)
        {
            io.WriteJson(file, stream => WriteJson(stream, result));
        }
        else
        {
            io.WriteText(file, (writer, options) => WriteText(new TextPage(writer, options.Color, options.Width), result));
        }

        io.Close(Closing(parse, result), outIsForPrograms: file is null && format != OutputOptions.Text);
        return ExitCodes.Done;
    }

    private ClosingLine Closing(ParseResult parse, CleanupResult result)
    {
        var place = _path.Typed(parse);
        var all = $"{ClosingLine.Count(result.Migrations.Length, "migration")}, {ClosingLine.Count(result.Sessions.Length, "session")} and {ClosingLine.Count(result.Snapshots, "snapshot")}{(result.Events > 0 ? $", with {ClosingLine.Count(result.Events, "event")}" : string.Empty)}";
        var again = new[] { _inactive, _failed, _audit }.Where(parse.GetValue).Select(option => option.Name);
        string[] age = parse.GetValue(_olderThan) is > 0 and var days ? [_olderThan.Name, days.ToString(CultureInfo.InvariantCulture)] : [];
        return result switch
        {
            { Removed: true } => new ClosingLine($"Removed {all}", ClosingLine.NothingRemains, Shell.Command(["status", .. place])),
            { Migrations.IsEmpty: true, Sessions.IsEmpty: true, Snapshots: 0, Events: 0 } => new ClosingLine(ClosingLine.ChangedNothing, "there is nothing to remove", Shell.Command(["status", .. place])),
            _ => new ClosingLine(ClosingLine.ChangedNothing, $"{all} would be removed", Shell.Command(["cleanup", .. place, .. again, .. age, _confirm.Name])),
        };
    }

    private static void WriteText(TextPage page, CleanupResult result)
    {
        var word = page.Paint(result.Removed ? "removed" : "would remove", TextColor.Yellow);
        foreach (var migration in result.Migrations)
        {
            page.Line($"{word} migration {migration}");
        }

        foreach (var session in result.Sessions)
        {
            page.Line($"{word} session {session}");
        }

        if (result.Events > 0)
        {
            page.Line($"{word} {ClosingLine.Count(result.Events, "event")} of the audit trail");
        }

        if (result.Snapshots > 0)
        {
            page.Line(string.Create(CultureInfo.InvariantCulture, $"{word} {ClosingLine.Count(result.Snapshots, "snapshot")}: {result.Bytes / 1024.0:0.0} KiB"));
        }
    }

    private static void WriteJson(Stream stream, CleanupResult result)
    {
        JsonResult.Write(stream, SchemaVersion, json =>
        {
            json.WriteBoolean("removed", result.Removed);
            json.WriteStrings("migrations", result.Migrations);
            json.WriteStrings("sessions", result.Sessions);
            json.WriteNumber("snapshots", result.Snapshots);
            json.WriteNumber("bytes", result.Bytes);
            json.WriteNumber("events", result.Events);
        });
    }
}
