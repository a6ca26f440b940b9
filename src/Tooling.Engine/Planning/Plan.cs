using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Tooling.Engine.Discovery;
using Tooling.Engine.Planning.Ordering;
using Tooling.Reporting;

namespace Tooling.Engine.Planning;

/// <summary>The exact edits of a migration, with the proof that the result compiles. Immutable; can be reviewed, saved, applied later.</summary>
public sealed record Plan
{
    /// <summary>SHA-256 over all edits, in lower-case hexadecimal: the plan's identity.</summary>
    public required string Id { get; init; }

    /// <summary>Absolute path of the root of the tree.</summary>
    public required string Root { get; init; }

    /// <summary>The packs that found something, as <c>id@version</c>, ordered.</summary>
    public required ImmutableArray<string> Packs { get; init; }

    /// <summary>What is edited, ordered by path.</summary>
    public required ImmutableArray<PlannedFile> Files { get; init; }

    /// <summary>What is rewritten and what remains, in the order of path and place.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>What was proven, for each project and target framework.</summary>
    public required ImmutableArray<Proof> Proofs { get; init; }

    /// <summary>The parts that can be applied alone, in the order of stages, then by name: together they edit every file once.</summary>
    public required ImmutableArray<PlanUnit> Units { get; init; }

    /// <summary>Why units are what they are, and what orders them beside their steps.</summary>
    public UnitRelations Relations { get; init; } = UnitRelations.None;

    /// <summary>One unit as a plan.</summary>
    /// <param name="unit">One of <see cref="Units"/>.</param>
    /// <returns>The edits of its files; the findings in them, and the proofs of its projects.</returns>
    public Plan Only(PlanUnit unit) => Only([unit]);

    /// <summary>Some units as a plan.</summary>
    /// <param name="units">Some of <see cref="Units"/>, in their order.</param>
    /// <returns>The edits of their files; the findings in them, and the proofs of their projects.</returns>
    public Plan Only(ImmutableArray<PlanUnit> units)
    {
        var paths = units.SelectMany(u => u.Files).ToHashSet(StringComparer.Ordinal);
        var names = units.Where(u => u.Step is not null).Select(u => u.Name).ToHashSet(StringComparer.Ordinal);
        var steps = Units.Where(u => u.Step is not null).Select(u => (u.Files, Fingerprints: u.Findings.ToHashSet(StringComparer.Ordinal), IsWanted: names.Contains(u.Name))).ToList();
        var byFile = steps.SelectMany(s => s.Files, (s, file) => (file, s.Fingerprints, s.IsWanted)).ToLookup(s => s.file, StringComparer.Ordinal);
        var projects = units.SelectMany(u => u.Projects).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<PlannedFile> files = [.. Files.Where(f => f.Unit is { } unit ? names.Contains(unit) : paths.Contains(f.Path))];
        return this with
        {
            Id = IdOf(files.Select(f => (f.Path, f.OldHash, f.NewHash))),
            Files = files,
            Findings = [.. Findings.Where(IsIn)],
            Proofs = [.. Proofs.Where(p => projects.Contains(p.Project))],
            Units = units,
            Relations = Relations.Only(units),
        };

        // Code that is there twice has one fingerprint: a step is about what is in its own files.
        bool IsIn(Finding finding) => byFile[finding.Path].Where(s => s.Fingerprints.Contains(finding.Fingerprint)).ToList() is { Count: > 0 } owners
            ? owners.Exists(s => s.IsWanted)
            : paths.Contains(finding.Path);
    }

    /// <summary>What a bridge can't stand in for, so that it is rewritten in the first step: place and rule, ordered.</summary>
    public ImmutableArray<string> NotBridged { get; init; } = [];

    /// <summary>The same plan as one unit.</summary>
    public Plan AsOneUnit() => this with
    {
        Units = [new PlanUnit([.. Units.SelectMany(u => u.Projects).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], [.. Files.Select(f => f.Path)])],
    };

