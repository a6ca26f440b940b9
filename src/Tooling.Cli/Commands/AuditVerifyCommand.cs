using System.CommandLine;
using Tooling.Cli.Options;
using Tooling.Cli.Rendering;
using Tooling.Engine;
using Tooling.Engine.Auditing;
using Tooling.Reporting.Writers;

namespace Tooling.Cli.Commands;

/// <summary><c>audit verify</c>: names the first broken link of the chain.</summary>
internal sealed class AuditVerifyCommand : Command
{
    private const int SchemaVersion = 1;

    private readonly IMigrationEngine _engine;
    private readonly TerminalInfo _terminal;
    private readonly TreePath _path = new();
    private readonly Option<string[]> _contains = new("--contains")
    {
        Description = "Demand that the chain has an event of this hash, as an earlier 'audit verify' said it: who rewrites a whole chain cannot keep a hash that was written down elsewhere. Repeatable.",
        HelpName = "HASH",
    };

    private readonly OutputOptions _output = new([OutputOptions.Text, OutputOptions.Json]);

    public AuditVerifyCommand(IMigrationEngine engine, TerminalInfo terminal)
        : base("verify", "Verify the chain of events: a line that was changed, removed or moved is named.")
    {
        (_engine, _terminal) = (engine, terminal);
        _path.AddTo(this);
        Options.Add(_contains);
        _output.AddTo(this);
        SetAction(Run);
    }

    private int Run(ParseResult parse)
    {
        var io = new CommandIo(parse, _terminal);
        var path = _path.Of(parse);
        var result = _engine.Audit(path).Verification;
        var missing = (parse.GetValue(_contains) ?? []).FirstOrDefault(hash => !result.Hashes.Contains(hash, StringComparer.OrdinalIgnoreCase));
        var problem = result.Broken?.Message ?? (missing is null ? null : $"No event has the hash {missing}: the chain is not the one that it was taken from, or what came before it was removed.");
        var (format, file) = (_output.Format(parse), _output.File(parse));
        if (format == OutputOptions.Json)
        {
            io.WriteJson(file, stream => WriteJson(stream, result, problem));
        }
        else
        {
            io.WriteText(file, (writer, options) => WriteText(new TextPage(writer, options.Color, options.Width), result, problem));
        }

        var place = _path.Typed(parse);
        var closing = problem is not null
            ? new ClosingLine(ClosingLine.ChangedNothing, "the audit trail is broken", Shell.Command(["audit", "show", .. place]))
            : new ClosingLine(ClosingLine.ChangedNothing, $"{ClosingLine.Count(result.Events, "event")} verified", Shell.Command(["audit", "show", .. place]));
        io.Close(closing, outIsForPrograms: file is null && format != OutputOptions.Text);
        return problem is null ? ExitCodes.Done : ExitCodes.FindingsPending;
    }

    private static void WriteText(TextPage page, AuditVerification result, string? problem)
    {
        if (problem is not null)
        {
            page.Line($"{page.Paint("broken", TextColor.Red)}: {problem}");
        }
        else if (result.Head is { } head)
        {
            page.Line($"{page.Paint("whole", TextColor.Green)}: the last event has the hash {head}");
        }
    }

    private static void WriteJson(Stream stream, AuditVerification result, string? problem)
    {
        JsonResult.Write(stream, SchemaVersion, json =>
        {
            json.WriteBoolean("whole", problem is null);
            json.WriteNumber("events", result.Events);
            json.WriteString("head", result.Head);
            json.WriteString("problem", problem);
            if (result.Broken is { } broken)
            {
                json.WriteNumber("line", broken.Line);
            }
        });
    }
}
