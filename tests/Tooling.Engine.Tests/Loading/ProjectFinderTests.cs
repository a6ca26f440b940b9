using Tooling.Engine.Loading;
using Tooling.Tests.Shared;

namespace Tooling.Engine.Tests.Loading;

public sealed class ProjectFinderTests : IDisposable
{
    private const string EmptyProject = "<Project />";

    private readonly AssetCopy _tree = AssetCopy.Empty();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void A_project_stands_for_itself()
    {
        var project = _tree.Write("src/App/App.csproj", EmptyProject);

        var target = ProjectFinder.Find(project);

        Assert.Equal<string>([project], target.Projects);
        Assert.Equal(_tree.PathOf("src/App"), target.Root);
        Assert.Null(target.SolutionPath);
    }

    [Theory]
    [InlineData("All.sln", """
        Microsoft Visual Studio Solution File, Format Version 12.00
        Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "App", "src\App\App.csproj", "{1}"
        EndProject
        Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "Gone", "src\Gone\Gone.csproj", "{2}"
        EndProject
        Project("{F2A71F9B-5D33-465A-A702-920D77279786}") = "Other", "src\Other\Other.fsproj", "{3}"
        EndProject
        Project("{2150E333-8FDC-42A3-9474-1A3956D46DE8}") = "folder", "folder", "{4}"
        EndProject
        """)]
    [InlineData("All.slnx", """
        <Solution>
          <Folder Name="/src/">
            <Project Path="src/App/App.csproj" />
            <Project Path="src\Gone\Gone.csproj" />
          </Folder>
          <Project Path="src/Other/Other.fsproj" />
        </Solution>
        """)]
    public void A_solution_stands_for_its_CSharp_projects_and_names_those_that_are_missing(string name, string content)
    {
        var project = _tree.Write("src/App/App.csproj", EmptyProject);
        _tree.Write("src/NotInSolution/NotInSolution.csproj", EmptyProject);
        var solution = _tree.Write(name, content);

        foreach (var path in new[] { solution, _tree.Root })
        {
            var target = ProjectFinder.Find(path);

            Assert.Equal<string>([project], target.Projects);
            Assert.Equal(solution, target.SolutionPath);
            var problem = Assert.Single(target.Problems);
            Assert.Equal(_tree.PathOf("src/Gone/Gone.csproj"), problem.ProjectPath);
        }
    }

    [Fact]
    public void A_folder_with_two_solutions_stands_for_all_projects_that_people_wrote_below_it()
    {
        _tree.Write("A.sln", "");
        _tree.Write("B.slnx", "<Solution />");
        var projects = new[] { _tree.Write("a/A.csproj", EmptyProject), _tree.Write("b/c/C.csproj", EmptyProject) };
        foreach (var produced in new[] { "bin", "obj", "artifacts", "node_modules", ".migrate", ".git" })
        {
            _tree.Write($"a/{produced}/Produced.csproj", EmptyProject);
        }

        Assert.Equal<string>(projects, ProjectFinder.Find(_tree.Root).Projects);
    }

    [Fact]
    public void A_folder_without_projects_stands_for_the_file_based_apps_below_it()
    {
        var apps = new[]
        {
            _tree.Write("directive.cs", "// a comment\n\n#:package System.CommandLine@2.0.15\nreturn 0;\n"),
            _tree.Write("shebang.cs", "#!/usr/bin/env dotnet\nreturn 0;\n"),
        };
        _tree.Write("source.cs", "namespace N;\nclass C { } // #:package\n");

        Assert.Equal<string>(apps, ProjectFinder.Find(_tree.Root).Apps);
    }

    [Fact]
    public void A_source_file_that_is_named_is_a_file_based_app_even_without_directives()
    {
        var app = _tree.Write("plain.cs", "return 0;\n");

        Assert.Equal<string>([app], ProjectFinder.Find(app).Apps);
    }

    [Theory]
    [InlineData("All.slnx")]
    [InlineData("Directory.Packages.props")]
    [InlineData("src/Directory.Build.props", "All.sln")]
    public void Without_git_the_root_is_the_outermost_folder_that_holds_what_projects_share(params string[] shared)
    {
        var project = _tree.Write("src/App/App.csproj", "<Project />");
        foreach (var file in shared)
        {
            _tree.Write(file, "<Project />");
        }

        Assert.Equal(_tree.Root, ProjectFinder.Find(project).Root);
        Assert.Equal(_tree.Root, ProjectFinder.Find(_tree.PathOf("src/App")).Root);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_root_is_the_top_of_the_git_work_tree(bool linkedWorkTree)
    {
        _tree.Write(linkedWorkTree ? ".git" : ".git/HEAD", "ref: refs/heads/main\n");
        var project = _tree.Write("src/App/App.csproj", EmptyProject);

        Assert.Equal(_tree.Root, ProjectFinder.Find(project).Root);
        Assert.Equal(_tree.Root, ProjectFinder.Find(_tree.PathOf("src")).Root);
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("empty")]
    [InlineData("readme.md")]
    [InlineData("Broken.slnx")]
    public void What_cannot_be_loaded_is_an_error_with_a_hint(string name)
    {
        Directory.CreateDirectory(_tree.PathOf("empty"));
        _tree.Write("readme.md", "# Nothing");
        _tree.Write("Broken.slnx", "<Solution>");

        var error = Assert.Throws<UserErrorException>(() => ProjectFinder.Find(_tree.PathOf(name)));

        Assert.Contains(name, error.Message, StringComparison.Ordinal);
        Assert.NotEmpty(error.Hint);
    }
}