    /// <summary>The identity of a plan.</summary>
    /// <param name="files">All that it edits, ordered by path: path, hash now, hash afterwards.</param>
    /// <returns>SHA-256 in lower-case hexadecimal.</returns>
    internal static string IdOf(IEnumerable<(string Path, string OldHash, string NewHash)> files) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', files.Select(f => $"{f.Path}\0{f.OldHash}\0{f.NewHash}")))));
}

/// <summary>The smallest part of a plan after which everything still compiles.</summary>
/// <param name="Projects">Its projects, relative to the root, ordered; never empty.</param>
/// <param name="Files">The files that it edits, relative to the root, ordered.</param>
public sealed record PlanUnit(ImmutableArray<string> Projects, ImmutableArray<string> Files)
{
    /// <summary>What it is called: its first project, and its step.</summary>
    public string Name => Step is null ? Projects[0] : $"{Projects[0]}: {Step}";

    /// <summary>
    /// The step that it is, where a bridge lets the tools of a project be migrated one at a time: <see cref="FirstStep"/>, then a tool each. Null for whole projects.
    /// </summary>
    public string? Step { get; init; }

    /// <summary>The fingerprints of the findings that a step is about; empty for whole projects, which are about all in their files.</summary>
    public ImmutableArray<string> Findings { get; init; } = [];

    /// <summary>The place of a step among those of its project, from 1; 0 where it is no step, or another version of this product planned it: then the order of units says it.</summary>
    public int Number { get; init; }

    /// <summary>The step that all others need: the package, what no bridge stands in for, and the bridge.</summary>
    public const string FirstStep = "package and bridge";

    /// <summary>Whether another unit, which comes after it in the plan, can only be applied after it: where it changes the same files, or removes a part of the bridge that this one may need.</summary>
    /// <param name="later">The other.</param>
    public bool IsNeededBy(PlanUnit later)
    {
        ArgumentNullException.ThrowIfNull(later);
        var isBefore = later != this && Step is not null && later.Step is not null && Number <= later.Number && Projects[0] == later.Projects[0];
        return isBefore && (Step == FirstStep || later.Files.Any(BridgeFolder.IsIn) || Files.Intersect(later.Files, StringComparer.Ordinal).Any());
    }
}

/// <summary>A file that the plan changes.</summary>
/// <param name="Path">Relative to the root, with <c>/</c>.</param>
/// <param name="OldHash">SHA-256 of the bytes it must have now, in lower-case hexadecimal.</param>
/// <param name="NewHash">SHA-256 of the bytes it gets.</param>
/// <param name="NewContent">Those bytes, with the encoding, byte order mark and line endings of the old ones.</param>
public sealed record PlannedFile(string Path, string OldHash, string NewHash, ImmutableArray<byte> NewContent)
{
    /// <summary>The unit that writes it, where several change the same file one after the other; null where the path says so.</summary>
    public string? Unit { get; init; }
}

/// <summary>What compiling the planned result in memory showed.</summary>
public enum ProofOutcome
{
    /// <summary>No compiler error that was not there before.</summary>
    Compiles,

    /// <summary>The only new compiler errors are at findings that are left to a person.</summary>
    CompilesExceptManual,

    /// <summary>It could not be compiled, so nothing is known; <see cref="Proof.Detail"/> says why.</summary>
    Unproven,
}

/// <summary>The proof for one project in one target framework.</summary>
/// <param name="Project">The project file, relative to the root, with <c>/</c>.</param>
/// <param name="TargetFramework">The target framework.</param>
/// <param name="Outcome">What is known.</param>
/// <param name="Detail">The remaining errors, or why it is unproven; null where there is nothing to say.</param>
public sealed record Proof(string Project, string TargetFramework, ProofOutcome Outcome, string? Detail)
{
    /// <summary>How many compiler errors were there before, and stay: what such code means is known in part only.</summary>
    public int EarlierErrors { get; init; }
}
