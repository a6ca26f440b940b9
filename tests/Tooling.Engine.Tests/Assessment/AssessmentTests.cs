using Tooling.Engine.Processes;
using Tooling.Rules.Capabilities;
using Tooling.Tests.Shared;

namespace Tooling.Engine.Tests.Assessment;

/// <summary>What tools of real projects can reach.</summary>
public sealed class AssessmentTests
{
    [Fact]
    public async Task Tools_are_followed_into_the_projects_that_theirs_refers_to()
    {
        using var copy = AssetCopy.Of("ImportedProps");
        Write(copy, "other/Store/Store.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>netstandard2.0</TargetFramework></PropertyGroup></Project>""");
        Write(copy, "other/Store/NoteStore.cs", """
            public interface INoteStore { string Load(string id); }
            public sealed class NoteStore : INoteStore { public string Load(string id) => System.IO.File.ReadAllText(id); }
            """);
        Write(copy, "other/App/App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="System.CommandLine" Version="2.0.0-beta4.22272.1" /><ProjectReference Include="../Store/Store.csproj" /></ItemGroup>
            </Project>
            """);
        Write(copy, "other/App/Program.cs", """
            using System;
            using System.CommandLine;

            INoteStore store = new NoteStore();
            var root = new RootCommand();
            var find = new Command("find");
            find.SetHandler([SecurityLevel("safe")] () => Console.WriteLine(store.Load("a")));
            var remove = new Command("remove");
            remove.SetHandler(() => System.IO.File.Delete("a"));
            var empty = new Command("empty");
            root.AddCommand(find);
            root.AddCommand(remove);
            root.AddCommand(empty);
            return root.Invoke(args);

            [AttributeUsage(AttributeTargets.Method)] sealed class SecurityLevelAttribute : Attribute { public SecurityLevelAttribute(string level) { } }
            """);

        var assessment = await new MigrationEngine(new ProcessRunner(), TimeProvider.System, "1.2.3").AssessAsync(new ScanRequest { Path = copy.Root, Projects = ["App"] }, null, CancellationToken.None);

        var tools = assessment.Tools.ToDictionary(t => t.Tool.Name);
        var read = Assert.Single(tools["find"].Capabilities!.Value);
        Assert.Equal(("find -> NoteStore.Load -> File.ReadAllText", "other/Store/NoteStore.cs", 2), (string.Join(" -> ", read.Calls), read.Path, read.Line));
        Assert.Equal((SecurityLevel.Production, SecurityLevel.Safe, true), (tools["find"].Needed, tools["find"].Declared, tools["find"].Exceeds));
        Assert.Equal((SecurityLevel.Development, null, false), (tools["remove"].Needed, tools["remove"].Declared, tools["remove"].Exceeds));
        Assert.Null(tools["empty"].Capabilities);
        Assert.Equal(1, assessment.AutomationRate);
    }

    private static void Write(AssetCopy copy, string path, string text)
    {
        var file = new FileInfo(Path.Combine(copy.Root, path));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, text);
    }
}
