using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tooling.Tests;
using Tooling.Tests.Shared;

namespace Tooling.Engine.Tests.Library;

/// <summary>The programs of docs/library.md: each is compiled, run on the sample, and prints what the page says.</summary>
public sealed partial class LibraryPageTests
{
    private static readonly string[] ImplicitUsings = ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading", "System.Threading.Tasks"];

    /// <summary>What the SDK does not warn of either: a reference that a later version of it stands in for.</summary>
    private static readonly Dictionary<string, ReportDiagnostic> UnifiedReferences = new() { ["CS1701"] = ReportDiagnostic.Suppress, ["CS1702"] = ReportDiagnostic.Suppress };

    private static string Page => File.ReadAllText(GeneratedFile.PathOf("docs/library.md")).ReplaceLineEndings("\n");

    [Fact]
    public async Task Every_program_prints_what_the_page_says()
    {
        using var sample = AssetCopy.OfSample("LegacyTool");
        var examples = Example().Matches(Page);
        Assert.Equal(Page.Split("```csharp").Length - 1, examples.Count);
        foreach (var example in examples.ToList())
        {
            Assert.Equal(example.Groups["title"].Value + "\n" + example.Groups["output"].Value, example.Groups["title"].Value + "\n" + await RunAsync(example.Groups["program"].Value, sample.Root));
        }
    }

    private static async Task<string> RunAsync(string program, string path)
    {
        // The program's own Console, so that tests that run at the same time don't mix what they print.
        const string Console = "internal static class Console { public static readonly System.IO.StringWriter Out = new(); public static void WriteLine(string line) => Out.Write(line + \"\\n\"); }";
        var globals = string.Concat(ImplicitUsings.Select(name => $"global using {name};\n"));
        var compilation = CSharpCompilation.Create(
            "Example",
            new[] { program, globals, Console }.Select(text => CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest))),
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable, specificDiagnosticOptions: UnifiedReferences));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.Empty(emitted.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning));

        var assembly = Assembly.Load(image.ToArray());
        var result = assembly.EntryPoint!.Invoke(null, [new[] { path }]);
        await (result as Task ?? Task.CompletedTask);
        return assembly.GetType("Console")!.GetField("Out")!.GetValue(null)!.ToString()!;
    }

    [GeneratedRegex("^## (?<title>[^\n]+)\n(?:(?!^## ).)*?^```csharp\n(?<program>.*?)^```\n\n```text\n(?<output>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Example();
}
