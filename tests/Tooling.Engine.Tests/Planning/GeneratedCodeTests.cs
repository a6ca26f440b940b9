using System.Text;
using Tooling.Engine.Planning;
using Tooling.Engine.Processes;
using Tooling.Engine.Validation;
using Tooling.Reporting;
using Tooling.Rules.Capabilities;
using Tooling.Tests.Shared;

namespace Tooling.Engine.Tests.Planning;

/// <summary>What source generators make is part of the proof, and of the check afterwards: real projects, real generators.</summary>
public sealed class GeneratedCodeTests : IDisposable
{
    private const string Program = """
        using System.CommandLine;
        using System.Text.RegularExpressions;

        var count = new Option<int>("--count", "How many");
        var root = new RootCommand { count };
        root.SetHandler(n => Console.WriteLine(Words.Pattern().IsMatch("abc") ? n : 0), count);
        return root.Invoke(args);

        internal static partial class Words
        {
            [GeneratedRegex("^[a-z]+$")]
            public static partial Regex Pattern();
        }

        """;

    private readonly AssetCopy _tree = AssetCopy.Empty();
    private readonly MigrationEngine _engine = new(new ProcessRunner(), TimeProvider.System, "1.2.3");

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task Code_in_a_Razor_file_that_the_modern_api_does_not_have_is_left_to_a_person_at_its_place()
    {
        WriteProject("Microsoft.NET.Sdk.Web");
        _tree.Write("Program.cs", Program);
        _tree.Write("Chat.razor", """
            @using System.CommandLine
            <p>@Run("a")</p>

            @code {
                private int Run(string line)
                {
                    var root = new RootCommand();
                    return root.Invoke(line);
                }
            }

            """);

        var (plan, _) = await _engine.PlanAsync(new ScanRequest { Path = _tree.Root }, null, CancellationToken.None);

        var left = Assert.Single(plan.Findings, f => f.Kind == FindingKind.Manual);
        Assert.Equal(("MIG0001", "Chat.razor", 8, 21), (left.RuleId, left.Path, left.Range.StartLine, left.Range.StartColumn));
        Assert.StartsWith("CS1061: 'RootCommand' does not contain a definition for 'Invoke'", left.Reason, StringComparison.Ordinal);
        var proof = Assert.Single(plan.Proofs);
        Assert.Equal((ProofOutcome.CompilesExceptManual, 0), (proof.Outcome, proof.EarlierErrors));
        Assert.StartsWith("Chat.razor(8,21): CS1061", proof.Detail, StringComparison.Ordinal);

        await _engine.ApplyAsync(plan, null, CancellationToken.None);
        var validation = await _engine.ValidateAsync(new ValidationRequest(new ScanRequest { Path = _tree.Root }, [], ValidationLevel.Basic, Strict: false), null, CancellationToken.None);
        Assert.Contains(validation.Checks.SelectMany(c => c.Problems), p => p.IsFailure && p.Place == "Chat.razor(8,21)" && p.Message.StartsWith("CS1061", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Members_that_generators_complete_are_no_errors_and_a_generator_that_can_not_be_loaded_is_named()
    {
        WriteProject("Microsoft.NET.Sdk", """<ItemGroup><Analyzer Include="broken.dll" /></ItemGroup>""");
        _tree.Write("broken.dll", "This is no assembly.");
        _tree.Write("Program.cs", Program);

        var (plan, _) = await _engine.PlanAsync(new ScanRequest { Path = _tree.Root }, null, CancellationToken.None);

        var proof = Assert.Single(plan.Proofs);
        Assert.Equal((ProofOutcome.Compiles, 0), (proof.Outcome, proof.EarlierErrors));
        Assert.StartsWith("A source generator was not run: broken.dll", proof.Detail, StringComparison.Ordinal);
        Assert.All(plan.Findings, f => Assert.Equal(FindingKind.Rewrite, f.Kind));
    }

    [Fact]
    public async Task Rules_see_what_generators_make_in_the_project_and_in_those_that_it_refers_to()
    {
        _tree.Write("Shared/Shared.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
        _tree.Write("Shared/Numbers.cs", """
            using System.Text.Json.Serialization;

            namespace Shared
            {
                [JsonSerializable(typeof(int))]
                public partial class Numbers : JsonSerializerContext;
            }

            """);
        WriteProject("Microsoft.NET.Sdk.Web", """<ItemGroup><ProjectReference Include="Shared/Shared.csproj" /><Compile Remove="Shared/**" /></ItemGroup>""");
        _tree.Write("Chat.razor", "<p>Hello</p>\n");
        _tree.Write("Program.cs", """
            using System.CommandLine;
            using System.Text.Json;
            using App;
            using Shared;

            var count = new Option<int>("--count", "How many");
            var root = new RootCommand { count };
            root.SetHandler(n => Console.WriteLine(JsonSerializer.Serialize(n, Numbers.Default.Int32) + Name(new Chat())), count);
            return root.Invoke(args);

            static string Name(Chat chat) => chat.GetType().Name;

            """);
        var request = new ScanRequest { Path = _tree.Root, UseCache = false };

        var (plan, _) = await _engine.PlanAsync(request, null, CancellationToken.None);
        var scan = await _engine.ScanAsync(request, null, CancellationToken.None);

        Assert.All(plan.Findings, f => Assert.Equal(FindingKind.Rewrite, f.Kind));
        Assert.Equal(plan.Findings.Select(f => (f.RuleId, f.Kind, f.Range)), scan.Findings.Select(f => (f.RuleId, f.Kind, f.Range)));
        Assert.Contains("root.SetAction(parseResult =>", Encoding.UTF8.GetString([.. plan.Files.Single(f => f.Path == "Program.cs").NewContent]), StringComparison.Ordinal);
        Assert.Equal((ProofOutcome.Compiles, 0), Assert.Single(plan.Proofs.Select(p => (p.Outcome, p.EarlierErrors))));
    }

    [Fact]
    public async Task A_change_of_what_generators_read_is_a_change_for_the_cache()
    {
        WriteProject("Microsoft.NET.Sdk.Web");
        _tree.Write("Program.cs", Program.Replace("Words.Pattern()", "new App.Chat().Pattern()", StringComparison.Ordinal));
        _tree.Write("Chat.razor", "@code { }\n");
        var request = new ScanRequest { Path = _tree.Root };

        var before = await _engine.ScanAsync(request, null, CancellationToken.None);
        _tree.Write("Chat.razor", "@code { public System.Text.RegularExpressions.Regex Pattern() => new(\"a\"); }\n");
        var after = await _engine.ScanAsync(request, null, CancellationToken.None);

        Assert.Contains(before.Findings, f => f.Kind == FindingKind.Unresolved);
        Assert.DoesNotContain(after.Findings, f => f.Kind == FindingKind.Unresolved);
    }

    [Fact]
    public async Task What_a_tool_reaches_in_a_Razor_file_is_said_with_its_place()
    {
        WriteProject("Microsoft.NET.Sdk.Web");
        _tree.Write("Program.cs", Program.Replace("Words.Pattern()", "new App.Chat().Pattern()", StringComparison.Ordinal));
        _tree.Write("Chat.razor", """
            @code {
                public System.Text.RegularExpressions.Regex Pattern()
                {
                    System.IO.File.Delete("a");
                    return new("a");
                }
            }

            """);

        var assessed = await _engine.AssessAsync(new ScanRequest { Path = _tree.Root }, null, CancellationToken.None);

        var reached = Assert.Single(Assert.Single(assessed.Tools).Capabilities!.Value, c => c.Capability == Capability.FileWrite);
        Assert.Equal(("Chat.razor", 4), (reached.Path, reached.Line));
    }

    private void WriteProject(string sdk, string more = "") => _tree.Write("App.csproj", $"""
        <Project Sdk="{sdk}">
          <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
          <ItemGroup><PackageReference Include="System.CommandLine" Version="2.0.0-beta4.22272.1" /></ItemGroup>
          {more}
        </Project>
        """);
}
