using System.CommandLine;
using Tooling.Cli.Gating;
using Tooling.Cli.Options;
using Tooling.Cli.Rendering;
using Tooling.Engine;

namespace Tooling.Cli.Commands;

/// <summary><c>config show</c>: every setting, and where it comes from.</summary>
internal sealed class ConfigShowCommand : Command
{
    private readonly IMigrationEngine _engine;
    private readonly TerminalInfo _terminal;
    private readonly TreePath _path = new();
    private readonly OutputOptions _output = new([OutputOptions.Text, OutputOptions.Json]);

    public ConfigShowCommand(IMigrationEngine engine, TerminalInfo terminal)
        : base("show", "List every setting that is in effect, and where it comes from.")
    {
        (_engine, _terminal) = (engine, terminal);
        _path.AddTo(this);
        _output.AddTo(this);
        SetAction(Run);
    }

    private int Run(ParseResult parse)
    {
        var io = new CommandIo(parse, _terminal);
        var path = _path.Of(parse);
        var configuration = TreeConfiguration.ReadEffective(_engine.Status(path).Root, _engine.Rules(path), TreeConfiguration.Sources(parse.GetValue<string?>(CommandTree.ProfileName)));
        var (format, file) = (_output.Format(parse), _output.File(parse));
        if (format == OutputOptions.Json)
        {
            io.WriteJson(file, stream => ConfigurationRenderer.WriteJson(stream, configuration));
        }
        else
        {
            io.WriteText(file, (writer, options) => ConfigurationRenderer.WriteText(writer, options, configuration.Settings));
        }

        var place = _path.Typed(parse);
        var profile = configuration.Profile is { } name ? $"profile {name} is in effect" : "no profile is in effect";
        io.Close(new ClosingLine(ClosingLine.ChangedNothing, profile, Shell.Command(["config", "diff", .. place])), outIsForPrograms: file is null && format != OutputOptions.Text);
        return ExitCodes.Done;
    }
}
