using Microsoft.CodeAnalysis.CodeFixes;

namespace Tooling.CodeFixes.Tests;

/// <summary>Fix All in the three scopes, for one rule and for all.</summary>
public sealed class FixAllTests : IDisposable
{
    private readonly LegacyWorkspace _workspace = new LegacyWorkspace()
        .With("App", ("Program.cs", CodeOf("Program")), ("Other.cs", CodeOf("Other")))
        .With("Tests", ("Program.cs", CodeOf("Program")));

    [Theory]
    [InlineData(FixAllScope.Document, true, false, false)]
    [InlineData(FixAllScope.Project, true, true, false)]
    [InlineData(FixAllScope.Solution, true, true, true)]
    public async Task One_rule_is_fixed_in_the_whole_scope_and_no_other_rule(FixAllScope scope, bool program, bool other, bool tests)
    {
        await _workspace.FixAllAsync("App", scope, "SCL1001", ["SCL1001"]);

        Assert.Equal(OptionsOnly("Program", program), _workspace.Text("App"));
        Assert.Equal(OptionsOnly("Other", other), _workspace.Text("App", "Other.cs"));
        Assert.Equal(OptionsOnly("Program", tests), _workspace.Text("Tests"));
    }

    [Theory]
    [InlineData(FixAllScope.Document, true, false, false)]
    [InlineData(FixAllScope.Project, true, true, false)]
    [InlineData(FixAllScope.Solution, true, true, true)]
    public async Task Everything_is_fixed_in_the_whole_scope(FixAllScope scope, bool program, bool other, bool tests)
    {
        await _workspace.FixAllAsync("App", scope, "migrate-all", new MigrationCodeFixProvider().FixableDiagnosticIds);

        Assert.Equal(Everything("Program", program), _workspace.Text("App"));
        Assert.Equal(Everything("Other", other), _workspace.Text("App", "Other.cs"));
        Assert.Equal(Everything("Program", tests), _workspace.Text("Tests"));
    }

    /// <summary>An IDE asks for all ids of the provider, and says by the key which action was chosen.</summary>
    [Fact]
    public async Task The_key_of_the_action_decides_where_all_ids_are_asked_for()
    {
        await _workspace.FixAllAsync("App", FixAllScope.Document, "SCL1001", new MigrationCodeFixProvider().FixableDiagnosticIds);

        Assert.Equal(OptionsOnly("Program", true), _workspace.Text("App"));
    }

    /// <summary><c>dotnet format</c> takes the key from the first diagnostic of all: it is of another rule, or there is none.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("SCL2001")]
    public async Task Where_the_key_is_of_no_wanted_rule_the_ids_decide(string? key)
    {
        await _workspace.FixAllAsync("App", FixAllScope.Document, key, ["SCL1001"]);

        Assert.Equal(OptionsOnly("Program", true), _workspace.Text("App"));
    }

    [Fact]
    public async Task What_is_suppressed_is_not_fixed()
    {
        var code = "#pragma warning disable SCL1001\n" + CodeOf("Program");
        using var workspace = new LegacyWorkspace().With("App", ("Program.cs", code));

        await workspace.FixAllAsync("App", FixAllScope.Project, "SCL1001", ["SCL1001"]);

        Assert.Equal(code, workspace.Text("App"));
    }

    public void Dispose() => _workspace.Dispose();

    private static string CodeOf(string type) => $$"""
        using System.CommandLine;

        static class {{type}}
        {
            static int Run(string[] args)
            {
                var root = new RootCommand("A tool");
                root.AddOption(new Option<int>("--count", "How often"));
                root.AddOption(new Option<int>("--times"));
                return root.Invoke(args);
            }
        }
        """;

    private static string OptionsOnly(string type, bool isFixed) =>
        isFixed ? CodeOf(type).Replace("root.AddOption", "root.Options.Add", StringComparison.Ordinal) : CodeOf(type);

    private static string Everything(string type, bool isFixed) => !isFixed ? CodeOf(type) : OptionsOnly(type, true)
        .Replace("""("--count", "How often")""", """("--count") { Description = "How often" }""", StringComparison.Ordinal)
        .Replace("root.Invoke(args)", "root.Parse(args).Invoke()", StringComparison.Ordinal);
}
