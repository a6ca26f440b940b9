using System.CommandLine;
using Tooling.Cli.Options;
using Tooling.Cli.Rendering;
using Tooling.Engine;

namespace Tooling.Cli.Commands;

/// <summary><c>explain</c>: what a rule does, why, and when not to use it.</summary>
internal sealed class ExplainCommand : Command
{
    private readonly IMigrationEngine _engine;
    private readonly TerminalInfo _terminal;
    private readonly Argument<string> _rule = new("rule-id") { Description = "The rule, such as SCL1003.", HelpName = "rule-id" };

    public ExplainCommand(IMigrationEngine engine, TerminalInfo terminal)
        : base("explain", "Explain a rule: what it does, why, when not, with examples.")
    {
        (_engine, _terminal) = (engine, terminal);
        Arguments.Add(_rule);
        _rule.CompletionSources.Add(_ => _engine.Rules().Select(rule => rule.Id));
        SetAction(Run);
    }

    private int Run(ParseResult parse)
    {
        var io = new CommandIo(parse, _terminal);
        var id = parse.GetRequiredValue(_rule);
        var rules = _engine.Rules(Environment.CurrentDirectory);
        var rule = rules.FirstOrDefault(rule => string.Equals(rule.Id, id, StringComparison.OrdinalIgnoreCase))
            ?? throw UnknownName.Error("rule", id, rules.Select(known => known.Id));
        RuleRenderer.Write(io.Out, rule);
        io.Close(new ClosingLine(ClosingLine.ChangedNothing, "where the rule applies is what a scan finds", Shell.Command(["scan", "--rule", rule.Id])), outIsForPrograms: false);
        return ExitCodes.Done;
    }
}
