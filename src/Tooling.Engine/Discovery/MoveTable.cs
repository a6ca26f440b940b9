using System.Collections.Immutable;
using NuGet.Versioning;
using Tooling.Rules.Model;

namespace Tooling.Engine.Discovery;

/// <summary>The moves, with their version ranges parsed.</summary>
internal sealed class MoveTable(ImmutableArray<PackageMove> moves)
{
    /// <summary>What <see cref="PackageMove.To"/> says where a package goes away.</summary>
    public const string NoPackage = "none";

    private readonly ILookup<string, (PackageMove Move, VersionRange Legacy)> _moves =
        moves.ToLookup(move => move.Id, move => (move, VersionRange.Parse(move.From)), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether there is a move for some versions of a package.</summary>
    public bool Knows(string id) => _moves.Contains(id);

    /// <summary>Whether a project can't be migrated unless it is known which version of a package it has.</summary>
    public bool Demands(string id) => _moves[id].Any(pair => !pair.Move.IsCompanion);

    /// <summary>The first move for a package in a version, range or floating version; null where that is modern already, and for a companion where restore finds the version by itself (<c>10.*</c>).</summary>
    public PackageMove? Find(string id, string version) =>
        _moves[id].FirstOrDefault(pair => LegacyVersions.CanResolveInto(pair.Legacy, version) && !(pair.Move.IsCompanion && LegacyVersions.FloatsTo(version, pair.Move.To))).Move;
}
