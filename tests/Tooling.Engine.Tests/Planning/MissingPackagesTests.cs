using System.Text;
using Tooling.Engine.Planning;
using Tooling.Engine.Processes;
using Tooling.Reporting;
using Tooling.Tests.Shared;

namespace Tooling.Engine.Tests.Planning;

/// <summary>A project of which some packages are to be found nowhere: what does not need them is rewritten, what does is left as it is.</summary>
public sealed class MissingPackagesTests
{
    [Fact]
    public async Task What_does_not_need_a_missing_package_is_rewritten_and_what_needs_it_stays()
    {
        using var tree = AssetCopy.Empty();
        tree.Write("App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
              <ItemGroup>
                <PackageReference Include="System.CommandLine" Version="2.0.0-beta4.22272.1" />
                <PackageReference Include="No.Such.Package" Version="1.0.0" />
              </ItemGroup>
            </Project>
            """);
        tree.Write("Greet.cs", """
            using System.CommandLine;

            static class Greet
            {
                public static Command Make()
                {
                    var name = new Option<string>("--name", "Who");
                    var greet = new Command("greet") { name };
                    greet.SetHandler(n => Console.WriteLine(n), name);
                    return greet;
                }
            }

            """);
        const string Store = """
            using System.CommandLine;
            using No.Such;

            static class Store
            {
                public static void Fill(Command store)
                {
                    var key = new Option<string>("--key");
                    store.SetHandler(k => Package.Keep(k), key);
                }
            }

            """;
        tree.Write("Store.cs", Store);
        var engine = new MigrationEngine(new ProcessRunner(), TimeProvider.System, "1.2.3");

        var (plan, scan) = await engine.PlanAsync(new ScanRequest { Path = tree.Root }, null, CancellationToken.None);

        var problem = Assert.Single(scan.Problems);
        Assert.Equal("App.csproj", problem.Project);
        Assert.Contains("NU1101: Unable to find package No.Such.Package", problem.Message, StringComparison.Ordinal);
        Assert.All(plan.Findings.Where(f => f.Path == "Greet.cs"), f => Assert.Equal(FindingKind.Rewrite, f.Kind));
        Assert.Contains(plan.Findings, f => f.Path == "Store.cs" && f.Kind == FindingKind.Unresolved);
        Assert.Contains("greet.SetAction(", Encoding.UTF8.GetString([.. plan.Files.Single(f => f.Path == "Greet.cs").NewContent]), StringComparison.Ordinal);
        Assert.DoesNotContain(plan.Files, f => f.Path == "Store.cs");
        Assert.InRange(Assert.Single(plan.Proofs).EarlierErrors, 1, 2);
        Assert.InRange(scan.ResolutionRate, 0.5, 0.99);
    }

    /// <summary>What is in a lambda is compiled only where its call is known: the compiler says of the missing package what it did not say before.</summary>
    [Fact]
    public async Task What_comes_to_light_of_a_missing_package_is_no_reason_to_take_a_rewrite_back()
    {
        using var tree = AssetCopy.Empty();
        tree.Write("App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Library</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ModelContextProtocol.Core" Version="0.4.0-preview.3" />
                <PackageReference Include="No.Such.Package" Version="1.0.0" />
              </ItemGroup>
            </Project>
            """);
        tree.Write("Pictures.cs", """
            using ModelContextProtocol.Protocol;
            using No.Such;

            static class Pictures
            {
                public static Task<CallToolResult> Draw(byte[] bytes) => Run(async () =>
                {
                    await Task.Yield();
                    return new CallToolResult
                    {
                        Content = [new ImageContentBlock { Data = Convert.ToBase64String(bytes), MimeType = Kinds.Png, Meta = System.Such.Meta.None }],
                    };
                });

                private static Task<T> Run<T>(Func<Task<T>> make) => make();
            }

            """);
        var engine = new MigrationEngine(new ProcessRunner(), TimeProvider.System, "1.2.3");

        var (plan, _) = await engine.PlanAsync(new ScanRequest { Path = tree.Root }, null, CancellationToken.None);

        Assert.All(plan.Findings, f => Assert.Equal(FindingKind.Rewrite, f.Kind));
        Assert.Contains("Data = System.Text.Encoding.UTF8.GetBytes(Convert.ToBase64String(bytes)), MimeType = Kinds.Png, Meta = System.Such", Encoding.UTF8.GetString([.. plan.Files.Single(f => f.Path == "Pictures.cs").NewContent]), StringComparison.Ordinal);
        Assert.Equal(ProofOutcome.Compiles, Assert.Single(plan.Proofs).Outcome);
    }

    /// <summary>On the modern API the types of two projects meet, and what is done with them is said to be wrong where nothing was said before.</summary>
    [Fact]
    public async Task What_is_done_with_types_of_a_missing_package_is_no_question_of_the_library()
    {
        using var tree = AssetCopy.Empty();
        tree.Write("Lib/Lib.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ModelContextProtocol.Core" Version="0.4.0-preview.3" />
                <PackageReference Include="No.Such.Package" Version="1.0.0" />
              </ItemGroup>
            </Project>
            """);
        tree.Write("Lib/Offer.cs", """
            using ModelContextProtocol.Protocol;
            using ModelContextProtocol.Server;
            using No.Such;

            namespace Lib;

            public class Offer
            {
                public static Func<Task<IEnumerable<INote>>> Load { get; set; }

                public ValueTask<ListToolsResult> ListAsync(RequestContext<ListToolsRequestParams> request) => new(new ListToolsResult { Tools = [] });
            }

            """);
        tree.Write("Tests/Tests.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
              <ItemGroup>
                <PackageReference Include="No.Such.Assertions" Version="8.0.0" />
                <ProjectReference Include="../Lib/Lib.csproj" />
              </ItemGroup>
            </Project>
            """);
        tree.Write("Tests/OfferTests.cs", """
            using Lib;
            using ModelContextProtocol.Protocol;
            using ModelContextProtocol.Server;
            using No.Such;
            using No.Such.Assertions;

            public class OfferTests
            {
                public async Task Offers_two_tools(McpServer server)
                {
                    Offer.Load = () => Task.FromResult(Enumerable.Empty<INote>());
                    var result = await new Offer().ListAsync(new RequestContext<ListToolsRequestParams>(server, new JsonRpcRequest { Method = "tools/list" }));
                    result.Tools.Should().HaveCount(2);
                    "a".Should().Be("a");
                }
            }

            """);
        var engine = new MigrationEngine(new ProcessRunner(), TimeProvider.System, "1.2.3");

        var (plan, _) = await engine.PlanAsync(new ScanRequest { Path = tree.Root }, null, CancellationToken.None);

        Assert.DoesNotContain(plan.Findings, f => f.RuleId == "MIG0001");
        Assert.Equal(2, plan.Proofs.Length);
        Assert.All(plan.Proofs, p => Assert.Equal(ProofOutcome.Compiles, p.Outcome));
    }
}
