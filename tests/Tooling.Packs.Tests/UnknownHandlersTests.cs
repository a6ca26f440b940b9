using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tooling.Packs.Tests.Harness;
using Tooling.Reporting;
using Tooling.Rules;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.Tests;

/// <summary>Handlers with something in them that a missing package has: the compiler takes no overload of <c>SetHandler</c> then, whichever is meant.</summary>
public sealed class UnknownHandlersTests
{
    private const string Open = """
        using System;
        using System.CommandLine;
        using System.CommandLine.Invocation;
        using System.Threading.Tasks;
        using Absent;

        var count = new Option<int>("--count");
        var name = new Argument<string>("name");
        var command = new RootCommand { count, name };

        """;

    [Theory]
    [InlineData("SetHandler(() => { Missing.Do(); });", "SetAction(_ => { Missing.Do(); });")]
    [InlineData("SetHandler(async () => await Missing.DoAsync());", "SetAction(async _ => { await Missing.DoAsync(); });")]
    [InlineData("SetHandler(c => { Missing.Do(c); }, count);", "SetAction(parseResult => { var c = parseResult.GetValue(count); Missing.Do(c); });")]
    [InlineData("SetHandler(async (int c, string n) => { await Missing.DoAsync(c, n); }, count, name);",
        "SetAction(async parseResult => { var c = parseResult.GetValue(count); var n = parseResult.GetValue(name); await Missing.DoAsync(c, n); });")]
    [InlineData("SetHandler((int c) => { Missing.Do(c); return Task.CompletedTask; }, count);",
        "SetAction(parseResult => { var c = parseResult.GetValue(count); Missing.Do(c); return Task.CompletedTask; });")]
    [InlineData("SetHandler((InvocationContext context) => { context.ExitCode = Missing.Do(context.ParseResult.GetValueForOption(count)); });",
        "SetAction((ParseResult context) => { return Missing.Do(context.GetValue(count)); });")]
    [InlineData("SetHandler(context => { context.ExitCode = Missing.Do(context.ParseResult.GetValueForOption(count)); });",
        "SetAction(context => { return Missing.Do(context.GetValue(count)); });")]
    [InlineData("SetHandler(async context => { await Missing.DoAsync(context.GetCancellationToken()); context.ExitCode = 3; });",
        "SetAction(async (context, cancellationToken) => { await Missing.DoAsync(cancellationToken); return 3; });")]
    [InlineData("SetHandler(async context => context.ExitCode = await Missing.DoAsync(context.ParseResult.GetValueForOption(count)));",
        "SetAction(async context => await Missing.DoAsync(context.GetValue(count)));")]
    public void A_handler_is_rewritten_where_it_is_certain_what_it_returns(string before, string after) =>
        Assert.Equal($"{Open}command.{after}", Migrate($"command.{before}").Text);

    [Theory]
    [InlineData("SetHandler((c, n) => Missing.Do(c, n), count, name);")]
    [InlineData("SetHandler(() => Missing.Do());")]
    [InlineData("SetHandler(context => Missing.Do(context.ParseResult));")]
    [InlineData("SetHandler(c => { if (c > 1) { return Missing.DoAsync(c); } return Task.CompletedTask; }, count);")]
    [InlineData("SetHandler(async () => { return await Missing.DoAsync(); });")]
    public void A_handler_that_may_return_anything_stays(string call)
    {
        var (text, unresolved) = Migrate($"command.{call}");

        Assert.Equal(["SetHandler"], unresolved);
        Assert.Contains("command.SetHandler(", text, StringComparison.Ordinal);
    }

    /// <summary>Nothing says that a package is missing, such as where a generator has not run: the compiler does not say what the context is then, and all of the handler stays.</summary>
    [Theory]
    [InlineData("SetHandler(context => { context.ExitCode = Missing.Do(context.ParseResult.GetValueForOption(count)); });")]
    [InlineData("SetHandler(async context => { await Missing.DoAsync(context.GetCancellationToken()); context.ExitCode = 3; });")]
    [InlineData("SetHandler(async (context) => { context.ExitCode = await new Elsewhere.Missing().DoAsync(context.Console); });")]
    [InlineData("SetHandler(context => { context.ExitCode = System.CommandLine.Hidden.Do(context); });")]
    public void A_handler_stays_as_a_whole_where_its_context_is_not_known(string call)
    {
        var (text, unresolved) = Migrate($"command.{call}", Open.Replace("using Absent;\n", string.Empty, StringComparison.Ordinal));

        Assert.Contains("SetHandler", unresolved);
        Assert.EndsWith($"command.{call}", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SetHandler((InvocationContext context) => { context.ExitCode = Missing.Do(context.ParseResult.GetValueForOption(count)); });",
        "SetAction((ParseResult context) => { return Missing.Do(context.GetValue(count)); });")]
    [InlineData("SetHandler(c => { Missing.Do(c); }, count);", "SetAction(parseResult => { var c = parseResult.GetValue(count); Missing.Do(c); });")]
    [InlineData("SetHandler(() => { Missing.Do(); });", "SetAction(_ => { Missing.Do(); });")]
    [InlineData("SetHandler(_ => { Missing.Do(); });", "SetAction(_ => { Missing.Do(); });")]
    public void A_handler_that_says_what_it_takes_is_rewritten_whatever_is_missing(string before, string after)
    {
        var open = Open.Replace("using Absent;\n", string.Empty, StringComparison.Ordinal);

        Assert.Equal($"{open}command.{after}", Migrate($"command.{before}", open).Text);
    }

    /// <summary>The library made it by the names of its properties, which nobody sees here.</summary>
    [Fact]
    public void Values_of_missing_types_are_not_made_up()
    {
        const string Handler = "command.Handler = System.CommandLine.NamingConventionBinder.CommandHandler.Create<Settings>(Run); static void Run(Settings settings) { }";

        Assert.Equal($"{Open}{Handler}", Migrate(Handler).Text);
    }

    /// <summary>What the compiler is led to take for a context could be a value that has members of the same names.</summary>
    [Theory]
    [InlineData("command.SetHandler(s => { Missing.Do(s.Console); }, Settings.Option);")]
    [InlineData("command.SetHandler((s, c) => { Missing.Do(s.ParseResult, c); }, Settings.Option, count);")]
    public void A_value_is_not_taken_for_a_context(string call)
    {
        var (text, _) = Migrate($$"""
            {{call}}
            command.SetHandler(context => { Missing.Do(context); });

            class Settings
            {
                public static Option<Settings> Option { get; } = new("--settings");
                public object Console { get; set; }
                public object ParseResult { get; set; }
            }
            """);

        Assert.Contains(call.Contains("(s, c)", StringComparison.Ordinal) ? "s.ParseResult, c" : "s.Console", text, StringComparison.Ordinal);
    }

    private static (string Text, IEnumerable<string> Unresolved) Migrate(string code, string open = Open)
    {
        var references = ReferenceSet.Legacy("SystemCommandLine");
        var tree = CSharpSyntaxTree.ParseText(open + code, path: "Program.cs");
        var compilation = references.Empty.WithOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication)).AddSyntaxTrees(tree);
        var analysis = RuleEngine.Analyze(references.CompiledPack!, compilation.GetSemanticModel(tree), CancellationToken.None);
        var text = tree.ToString();

        return (FileRewriter.Rewrite(analysis).Text.ToString(), analysis.Matches.Where(m => m.Kind == FindingKind.Unresolved).Select(m => text.Substring(m.Span.Start, m.Span.Length)));
    }
}
