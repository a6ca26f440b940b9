using System.Text;
using Tooling.Engine.Planning;
using Tooling.Engine.Processes;
using Tooling.Reporting;
using Tooling.Tests.Shared;

namespace Tooling.Engine.Tests.Planning;

/// <summary>A project for several target frameworks, whose libraries do not have the same members.</summary>
public sealed class TargetFrameworksTests
{
    [Fact]
    public async Task What_would_be_written_in_two_ways_is_written_as_all_of_them_have_it()
    {
        using var tree = AssetCopy.Empty();
        tree.Write("Lib.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFrameworks>net8.0;netstandard2.0</TargetFrameworks><LangVersion>latest</LangVersion></PropertyGroup>
              <ItemGroup><PackageReference Include="ModelContextProtocol" Version="0.2.0-preview.3" /></ItemGroup>
            </Project>
            """);
        tree.Write("Files.cs", """
            using ModelContextProtocol.Protocol;

            public static class Files
            {
                public static string Read(BlobResourceContents file) => file.Blob;

                public static string Show(Content content) => content.Type == "image" ? content.Data! : content.Text!;
            }

            """);
        var engine = new MigrationEngine(new ProcessRunner(), TimeProvider.System, "1.2.3");

        var (plan, _) = await engine.PlanAsync(new ScanRequest { Path = tree.Root }, null, CancellationToken.None);

        Assert.All(plan.Findings, f => Assert.Equal(FindingKind.Rewrite, f.Kind));
        var text = Encoding.UTF8.GetString([.. plan.Files.Single(f => f.Path == "Files.cs").NewContent]);
        Assert.Contains("System.Text.Encoding.UTF8.GetString(file.Blob.ToArray())", text, StringComparison.Ordinal);
        Assert.Contains("Data.ToArray())", text, StringComparison.Ordinal);
        Assert.Equal(2, plan.Proofs.Length);
        Assert.All(plan.Proofs, p => Assert.Equal(ProofOutcome.Compiles, p.Outcome));
    }
}
