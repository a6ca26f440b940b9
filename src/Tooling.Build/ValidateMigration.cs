using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Build.Framework;
using Tooling.Reporting.Writers;

namespace Tooling.Build;

/// <summary>
/// Whether what the ledger claims still holds for the files of a project: none has the content again that it had before it was migrated.
/// The claims are in a file beside the ledger, so that no database is opened inside MSBuild.
/// </summary>
public sealed class ValidateMigration : MigrationTask
{
    private const int NewestForm = 1;

    /// <summary>The project's sources, and its project file.</summary>
    [Required]
    public ITaskItem[] Files { get; set; } = [];

    private protected override void Run()
    {
        if (Tree.Claims is not { } file)
        {
            return;
        }

        var claims = Read(file).ToLookup(claim => claim.Path, StringComparer.Ordinal);
        foreach (var path in Files.Select(item => item.GetMetadata("FullPath")).Distinct(StringComparer.Ordinal).Where(File.Exists))
        {
            var relative = Tree.RelativePath(path);
            if (claims.Contains(relative) && claims[relative].First() is var claim && claim.OldHash != claim.NewHash && HashOf(path) == claim.OldHash)
            {
                Log.LogWarning(null, Codes.TakenBack, null, path, 0, 0, 0, 0, "{0}", $"This file has the content that it had before migration {claim.Migration}: the change was taken back without 'rollback'. Apply it again, or tell the ledger: dotnet migrate rollback {claim.Migration}.");
            }
        }
    }

    private static List<Claim> Read(string file)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            var root = document.RootElement;
            if (root.GetProperty("schemaVersion").GetInt32() > NewestForm)
            {
                throw new FileFormatException("The claims of the ledger were written by a newer version of this product.", "Update the package Tooling.Build.", file);
            }

            return [.. root.GetProperty("files").EnumerateArray().Select(claim => new Claim(Text(claim, "path"), Text(claim, "oldHash"), Text(claim, "newHash"), Text(claim, "migration")))];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new FileFormatException("The claims of the ledger are damaged.", "The next 'dotnet migrate apply' or 'rollback' writes them anew.", file);
        }
    }

    private static string Text(JsonElement owner, string name) => owner.GetProperty(name).GetString()!;

    private static string HashOf(string path)
    {
        using var sha = SHA256.Create();
        using var stream = File.OpenRead(path);
        return string.Concat(sha.ComputeHash(stream).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
    }

    private sealed record Claim(string Path, string OldHash, string NewHash, string Migration);
}
