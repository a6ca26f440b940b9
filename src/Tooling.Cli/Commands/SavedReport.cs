using Tooling.Engine;
using Tooling.Reporting;
using Tooling.Reporting.Writers.Reading;

namespace Tooling.Cli.Commands;

/// <summary>A report that was saved as JSON: by a command, or by a build.</summary>
internal static class SavedReport
{
    /// <summary>Reads it.</summary>
    /// <param name="file">Its path.</param>
    /// <exception cref="UserErrorException">It is not there.</exception>
    /// <exception cref="Reporting.Writers.FileFormatException">It is damaged, or of a newer version.</exception>
    public static Report Read(string file) => File.Exists(file)
        ? JsonReportReader.Read(File.ReadAllBytes(file), file)
        : throw new UserErrorException("There is no such report.", "Write one: dotnet migrate scan --format json --output FILE.", file);
}
