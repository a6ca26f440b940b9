using System.CommandLine;
using Tooling.Engine.Sessions;
using Tooling.Engine.Validation;

namespace Tooling.Cli.Options;

/// <summary>How a plan is applied.</summary>
internal sealed class ApplyOptions
{
    private const string DryRun = "dry-run";
    private const string Full = "full";
    private const string Incremental = "incremental";
    private const string Manual = "manual";

    private readonly Option<string> _mode = new("--mode")
    {
        Description = "Write all edits together (full), unit by unit, each checked and taken back alone if it fails (incremental), only the units that a person approves (manual), or only show them (dry-run).",
        DefaultValueFactory = _ => Full,
    };

    private readonly ValidationOption _validation = new("--validation", "What is checked after writing; what fails is taken back. Skip with --mode full, and basic with the others, if not given.", allowSkip: true);
    private readonly Option<string?> _plan = new("--plan") { Description = "Apply a plan that was saved by 'plan --output'. A path then says where the tree is now.", HelpName = "FILE" };
    private readonly Option<string?> _decisions = new("--decisions") { Description = "Take the decisions of --mode manual from this file, YAML or JSON, and ask nothing. Units that it does not name are not written.", HelpName = "FILE" };
    private readonly Option<string?> _saveDecisions = new("--save-decisions") { Description = "Write the decisions of --mode manual to this file: JSON where it is called .json, else YAML.", HelpName = "FILE" };
    private readonly Option<bool> _allowDirty = new("--allow-dirty") { Description = "Edit files too that have uncommitted changes in git." };
    private readonly Option<bool> _resume = new("--resume") { Description = "Go on with the session, migration or rollback that was interrupted." };

    /// <summary>Makes the symbols.</summary>
    public ApplyOptions() => _mode.AcceptOnlyFromAmong(Full, Incremental, Manual, DryRun);

    /// <summary>Adds the symbols to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_mode, _validation, _plan, _decisions, _saveDecisions, _allowDirty, _resume])
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            var resume = result.GetValue(_resume);
            if (resume && (result.GetValue(_plan) is not null || result.GetResult(_mode) is { Implicit: false } || result.GetValue(_validation) is not null))
            {
                result.AddError("--resume goes with neither --plan nor --mode nor --validation: the plan is the interrupted one.");
            }

            if (!resume && result.GetValue(_mode) != Manual && (result.GetValue(_decisions) ?? result.GetValue(_saveDecisions)) is not null)
            {
                result.AddError("--decisions and --save-decisions go with --mode manual or --resume.");
            }
        });
    }

    /// <summary>Whether nothing is to be written.</summary>
    public bool IsDryRun(ParseResult parse) => parse.GetValue(_mode) == DryRun;

    /// <summary>Whether an interrupted run is to go on.</summary>
    public bool IsResume(ParseResult parse) => parse.GetValue(_resume);

    /// <summary>Whether files with uncommitted changes may be edited.</summary>
    public bool AllowsDirty(ParseResult parse) => parse.GetValue(_allowDirty);

    /// <summary>The file of a saved plan; null where it is to be made.</summary>
    public string? Plan(ParseResult parse) => parse.GetValue(_plan);

    /// <summary>The file with decisions; null where a person is asked.</summary>
    public string? Decisions(ParseResult parse) => parse.GetValue(_decisions);

    /// <summary>The file that decisions are written to; null where they are not.</summary>
    public string? SaveDecisions(ParseResult parse) => parse.GetValue(_saveDecisions);

    /// <summary>How units are applied.</summary>
    public SessionMode Mode(ParseResult parse) => parse.GetValue(_mode) switch
    {
        Incremental => SessionMode.Incremental,
        Manual => SessionMode.Manual,
        _ => SessionMode.Full,
    };

    /// <summary>What is checked after each unit.</summary>
    public ValidationLevel Level(ParseResult parse) => _validation.Level(parse) ?? (Mode(parse) == SessionMode.Full ? ValidationLevel.Skip : ValidationLevel.Basic);
}
