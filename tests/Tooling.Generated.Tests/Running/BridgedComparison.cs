using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Tooling.Engine.Planning;
using Tooling.Packs;
using Tooling.Packs.Tests.Harness;
using Tooling.Reporting;
using Tooling.Rules;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Generated.Tests.Running;

/// <summary>Runs programs on the legacy library, and on the modern one with the bridge: only what the bridge can't stand in for is rewritten.</summary>
/// <param name="pack">The pack.</param>
/// <param name="announcing">The rules that say of a rewrite that it may change what the program does, and ask for a look; the bridge does what the rewrite would do.</param>
/// <param name="support">What every program ends with, which has nothing to do with the library.</param>
internal sealed class BridgedComparison(string pack, IReadOnlyCollection<string> announcing, string support)
{
    private const int MaxCompilations = 30;

    private readonly LibraryContext _legacy = new(pack, "legacy");
    private readonly LibraryContext _modern = new(pack, "modern");
    private readonly PackBridge _bridge = BuiltInPacks.All.Single(p => p.Id == pack).Bridge!;
    private readonly Fixture _settings = new() { Pack = pack, Name = "Program", Settings = new Dictionary<string, string>(), Before = string.Empty, After = null };

    /// <summary>Puts a program on the bridge and compares its runs.</summary>
    /// <param name="code">The program.</param>
    /// <param name="argumentLists">What it is run with.</param>
    public Trial Try(string code, IEnumerable<ImmutableArray<string>> argumentLists)
    {
        var references = ReferenceSet.Legacy(pack);
        var (compilation, tree) = FixtureCompiler.Compile(_settings, code + support, references);
        var before = CompiledProgram.Of(compilation);
        var analysis = RuleEngine.Analyze(references.CompiledPack!, compilation.GetSemanticModel(tree), CancellationToken.None);
        var held = analysis.Matches.Where(m => m.Kind == FindingKind.Rewrite).GroupBy(m => m.Group).Where(g => g.All(m => _bridge.Rules.Contains(m.Rule.Id))).Select(g => g.Key).ToHashSet();
        if (held.Count == 0 || Settle(analysis, held) is not { } after)
        {
            return Result(Verdict.LeftToPerson, code, code, analysis.Matches.Where(m => m.Kind != FindingKind.Rewrite), "The bridge can't stand in for it.");
        }

        var old = new LoadedProgram(before.Image, _legacy);
        var bridged = new LoadedProgram(after.Program.Image, _modern);
        var runs = argumentLists.Select(arguments => (Arguments: arguments, Before: old.Run(arguments), After: bridged.Run(arguments))).ToList();
        var different = runs.Where(run => !run.Before.Agrees(run.After)).ToList();
        var verdict = different.Count == 0 ? Verdict.Agrees : analysis.Matches.Any(m => m.Safety == Safety.Review && announcing.Contains(m.Rule.Id)) ? Verdict.Announced : Verdict.Differs;
        var details = different.Select(run => $"--- run with: {string.Join(' ', run.Arguments.Select(a => $"\"{a}\""))}\n--- before: {run.Before}\n--- on the bridge: {run.After}");
        return Result(verdict, code, after.Text, analysis.Matches.Where(m => held.Contains(m.Group)), string.Join('\n', details)) with { Runs = runs.Count };
    }

    /// <summary>Rewrites what has to be, until the rest compiles with the bridge.</summary>
    private (CompiledProgram Program, string Text)? Settle(FileAnalysis analysis, HashSet<string> held)
    {
        for (var i = 0; i < MaxCompilations; i++)
        {
            var rewritten = FileRewriter.Rewrite(analysis, m => !held.Contains(m.Group));
            var (compilation, tree) = FixtureCompiler.Compile(_settings, rewritten.Text.ToString(), ReferenceSet.Modern(pack));
            var program = CompiledProgram.Of(compilation.AddSyntaxTrees(_bridge.PartsFor([tree], CancellationToken.None).Select(part => CSharpSyntaxTree.ParseText(part.Text, (CSharpParseOptions)tree.Options, part.Name))));
            var errors = program.Errors.ToList();
            if (errors.Count == 0)
            {
                return (program, rewritten.Text.ToString());
            }

            Assert.All(errors, e => Assert.Equal(tree.FilePath, e.Location.SourceTree?.FilePath));
            var map = new PositionMap(rewritten.Changes);
            var places = errors.Select(e => map.ToOld(e.Location.SourceSpan)).ToList();
            if (held.RemoveWhere(group => analysis.Matches.Any(m => m.Group == group && places.Any(place => IsAround(m, place)))) == 0)
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsAround(Match match, TextSpan place) => match.Node.Span.IntersectsWith(place);

    private Trial Result(Verdict verdict, string before, string after, IEnumerable<Match> matches, string details) =>
        new() { Verdict = verdict, Before = before, After = after.Replace(support, string.Empty, StringComparison.Ordinal), Rules = [.. matches.Select(m => m.Rule.Id)], Details = details };
}
