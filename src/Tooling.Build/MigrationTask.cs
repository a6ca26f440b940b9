using Microsoft.Build.Framework;
using Tooling.Build.State;
using Tooling.Configuration;
using Tooling.Reporting.Writers;

namespace Tooling.Build;

/// <summary>What all tasks have in common: what can't be read or written is said with its code and place, and fails no build by itself.</summary>
public abstract class MigrationTask : Microsoft.Build.Utilities.Task
{
    /// <summary>Absolute path of the root of the tree: the folder that has <c>.migrate</c>, and that paths in reports are relative to.</summary>
    [Required]
    public string Root { get; set; } = string.Empty;

    /// <summary>The root, understood.</summary>
    private protected TreeRoot Tree => new(Root);

    /// <summary>Whether what has another form than it should fails the build, because the gate can't be asked without it.</summary>
    private protected virtual bool NeedsState => false;

    /// <inheritdoc/>
    public sealed override bool Execute()
    {
        try
        {
            Run();
        }
        catch (FileFormatException e)
        {
            var (file, line) = SourcePlace.Parse(e.Location);
            Say(Codes.Unreadable, file, line, 0, $"{e.Message} {e.Hint}");
        }
        catch (ConfigurationException e)
        {
            foreach (var problem in e.Problems)
            {
                Say(Codes.Unreadable, Tree.FullPath(problem.File), problem.Line, problem.Column, $"{problem.Message} {problem.Hint}");
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            SayUnwritable(e);
        }

        return !Log.HasLoggedErrors;
    }

    /// <summary>Does the work.</summary>
    private protected abstract void Run();

    /// <summary>Logs that a file can't be read or written.</summary>
    private protected void SayUnwritable(Exception error) =>
        Log.LogWarning(null, Codes.Unwritable, null, null, 0, 0, 0, 0, "{0}", $"{GetType().Name} could not do all its work: {error.Message} Give the build the right to write there, or set another path.");

    /// <summary>Logs a warning, or an error where the task can't go on without.</summary>
    private void Say(string code, string? file, int line, int column, string message)
    {
        if (NeedsState)
        {
            Log.LogError(null, code, null, file, line, column, 0, 0, "{0}", message);
        }
        else
        {
            Log.LogWarning(null, code, null, file, line, column, 0, 0, "{0}", message);
        }
    }
}
