using Tooling.Configuration;
using Tooling.Engine;
using Tooling.Reporting.Writers;
using Tooling.Rules.Reading;

namespace Tooling.Cli.Rendering;

/// <summary>Writes errors, all in one shape: what failed, where, and what to try.</summary>
/// <param name="page">Standard error.</param>
/// <param name="verbose">Whether stacks are wanted.</param>
internal sealed class ErrorRenderer(TextPage page, bool verbose)
{
    /// <summary>Writes one error.</summary>
    public void Write(string message, string? location, string hint)
    {
        page.Line($"{page.Paint("error:", TextColor.Red)} {message}");
        if (location is not null)
        {
            page.Line($"  at {location}");
        }

        page.Line($"  try: {hint}");
    }

    /// <summary>Writes what an exception says.</summary>
    public void Write(Exception exception)
    {
        switch (exception)
        {
            case UserErrorException user:
                Write(user.Message, user.Location, user.Hint);
                break;
            case PackException pack:
                foreach (var problem in pack.Problems)
                {
                    Write(problem.Message, $"{problem.Position.File}:{problem.Position.Line}", problem.Hint);
                }

                break;
            case ConfigurationException configuration:
                foreach (var problem in configuration.Problems)
                {
                    Write(problem.Message, problem.Place, problem.Hint);
                }

                break;
            case FileFormatException file:
                Write(file.Message, file.Location, file.Hint);
                break;
            case IOException or UnauthorizedAccessException:
                Write(exception.Message, location: null, "Check that the file or folder is there, that you may use it, and that the disk is not full.");
                break;
            default:
                Write($"This should not happen: {exception.Message}", location: null, "Run it again with --verbose, and report what it says.");
                break;
        }

        if (verbose)
        {
            page.Line(exception.ToString().ReplaceLineEndings("\n"));
        }
    }
}
