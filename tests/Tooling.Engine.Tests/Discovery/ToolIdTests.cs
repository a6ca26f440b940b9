using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Engine.Discovery;
using Tooling.Engine.Loading;
using Tooling.Reporting;
using Tooling.Rules.Inventory;
using CompilerInputs = Tooling.Engine.Discovery.CompilerInputs;

namespace Tooling.Engine.Tests.Discovery;

/// <summary>What tells tools apart, and what keeps one the same. Each method of the code is a tool that is called as it.</summary>
public sealed class ToolIdTests
{
    private static readonly ImmutableDictionary<(string, TextSpan), ImmutableArray<ToolCaller>> NoCallers = ImmutableDictionary<(string, TextSpan), ImmutableArray<ToolCaller>>.Empty;

    [Fact]
    public void An_id_survives_moves_of_lines_and_of_files()
    {
        var before = Of(("src/A.cs", "class A { void Run() { } void Stop() { } }")).Tools;
        var after = Of(("other/B.cs", "// A line more.\n\nclass A\n{\n    void Stop() { }\n\n    void Run() { }\n}")).Tools;

        Assert.Equal(before.Select(t => (t.Name, t.Id)), after.Select(t => (t.Name, t.Id)));
        Assert.All(before, t => Assert.Matches("^[0-9a-f]{12}$", t.Id));
    }

    [Fact]
    public void Ids_are_unique_where_names_are_not()
    {
        var tools = Of(
            ("A.cs", "class A { void Run() { } void Run(int i) { } class Inner { void Run() { } } }"),
            ("B.cs", "namespace N { class A { void Run() { } } }"),
            ("C.cs", "class A { void Run() { } }")).Tools;

        Assert.Equal(5, tools.Length);
        Assert.Equal(5, tools.Select(t => t.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(tools.Select(t => t.Id), Of(("A.cs", "class A { void Run() { } void Run(int i) { } class Inner { void Run() { } } }"), ("B.cs", "namespace N { class A { void Run() { } } }"), ("C.cs", "class A { void Run() { } }")).Tools.Select(t => t.Id));
    }

    [Fact]
    public void A_tool_that_is_added_elsewhere_changes_no_other_id()
    {
        var before = Assert.Single(Of(("B.cs", "class B { void Run() { } }")).Tools);
        var after = Of(("A.cs", "class A { void Run() { } }"), ("B.cs", "class B { void Run() { } }")).Tools;

        Assert.Equal(before.Id, Assert.Single(after, t => t.Path == "B.cs").Id);
    }

    [Fact]
    public void Projects_that_share_a_file_share_its_tools_and_names_in_two_projects_are_two_tools()
    {
        var shared = Tree("Shared.cs", "class S { void Run() { } }");
        var views = Views(Inputs("One", "net8.0"), shared).Concat(Views(Inputs("One", "net10.0"), shared)).Concat(Views(Inputs("Two", "net10.0"), shared))
            .Concat(Views(Inputs("One", "net10.0"), Tree("One/P.cs", "class Program { void Main() { } }"))).Concat(Views(Inputs("Two", "net10.0"), Tree("Two/P.cs", "class Program { void Main() { } }")));

        var tools = ToolInventory.Of(views, [], "/root", NoCallers).Tools;

        var run = Assert.Single(tools, t => t.Name == "Run");
        Assert.Equal("One/One.csproj Two/Two.csproj: net10.0 net8.0", $"{string.Join(' ', run.Projects)}: {string.Join(' ', run.TargetFrameworks)}");
        Assert.Equal(2, tools.Where(t => t.Name == "Main").Select(t => t.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Findings_are_counted_for_the_innermost_tool()
    {
        var inventory = Of(("A.cs", "class A\n{\n    void Outer()\n    {\n        void Inner()\n        {\n        }\n    }\n\n    void Other() { }\n}"));
        ImmutableArray<Finding> findings = [At(4), At(6), At(6), At(8), At(9), At(10)];

        Assert.Equal(["Outer", "Inner", "Inner", null, null, "Other"], inventory.Assign(findings).Select(f => f.Tool));
        Assert.Equal([("Inner", 2), ("Other", 1), ("Outer", 1)], inventory.Count(findings).Select(t => (t.Name, t.FindingCount)));
    }

    [Fact]
    public void Ten_thousand_tools_of_one_file_have_ids_and_findings_of_their_own()
    {
        var code = string.Join('\n', Enumerable.Range(0, 10_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"    void Run{i % 100}()\n    {{\n    }}")));
        var inventory = Of(("A.cs", $"class A\n{{\n{code}\n}}"));
        var findings = Enumerable.Range(0, 10_000).Select(i => At(4 + (3 * i))).ToImmutableArray();

        var tools = inventory.Count(findings);

        Assert.Equal(10_000, tools.Select(t => t.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(tools, t => Assert.Equal(1, t.FindingCount));
    }

    private static ToolInventory Of(params (string Path, string Code)[] files) =>
        ToolInventory.Of(files.SelectMany(f => Views(Inputs("App", "net10.0"), Tree(f.Path, f.Code))), [], "/root", NoCallers);

    private static CSharpSyntaxTree Tree(string path, string code) => (CSharpSyntaxTree)CSharpSyntaxTree.ParseText(code, path: $"/root/{path}");

    private static IEnumerable<ToolView> Views(CompilerInputs inputs, CSharpSyntaxTree tree) => tree.GetRoot().DescendantNodes()
        .Where(n => n is MethodDeclarationSyntax or LocalFunctionStatementSyntax)
        .Select(n => new ToolView("methods", inputs, new RecognizedTool
        {
            Name = NameOf(n),
            CommandPath = NameOf(n),
            Kind = ToolKind.AgentTool,
            Api = ApiGeneration.Modern,
            Location = n.GetLocation(),
            Extent = [n.GetLocation()],
        }));

    private static string NameOf(Microsoft.CodeAnalysis.SyntaxNode node) => node is MethodDeclarationSyntax method ? method.Identifier.ValueText : ((LocalFunctionStatementSyntax)node).Identifier.ValueText;

    private static CompilerInputs Inputs(string project, string framework) => CompilerInputs.Of(new LoadedProject
    {
        ProjectPath = $"/root/{project}/{project}.csproj",
        TargetFramework = framework,
        CommandLine = [$"/out:{project}.dll", "/target:library"],
        BaseDirectory = $"/root/{project}",
        OutputPath = $"/root/{project}/{project}.dll",
        ProjectReferences = [],
        ProjectFiles = [],
        Packages = [],
    });

    private static Finding At(int line) => new()
    {
        RuleId = "X1000",
        PackId = "X",
        Safety = Safety.Safe,
        Kind = FindingKind.Rewrite,
        Message = "Legacy.",
        Path = "A.cs",
        Range = new SourceRange(line, 10, line, 11),
        Fingerprint = string.Create(CultureInfo.InvariantCulture, $"{line:x16}"),
    };
}
