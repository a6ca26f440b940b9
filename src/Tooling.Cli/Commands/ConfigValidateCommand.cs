using System.Collections.Immutable;
using System.CommandLine;
using Tooling.Cli.Gating;
using Tooling.Cli.Options;
using Tooling.Cli.Rendering;
using Tooling.Configuration;
using Tooling.Engine;
using Tooling.Reporting.Writers;

namespace Tooling.Cli.Commands;

/// <summary><c>config validate</c>: says every mistake, in every profile.</summary>
internal sealed class ConfigValidateCommand : Command
{
    private readonly IMigrationEngine _engine;
    private readonly TerminalInfo _terminal;
    private readonly TreePath _path = new();
    private readonly OutputOptions _output = new([OutputOptions.Text, OutputOptions.Json]);

    public ConfigValidateCommand(IMigrationEngine engine, TerminalInfo terminal)
        : base("validate", "Check the file, every profile in it, and the variables: each mistake with its place, and what to write instead.")
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
        var problems = Check(_engine.Status(path).Root, parse);
        var (format, file) = (_output.Format(parse), _output.File(parse));
        if (format == OutputOptions.Json)
        {
            io.WriteJson(file, stream => ConfigurationRenderer.WriteJson(stream, problems));
        }
        else
        {
            io.WriteText(file, (writer, options) => WriteText(new TextPage(writer, options.Color, options.Width), problems));
        }

        var place = _path.Typed(parse);
        var closing = problems.IsEmpty
            ? new ClosingLine(ClosingLine.ChangedNothing, "the configuration is understood", Shell.Command(["config", "show", .. place]))
            : new ClosingLine(ClosingLine.ChangedNothing, $"{ClosingLine.Count(problems.Length, "mistake")} in the configuration", Shell.Command(["config", "validate", .. place]));
        io.Close(closing, outIsForPrograms: file is null && format != OutputOptions.Text);
        return problems.IsEmpty ? ExitCodes.Done : ExitCodes.FindingsPending;
    }

    private ImmutableArray<ConfigurationProblem> Check(string root, ParseResult parse)
    {
        try
        {
            var typed = parse.GetValue<string?>(CommandTree.ProfileName);
            var configuration = TreeConfiguration.ReadEffective(root, _engine.Rules(root), TreeConfiguration.Sources(typed));
            foreach (var profile in configuration.Profiles)
            {
                TreeConfiguration.ReadEffective(root, _engine.Rules(root), TreeConfiguration.Sources(profile));
            }

            return [];
        }
        catch (ConfigurationException e)
        {
            return e.Problems;
        }
        catch (UserErrorException e)
        {
            return [new ConfigurationProblem(e.Location ?? MigrateFolder.Name, 0, 0, e.Message, e.Hint)];
        }
    }

    private static void WriteText(TextPage page, ImmutableArray<ConfigurationProblem> problems)
    {
        foreach (var problem in problems)
        {
            page.Line($"{problem.Place}: {page.Paint(problem.Message, TextColor.Red)}");
            page.Line($"    try: {problem.Hint}");
        }
    }
}
