using System.Collections.Immutable;
using System.CommandLine;
using Tooling.Cli.Documents;
using Tooling.Cli.Options;
using Tooling.Cli.Rendering;
using Tooling.Engine;
using Tooling.Engine.Planning;
using Tooling.Engine.Planning.Ordering;
using Tooling.Reporting;
using Tooling.Reporting.Writers.Documents;

namespace Tooling.Cli.Commands;

/// <summary><c>plan</c>: shows the exact edits of a migration, and changes nothing.</summary>
internal sealed class PlanCommand : Command
{
    private const string Mermaid = "mermaid";
    private const string Dot = "dot";

    private readonly IMigrationEngine _engine;
    private readonly TerminalInfo _terminal;
    private readonly ScopeOptions _scope;
    private readonly PlanningOptions _planning = new();
    private readonly Option<bool> _steps = new("--steps") { Description = "Divide units into steps, a tool each, where a pack brings a bridge, as 'apply --mode incremental' does." };
    private readonly Option<string?> _graph = new("--graph") { Description = "Draw the order of the units in place of the plan, for Mermaid or for Graphviz." };
    private readonly OutputOptions _output = new(
        OutputOptions.Reports,
        "Save the plan to this file: as JSON, for 'apply --plan'; as a document for people where it is called .md or .html.");

    public PlanCommand(IMigrationEngine engine, TerminalInfo terminal)
        : base("plan", "Show the exact edits of a migration, proven to compile. Changes nothing.")
    {
        (_engine, _terminal, _scope) = (engine, terminal, new ScopeOptions(engine));
        _scope.AddTo(this);
        _planning.AddTo(this);
        _output.AddTo(this);
        Options.Add(_steps);
        Options.Add(_graph.AcceptOnlyFromAmong(Mermaid, Dot));
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        var io = new CommandIo(parse, _terminal);
        var request = _planning.Apply(parse, _scope.ToRequest(parse)) with { Steps = parse.GetValue(_steps) };
        var result = await io.Progress.RunAsync(progress => _engine.PlanAsync(request, progress, cancellationToken)).ConfigureAwait(false);
        var apply = _scope.NextCommand(parse, "apply", _planning.Again(parse));
        if (parse.GetValue(_graph) is { } graph)
        {
            var order = MigrationOrder.Of(result.Plan);
            io.WriteText(_output.File(parse), (writer, _) => writer.Write(graph == Dot ? OrderGraph.ToDot(order) : OrderGraph.ToMermaid(order)));
            return ExitCodes.OfLooking(result.Scan, FindingCounts.Of(result.Plan.Findings));
        }

        switch (_output.File(parse))
        {
            case { } file when DocumentWriterFor(file) is { } write:
                var assessed = await io.Progress.RunAsync(progress => _engine.AssessPlanAsync(request, result, progress, cancellationToken)).ConfigureAwait(false);
                var source = new PlanDocumentSource(assessed, _engine.Rules(result.Scan.Root).ToImmutableDictionary(rule => rule.Id, StringComparer.Ordinal), CodeOwners.Of(result.Plan.Root), _scope.TypedPath(parse) ?? ".", apply);
                io.WriteText(file, (writer, _) => write(PlanDocument.Of(source), writer));
                break;
            case { } file:
                io.WriteJson(file, stream => PlanFile.Write(result.Plan, stream));
                apply = Shell.Command(["apply", "--plan", file]);
                break;
        }

        return PlanPresenter.Show(io, result, _engine, _output.Format(parse), file: null, apply);
    }

    private static Action<Document, TextWriter>? DocumentWriterFor(string file) => Path.GetExtension(file).ToUpperInvariant() switch
    {
        ".MD" or ".MARKDOWN" => MarkdownDocumentWriter.Write,
        ".HTML" or ".HTM" => HtmlDocumentWriter.Write,
        _ => null,
    };
}
