using System.Collections.Immutable;

namespace Tooling.Engine.Auditing;

/// <summary>What events are called; the spelling is part of the format.</summary>
public static class AuditActions
{
    /// <summary>A migration was written.</summary>
    public const string Apply = "apply";

    /// <summary>Some files of a migration were restored, or merged: a migration of its own.</summary>
    public const string Restore = "restore";

    /// <summary>A migration was taken back.</summary>
    public const string Rollback = "rollback";

    /// <summary>A migration that was interrupted was taken back.</summary>
    public const string TakeBack = "take-back";

    /// <summary>A session was begun.</summary>
    public const string BeginSession = "begin-session";

    /// <summary>A person decided on units of a session.</summary>
    public const string Decide = "decide";

    /// <summary>A session came to its end.</summary>
    public const string EndSession = "end-session";

    /// <summary>What nobody needs any more was removed.</summary>
    public const string Cleanup = "cleanup";

    /// <summary>A person looked at rewrites that ask for it.</summary>
    public const string Acknowledge = "acknowledge";

    /// <summary>The baseline was written.</summary>
    public const string WriteBaseline = "write-baseline";

    /// <summary>The ledger is moved to another store.</summary>
    public const string MoveStore = "move-store";

    /// <summary>The oldest events were removed from the trail.</summary>
    public const string Prune = "prune";
}

/// <summary>What is to be recorded of a change; who, when and where in the chain is added by the trail.</summary>
/// <param name="Action">One of <see cref="AuditActions"/>.</param>
/// <param name="Subject">The migration or session; null where it is about neither.</param>
/// <param name="Detail">In a few words, for a person.</param>
public sealed record AuditEntry(string Action, string? Subject, string Detail)
{
    /// <summary>The packs, as <c>id@version</c>, separated by spaces; null where none had a part in it.</summary>
    public string? Packs { get; init; }

    /// <summary>The files that were changed, ordered by path.</summary>
    public ImmutableArray<AuditedFile> Files { get; init; } = [];

    /// <summary>Where older events were removed: the hash of the last of them.</summary>
    public string? Anchor { get; init; }

    /// <summary>Whether another one says the same thing.</summary>
    internal bool IsSame(AuditEntry other) => Action == other.Action && Subject == other.Subject && Detail == other.Detail && Files.SequenceEqual(other.Files);
}

/// <summary>A file that was changed.</summary>
/// <param name="Path">Relative to the root, with <c>/</c>.</param>
/// <param name="Before">SHA-256 of what it was, in lower-case hexadecimal; null where there was none.</param>
/// <param name="After">SHA-256 of what it is since.</param>
public sealed record AuditedFile(string Path, string? Before, string After);

/// <summary>One link of the chain.</summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Actor">Who: the user and the machine.</param>
/// <param name="ToolVersion">The version of this product.</param>
/// <param name="Entry">What.</param>
/// <param name="Previous">The hash of the event before; 64 zeros for the first.</param>
/// <param name="Hash">SHA-256 of the line without this hash.</param>
public sealed record AuditEvent(int Number, DateTimeOffset At, string Actor, string ToolVersion, AuditEntry Entry, string Previous, string Hash)
{
    /// <summary>What stands for the hash before the first event.</summary>
    public static readonly string None = new('0', 64);
}
