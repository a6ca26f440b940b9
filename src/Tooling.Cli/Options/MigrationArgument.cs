using System.CommandLine;
using Tooling.Engine;
using Tooling.Engine.Ledger;

namespace Tooling.Cli.Options;

/// <summary>
/// The migration to take back. Every other command takes a path there, so that one is typed here as well: the root of a tree is taken for what it is, and of another
/// path it is asked what was meant, because a whole migration and the files of a folder are not the same.
/// </summary>
internal sealed class MigrationArgument : Argument<string?>
{
    private readonly IMigrationEngine _engine;

    /// <summary>Makes the argument.</summary>
    /// <param name="engine">Knows the migrations.</param>
    public MigrationArgument(IMigrationEngine engine)
        : base("migration")
    {
        _engine = engine;
        Description = "The migration, or the beginning of its id; the latest if not given. The root of a tree, such as '.', is taken as --path.";

        // Without a name of its own, the help would list every completion in its place.
        HelpName = "migration";
        Arity = ArgumentArity.ZeroOrOne;
        CompletionSources.Add(_ => _engine.Status(".").Migrations.Where(migration => migration.State == MigrationState.Applied).Select(migration => migration.Id));
    }

    /// <summary>What was meant.</summary>
    /// <param name="parse">What was typed.</param>
    /// <param name="path">The value of <c>--path</c>; null where it was not typed.</param>
    /// <returns>The tree, and the id; null for the latest.</returns>
    /// <exception cref="UserErrorException">It is a path, and not clear what is to be done with it.</exception>
    public (string Path, string? Id) Of(ParseResult parse, string? path)
    {
        var typed = parse.GetValue(this);
        if (typed is null || !IsPath(typed))
        {
            return (path ?? ".", typed);
        }

        if (path is null && Directory.Exists(typed) && IsRoot(typed))
        {
            return (typed, null);
        }

        var (file, tree) = (Shell.Command(["rollback", "--file", typed]), Shell.Command(["rollback", "--path", path ?? typed]));
        throw new UserErrorException($"'{typed}' is a path, and not the id of a migration.", $"To restore only what lies there: {file}. To take the latest migration of its tree back: {tree}.");
    }

    /// <summary>An id has neither dots nor slashes; a file that is called like an id has to be named with <c>--file</c>.</summary>
    private static bool IsPath(string typed) => typed.AsSpan().ContainsAny('.', '/', '\\') || Directory.Exists(typed);

    private bool IsRoot(string folder) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) == Path.TrimEndingDirectorySeparator(_engine.Status(folder).Root);
}
