using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Tooling.Engine;
using Tooling.Engine.Diagnosing;

namespace Tooling.Cli.Rendering;

/// <summary>
/// An archive to send to whoever helps: how the machine and the tree stand, and what was done to it. It has no code, no environment and no properties of builds, and
/// the folder of the user is not named.
/// </summary>
internal static class SupportBundle
{
    /// <summary>Writes it.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="diagnoses">How things stand.</param>
    /// <param name="status">What was done; null where it can't be read.</param>
    /// <param name="home">The folder of the user.</param>
    public static void Write(Stream stream, ImmutableArray<Diagnosis> diagnoses, MigrationStatus? status, string home)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Add(archive, "doctor.json", home, content => DoctorRenderer.WriteJson(content, diagnoses));
        if (status is not null)
        {
            Add(archive, "status.json", home, content => StatusRenderer.WriteJson(content, status));
        }
    }

    private static void Add(ZipArchive archive, string name, string home, Action<Stream> write)
    {
        using var content = new MemoryStream();
        write(content);
        var text = Encoding.UTF8.GetString(content.ToArray());

        // The root has no user's folder: every path begins with it.
        text = home.Length > 1 ? text.Replace(home, "~", StringComparison.Ordinal) : text;
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
