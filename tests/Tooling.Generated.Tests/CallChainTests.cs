using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Generated.Tests.Capabilities;
using Tooling.Rules.Capabilities;
using Xunit.Abstractions;

namespace Tooling.Generated.Tests;

/// <summary>Nothing that a program can reach by its construction is missed; what is said beyond that is counted.</summary>
public sealed class CallChainTests(ITestOutputHelper output)
{
    private static readonly ImmutableArray<MetadataReference> Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    [Fact]
    public void A_sample_of_call_chains_is_found() => Prove(60);

    [Fact]
    [Trait("Category", "Slow")]
    public void Two_thousand_call_chains_are_found() => Prove(2_000);

    private void Prove(int count)
    {
        var (elsewhere, tooMuch) = (0, 0);
        var property = Prop.ForAll(CallChainGenerator.Programs, program =>
        {
            var found = Find(program.Code);
            elsewhere += Count(program.Elsewhere);
            tooMuch += Count(found & program.Elsewhere);
            return ((program.Reachable & ~found) == Capability.None).Label($"Missed: {program.Reachable & ~found}");
        });

        var runner = new SilentRunner();
        Check.One(Config.Default.WithMaxTest(count).WithReplay(20_000, 1).WithRunner(runner), property);
        Assert.True(runner.Result!.IsPassed, Runner.onFinishedToString(string.Empty, runner.Result));

        output.WriteLine(FormattableString.Invariant($"{count} programs, nothing missed; of {elsewhere} capabilities that only other code has, {tooMuch} were said to be reached."));
        Assert.InRange(tooMuch, 0, elsewhere / 2);
    }

    private static Capability Find(string code)
    {
        var tree = CSharpSyntaxTree.ParseText(code, path: "Program.cs");
        var compilation = CSharpCompilation.Create("P", [tree], Framework, new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        var errors = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, string.Join("\n", errors) + "\n" + code);
        var tool = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().First(m => m.Identifier.ValueText == "Tool");
        return new CapabilityAnalysis(compilation, CapabilityCatalogue.Default).Find(tool, "tool", CancellationToken.None).Aggregate(Capability.None, (all, use) => all | use.Capability);
    }

    private static int Count(Capability capabilities) => System.Numerics.BitOperations.PopCount((uint)capabilities);
}
