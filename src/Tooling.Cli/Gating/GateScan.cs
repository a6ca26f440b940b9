using System.Collections.Immutable;
using System.CommandLine;
using Tooling.Cli.Options;
using Tooling.Cli.Rendering;
using Tooling.Engine;
using Tooling.Reporting;

namespace Tooling.Cli.Gating;

/// <summary>What <c>gate</c> and <c>baseline</c> look at: all findings of a path, with the baseline that is kept for it.</summary>
/// <param name="engine">Does the work.</param>
internal sealed class GateScan(IMigrationEngine engine)
{
    private readonly LoadOptions _load = new();

    /// <summary>Adds the symbols to a command. A part of the findings can't be chosen: what was left out would look as if it were gone.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        _load.AddPathTo(command);
        _load.AddTo(command);
    }

    /// <summary>What was typed as the path; the current folder where nothing was.</summary>
    /// <param name="parse">What was typed.</param>
    public string PathOf(ParseResult parse) => _load.TypedPath(parse) ?? ".";

    /// <summary>Scans the path that was typed, or the one that the baseline at hand is of.</summary>
    /// <param name="io">Shows the progress.</param>
    /// <param name="parse">What was typed.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What was seen.</returns>
    public async Task<GateInput> RunAsync(CommandIo io, ParseResult parse, CancellationToken cancellationToken)
    {
        var standard = _load.TypedPath(parse) is null && BaselineStore.FindAbove(Environment.CurrentDirectory) is { } kept ? kept.ScopePath(kept.Read()!) : null;
        var request = _load.ToRequest(parse);
        request = standard is null ? request : request with { Path = standard };
        var scan = await io.Progress.RunAsync(progress => engine.ScanAsync(request, progress, cancellationToken)).ConfigureAwait(false);
        var scope = Path.GetRelativePath(scan.Root, Path.GetFullPath(request.Path)).Replace('\\', '/');
        return new GateInput(ReportOutput.Create(scan, scan.Findings, engine.Rules(scan.Root)), scope, new BaselineStore(scan.Root), request.Path, ExitCodes.SawTooLittle(scan));
    }
}

/// <summary>What was seen, and what is tolerated of it.</summary>
/// <param name="Report">The findings.</param>
/// <param name="Scope">What was scanned, relative to the root of the tree, with <c>/</c>.</param>
/// <param name="Store">The baseline of the tree.</param>
/// <param name="Path">What was scanned, as it would be typed.</param>
/// <param name="SawTooLittle">Whether so little was seen that nothing follows from it.</param>
internal sealed record GateInput(Report Report, string Scope, BaselineStore Store, string Path, bool SawTooLittle)
{
    /// <summary>A saved report, of the tree that a path lies in. It says what was found, not what was looked at.</summary>
    /// <param name="report">The report.</param>
    /// <param name="path">The path, as it was typed.</param>
    public static GateInput Of(Report report, string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        var folder = Directory.Exists(full) ? full : System.IO.Path.GetDirectoryName(full)!;
        var root = MigrateFolder.FindAbove(folder, state => state.Exists) ?? folder;
        return new GateInput(report, Scope: "?", new BaselineStore(root), path, SawTooLittle: false);
    }

    /// <summary>What a command line says to scan the same.</summary>
    public ImmutableArray<string> Arguments => Path == "." ? [] : [Path];
}
