using System.Globalization;
using Tooling.Engine.Processes;
using Tooling.Reporting;
using Tooling.Tests.Shared;

namespace Tooling.Engine.Tests.Discovery;

/// <summary>Which tools a tree offers, and which findings belong to them.</summary>
public sealed class ToolInventoryTests
{
    private readonly MigrationEngine _engine = new(new ProcessRunner(), TimeProvider.System, "1.2.3");

    [Fact]
    public async Task Findings_belong_to_the_innermost_tool_around_them()
    {
        using var copy = AssetCopy.Of("Simple");

        var scan = await ScanAsync(copy);

        Assert.Equal(["Greeter", "Greeter farewell"], scan.Tools.Select(t => t.CommandPath));
        Assert.All(scan.Tools, t => Assert.Equal(ApiGeneration.Legacy, t.Api));
        Assert.Equal(["src/Greeter/Program.cs(17,25)", "src/Greeter/FarewellCommand.cs(12,28)"], scan.Tools.Select(HandlerOf));
        Assert.All(scan.Findings.Where(f => f.Path.EndsWith("FarewellCommand.cs", StringComparison.Ordinal)), f => Assert.Equal("Greeter farewell", f.Tool));
        Assert.All(scan.Findings.Where(f => f.Path.EndsWith("Program.cs", StringComparison.Ordinal)), f => Assert.Equal("Greeter", f.Tool));
    }

    [Fact]
    public async Task Options_of_another_project_are_followed()
    {
        using var copy = AssetCopy.Of("CentralPackages");

        var scan = await ScanAsync(copy);

        var list = Assert.Single(scan.Tools, t => t.CommandPath == "Tool list");
        var format = Assert.Single(list.Parameters);
        Assert.Equal(("--format", "-f", "string", "\"text\"", "How to write results"), (format.Name, format.Aliases[0], format.Type, format.Default, format.Description));
        Assert.Equal("--verbose", Assert.Single(Assert.Single(scan.Tools, t => t.CommandPath == "Tool").Parameters).Name);
    }

    [Fact]
    public async Task Modern_and_mixed_projects_are_listed_and_projects_without_tools_are_not_compiled()
    {
        using var copy = AssetCopy.Empty();
        copy.Write("Mixed/Mixed.csproj", ProjectOf("net8.0;net10.0", """
            <PackageReference Include="System.CommandLine" Version="2.0.0-beta4.22272.1" Condition="'$(TargetFramework)' == 'net8.0'" />
            <PackageReference Include="System.CommandLine" Version="2.0.15" Condition="'$(TargetFramework)' == 'net10.0'" />
            """));
        copy.Write("Mixed/Build.cs", "using System.CommandLine; public static class Build { public static Command Create() => new(\"build\", \"Builds\"); }");
        copy.Write("Modern/Modern.csproj", ProjectOf("net10.0", """<PackageReference Include="System.CommandLine" Version="2.0.15" />"""));
        copy.Write("Modern/Program.cs", "using System.CommandLine;\n\nvar root = new RootCommand(\"New\") { Shared.Force, Commands.Serve() };\nreturn root.Parse(args).Invoke();\n");
        copy.Write("Modern/Shared.cs", "static class Shared { public static readonly System.CommandLine.Option<bool> Force = new(\"--force\"); }");
        copy.Write("Modern/Commands.cs", "static class Commands { public static System.CommandLine.Command Serve() => new ServeCommand(); }");
        copy.Write("Modern/ServeCommand.cs", "class ServeCommand : Base { public ServeCommand() : base(\"serve\") => SetAction(_ => 0); }");
        copy.Write("Modern/Base.cs", "abstract class Base(string name) : System.CommandLine.Command(name);");
        copy.Write("Plain/Plain.csproj", ProjectOf("net10.0", string.Empty));
        copy.Write("Plain/Command.cs", "class Command { }");

        var scan = await ScanAsync(copy);

        Assert.Empty(scan.Problems);
        Assert.Equal(
            ["Modern: Modern, --force", "Modern serve: Modern, ", "build: Mixed, "],
            scan.Tools.Select(t => $"{t.CommandPath}: {t.Api}, {string.Join(' ', t.Parameters.Select(p => p.Name))}"));
        Assert.Equal("Modern/ServeCommand.cs", Assert.Single(scan.Tools, t => t.Name == "serve").Path);
    }

