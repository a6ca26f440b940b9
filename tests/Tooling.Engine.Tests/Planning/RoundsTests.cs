using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Engine.Discovery;
using Tooling.Engine.Discovery.Generators;
using Tooling.Engine.Loading;
using Tooling.Engine.Planning;
using Tooling.Reporting;
using Tooling.Rules;
using Tooling.Rules.Matching;
using Tooling.Rules.Model;
using Tooling.Rules.Rewriting;
using CompilerInputs = Tooling.Engine.Discovery.CompilerInputs;

namespace Tooling.Engine.Tests.Planning;

/// <summary>A rule that writes its operand anew, instead of taking it along, makes the rewrites in it wait for another round.</summary>
public sealed class RoundsTests
{
    private const string LegacyApi = "namespace Lib { public static class Old { public static int Wrap(int value) => value; public static int Item() => 1; public static int Text(string? value) => 0; } }";

    private const string ModernApi = "namespace Lib { public static class Modern { public static int Hold(int value) => value; public static int Item() => 1; public static int Text(string value) => 0; } }";

    private static readonly ImmutableArray<MetadataReference> Framework =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal)).Select(p => MetadataReference.CreateFromFile(p))];

    [Theory]
    [InlineData("Old.Wrap(Old.Item())", "Modern.Hold(Modern.Item())")]
    [InlineData("Old.Wrap(Old.Wrap(Old.Wrap(Old.Item())))", "Modern.Hold(Modern.Hold(Modern.Hold(Modern.Item())))")]
    [InlineData("Old.Wrap(Old.Item() + Old.Item()) + Old.Item()", "Modern.Hold(Modern.Item() + Modern.Item()) + Modern.Item()")]
    public void Rewrites_that_wait_are_made_in_the_next_round(string legacy, string modern)
    {
        var plan = Plan(legacy, ModernApi);

        Assert.Equal(Code(modern), Assert.Single(plan.Texts).Value.ToString());
        Assert.All(plan.Findings, f => Assert.Equal(FindingKind.Rewrite, f.Kind));
        Assert.Equal(ProofOutcome.Compiles, Assert.Single(plan.Proofs).Outcome);
    }

    [Fact]
    public void Rules_know_in_the_next_round_what_may_be_null() =>
        Assert.Equal(Code("Modern.Hold(Modern.Text(null!))"), Assert.Single(Plan("Old.Wrap(Old.Text(null))", ModernApi).Texts).Value.ToString());

    [Fact]
    public void Where_the_next_round_does_not_compile_the_outer_rewrite_is_taken_back()
    {
        var plan = Plan("Old.Wrap(Old.Item()) + Old.Wrap(2)", ModernApi.Replace("int Item()", "string Item()", StringComparison.Ordinal).Replace("=> 1", "=> \"\"", StringComparison.Ordinal));

        Assert.Equal(Code("Old.Wrap(Modern.Item()) + Modern.Hold(2)"), Assert.Single(plan.Texts).Value.ToString());
        Assert.Equal([FindingKind.Manual, FindingKind.Rewrite, FindingKind.Rewrite], plan.Findings.Select(f => f.Kind));
        Assert.Equal(ProofOutcome.CompilesExceptManual, Assert.Single(plan.Proofs).Outcome);
    }

    [Theory]
    [InlineData("Old.Wrap(Missing)", "Modern.Hold(Missing)", ProofOutcome.Compiles, 1)]
    [InlineData("Old.Wrap(2)", "Modern.Hold(2)", ProofOutcome.Compiles, 0)]
    public void Errors_that_were_there_before_are_counted(string legacy, string modern, ProofOutcome outcome, int earlier)
    {
        var plan = Plan(legacy, ModernApi);

        Assert.Equal(Code(modern), Assert.Single(plan.Texts).Value.ToString());
        Assert.Equal((outcome, earlier), (plan.Proofs[0].Outcome, plan.Proofs[0].EarlierErrors));
    }

    private static string Code(string expression) => $"using Lib;\nclass C {{ int M() => {expression}; }}\n";

    private static CodePlan Plan(string expression, string modernApi)
    {
        var modern = Compile("Lib", modernApi, []).ToMetadataReference();
        var project = Compile("Code", Code(expression), [Compile("Lib", LegacyApi, []).ToMetadataReference()]);
        var inputs = CompilerInputs.Of(new LoadedProject
        {
            ProjectPath = "/src/Code.csproj", TargetFramework = "net10.0", CommandLine = ["/src/File.cs"], BaseDirectory = "/src", OutputPath = "/src/Code.dll", ProjectReferences = [], ProjectFiles = [], Packages = [],
        });
        var pack = CompiledPack.Create(Definition(), new Dictionary<string, CodeRule>(StringComparer.Ordinal) { ["Wrap"] = new Retyped("Wrap", "Hold"), ["Item"] = new Retyped("Item", "Item"), ["Text"] = new Retyped("Text", "Text") }, project, CancellationToken.None)!;
        Assert.Empty(pack.Problems);
        var analysis = new ProjectAnalysis(inputs, pack, project, [RuleEngine.Analyze(pack, project.GetSemanticModel(project.SyntaxTrees[0]), CancellationToken.None)]);
        var originals = ImmutableDictionary<CompilerInputs, CSharpCompilation>.Empty.Add(inputs, project);
        var limit = new WorkLimit(jobs: null);
        return new CodePlanner("/src", limit).Proven([analysis], new ModernProjects(new ProjectGraph([inputs]), originals, (_, _) => Framework.Append(modern), new SourceGenerators(), limit), originals, ImmutableDictionary<CompilerInputs, CSharpCompilation>.Empty, CancellationToken.None);
    }

    private static PackDefinition Definition() => new()
    {
        Id = "Test",
        Title = "Test",
        Version = "1.0.0",
        Packages = [],
        Legacy = new LegacyApi(["Lib"], [LegacyMarker.Parse("T:Lib.Old")]),
        Imports = ["Lib"],
        Rules = [Rule("TST0001", "Wrap"), Rule("TST0002", "Item"), Rule("TST0003", "Text")],
    };

    private static CodedRule Rule(string id, string code) => new() { Id = id, Title = "Use the new name", Safety = Safety.Safe, Why = "Because.", Examples = [], Position = default, Code = code };

    private static CSharpCompilation Compile(string name, string source, IEnumerable<MetadataReference> references) =>
        CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(source, path: "/src/File.cs")], Framework.Concat(references), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>Writes a call of the legacy class as text, arguments included, and asserts that these are not null where they may be.</summary>
    private sealed class Retyped(string legacy, string modern) : CodeRule
    {
        public override ImmutableArray<string> Triggers => [legacy];

        public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
        {
            var call = node.FirstAncestorOrSelf<InvocationExpressionSyntax>()!;
            if (context.Pack.IsLegacy(symbol))
            {
                var arguments = call.ArgumentList.Arguments.Select(a => context.Model.GetTypeInfo(a.Expression).Nullability.FlowState == NullableFlowState.MaybeNull ? $"{a}!" : a.ToString());
                context.Rewrite(call, node.Span, [Edit.Replace(call.Span, $"Modern.{modern}({string.Join(", ", arguments)})", call.Span)]);
            }
        }
    }
}
