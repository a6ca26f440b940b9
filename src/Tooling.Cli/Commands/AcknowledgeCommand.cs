using System.CommandLine;
using Tooling.Cli.Options;
using Tooling.Cli.Rendering;
using Tooling.Engine;
using Tooling.Engine.Applying;
using Tooling.Reporting.Writers;

namespace Tooling.Cli.Commands;

/// <summary><c>acknowledge</c>: records that a person looked at rewrites that ask for it.</summary>
internal sealed class AcknowledgeCommand : Command
{
    private const int SchemaVersion = 1;

    private readonly IMigrationEngine _engine;
    private readonly TerminalInfo _terminal;
    private readonly TreePath _path = new();
    private readonly Option<string[]> _migration = new("--migration") { Description = "Only rewrites of this migration: its id, or the beginning of it. Repeatable; all that are applied if not given.", HelpName = "ID" };
    private readonly Option<string[]> _rule = new("--rule") { Description = "Only rewrites by this rule. Repeatable.", HelpName = "ID" };
    private readonly Option<string[]> _file = new("--file") { Description = "Only rewrites in this file, or in the files of this folder. Repeatable.", HelpName = "PATH" };
    private readonly Option<string> _reason = new("--reason") { Description = "What you saw, for the ledger and the audit trail.", HelpName = "TEXT", Required = true };
    private readonly OutputOptions _output = new([OutputOptions.Text, OutputOptions.Json]);

    public AcknowledgeCommand(IMigrationEngine engine, TerminalInfo terminal)
        : base("acknowledge", "Say that you looked at rewrites that ask for it: 'validate --strict' fails of them no more. It is kept in the ledger and the audit trail, with your name.")
    {
        (_engine, _terminal) = (engine, terminal);
        _path.AddTo(this);
        foreach (var option in (Option[])[_migration, _rule, _file, _reason])
        {
            Options.Add(option);
        }

        _reason.Validators.Add(static result =>
        {
            if (result.Tokens is [] || string.IsNullOrWhiteSpace(result.Tokens[0].Value))
            {
                result.AddError("--reason takes a text: say what you saw.");
            }
        });
        _output.AddTo(this);
        SetAction(Run);
    }

    private int Run(ParseResult parse)
    {
        var io = new CommandIo(parse, _terminal);
        var path = _path.Of(parse);
        var rules = parse.GetValue(_rule) ?? [];
        var known = _engine.Rules(path);
        foreach (var id in rules.Where(id => known.All(rule => rule.Id != id)))
        {
            throw UnknownName.Error("rule", id, known.Select(rule => rule.Id));
        }

        var root = _engine.Status(path).Root;
        var places = _engine.Acknowledge(new AcknowledgeRequest(path, parse.GetRequiredValue(_reason).Trim())
        {
            MigrationIds = [.. parse.GetValue(_migration) ?? []],
            Rules = [.. rules],
            Files = [.. (parse.GetValue(_file) ?? []).Select(file => TreeFile.Of(root, file)!)],
        });
        var (format, target) = (_output.Format(parse), _output.File(parse));
        if (format == OutputOptions.Json)
        {
            io.WriteJson(target, stream => JsonResult.Write(stream, SchemaVersion, json => json.WriteObjects("acknowledged", places, static (writer, place) =>
            {
                writer.WriteString("migration", place.MigrationId);
                writer.WriteString("ruleId", place.RuleId);
                writer.WriteString("path", place.Path);
            })));
        }
        else
        {
            io.WriteText(target, (writer, options) =>
            {
                var page = new TextPage(writer, options.Color, options.Width);
                foreach (var place in places)
                {
                    page.Line($"acknowledged {place.Path}: {place.RuleId} of {place.MigrationId}");
                }
            });
        }

        var typed = _path.Typed(parse);
        io.Close(
            places.IsEmpty
                ? new ClosingLine(ClosingLine.ChangedNothing, "no rewrite that was named asks for a look", Shell.Command(["status", .. typed]))
                : new ClosingLine($"Acknowledged {ClosingLine.Count(places.Length, "place")}", "the rest is what 'validate' says", Shell.Command(["validate", .. typed, "--strict"])),
            outIsForPrograms: target is null && format != OutputOptions.Text);
        return ExitCodes.Done;
    }
}