    [Fact]
    public async Task Tools_of_all_families_are_listed()
    {
        using var copy = AssetCopy.Empty();
        copy.Write("Server/Server.csproj", ProjectOf("net8.0;net10.0", """<PackageReference Include="ModelContextProtocol" Version="0.2.0-preview.3" />"""));
        copy.Write("Server/Tools.cs", """
            using System.ComponentModel; using ModelContextProtocol.Server; using Microsoft.Extensions.AI;
            [McpServerToolType] public static class Notes
            {
                [McpServerTool(Name = Names.Add, ReadOnly = true), Description("Adds")] public static string Add(string text) => text;
                public static readonly AIFunction Count = AIFunctionFactory.Create((string text) => text.Length, "count");
            }
            """);
        copy.Write("Server/Startup.cs", "static class Startup { static string Warm() => Notes.Add(\"warm\") + nameof(Notes.Add); static string Add(string text) => text; static string Own() => Add(\"own\"); }");
        copy.Write("Server/Names.cs", "static class Names { public const string Add = \"add_note\"; }");
        copy.Write("Tasks/Tasks.csproj", ProjectOf("net10.0", """<PackageReference Include="Microsoft.Build.Utilities.Core" Version="17.7.2" ExcludeAssets="runtime" />""").Replace(">Exe<", ">Library<", StringComparison.Ordinal));
        copy.Write("Tasks/Stamp.cs", "public class Stamp : Own;");
        copy.Write("Tasks/Own.cs", "public abstract class Own : Microsoft.Build.Utilities.Task { public string? Prefix { get; set; } public override bool Execute() => true; }");

        var scan = await ScanAsync(copy);

        Assert.Empty(scan.Problems);
        Assert.Equal(
            ["buildTask MSBuild Stamp Prefix Modern Tasks/Tasks.csproj net10.0", "agentTool ModelContextProtocol add_note text Legacy Server/Server.csproj net10.0,net8.0", "agentTool Microsoft.Extensions.AI count text Modern Server/Server.csproj net10.0,net8.0"],
            scan.Tools.Select(t => $"{Words.Of(t.Kind)} {t.Family} {t.CommandPath} {string.Join(',', t.Parameters.Select(p => p.Name))} {t.Api} {string.Join(',', t.Projects)} {string.Join(',', t.TargetFrameworks)}"));
        Assert.All(scan.Tools, t => Assert.Null(t.Callers));
        var called = (await ScanAsync(new ScanRequest { Path = copy.Root, Tools = true, Callers = true })).Tools;
        Assert.Equal(["Startup.Warm Server/Startup.cs"], Assert.Single(called, t => t.Name == "add_note").Callers!.Value.Select(c => $"{c.Name} {c.Path}"));
        Assert.Empty(Assert.Single(called, t => t.Name == "Stamp").Callers!.Value);
        Assert.Null(Assert.Single(called, t => t.Name == "count").Callers);
        Assert.Equal(["ModelContextProtocol"], (await ScanAsync(new ScanRequest { Path = copy.Root, Tools = true, Packs = ["ModelContextProtocol"] })).Tools.Select(t => t.Family));
    }

    [Fact]
    public async Task A_modern_tool_is_modern_where_something_else_does_not_compile()
    {
        using var copy = AssetCopy.Empty();
        copy.Write("Server/Server.csproj", ProjectOf("net10.0", """<PackageReference Include="ModelContextProtocol" Version="2.3.1" />""").Replace(">Exe<", ">Library<", StringComparison.Ordinal));
        copy.Write("Server/Tools.cs", "[ModelContextProtocol.Server.McpServerToolType] static class Notes { [ModelContextProtocol.Server.McpServerTool] static Task<int> CountNotesAsync() => Task.FromResult(1); }");
        copy.Write("Server/Other.cs", "class Other { Missing.Type? Content; }");

        var tool = Assert.Single((await ScanAsync(copy)).Tools, t => t.Family == "ModelContextProtocol");

        Assert.Equal(("count_notes", ApiGeneration.Modern), (tool.Name, tool.Api));
    }

    [Fact]
    public async Task Only_what_was_asked_for_is_listed()
    {
        using var copy = AssetCopy.Of("Simple");
        var request = new ScanRequest { Path = copy.Root, Tools = true };

        Assert.Equal(["Greeter"], (await ScanAsync(request with { Exclude = ["**/Farewell*.cs"] })).Tools.Select(t => t.CommandPath));
        Assert.Empty((await ScanAsync(request with { Projects = ["Other"] })).Tools);
        Assert.Empty((await ScanAsync(request with { Tools = false })).Tools);
    }

    private Task<ScanResult> ScanAsync(AssetCopy copy) => ScanAsync(new ScanRequest { Path = copy.Root, Tools = true });

    private Task<ScanResult> ScanAsync(ScanRequest request) => _engine.ScanAsync(request, null, CancellationToken.None);

    private static string HandlerOf(ToolEntry tool) =>
        string.Create(CultureInfo.InvariantCulture, $"{tool.Handler!.Path}({tool.Handler.Range.StartLine},{tool.Handler.Range.StartColumn})");

    private static string ProjectOf(string frameworks, string packages) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFrameworks>{frameworks}</TargetFrameworks>
            <OutputType>{(frameworks == "net10.0" && packages.Length > 0 ? "Exe" : "Library")}</OutputType>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
          <ItemGroup>
            {packages}
          </ItemGroup>
        </Project>
        """;
}
