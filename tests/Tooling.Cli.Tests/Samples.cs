using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Tooling.Engine;
using Tooling.Engine.Applying;
using Tooling.Engine.Assessment;
using Tooling.Engine.Planning;
using Tooling.Engine.Planning.Ordering;
using Tooling.Reporting;
using Tooling.Rules.Capabilities;
using Tooling.Rules.Model;

namespace Tooling.Cli.Tests;

/// <summary>What the fake engine saw: one program with something of every kind.</summary>
internal static class Samples
{
    public const string OldProgram = "using System.CommandLine;\n\nvar root = new RootCommand();\nvar name = new Option<string>(\"--name\");\nroot.AddOption(name);\nreturn root.Invoke(args);\n";

    public const string NewProgram = "using System.CommandLine;\n\nvar root = new RootCommand();\nvar name = new Option<string>(\"--name\");\nroot.Options.Add(name);\nreturn root.Parse(args).Invoke();\n";

    public static Finding Rewrite { get; } = new()
    {
        RuleId = "SCL1003",
        PackId = "SystemCommandLine",
        Safety = Safety.Safe,
        Kind = FindingKind.Rewrite,
        Message = "AddOption is gone: add to Command.Options.",
        Path = "src/App/Program.cs",
        Range = new SourceRange(5, 1, 5, 21),
        Fingerprint = "0123456789abcdef",
    };

    public static Finding Manual { get; } = Rewrite with
    {
        RuleId = "SCL1090",
        Safety = Safety.Manual,
        Kind = FindingKind.Manual,
        Message = "UseMiddleware has no successor.",
        Reason = "Do the work in the action.",
        Range = new SourceRange(9, 1, 9, 10),
        Fingerprint = "fedcba9876543210",
    };

    public static ScanResult Scan { get; } = new()
    {
        Root = "/nowhere",
        Packs = ["SystemCommandLine@1.0.0"],
        Findings = [Manual, Rewrite],
        Tools =
        [
            new ToolEntry
            {
                Id = "0123456789ab",
                Family = "System.CommandLine",
                Name = "app",
                CommandPath = "app",
                Kind = ToolKind.Command,
                Api = ApiGeneration.Legacy,
                Description = "Greets somebody.",
                Parameters =
                [
                    new ToolParameter { Name = "--name", Kind = ToolParameterKind.Option, Aliases = ["-n"], Type = "string", IsRequired = true, Description = "Whom." },
                    new ToolParameter { Name = "count", Kind = ToolParameterKind.Argument, Type = "int", IsRequired = false, Default = "1" },
                ],
                Handler = new ToolHandler("Program.Greet", "src/App/Program.cs", new SourceRange(20, 5, 24, 6)),
                Returns = "int",
                Category = "Greetings",
                Tags = ["destructive=false", "readOnly"],
                FindingCount = 2,
                Projects = ["src/App/App.csproj"],
                TargetFrameworks = ["net10.0", "net8.0"],
                Path = "src/App/Program.cs",
                Range = new SourceRange(3, 12, 3, 29),
            },
            new ToolEntry { Id = "abcdef012345", Family = "System.CommandLine", Name = "new", CommandPath = "app new", Kind = ToolKind.Command, Api = ApiGeneration.Modern, Projects = ["src/App/App.csproj"], TargetFrameworks = ["net10.0"], Handler = new ToolHandler(null, "src/App/New.cs", new SourceRange(4, 9, 6, 10)), Path = "src/App/New.cs", Range = new SourceRange(1, 1, 1, 9) },
        ],
        ProjectCount = 1,
        FileCount = 4,
        ResolutionRate = 1,
    };

    public static ScanResult Clean { get; } = Scan with { Findings = [] };

