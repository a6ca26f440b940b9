namespace Tooling.Build.Tests;

/// <summary>
/// A solution that is built once for all tests that look at it: central package management, several target frameworks, a file that two
/// projects share, suppressed code, and neighbours in F# and Visual Basic.
/// </summary>
public sealed class SolutionBuild : IDisposable
{
    private readonly BuildFeed _feed = new();

    public SolutionBuild()
    {
        Tree = new TestTree(_feed);
        Tree.Write("Directory.Packages.props", $"""
            <Project>
              <PropertyGroup>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
              </PropertyGroup>
              <ItemGroup>
                <PackageVersion Include="Tooling.Build" Version="{Tree.Version}" />
                <PackageVersion Include="System.CommandLine" Version="{TestTree.LegacyVersion}" />
              </ItemGroup>
            </Project>
            """);
        const string Package = """<PackageReference Include="Tooling.Build" PrivateAssets="all" />""";
        const string Library = """<PackageReference Include="System.CommandLine" />""";
        Tree.WriteProject("Single/Single.csproj", $"{Package}{Library}<Compile Include=\"../Shared/Linked.cs\" />");
        Tree.WriteProject("Multi/Multi.csproj", $"{Package}{Library}<Compile Include=\"../Shared/Linked.cs\" />", "<LangVersion>latest</LangVersion>", "<TargetFrameworks>netstandard2.0;net10.0</TargetFrameworks>");
        Tree.WriteProject("Modern/Modern.csproj", Package);
        Tree.WriteProject("Functional/Functional.fsproj", $"{Package}<Compile Include=\"Code.fs\" />");
        Tree.WriteProject("Visual/Visual.vbproj", Package);
        Tree.Write("Single/Plain.cs", TestTree.CodeOf("Plain"));
        Tree.Write("Single/Suppressed.cs", $"#pragma warning disable SCL1004\n{TestTree.CodeOf("Suppressed")}");
        Tree.Write("Single/Attributed.cs", TestTree.CodeOf("Attributed"));
        Tree.Write("Single/GlobalSuppressions.cs", """[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage("Migration", "SCL1001", Scope = "member", Target = "~M:Code.Attributed.Create~System.CommandLine.Command")]""");
        Tree.Write("Single/Quiet/Quiet.cs", TestTree.CodeOf("Quiet"));
        Tree.Write("Single/Quiet/.editorconfig", "[*.cs]\ndotnet_diagnostic.SCL1004.severity = none\n");
        Tree.Write("Multi/Both.cs", TestTree.CodeOf("Both"));
        Tree.Write("Shared/Linked.cs", TestTree.CodeOf("Linked"));
        Tree.Write("Modern/Code.cs", "namespace Code; public static class Modern;");
        Tree.Write("Functional/Code.fs", "module Code\nlet answer = 42\n");
        Tree.Write("Visual/Code.vb", "Public Class Code\nEnd Class\n");
        Tree.Write("All.slnx", """
            <Solution>
              <Project Path="Single/Single.csproj" />
              <Project Path="Multi/Multi.csproj" />
              <Project Path="Modern/Modern.csproj" />
              <Project Path="Functional/Functional.fsproj" />
              <Project Path="Visual/Visual.vbproj" />
            </Solution>
            """);
        First = Tree.Build("All.slnx", "-p:MigrationGate=warn", "-m:2", "-v:detailed");
        Second = Tree.Build("All.slnx", "-p:MigrationGate=warn", "-m:2", "-v:detailed");
    }

    public TestTree Tree { get; }

    /// <summary>The first build.</summary>
    public (int ExitCode, string Output) First { get; }

    /// <summary>The same again, with nothing changed.</summary>
    public (int ExitCode, string Output) Second { get; }

    public void Dispose()
    {
        Tree.Dispose();
        _feed.Dispose();
    }
}
