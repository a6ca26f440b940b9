using System.Collections.Immutable;
using System.CommandLine;
using Tooling.Cli.Options;
using Tooling.Cli.Rendering;
using Tooling.Engine;
using Tooling.Reporting;

namespace Tooling.Cli.Commands;

/// <summary><c>list</c>: the tools that the code offers, legacy or modern.</summary>
internal sealed class ListCommand : Command
{
    private readonly IMigrationEngine _engine;
    private readonly TerminalInfo _terminal;
    private readonly ScopeOptions _scope;
    private readonly Option<string[]> _family = new("--family") { Description = "Only tools of this library, such as System.CommandLine. Repeatable.", HelpName = "NAME" };
    private readonly Option<bool> _callers = new("--callers") { Description = "Say who calls the method that runs for a tool. Slower: it compiles the projects that name it." };
    private readonly Option<bool> _active = new("--active") { Description = "Only tools that a migration changed which is in effect." };
    private readonly Option<bool> _inactive = new("--inactive") { Description = "Only tools whose migration was taken back. With --active: both." };
    private readonly Option<bool> _metadata = new("--metadata") { Description = "Say by which migration, when, with which packs." };
    private readonly OutputOptions _output = new([OutputOptions.Text, OutputOptions.Json]);

    public ListCommand(IMigrationEngine engine, TerminalInfo terminal)
        : base("list", "List the tools that the code offers: commands, agent tools, prompts, resources and build tasks, legacy or modern.")
    {
        (_engine, _terminal, _scope) = (engine, terminal, new ScopeOptions(engine));
        _scope.AddTo(this);
        _family.CompletionSources.Add(_ => _engine.ToolFamilies);
        foreach (var option in (Option[])[_family, _callers, _active, _inactive, _metadata])
        {
            Options.Add(option);
        }

        _output.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        var io = new CommandIo(parse, _terminal);
        var families = FamiliesOf(parse);
        var scan = await io.Progress.RunAsync(progress => _engine.ScanAsync(_scope.ToRequest(parse) with { Tools = true, Callers = parse.GetValue(_callers) }, progress, cancellationToken)).ConfigureAwait(false);
        scan = scan with { Tools = Select(parse, scan) };
        if (!families.IsEmpty)
        {
            scan = scan with { Tools = [.. scan.Tools.Where(tool => families.Contains(tool.Family))] };
        }

        var report = ReportOutput.Create(scan, scan.Findings, _engine.Rules(scan.Root));
        var (format, file) = (_output.Format(parse), _output.File(parse));
        if (format == OutputOptions.Json)
        {
            ReportOutput.Write(io, report, format, file);
        }
        else
        {
            io.WriteText(file, (writer, options) => ToolListRenderer.Write(writer, options, report.Tools));
        }

        var legacy = report.Tools.Count(tool => tool.Api != ApiGeneration.Modern);
        var tooLittle = ExitCodes.SawTooLittle(scan);
        var closing = tooLittle
            ? new ClosingLine(ClosingLine.ChangedNothing, ClosingLine.TooLittleSeen(scan.ResolutionRate), "dotnet restore")
            : new ClosingLine(ClosingLine.ChangedNothing, FormattableString.Invariant($"{legacy} of {ClosingLine.Count(report.Tools.Length, "tool")} legacy"), _scope.NextCommand(parse, legacy > 0 ? "plan" : "scan"));
        io.Close(closing, outIsForPrograms: file is null && format != OutputOptions.Text);
        return tooLittle ? ExitCodes.CouldNotSee : ExitCodes.Done;
    }

    /// <summary>A misspelt name would list nothing, which looks like an answer.</summary>
    private ImmutableArray<string> FamiliesOf(ParseResult parse) => [.. (parse.GetValue(_family) ?? []).Select(typed =>
        _engine.ToolFamilies.FirstOrDefault(family => string.Equals(family, typed, StringComparison.OrdinalIgnoreCase)) ?? throw UnknownName.Error("tool family", typed, _engine.ToolFamilies))];

    private ImmutableArray<ToolEntry> Select(ParseResult parse, ScanResult scan)
    {
        var (active, inactive) = (parse.GetValue(_active), parse.GetValue(_inactive));
        if (!active && !inactive && !parse.GetValue(_metadata))
        {
            return scan.Tools;
        }

        var tools = _engine.WithMigrations(scan.Root, scan.Tools);
        return active || inactive ? [.. tools.Where(tool => tool.Migration is { } migration && (migration.IsActive ? active : inactive))] : tools;
    }
}