    /// <summary>What the migration of two units comes to, with history.</summary>
    public static MigrationAssessment Migration
    {
        get
        {
            var estimator = new Estimator(AssessmentModel.Default);
            var app = Facts(("units", 1), ("findings", 12), ("safe", 9), ("review", 2), ("manual", 1), ("projects", 1), ("untestedShare", 1), ("untestedProjects", 1), ("tools", 2), ("breakingRules", 1));
            var library = Facts(("units", 1), ("findings", 3), ("safe", 3), ("projects", 2), ("couplings", 1), ("publicApi", 1), ("bridgedShare", 1));
            var all = Facts(("units", 2), ("findings", 15), ("safe", 12), ("review", 2), ("manual", 1), ("projects", 3), ("untestedShare", 0.5), ("packs", 1), ("breakingRules", 1), ("noBaseline", 1));
            return new MigrationAssessment(
                AssessmentModel.Default,
                estimator.OfTree(all),
                [
                    new UnitAssessment("src/App/App.csproj", ["src/App/App.csproj"], estimator.OfUnit(app)),
                    new UnitAssessment("src/Library/Library.csproj", ["src/Library/Library.csproj", "src/Use/Use.csproj"], estimator.OfUnit(library)),
                ],
                Readiness.Of(AssessmentModel.Default, all),
                [new BreakingChange("SCL1090", 2, 1)],
                new Experience(8, 2, 20, 0.5));
        }
    }

    /// <summary>What is known of a plan.</summary>
    public static AssessedPlan Assessed(PlanResult planned)
    {
        var estimator = new Estimator(AssessmentModel.Default);
        var facts = Facts(("units", 1), ("findings", 2), ("safe", 1), ("manual", 1), ("projects", 1), ("untestedShare", 1), ("packs", 1), ("noBaseline", 1));
        ImmutableArray<UnitAssessment> units = [.. planned.Plan.Units.Select(unit => new UnitAssessment(unit.Name, unit.Projects, estimator.OfUnit(facts)))];
        var migration = new MigrationAssessment(AssessmentModel.Default, estimator.OfTree(facts), units, Readiness.Of(AssessmentModel.Default, facts), [new BreakingChange("SCL1090", 0, 1)], Experience.None);
        var tools = planned.Scan.Tools.Select(tool => new ToolAssessment(tool, [new ReachedCapability(Capability.FileRead, ["Program.Greet", "File.ReadAllText"], "src/App/Program.cs", 3)], Declared: null));
        var hours = units.ToDictionary(unit => unit.Name, unit => unit.Estimate.Effort.Hours);
        return new AssessedPlan(planned, new AssessmentResult(planned.Scan, [.. tools], migration), MigrationOrder.Of(planned.Plan, unit => hours[unit.Name]), new Rehearsal(planned.Plan.Files.Length, 2048, TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(0.125)));
    }

    private static FactSet Facts(params (string Name, double Value)[] facts) => new(facts.Select(fact => KeyValuePair.Create(fact.Name, fact.Value)));

    public static ReportProblem Problem { get; } = new("src/Old/Old.csproj", "The project could not be loaded.", "Run dotnet restore.");

    public static ImmutableArray<RuleInfo> Rules { get; } =
    [
        new RuleInfo
        {
            Id = "SCL1003",
            PackId = "SystemCommandLine",
            Title = "Add options through Command.Options",
            Safety = Safety.Safe,
            Why = "The Add methods were replaced by collections, which can also be read and changed.",
            WhenNot = "Never: the meaning is the same.",
            Examples = [new RuleExample("command.AddOption(option);", "command.Options.Add(option);")],
            HelpUri = "https://docs.example/SCL1003",
        },
        new RuleInfo
        {
            Id = "SCL1090",
            PackId = "SystemCommandLine",
            Title = "Replace middleware by actions",
            Safety = Safety.Manual,
            Why = "There is no middleware any more.",
            Advice = "Do the work in the action.",
            Examples = [new RuleExample("builder.UseMiddleware(\n    context => { });", After: null)],
        },
    ];

    /// <summary>A plan that rewrites the program, which is in <paramref name="root"/>.</summary>
    public static Plan Plan(string root, string path = "src/App/Program.cs", string oldText = OldProgram, string newText = NewProgram)
    {
        var content = Encoding.UTF8.GetBytes(newText);
        return new Plan
        {
            Id = "0f0f",
            Root = root,
            Packs = ["SystemCommandLine@1.0.0"],
            Files = [new PlannedFile(path, Hash(Encoding.UTF8.GetBytes(oldText)), Hash(content), [.. content])],
            Findings = [Rewrite, Manual],
            Proofs = [new Proof("src/App/App.csproj", "net10.0", ProofOutcome.CompilesExceptManual, "src/App/Program.cs(9,1): CS1061: no UseMiddleware")],
            Units = [new PlanUnit(["src/App/App.csproj"], [path])],
        };
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
