using Tooling.Engine.Loading;
using Tooling.Engine.Processes;
using Tooling.Tests.Shared;

namespace Tooling.Engine.Tests.Loading;

/// <summary>Trees that cannot be loaded, or not as a whole.</summary>
public sealed class LoadProblemTests : IDisposable
{
    private const string GoodProject = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
        </Project>
        """;

    private readonly AssetCopy _tree = AssetCopy.Empty("a tree, with (odd) characters");

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task A_project_that_is_not_restored_is_a_problem_where_nothing_may_be_restored()
    {
        var project = _tree.Write("App.csproj", GoodProject);

        var tree = await LoadAsync(new LoadRequest(project) { NoRestore = true });

        Assert.Empty(tree.Projects);
        var problem = Assert.Single(tree.Problems);
        Assert.Equal(project, problem.ProjectPath);
        Assert.Contains("not restored", problem.Message, StringComparison.Ordinal);
        Assert.Contains("dotnet restore", problem.Hint, StringComparison.Ordinal);
        Assert.False(File.Exists(_tree.PathOf("obj/project.assets.json")));
    }

    [Fact]
    public async Task A_project_with_a_package_that_no_source_has_is_read_without_it_which_is_said_and_is_tried_again()
    {
        _tree.Write("nuget.config", """
            <configuration><packageSources><clear /><add key="empty" value="feed" /></packageSources></configuration>
            """);
        Directory.CreateDirectory(_tree.PathOf("feed"));
        _tree.Write("good/Good.csproj", GoodProject);
        _tree.Write("good/Good.cs", "public class Good { }");
        var project = _tree.Write("bad/Bad.csproj", GoodProject.Replace(
            "</Project>", """<ItemGroup><PackageReference Include="No.Such.Package" Version="1.0.0" /></ItemGroup></Project>""", StringComparison.Ordinal));

        var tree = await LoadAsync(new LoadRequest(_tree.Root));

        Assert.Equal([project, _tree.PathOf("good/Good.csproj")], tree.Projects.Select(p => p.ProjectPath));
        var problem = Assert.Single(tree.Problems);
        Assert.Equal(project, problem.ProjectPath);
        Assert.Contains("NU1101", problem.Message, StringComparison.Ordinal);
        Assert.Contains("No.Such.Package", problem.Message, StringComparison.Ordinal);
        Assert.EndsWith("It was read without what is missing.", problem.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ProcessStartedException>(() => new ProjectLoader(new RefusingRunner()).LoadAsync(new LoadRequest(_tree.Root), CancellationToken.None));
    }

    /// <summary>The version is one that was never published, so that NuGet takes the next one, and warns.</summary>
    [Fact]
    public async Task A_project_whose_warnings_of_the_restore_are_errors_is_read_with_what_was_resolved()
    {
        var project = _tree.Write("App.csproj", GoodProject.Replace(
            "</Project>",
            """
            <PropertyGroup><TreatWarningsAsErrors>true</TreatWarningsAsErrors></PropertyGroup>
            <ItemGroup><PackageReference Include="System.CommandLine" Version="2.0.0-beta4.22272.0" /></ItemGroup></Project>
            """,
            StringComparison.Ordinal));
        _tree.Write("App.cs", "public class App : System.CommandLine.RootCommand { }");

        var tree = await LoadAsync(new LoadRequest(project));

        Assert.Empty(LoadedCompilations.ErrorsOf(tree, Assert.Single(tree.Projects)));
        var problem = Assert.Single(tree.Problems);
        Assert.Contains("NU1603: Warning As Error", problem.Message, StringComparison.Ordinal);
        Assert.EndsWith("It was read with the packages that were resolved.", problem.Message, StringComparison.Ordinal);
        Assert.Contains("WarningsNotAsErrors", problem.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_downgrade_by_itself_keeps_a_project_from_being_read()
    {
        _tree.Write("lib/Lib.csproj", GoodProject.Replace(
            "</Project>", """<ItemGroup><PackageReference Include="System.CommandLine" Version="2.0.15" /></ItemGroup></Project>""", StringComparison.Ordinal));
        var project = _tree.Write("app/App.csproj", GoodProject.Replace(
            "</Project>",
            """<ItemGroup><PackageReference Include="System.CommandLine" Version="2.0.0-beta4.22272.1" /><ProjectReference Include="../lib/Lib.csproj" /></ItemGroup></Project>""",
            StringComparison.Ordinal));

        var tree = await LoadAsync(new LoadRequest(project));

        Assert.DoesNotContain(tree.Projects, p => p.ProjectPath == project);
        Assert.Contains("NU1605", Assert.Single(tree.Problems, p => p.ProjectPath == project).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_projects_do_not_lose_the_good_one()
    {
        _tree.Write("good/Good.csproj", GoodProject);
        _tree.Write("good/Good.cs", "public class Good { }");
        var oddSource = _tree.Write("good/sub folder/an odd, name.cs", "public class Odd { }");
        _tree.Write("xml/Xml.csproj", "<Project>\n  <PropertyGroup>\n</Project>");
        _tree.Write("sdk/Sdk.csproj", """<Project Sdk="No.Such.Sdk" />""");
        _tree.Write("error/Error.csproj", GoodProject.Replace(
            "</Project>", """<Target Name="Fail" BeforeTargets="CoreCompile"><Error Code="MINE1" Text="It fails." /></Target></Project>""", StringComparison.Ordinal));
        _tree.Write("old/Old.csproj", """
            <Project ToolsVersion="15.0" xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
              <PropertyGroup>
                <OutputType>Library</OutputType>
                <TargetFrameworkVersion>v4.7.2</TargetFrameworkVersion>
              </PropertyGroup>
              <ItemGroup><Compile Include="Old.cs" /></ItemGroup>
              <Import Project="$(MSBuildToolsPath)\Microsoft.CSharp.targets" />
            </Project>
            """);

        var tree = await LoadAsync(new LoadRequest(_tree.Root));

        var good = Assert.Single(tree.Projects, p => p.ProjectPath == _tree.PathOf("good/Good.csproj"));
        Assert.Equal([_tree.PathOf("error/Error.csproj"), good.ProjectPath], tree.Projects.Select(p => p.ProjectPath));
        Assert.Contains(oddSource, LoadedCompilations.Compile(tree, good).SyntaxTrees.Select(source => source.FilePath));
        Assert.Empty(LoadedCompilations.ErrorsOf(tree, good));
        Assert.Collection(
            tree.Problems,
            problem => AssertProblem(problem, "error/Error.csproj", "MINE1: It fails."),
            problem => AssertProblem(problem, "old/Old.csproj", "reference assemblies of net472"),
            problem => AssertProblem(problem, "sdk/Sdk.csproj", "MSB4236"),
            problem => AssertProblem(problem, "xml/Xml.csproj", "(3): MSB4025"));
    }

    /// <summary>The pack with Windows Forms is a package elsewhere, and may be missing; the rest is read then.</summary>
    [Fact]
    public async Task A_project_for_Windows_alone_is_read_elsewhere_too()
    {
        var project = _tree.Write("App.csproj", GoodProject.Replace("net10.0</TargetFramework>", "net10.0-windows</TargetFramework><UseWindowsForms>true</UseWindowsForms>", StringComparison.Ordinal));
        _tree.Write("App.cs", "public class App { }");

        var tree = await LoadAsync(new LoadRequest(project));

        Assert.All(LoadedCompilations.ErrorsOf(tree, Assert.Single(tree.Projects)), error => Assert.Contains("Windows.Forms", error, StringComparison.Ordinal));
        Assert.All(tree.Problems, problem => Assert.Contains("Microsoft.WindowsDesktop.App.Ref", problem.Message, StringComparison.Ordinal));
    }

    /// <summary>Where the workload is installed, nothing is missing; what a workload brings of its own is not used here.</summary>
    [Theory]
    [InlineData("<TargetFrameworks>net10.0;net10.0-tvos</TargetFrameworks>", "NETSDK1147", 2)]
    [InlineData("<TargetFramework>net10.0</TargetFramework><IsAspireHost>true</IsAspireHost>", "NETSDK1228", 1)]
    public async Task A_project_whose_workload_is_missing_is_read_without_the_check(string frameworks, string missing, int count)
    {
        var project = _tree.Write("App.csproj", GoodProject.Replace("<TargetFramework>net10.0</TargetFramework>", frameworks, StringComparison.Ordinal).Replace(
            "</Project>", """<ItemGroup><PackageReference Include="System.CommandLine" Version="2.0.0-beta4.22272.1" /></ItemGroup></Project>""", StringComparison.Ordinal));
        _tree.Write("App.cs", "public class App : System.CommandLine.RootCommand { }");

        var tree = await LoadAsync(new LoadRequest(project));
        var references = await new ModernReferences(new ProcessRunner()).ResolveAsync(_tree.Root, [("System.CommandLine", "2.0.15")], [.. tree.Projects.Select(p => p.TargetFramework)], CancellationToken.None);

        Assert.Equal(count, tree.Projects.Length);
        Assert.All(tree.Projects, p => Assert.Empty(LoadedCompilations.ErrorsOf(tree, p)));
        Assert.All(tree.Problems, problem => Assert.Contains(missing, problem.Message, StringComparison.Ordinal));
        Assert.Null(references.Error);
        Assert.All(tree.Projects, p => Assert.Contains(references.ByTargetFramework[p.TargetFramework], package => package.Id == "System.CommandLine"));
    }

    /// <summary>MSBuild says the first that is missing in each project, or in a file that several import.</summary>
    [Fact]
    public async Task A_project_that_imports_what_is_not_here_is_read_without()
    {
        const string Missing = """<Import Project="$(VSToolsPath)\Web\No.Such.targets" />""";
        _tree.Write("own/Own.csproj", GoodProject.Replace(
            "</Project>", $"""<Import Project="../beside/no-such.props" />{Missing}<ItemGroup><PackageReference Include="System.CommandLine" Version="2.0.0-beta4.22272.1" /></ItemGroup></Project>""", StringComparison.Ordinal));
        _tree.Write("own/Own.cs", "public class Own { public System.CommandLine.Option<int> Count = null!; }");
        _tree.Write("shared/Directory.Build.props", """<Project><Import Project="$(NoSuchProperty)" /></Project>""");
        foreach (var name in new[] { "One", "Two" })
        {
            _tree.Write($"shared/{name}/{name}.csproj", GoodProject);
        }

        var tree = await LoadAsync(new LoadRequest(_tree.Root));

        Assert.Equal(["Own", "One", "Two"], tree.Projects.Select(p => Path.GetFileNameWithoutExtension(p.ProjectPath)));
        Assert.All(tree.Projects, project => Assert.Empty(LoadedCompilations.ErrorsOf(tree, project)));
        Assert.Collection(
            tree.Problems,
            problem => AssertProblem(problem, "own/Own.csproj", "MSB4019"),
            problem => AssertProblem(problem, "shared/One/One.csproj", "MSB4020"),
            problem => AssertProblem(problem, "shared/Two/Two.csproj", "It was read without"));
    }

    /// <summary>One project is based on it, the other gets it from a file that it imports, as the repositories of .NET do, with the versions of its packages.</summary>
    [Fact]
    public async Task A_project_whose_SDK_is_missing_is_read_with_the_NET_SDK_in_its_place()
    {
        _tree.Write("based/Based.csproj", GoodProject.Replace("Sdk=\"Microsoft.NET.Sdk\"", "Sdk=\"No.Such.Sdk/1.2.3\"", StringComparison.Ordinal));
        _tree.Write("based/Based.cs", "public class Based { }");
        _tree.Write("beside/eng/Versions.props", "<Project><PropertyGroup><CommandLineVersion>2.0.0-beta4.22272.1</CommandLineVersion></PropertyGroup></Project>");
        _tree.Write("beside/Directory.Build.props", """<Project><Import Project="Sdk.props" Sdk="Microsoft.DotNet.Arcade.Sdk" /></Project>""");
        _tree.Write("beside/Directory.Build.targets", """<Project><Import Project="Sdk.targets" Sdk="Microsoft.DotNet.Arcade.Sdk" /></Project>""");
        foreach (var name in new[] { "One", "Two" })
        {
            _tree.Write($"beside/{name}/{name}.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>$(NetCurrent)</TargetFramework></PropertyGroup>
                  <ItemGroup><PackageReference Include="System.CommandLine" Version="$(CommandLineVersion)" /></ItemGroup>
                </Project>
                """);
            _tree.Write($"beside/{name}/{name}.cs", $"public class {name} : System.CommandLine.RootCommand {{ }}");
        }

        var tree = await LoadAsync(new LoadRequest(_tree.Root));

        Assert.Equal(["Based", "One", "Two"], tree.Projects.Select(project => Path.GetFileNameWithoutExtension(project.ProjectPath)));
        Assert.All(tree.Projects, project => Assert.Empty(LoadedCompilations.ErrorsOf(tree, project)));
        Assert.Equal(tree.Projects.Select(project => project.ProjectPath), tree.Problems.Select(problem => problem.ProjectPath));
        Assert.All(tree.Problems, problem => Assert.EndsWith("It was read with the .NET SDK in its place.", problem.Message, StringComparison.Ordinal));
        Assert.Contains("'No.Such.Sdk/1.2.3'", tree.Problems[0].Message, StringComparison.Ordinal);
        Assert.Contains("'Microsoft.DotNet.Arcade.Sdk'", tree.Problems[2].Message, StringComparison.Ordinal);
    }

    /// <summary>One fails when packages are restored, one before the compiler; the same name in another project is another target.</summary>
    [Fact]
    public async Task A_project_is_read_without_the_targets_of_its_own_that_fail()
    {
        var project = _tree.Write("app/App.csproj", GoodProject.Replace(
            "</Project>",
            """
              <ItemGroup><PackageReference Include="System.CommandLine" Version="2.0.0-beta4.22272.1" /></ItemGroup>
              <Target Name="Fetch" AfterTargets="CollectPackageReferences"><Error Text="Nothing to fetch." /></Target>
              <Target Name="Stamp" BeforeTargets="CoreCompile"><Exec Command="exit 3" /></Target>
              <Target Name="Define" BeforeTargets="CoreCompile"><PropertyGroup><DefineConstants>$(DefineConstants);MINE</DefineConstants></PropertyGroup></Target>
            </Project>
            """,
            StringComparison.Ordinal));
        _tree.Write("app/App.cs", "#if MINE\npublic class App : System.CommandLine.RootCommand { }\n#else\n#error constants\n#endif");
        _tree.Write("lib/Lib.csproj", GoodProject.Replace(
            "</Project>",
            """<Target Name="Stamp" BeforeTargets="CoreCompile"><PropertyGroup><DefineConstants>$(DefineConstants);STAMPED</DefineConstants></PropertyGroup></Target></Project>""",
            StringComparison.Ordinal));
        _tree.Write("lib/Lib.cs", "#if STAMPED\npublic class Lib { }\n#else\n#error stamp\n#endif");

        var tree = await LoadAsync(new LoadRequest(_tree.Root));

        Assert.Equal(2, tree.Projects.Length);
        Assert.All(tree.Projects, p => Assert.Empty(LoadedCompilations.ErrorsOf(tree, p)));
        var problem = Assert.Single(tree.Problems);
        Assert.Equal(project, problem.ProjectPath);
        Assert.Contains("Nothing to fetch.", problem.Message, StringComparison.Ordinal);
        Assert.EndsWith("It was read without what fails: Fetch, Stamp.", problem.Message, StringComparison.Ordinal);
        Assert.Contains("dotnet build", problem.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_without_CSharp_is_left_out_silently()
    {
        _tree.Write("good/Good.csproj", GoodProject);
        _tree.Write("good/Good.cs", "public class Good { }");
        _tree.Write("nothing/Nothing.csproj", """<Project><Target Name="Build" /></Project>""");

        var tree = await LoadAsync(new LoadRequest(_tree.Root));

        Assert.Single(tree.Projects);
        Assert.Empty(tree.Problems);
    }

    [Fact]
    public async Task A_file_based_app_with_a_mistake_is_a_problem()
    {
        var app = _tree.Write("app.cs", "#:nonsense\nreturn 0;\n");

        var tree = await LoadAsync(new LoadRequest(app));

        Assert.Empty(tree.Projects);
        AssertProblem(Assert.Single(tree.Problems), "app.cs", "nonsense");
    }

    [Theory]
    [InlineData("""{ "sdk": { "version": "1.0.1", "rollForward": "disable" } }""", "1.0.1")]
    [InlineData("""{ "sdk": { "version": "1.0.1", "rollForward": "disable", "errorMessage": "Run ./prepare first." } }""", "Run ./prepare first.")]
    public async Task A_tree_whose_SDK_is_not_installed_is_read_with_the_newest_one(string globalJson, string says)
    {
        _tree.Write("global.json", globalJson);
        var project = _tree.Write("App.csproj", GoodProject);
        _tree.Write("app/app.cs", "return 0;\n");

        foreach (var path in new[] { project, _tree.PathOf("app/app.cs"), project })
        {
            var tree = await LoadAsync(new LoadRequest(path));

            Assert.Single(tree.Projects);
            var problem = Assert.Single(tree.Problems);
            AssertProblem(problem, "global.json", says);
            Assert.True(problem.IsOfTree);
            Assert.Contains("global.json", problem.Hint, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Targets_that_a_tree_injects_itself_still_run()
    {
        _tree.Write("Own.targets", """
            <Project><PropertyGroup><DefineConstants>$(DefineConstants);OWN_HOOK</DefineConstants></PropertyGroup></Project>
            """);
        _tree.Write("Users.targets", """
            <Project><Target Name="Users" BeforeTargets="CoreCompile"><PropertyGroup><DefineConstants>$(DefineConstants);USERS_HOOK</DefineConstants></PropertyGroup></Target></Project>
            """);
        _tree.Write("Directory.Build.props", """
            <Project><PropertyGroup><CustomAfterMicrosoftCommonTargets>$(MSBuildThisFileDirectory)Own.targets</CustomAfterMicrosoftCommonTargets></PropertyGroup></Project>
            """);
        var project = _tree.Write("App/App.csproj", GoodProject);
        _tree.Write("App/App.cs", "#if OWN_HOOK && USERS_HOOK\npublic class App { }\n#else\n#error hooks\n#endif");
        var request = new LoadRequest(project);

        var tree = await LoadAsync(request with { Properties = request.Properties.Add("CustomAfterMicrosoftCSharpTargets", _tree.PathOf("Users.targets")) });

        Assert.Empty(LoadedCompilations.ErrorsOf(tree, Assert.Single(tree.Projects)));
    }

    [Fact]
    public async Task Cancellation_ends_a_load()
    {
        var project = _tree.Write("App.csproj", GoodProject);
        using var source = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new ProjectLoader(new CancellingRunner(source)).LoadAsync(new LoadRequest(project), source.Token));
        Assert.False(Directory.Exists(_tree.PathOf(".migrate/cache")));
    }

    private static Task<LoadedTree> LoadAsync(LoadRequest request) => new ProjectLoader(new ProcessRunner()).LoadAsync(request, CancellationToken.None);

    private void AssertProblem(LoadProblem problem, string project, string message)
    {
        Assert.Equal(_tree.PathOf(project), problem.ProjectPath);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.NotEmpty(problem.Hint);
    }
}
