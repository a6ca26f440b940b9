using System.Collections.Immutable;
using System.CommandLine;
using Tooling.Cli.Gating;
using Tooling.Cli.Options;
using Tooling.Cli.Rendering;
using Tooling.Configuration;
using Tooling.Engine;
using Tooling.Engine.Diagnosing;
using Tooling.Reporting.Writers;

namespace Tooling.Cli.Commands;

/// <summary><c>doctor</c>: says whether this product can do its work here, and what to do where it can't.</summary>
internal sealed class DoctorCommand : Command
{
    private readonly IMigrationEngine _engine;
    private readonly TerminalInfo _terminal;
    private readonly TreePath _path = new();
    private readonly Option<string?> _bundle = new("--bundle") { Description = "Also write an archive for whoever helps: what was found, and what was done here. It has no code and no secrets.", HelpName = "FILE" };
    private readonly OutputOptions _output = new([OutputOptions.Text, OutputOptions.Json]);

    public DoctorCommand(IMigrationEngine engine, TerminalInfo terminal)
        : base("doctor", "Look at the machine and at the state of a tree: SDK, disk, lock, journal, ledger, snapshots, sessions, configuration. Changes nothing.")
    {
        (_engine, _terminal) = (engine, terminal);
        _path.AddTo(this);
        Options.Add(_bundle);
        _output.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        var io = new CommandIo(parse, _terminal);
        var path = _path.Of(parse);
        var report = await io.Progress.RunAsync(_ => _engine.DiagnoseAsync(path, cancellationToken)).ConfigureAwait(false);
        var diagnoses = report.Diagnoses.Add(Configuration(report.Root, parse));
        var (format, file) = (_output.Format(parse), _output.File(parse));
        if (format == OutputOptions.Json)
        {
            io.WriteJson(file, stream => DoctorRenderer.WriteJson(stream, diagnoses));
        }
        else
        {
            io.WriteText(file, (writer, options) => DoctorRenderer.WriteText(new TextPage(writer, options.Color, options.Width), diagnoses));
        }

        if (parse.GetValue(_bundle) is { } bundle)
        {
            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            io.WriteJson(bundle, stream => SupportBundle.Write(stream, diagnoses, StatusOf(path, diagnoses), home));
        }

        var bad = diagnoses.Count(diagnosis => diagnosis.Health == Health.Bad);
        var closing = bad == 0
            ? new ClosingLine(ClosingLine.ChangedNothing, "nothing stands in the way", Shell.Command(["scan", .. path == "." ? (string[])[] : [path]]))
            : new ClosingLine(ClosingLine.ChangedNothing, $"{ClosingLine.Count(bad, "thing")} {(bad == 1 ? "stands" : "stand")} in the way", Shell.Command(["doctor", .. path == "." ? (string[])[] : [path]]));
        io.Close(closing, outIsForPrograms: file is null && format != OutputOptions.Text);
        return bad == 0 ? ExitCodes.Done : ExitCodes.FindingsPending;
    }

    private Diagnosis Configuration(string root, ParseResult parse)
    {
        try
        {
            TreeConfiguration.Read(root, _engine.Rules(root), parse);
            return new Diagnosis("configuration", Health.Good, File.Exists(new MigrateFolder(root).Configuration) ? "understood" : "none, so the defaults hold", Hint: null);
        }
        catch (ConfigurationException e)
        {
            return new Diagnosis("configuration", Health.Bad, string.Join('\n', e.Problems.Select(problem => $"{problem.Place}: {problem.Message}")), e.Problems[0].Hint);
        }
        catch (UserErrorException e)
        {
            return new Diagnosis("configuration", Health.Bad, e.Message, e.Hint);
        }
    }

    /// <summary>A ledger that can't be read is among what was found.</summary>
    private MigrationStatus? StatusOf(string path, ImmutableArray<Diagnosis> diagnoses) =>
        diagnoses.Any(diagnosis => diagnosis is { Health: Health.Bad, Name: "ledger" or "sessions" or "state" }) ? null : _engine.Status(path);
}
