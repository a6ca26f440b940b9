using System.Collections.Immutable;
using System.Text.Json;

namespace Tooling.Reporting.Writers.Reading;

/// <summary>Reads <c>.migrate/claims.json</c>: what the ledger of a tree says, for whoever can't open the ledger itself.</summary>
public static class ClaimsReader
{
    private const int NewestForm = 1;

    /// <summary>What the ledger claims of each file.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="FileFormatException">It is damaged, or of a newer version.</exception>
    public static ImmutableArray<ClaimedFile> Files(string file) =>
        Read(file, static root => root.Parts("files", claim => new ClaimedFile(claim.Text("path"), claim.Text("oldHash"), claim.Text("newHash"), claim.Text("migration"))));

    /// <summary>How far the migrations of the tree are, in the order of time.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="FileFormatException">It is damaged, or of a newer version.</exception>
    public static ImmutableArray<ProgressStep> Progress(string file) => Read(file, ProgressPart.Read);

    private static ImmutableArray<T> Read<T>(string file, Func<JsonPart, ImmutableArray<T>> read)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            var root = new JsonPart(file, "$", document.RootElement);
            if (document.RootElement.ValueKind == JsonValueKind.Object && root.Number("schemaVersion") <= NewestForm)
            {
                return read(root);
            }
        }
        catch (Exception e) when (e is JsonException or FileFormatException)
        {
            throw Damaged(file);
        }

        throw new FileFormatException("The claims of the ledger were written by a newer version of this product, or are something else.", "Update the package Tooling.Build.", file);
    }

    private static FileFormatException Damaged(string file) => new("The claims of the ledger are damaged.", "The next 'dotnet migrate apply' or 'rollback' writes them anew.", file);
}

/// <summary>What a migrated file should be.</summary>
/// <param name="Path">Relative to the root of the tree, with <c>/</c>.</param>
/// <param name="OldHash">SHA-256 of what it was before its last migration, in lower-case hexadecimal.</param>
/// <param name="NewHash">SHA-256 of what that made of it.</param>
/// <param name="MigrationId">The migration.</param>
public sealed record ClaimedFile(string Path, string OldHash, string NewHash, string MigrationId);
