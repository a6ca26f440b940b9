using System.Collections.Immutable;
using System.CommandLine;
using Tooling.Cli.Gating;
using Tooling.Cli.Options;
using Tooling.Cli.Rendering;
using Tooling.Configuration;
using Tooling.Engine;

namespace Tooling.Cli.Commands;

/// <summary>A setting that differs.</summary>
/// <param name="Key">Section and key.</param>
/// <param name="Left">How it is on one side.</param>
/// <param name="Right">How it is on the other.</param>
internal sealed record SettingDifference(string Key, EffectiveSetting Left, EffectiveSetting Right);

/// <summary><c>config diff</c>: where profiles differ, or what is in effect differs from the file.</summary>
internal sealed class ConfigDiffCommand : Command
{
    private readonly IMigrationEngine _engine;
    private readonly TerminalInfo _terminal;
    private readonly Argument<string[]> _profiles = new("profiles") { Description = "Two profiles; or one, to compare it with what is in effect; or none, to compare the file without profiles and variables with what is in effect.", Arity = new ArgumentArity(0, 2) };
    private readonly Option<string> _path = new("--path") { Description = "A folder or file in the tree.", HelpName = "PATH", DefaultValueFactory = _ => "." };
    private readonly OutputOptions _output = new([OutputOptions.Text, OutputOptions.Json]);

    public ConfigDiffCommand(IMigrationEngine engine, TerminalInfo terminal)
        : base("diff", "Show the settings that differ between two profiles, or between the file and what is in effect.")
    {
        (_engine, _terminal) = (engine, terminal);
        Arguments.Add(_profiles);
        Options.Add(_path);
        _output.AddTo(this);
        SetAction(Run);
    }

    private int Run(ParseResult parse)
    {
        var io = new CommandIo(parse, _terminal);
        var path = parse.GetRequiredValue(_path);
        var root = _engine.Status(path).Root;
        var profiles = parse.GetValue(_profiles) ?? [];
        EffectiveConfiguration Read(ConfigurationSources sources) => TreeConfiguration.ReadEffective(root, _engine.Rules(root), sources);

        // Of profiles the file's part is compared: a variable would make them all the same.
        var left = profiles.Length > 0 ? Read(ConfigurationSources.None with { Profile = profiles[0] }) : FileAlone(root);
        var right = profiles.Length > 1 ? Read(ConfigurationSources.None with { Profile = profiles[1] }) : Read(TreeConfiguration.Sources(parse.GetValue<string?>(CommandTree.ProfileName)));
        ImmutableArray<SettingDifference> differences = [.. left.Settings.Zip(right.Settings, (l, r) => new SettingDifference(l.Key, l, r)).Where(d => d.Left.Value != d.Right.Value)];
        var (format, file) = (_output.Format(parse), _output.File(parse));
        if (format == OutputOptions.Json)
        {
            io.WriteJson(file, stream => ConfigurationRenderer.WriteJson(stream, differences));
        }
        else
        {
            io.WriteText(file, (writer, options) => ConfigurationRenderer.WriteText(writer, options, differences, Names(profiles)));
        }

        string[] place = path == "." ? [] : [path];
        io.Close(new ClosingLine(ClosingLine.ChangedNothing, $"{ClosingLine.Count(differences.Length, "difference")}", Shell.Command(["config", "show", .. place])), outIsForPrograms: file is null && format != OutputOptions.Text);
        return ExitCodes.Done;
    }

    /// <summary>Without the profile that the file itself puts into effect: an empty one stands for it.</summary>
    private EffectiveConfiguration FileAlone(string root) =>
        TreeConfiguration.ReadEffective(root, _engine.Rules(root), ConfigurationSources.None with { Profile = ConfigurationSources.NoProfile });

    private static (string Left, string Right) Names(string[] profiles) => profiles switch
    {
        [var one, var other] => (one, other),
        [var one] => (one, "in effect"),
        _ => ("file", "in effect"),
    };
}
