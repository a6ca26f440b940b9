using System.Collections.Immutable;

namespace Tooling.Reporting.Tests;

/// <summary>A report with one of everything.</summary>
internal static class Samples
{
    public static Finding Rewrite { get; } = new()
    {
        RuleId = "SCL1003",
        PackId = "SystemCommandLine",
        Safety = Safety.Safe,
        Kind = FindingKind.Rewrite,
        Message = "AddOption is gone: add to Command.Options.",
        Path = "src/App/Program.cs",
        Range = new SourceRange(12, 5, 12, 31),
        Fingerprint = "0123456789abcdef",
        Tool = "app run",
        TargetFrameworks = ["net10.0", "net8.0"],
    };

    public static Finding Manual { get; } = Rewrite with
    {
        RuleId = "SCL1090",
        Safety = Safety.Manual,
        Kind = FindingKind.Manual,
        Message = "UseMiddleware has no successor.",
        Reason = "Do the work in the action, or in a custom action that calls the one it replaces; what runs before every command belongs into Main.",
        Path = "src/App/Program.cs",
        Range = new SourceRange(30, 9, 32, 4),
        Fingerprint = "fedcba9876543210",
        Tool = null,
    };

    public static Finding Unresolved { get; } = Rewrite with
    {
        Kind = FindingKind.Unresolved,
        Message = "AddOption could not be bound.",
        Reason = "The type of 'command' is declared in a project that is not loaded.",
        Path = "src/A file & more/Ünï.cs",
        Range = new SourceRange(1, 1, 1, 2),
        Fingerprint = "00000000000000aa",
        Tool = null,
        TargetFrameworks = [],
    };

    public static Finding Review { get; } = Rewrite with
    {
        RuleId = "SCL1040",
        Safety = Safety.Review,
        Message = "SetHandler is gone: use SetAction.",
        Range = new SourceRange(12, 1, 12, 3),
        Fingerprint = "00000000000000bb",
    };

    public static ToolEntry Tool { get; } = new()
    {
        Name = "run",
        CommandPath = "app run",
        Kind = ToolKind.Command,
        Api = ApiGeneration.Legacy,
        Description = "Runs it.",
        Parameters =
        [
            new ToolParameter { Name = "--output", Kind = ToolParameterKind.Option, Aliases = ["-o"], Type = "FileInfo", IsRequired = true, Description = "Where to." },
            new ToolParameter { Name = "count", Kind = ToolParameterKind.Argument, Type = "int", IsRequired = false, Default = "1" },
        ],
        Handler = new ToolHandler("Program.Run", "src/App/Program.cs", new SourceRange(20, 5, 24, 6)),
        Path = "src/App/Program.cs",
        Range = new SourceRange(8, 1, 8, 40),
    };

    /// <summary>Everything, in no order.</summary>
    public static Report Full { get; } = new()
    {
        ToolVersion = "1.2.3",
        Packs = ["SystemCommandLine@1.0.0", "Another@2.0.0"],
        Rules = [new ReportRule("SCL1040", "SystemCommandLine", "Set actions", Safety.Review, null), new ReportRule("SCL1003", "SystemCommandLine", "Add options through Command.Options", Safety.Safe, "https://docs.example/SCL1003")],
        Findings = [Manual, Unresolved, Rewrite, Review],
        Tools = [Tool, Tool with { Name = "app", CommandPath = "app", Api = ApiGeneration.Modern, Description = null, Parameters = [], Handler = null }],
        Problems = [new ReportProblem("src/Old/Old.csproj", "The project could not be loaded.", "Run dotnet restore.")],
        ProjectCount = 2,
        FileCount = 17,
        ResolutionRate = 2.0 / 3,
    };

    public static Report Empty { get; } = new() { ToolVersion = "1.2.3", Packs = [], Findings = [], ProjectCount = 0, FileCount = 0, ResolutionRate = 1 };
}
