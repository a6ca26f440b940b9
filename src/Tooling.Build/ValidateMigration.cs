using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Build.Framework;
using Tooling.Reporting.Writers.Reading;

namespace Tooling.Build;

/// <summary>
/// Whether what the ledger claims still holds for the files of a project: none has the content again that it had before it was migrated.
/// The claims are in a file beside the ledger, so that no database is opened inside MSBuild.
/// </summary>
public sealed class ValidateMigration : MigrationTask
{
    /// <summary>The project's sources, and its project file.</summary>
    [Required]
    public ITaskItem[] Files { get; set; } = [];

    private protected override void Run()
    {
        if (Tree.Claims is not { } file)
        {
            return;
        }

        var claims = ClaimsReader.Files(file).ToLookup(claim => claim.Path, StringComparer.Ordinal);
        foreach (var path in Files.Select(item => item.GetMetadata("FullPath")).Distinct(StringComparer.Ordinal).Where(File.Exists))
        {
            var relative = Tree.RelativePath(path);
            if (claims.Contains(relative) && claims[relative].First() is var claim && claim.OldHash != claim.NewHash && HashOf(path) == claim.OldHash)
            {
                Log.LogWarning(null, Codes.TakenBack, null, path, 0, 0, 0, 0, "{0}", $"This file has the content that it had before migration {claim.MigrationId}: the change was taken back without 'rollback'. Apply it again, or tell the ledger: dotnet migrate rollback {claim.MigrationId}.");
            }
        }
    }

    private static string HashOf(string path)
    {
        using var sha = SHA256.Create();
        using var stream = File.OpenRead(path);
        return string.Concat(sha.ComputeHash(stream).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
