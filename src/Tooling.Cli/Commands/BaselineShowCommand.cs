using System.CommandLine;
using Tooling.Cli.Gating;
using Tooling.Cli.Options;
using Tooling.Cli.Rendering;
using Tooling.Engine;
using Tooling.Reporting.Writers.Baselines;

namespace Tooling.Cli.Commands;

/// <summary><c>baseline show</c>: what is tolerated, and how it came to be.</summary>
internal sealed class BaselineShowCommand : Command
{
    private readonly TerminalInfo _terminal;
    private readonly Argument<string> _path = new("path") { Description = "A folder in the tree.", DefaultValueFactory = _ => "." };
    private readonly OutputOptions _output = new([OutputOptions.Text, OutputOptions.Json]);

    public BaselineShowCommand(TerminalInfo terminal)
        : base("show", "Show what the baseline tolerates, by rule, and when it grew. Reads no code.")
    {
        _terminal = terminal;
        Arguments.Add(_path);
        _output.AddTo(this);
        SetAction(Run);
    }

    private int Run(ParseResult parse)
    {
        var io = new CommandIo(parse, _terminal);
        var path = parse.GetRequiredValue(_path);
        if (!Path.Exists(path))
        {
            throw new UserErrorException($"'{path}' does not exist.", "Name a folder in the tree.");
        }

        var store = BaselineStore.FindAbove(path) ?? throw new UserErrorException("There is no baseline here or above.", $"Create one: {Shell.Command(["baseline", "create", .. path == "." ? (string[])[] : [path]])}.", path);
        var baseline = store.Read()!;
        var (format, file) = (_output.Format(parse), _output.File(parse));
        if (format == OutputOptions.Json)
        {
            io.WriteJson(file, stream => stream.Write(BaselineFile.Write(baseline)));
        }
        else
        {
            io.WriteText(file, (writer, options) => BaselineRenderer.Write(writer, options, baseline));
        }

        io.Close(
            new ClosingLine(ClosingLine.ChangedNothing, $"{ClosingLine.Count(baseline.Count, "finding")} of '{baseline.Scope}' tolerated", Shell.Command(["gate", .. path == "." ? (string[])[] : [store.ScopePath(baseline)]])),
            outIsForPrograms: file is null && format != OutputOptions.Text);
        return ExitCodes.Done;
    }
}
