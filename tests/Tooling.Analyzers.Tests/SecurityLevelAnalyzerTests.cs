using Microsoft.CodeAnalysis;

namespace Tooling.Analyzers.Tests;

/// <summary>Tools that reach more than they declare.</summary>
public sealed class SecurityLevelAnalyzerTests
{
    private const string Attributes = """

        class SecurityLevelAttribute : Attribute { public SecurityLevelAttribute(string level) { } public SecurityLevelAttribute(Level level) { } }
        enum Level { Safe, Production, Development }
        static class NoteStore
        {
            public static string Load(string id) => File.ReadAllText(id);
            public static void Save(string id) => File.WriteAllText(id, "");
        }
        """;

    [Fact]
    public async Task The_message_has_the_path_and_the_call_is_a_place()
    {
        var code = "class Tools { [SecurityLevel(\"safe\")] public string Find(string id) => Search(id); string Search(string id) => NoteStore.Load(id); static void Main() { } }" + Attributes;

        var diagnostic = Assert.Single(await RunAsync(code));

        Assert.Equal("'Tools.Find' is declared safe, which does not allow reading files: Tools.Find -> Tools.Search -> NoteStore.Load -> File.ReadAllText", diagnostic.GetMessage(null));
        Assert.Equal(("MIG0006", DiagnosticSeverity.Warning, "SecurityLevel(\"safe\")"), (diagnostic.Id, diagnostic.Severity, TextAt(code, diagnostic.Location)));
        Assert.Equal(["File.ReadAllText(id)"], diagnostic.AdditionalLocations.Select(l => TextAt(code, l)));
    }

    [Theory]
    [InlineData("[SecurityLevel(\"production\")] void T() => NoteStore.Load(\"\");", null)]
    [InlineData("[SecurityLevel(\"production\")] void T() { NoteStore.Load(\"\"); NoteStore.Save(\"\"); }", "writing files: Tools.T -> NoteStore.Save -> File.WriteAllText")]
    [InlineData("[SecurityLevel(\"development\")] void T() => NoteStore.Save(\"\");", null)]
    [InlineData("[SecurityLevel(Level.Safe)] void T() => NoteStore.Save(\"\");", "writing files: Tools.T -> NoteStore.Save -> File.WriteAllText")]
    [InlineData("[SecurityLevel(\"Safe\")] int T() => DateTime.Now.Year;", null)]
    [InlineData("[SecurityLevel(\"safe\")] void T(dynamic d) => d.Go();", null)]
    [InlineData("[SecurityLevel(\"strict\")] void T() => NoteStore.Save(\"\");", null)]
    [InlineData("void T() { var f = [SecurityLevel(\"safe\")] () => NoteStore.Load(\"\"); f(); NoteStore.Save(\"\"); }", "reading files: the lambda -> NoteStore.Load -> File.ReadAllText")]
    [InlineData("void T() { F(); NoteStore.Save(\"\"); [SecurityLevel(\"safe\")] void F() => NoteStore.Load(\"\"); }", "reading files: F -> NoteStore.Load -> File.ReadAllText")]
    [InlineData("[SecurityLevel(\"safe\")] class C { public void A() { } public void B() => NoteStore.Load(\"\"); }", "reading files: Tools.C.B -> NoteStore.Load -> File.ReadAllText")]
    [InlineData("void T() => NoteStore.Save(\"\");", null)]
    public async Task Levels_allow_what_they_allow(string members, string? exceeded)
    {
        var diagnostics = await RunAsync($"class Tools {{ {members} static void Main() {{ }} }}{Attributes}");

        Assert.Equal(exceeded is null ? [] : [exceeded], diagnostics.Select(d => d.GetMessage(null).Split("does not allow ")[1]));
    }

    [Fact]
    public async Task Another_attribute_of_that_name_is_none() =>
        Assert.Empty(await RunAsync("class Tools { [SecurityLevel(3)] void T() => System.IO.File.Delete(\"\"); static void Main() { } } class SecurityLevelAttribute : Attribute { public SecurityLevelAttribute(int level) { } }"));

    private static async Task<IEnumerable<Diagnostic>> RunAsync(string code)
    {
        var compilation = Analysis.Compile(code, Analysis.Modern.References);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        return await Analysis.RunAsync(compilation, new SecurityLevelAnalyzer());
    }

    private static string TextAt(string code, Location location) => code.Substring(location.SourceSpan.Start, location.SourceSpan.Length);
}
