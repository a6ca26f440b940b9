using System.Globalization;

namespace Benchmarks.Generation;

/// <summary>
/// Writes a solution that compiles: libraries in layers and command-line tools on top of them, the tools on System.CommandLine beta4.
/// The same shape always gives the same bytes.
/// </summary>
/// <param name="shape">What to generate.</param>
/// <param name="folder">Where; created if need be.</param>
public sealed class SolutionGenerator(SolutionShape shape, string folder)
{
    private const string LegacyVersion = "2.0.0-beta4.22272.1";

    private int _lines;

    /// <summary>Writes all files.</summary>
    public GeneratedSolution Generate()
    {
        var files = Math.Max(shape.Projects, shape.Lines / shape.LinesPerFile);
        var legacyFiles = (int)Math.Round(files * shape.Density);

        // Half of the projects are tools, or as many as it takes to hold the legacy files.
        var tools = legacyFiles == 0 ? 0 : Math.Clamp((int)Math.Ceiling(shape.Projects * Math.Max(0.5, shape.Density)), 1, shape.Projects);
        var libraries = shape.Projects - tools;
        WriteBuildFiles();
        for (var project = 0; project < shape.Projects; project++)
        {
            var count = Share(files, shape.Projects, project);
            var legacy = project < libraries ? 0 : Math.Min(count, Share(legacyFiles, tools, project - libraries));
            WriteProject(project, count, legacy, ReferencesOf(project, libraries), isTool: project >= libraries);
        }

        return new GeneratedSolution(WriteSolution(), files, legacyFiles, _lines);
    }

    /// <summary>A library refers to two below it, a tool to two libraries.</summary>
    private static IEnumerable<int> ReferencesOf(int project, int libraries)
    {
        if (libraries == 0 || project == 0)
        {
            return [];
        }

        return project < libraries
            ? new[] { project - 1, project / 2 }.Where(other => other < project).Distinct()
            : new[] { project % libraries, (project * 7) % libraries }.Distinct();
    }

    /// <summary>The part of a total that falls to one of several: the parts differ by one at most.</summary>
    private static int Share(int total, int parts, int index) => (int)((long)total * (index + 1) / parts - (long)total * index / parts);

    private void WriteProject(int project, int files, int legacy, IEnumerable<int> references, bool isTool)
    {
        var name = NameOf(project);
        var referenced = references.ToList();
        var packages = isTool ? $"""    <PackageReference Include="System.CommandLine" Version="{LegacyVersion}" />{"\n"}""" : string.Empty;
        var projects = string.Concat(referenced.Select(other => $"""    <ProjectReference Include="../{NameOf(other)}/{NameOf(other)}.csproj" />{"\n"}"""));
        Write($"src/{name}/{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>{(isTool ? "Exe" : "Library")}</OutputType>
              </PropertyGroup>
              <ItemGroup>
            {packages}{projects}  </ItemGroup>
            </Project>

            """);
        for (var file = 0; file < files; file++)
        {
            // The legacy files are spread over the project, as commands are over features.
            var isLegacy = (long)legacy * (file + 1) / files > (long)legacy * file / files;
            WriteSource(name, file, isLegacy, referenced);
        }

        if (isTool)
        {
            var commands = Enumerable.Range(0, files).Where(file => (long)legacy * (file + 1) / files > (long)legacy * file / files);
            WriteCode($"src/{name}/Program.cs", LegacyCode.Program(name, commands));
        }
    }

    private void WriteSource(string project, int file, bool isLegacy, List<int> references)
    {
        var kind = isLegacy ? LegacyCode.TypeName(file) : PlainCode.TypeName(file);
        var text = isLegacy ? LegacyCode.File(project, file, shape.LinesPerFile, shape.IsSparse)
            : PlainCode.File(project, file, shape.LinesPerFile, references.Count > 0 ? NameOf(references[file % references.Count]) : null);
        WriteCode($"src/{project}/Feature{(file / 10).ToString("00", CultureInfo.InvariantCulture)}/{kind}.cs", text);
    }

    private void WriteBuildFiles()
    {
        // What stands above the folder must not take part.
        Write("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <InvariantGlobalization>true</InvariantGlobalization>
              </PropertyGroup>
            </Project>

            """);
        Write("Directory.Build.targets", "<Project />\n");
        Write("Directory.Packages.props", "<Project />\n");
    }

    private string WriteSolution()
    {
        var projects = Enumerable.Range(0, shape.Projects).Select(project => $"""  <Project Path="src/{NameOf(project)}/{NameOf(project)}.csproj" />{"\n"}""");
        return Write("Generated.slnx", $"<Solution>\n{string.Concat(projects)}</Solution>\n");
    }

    private void WriteCode(string path, string text)
    {
        _lines += text.AsSpan().Count('\n');
        Write(path, text);
    }

    private string Write(string path, string text)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return full;
    }

    /// <summary>The name of a project, and of its folder in <c>src</c>.</summary>
    /// <param name="project">From 0; libraries first, tools last.</param>
    public static string NameOf(int project) => string.Create(CultureInfo.InvariantCulture, $"Project{project:000}");
}
