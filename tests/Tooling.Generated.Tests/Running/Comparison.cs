using System.Collections.Immutable;
using Tooling.Packs.Tests.Harness;
using Tooling.Reporting;
using Tooling.Rules.Matching;
using Xunit.Sdk;

namespace Tooling.Generated.Tests.Running;

/// <summary>Migrates programs of a pack, and runs them before and after.</summary>
/// <param name="pack">The pack.</param>
/// <param name="announcing">The rules that say of a rewrite that it may change what the program does, and ask for a look.</param>
/// <param name="support">What every program ends with, which has nothing to do with the library.</param>
internal sealed class Comparison(string pack, IReadOnlyCollection<string> announcing, string support)
{
    private readonly LibraryContext _legacy = new(pack, "legacy");
    private readonly LibraryContext _modern = new(pack, "modern");
    private readonly Fixture _settings = new() { Pack = pack, Name = "Program", Settings = new Dictionary<string, string>(), Before = string.Empty, After = null };

    /// <summary>Migrates a program and compares its runs.</summary>
    /// <param name="code">The program.</param>
    /// <param name="argumentLists">What it is run with.</param>
    /// <returns>How it came out.</returns>
    public Trial Try(string code, IEnumerable<ImmutableArray<string>> argumentLists)
    {
        var program = code + support;
        var before = Compiled(program, ReferenceSet.Legacy(pack));
        if (before.Errors.Any())
        {
            throw new XunitException($"The generated program does not compile.\n{string.Join('\n', before.Errors)}\n{code}");
        }

        var migration = FixtureMigration.Run(_settings, program, ReferenceSet.Legacy(pack));
        var left = migration.Matches.Where(m => m.Kind != FindingKind.Rewrite).Concat(migration.Waiting).ToList();
        if (left.Count > 0)
        {
            return Result(Verdict.LeftToPerson, code, migration.Text, left, string.Join('\n', left.Select(m => $"{m.Rule.Id} {m.Reason}")));
        }

        var review = migration.Matches.Where(m => m.Safety == Safety.Review).ToList();
        var after = Compiled(migration.Text, ReferenceSet.Modern(pack));
        if (FixtureCompiler.NewComplaints(after.Diagnostics, before.Diagnostics) is { Count: > 0 } complaints)
        {
            return Result(Verdict.Broken, code, migration.Text, review, string.Join('\n', complaints));
        }

        var old = new LoadedProgram(before.Image, _legacy);
        var migrated = new LoadedProgram(after.Image, _modern);
        var runs = argumentLists.Select(arguments => (Arguments: arguments, Before: old.Run(arguments), After: migrated.Run(arguments))).ToList();
        var different = runs.Where(run => !run.Before.Agrees(run.After)).ToList();
        var verdict = different.Count == 0 ? Verdict.Agrees : review.Any(m => announcing.Contains(m.Rule.Id)) ? Verdict.Announced : Verdict.Differs;
        var details = different.Select(run => $"--- run with: {string.Join(' ', run.Arguments.Select(a => $"\"{a}\""))}\n--- before: {run.Before}\n--- after: {run.After}");
        return Result(verdict, code, migration.Text, review, string.Join('\n', details)) with { Runs = runs.Count };
    }

    private CompiledProgram Compiled(string program, ReferenceSet references) => CompiledProgram.Of(FixtureCompiler.Compile(_settings, program, references).Compilation);

    private Trial Result(Verdict verdict, string before, string after, IEnumerable<Match> matches, string details) =>
        new() { Verdict = verdict, Before = before, After = after.Replace(support, string.Empty, StringComparison.Ordinal), Rules = [.. matches.Select(m => m.Rule.Id)], Details = details };
}
