using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Tooling.Engine.Ledger;

namespace Tooling.Engine.Applying;

/// <summary>What a run is doing to the tree.</summary>
public enum JournalKind
{
    /// <summary>It writes the new contents.</summary>
    Apply,

    /// <summary>It restores the old contents.</summary>
    Rollback,
}

/// <summary>
/// Everything that is needed to finish a run or to take it back, written before the first file is touched. The contents themselves
/// are in the snapshot store.
/// </summary>
/// <param name="Format">Of the file: <see cref="CurrentFormat"/>.</param>
/// <param name="Kind">What the run was doing.</param>
/// <param name="Migration">The migration that is applied or rolled back; without its findings where it is rolled back, because the ledger has them.</param>
internal sealed record Journal(int Format, JournalKind Kind, RecordedMigration Migration)
{
    public const int CurrentFormat = 1;

    [JsonIgnore]
    public string MigrationId => Migration.Header.Id;

    /// <summary>The changes that lead to the new contents, or back to the old ones.</summary>
    public ImmutableArray<FileChange> Changes(bool toNew) =>
        [.. Migration.Files.Select(f => toNew ? FileChange.ToNew(f) : FileChange.ToOld(f))];
}

/// <summary>One file on its way from one content to another.</summary>
/// <param name="Path">Relative to the root, with <c>/</c>.</param>
/// <param name="FromHash">The content that may be replaced.</param>
/// <param name="ToHash">The content that it gets, from the snapshot store.</param>
/// <param name="Mode">The permissions that it gets; null on Windows.</param>
internal sealed record FileChange(string Path, string FromHash, string ToHash, UnixFileMode? Mode)
{
    public static FileChange ToNew(MigratedFile file) => new(file.Path, file.OldHash, file.NewHash, file.Mode);

    public static FileChange ToOld(MigratedFile file) => new(file.Path, file.NewHash, file.OldHash, file.Mode);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Journal))]
internal sealed partial class JournalJson : JsonSerializerContext;
