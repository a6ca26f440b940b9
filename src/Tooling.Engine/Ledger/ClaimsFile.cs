using System.Text.Json;
using Tooling.Engine.Files;

namespace Tooling.Engine.Ledger;

/// <summary>
/// What the ledger claims of each migrated file, and how far the tree is, as JSON beside it: a build checks and reports it, and must not open a
/// database with native code inside MSBuild for that. It can be made again from the ledger at any time.
/// </summary>
internal static class ClaimsFile
{
    private const int SchemaVersion = 1;

    /// <summary>Removes the claims while the tree is changed: those of a run that was killed would be wrong.</summary>
    /// <param name="path">The file.</param>
    public static void Delete(string path) => File.Delete(path);

    /// <summary>Writes the claims of all migrations that are applied; no file where there is none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="ledger">The ledger.</param>
    public static void Write(string path, MigrationLedger ledger)
    {
        if (ContentOf(ledger) is { } content)
        {
            SharedFile.Write(path, content);
        }
    }

    /// <summary>Whether the claims are those of the ledger.</summary>
    /// <param name="path">The file.</param>
    /// <param name="ledger">The ledger.</param>
    public static bool IsCurrent(string path, MigrationLedger ledger) =>
        ContentOf(ledger) is { } content ? File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(content) : !File.Exists(path);

    private static byte[]? ContentOf(MigrationLedger ledger)
    {
        var claims = ledger.Claims();
        if (claims.IsEmpty)
        {
            return null;
        }

        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", SchemaVersion);
            json.WriteStartArray("files");
            foreach (var (file, migration) in claims.Where(static claim => claim.File.NewHash != ContentHash.Absent))
            {
                json.WriteStartObject();
                json.WriteString("path", file.Path);
                json.WriteString("oldHash", file.OldHash);
                json.WriteString("newHash", file.NewHash);
                json.WriteString("migration", migration);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("progress");
            foreach (var step in ProgressQuery.Of(ledger))
            {
                json.WriteStartObject();
                json.WriteString("at", step.At);
                json.WriteString("migration", step.MigrationId);
                json.WriteNumber("change", step.Change);
                json.WriteNumber("rewritten", step.Rewritten);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }
}
