using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Tooling.Reporting;
using Tooling.Reporting.Writers;
using Tooling.Reporting.Writers.Reading;

namespace Tooling.Build.State;

/// <summary>Which part of a tree a report is of: a project in one target framework.</summary>
/// <param name="ProjectFile">Absolute path of the project file.</param>
/// <param name="TargetFramework">The target framework; may be empty.</param>
/// <param name="AllFrameworks">All target frameworks that the project has, separated by <c>;</c>; empty where it has the one.</param>
internal sealed record ReportPart(string ProjectFile, string TargetFramework, string AllFrameworks);

/// <summary>
/// The reports of the projects and target frameworks of a tree, one file each. Several processes of a build write here at once: what
/// is decided over all of them is decided while nobody else writes.
/// </summary>
/// <param name="tree">The tree.</param>
/// <param name="folder">Absolute path of the folder.</param>
internal sealed class PartialReports(TreeRoot tree, string folder)
{
    /// <summary>Puts a part in its place, and looks at all parts, while nobody else does.</summary>
    /// <typeparam name="T">What comes out.</typeparam>
    /// <param name="part">Which part it is.</param>
    /// <param name="report">Its report.</param>
    /// <param name="look">Gets the reports of the other parts.</param>
    public T Publish<T>(ReportPart part, Report report, Func<ImmutableArray<Report>, T> look)
    {
        using var mutex = new Mutex(initiallyOwned: false, $@"Global\dotnet-migrate-{Hash(folder)}");
        try
        {
            mutex.WaitOne();
        }
        catch (AbandonedMutexException)
        {
            // Whoever held it was killed. Files are replaced whole, so nothing is half done.
        }

        try
        {
            var project = Hash(tree.RelativePath(part.ProjectFile));
            var file = FileOf(project, part.TargetFramework);
            RemoveFrameworksThatAreGone(project, part);
            var others = ReadAll(except: file);
            Replace(file, stream => JsonReportWriter.Write(report, stream));
            return look(others);
        }
        finally
        {
            mutex.ReleaseMutex();
        }
    }

    /// <summary>Writes a file in one step.</summary>
    /// <param name="file">Absolute path.</param>
    /// <param name="write">Writes its content.</param>
    public static void Replace(string file, Action<Stream> write)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var temporary = file + ".tmp";
        using (var stream = File.Create(temporary))
        {
            write(stream);
        }

        if (File.Exists(file))
        {
            File.Replace(temporary, file, null);
        }
        else
        {
            File.Move(temporary, file);
        }
    }

    private void RemoveFrameworksThatAreGone(string project, ReportPart part)
    {
        var kept = part.AllFrameworks.Split(';').Select(framework => framework.Trim()).Append(part.TargetFramework).Select(framework => FileOf(project, framework)).ToList();
        foreach (var file in Directory.GetFiles(folder, $"{project}-*.json").Where(file => !kept.Contains(file, StringComparer.OrdinalIgnoreCase)))
        {
            File.Delete(file);
        }
    }

    private ImmutableArray<Report> ReadAll(string except)
    {
        var reports = ImmutableArray.CreateBuilder<Report>();
        foreach (var file in Directory.GetFiles(folder, "*.json").Where(file => file != except).OrderBy(file => file, StringComparer.Ordinal))
        {
            if (TryRead(file) is { } report)
            {
                reports.Add(report);
            }
        }

        return reports.ToImmutable();
    }

    /// <summary>What another version of this product left, or belongs to a project that is gone, is worth nothing. What a report says of a file that was changed since is not known any more.</summary>
    private Report? TryRead(string file)
    {
        Report report;
        try
        {
            report = JsonReportReader.Read(File.ReadAllBytes(file), file);
        }
        catch (FileFormatException)
        {
            File.Delete(file);
            return null;
        }

        if (report.Projects.Any(project => !File.Exists(tree.FullPath(project))))
        {
            File.Delete(file);
            return null;
        }

        var written = File.GetLastWriteTimeUtc(file);
        var changed = new HashSet<string>(report.Findings.Select(finding => finding.Path).Distinct().Where(path => IsChanged(tree.FullPath(path), written)), StringComparer.Ordinal);
        return changed.Count == 0 ? report : report with { Findings = report.Findings.RemoveAll(finding => changed.Contains(finding.Path)) };
    }

    private static bool IsChanged(string path, DateTime since) => !File.Exists(path) || File.GetLastWriteTimeUtc(path) > since;

    private string FileOf(string project, string framework) => Path.Combine(folder, $"{project}-{framework}.json");

    private static string Hash(string text)
    {
        using var sha = SHA256.Create();
        return string.Concat(sha.ComputeHash(Encoding.UTF8.GetBytes(text)).Take(8).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
