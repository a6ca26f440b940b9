using System.Collections.Immutable;
using Tooling.Reporting.Gating;

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
        Id = "0123456789ab",
        Family = "System.CommandLine",
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
        Returns = "int",
        Category = "Work",
        Tags = ["destructive=false", "readOnly"],
        Callers = [new ToolCaller("Other.Again", "src/App/Other.cs", new SourceRange(5, 9, 5, 14))],
        FindingCount = 3,
        Projects = ["src/App/App.csproj", "Tool.csproj"],
        TargetFrameworks = ["net10.0", "net8.0"],
        Path = "src/App/Program.cs",
        Range = new SourceRange(8, 1, 8, 40),
    };

    public static ReportRule Rule { get; } = new("SCL1003", "SystemCommandLine", "Add options through Command.Options", Safety.Safe, "https://docs.example/SCL1003")
    {
        Why = "The `Add` methods were replaced by collections.",
        WhenNot = "Never.",
        Examples = [new ReportExample("command.AddOption(option);\n", "command.Options.Add(option);\n"), new ReportExample("command.AddOption(null);\n", null)],
    };

    /// <summary>Everything, in no order.</summary>
    public static Report Full { get; } = new()
    {
        ToolVersion = "1.2.3",
        Packs = ["SystemCommandLine@1.0.0", "Another@2.0.0"],
        Rules = [new ReportRule("SCL1040", "SystemCommandLine", "Set actions", Safety.Review, null), Rule],
        Findings = [Manual, Unresolved, Rewrite, Review],
        Tools = [Tool, Tool with { Id = "abcdef012345", Name = "app", CommandPath = "app", Api = ApiGeneration.Modern, Description = null, Parameters = [], Handler = null, Returns = null, Category = null, Tags = [], Callers = null, FindingCount = 0 }],
        Projects = ["src/App/App.csproj", "Tool.csproj"],
        Changes = [new ReportChange("src/App/Program.cs", [new ChangedLines(12, ["    command.AddOption(option);"], ["    command.Options.Add(option);", "    // added"])])],
        Progress =
        [
            new ProgressStep(new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), "0001-aaaaaaaa", 5, 5),
            new ProgressStep(new DateTime(2026, 2, 2, 3, 4, 5, DateTimeKind.Utc), "0002-bbbbbbbb", 2, 7),
            new ProgressStep(new DateTime(2026, 2, 3, 3, 4, 5, DateTimeKind.Utc), "0001-aaaaaaaa", -1, 6),
        ],
        Problems = [new ReportProblem("src/Old/Old.csproj", "The project could not be loaded.", "Run dotnet restore.")],
        ProjectCount = 2,
        FileCount = 17,
        ResolutionRate = 2.0 / 3,
    };

    public static Report Empty { get; } = new() { ToolVersion = "1.2.3", Packs = [], Findings = [], ProjectCount = 0, FileCount = 0, ResolutionRate = 1 };

    /// <summary>What a tree asks of the gate: one waiver that holds, one that ran out, one that is of no use.</summary>
    public static GatePolicy Policy { get; } = new()
    {
        MaximumFindings = 1,
        MinimumResolution = 0.5,
        FinishedPacks = ["SystemCommandLine"],
        Waivers =
        [
            new Waiver { RuleId = "SCL1090", Owner = "Ada", Reason = "Waits for <the> successor.", Until = new DateTime(2026, 6, 1), Location = ".migrate/config.yaml:4" },
            new Waiver { Path = "src/A file*/**", Owner = "Bob", Reason = "Next week.", Until = new DateTime(2026, 3, 1), Location = ".migrate/config.yaml:8" },
            new Waiver { Fingerprint = "1111111111111111", Owner = "Cid", Reason = "Long gone.", Until = new DateTime(2026, 6, 1), Location = ".migrate/config.yaml:12" },
        ],
    };

    public static DateTimeOffset Now { get; } = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    /// <summary><see cref="Full"/> with what the gate says of it.</summary>
    public static Report Gated { get; } = WithGate(Full, new Baseline { Scope = ".", Entries = [.. Baseline.EntriesOf([Review, Manual]), new BaselineEntry("2222222222222222", 2, "SCL1003", "src/Gone.cs")] });

    public static Report WithGate(Report report, Baseline baseline)
    {
        var decision = Gate.Decide(report, baseline, Policy, Now);
        return report with { Findings = decision.Findings, Gate = decision };
    }
}
