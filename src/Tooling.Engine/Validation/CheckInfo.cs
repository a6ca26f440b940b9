using System.Collections.Immutable;

namespace Tooling.Engine.Validation;

/// <summary>A check that <c>validate</c> makes.</summary>
/// <param name="Name">As <see cref="ValidationCheck.Name"/>.</param>
/// <param name="Level">From which level on it is made.</param>
/// <param name="Passes">When it passes; a sentence without its full stop.</param>
public sealed record CheckInfo(string Name, ValidationLevel Level, string Passes)
{
    internal const string Runs = "runs";
    internal const string Files = "files";
    internal const string Snapshots = "snapshots";
    internal const string Review = "review";
    internal const string Compiler = "compiler";
    internal const string PublicApi = "public API";
    internal const string Build = "build";
    internal const string Warnings = "warnings";
    internal const string Tests = "tests";

    /// <summary>All checks, in the order in which they are made.</summary>
    public static ImmutableArray<CheckInfo> All { get; } =
    [
        new(Runs, ValidationLevel.Basic, "no run is interrupted"),
        new(Files, ValidationLevel.Basic, "every file is what the migration wrote; with --strict, nobody edited it since"),
        new(Snapshots, ValidationLevel.Basic, "the originals of all files are there and whole"),
        new(Review, ValidationLevel.Basic, "with --strict, every rewrite that asks for a look is acknowledged"),
        new(Compiler, ValidationLevel.Basic, "no project has a compiler error, in any target framework, that it did not have before"),
        new(PublicApi, ValidationLevel.Comprehensive, "libraries offer what they offered; with --strict, no difference at all"),
        new(Build, ValidationLevel.Comprehensive, "'dotnet build' succeeds where it did before"),
        new(Warnings, ValidationLevel.Comprehensive, "with --strict, no warning that was not there before"),
        new(Tests, ValidationLevel.Comprehensive, "every test that passed before passes"),
    ];
}
