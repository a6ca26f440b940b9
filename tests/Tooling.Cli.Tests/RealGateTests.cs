using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tooling.Cli.Rendering;
using Tooling.Engine;
using Tooling.Engine.Auditing;
using Tooling.Engine.Processes;
using Tooling.Tests.Shared;

namespace Tooling.Cli.Tests;

/// <summary>The gate on a real project, with the real engine: what people do to code without migrating it, and what they must not.</summary>
public sealed class RealGateTests : IDisposable
{
    private const string Program = "src/Greeter/Program.cs";
    private const string Farewell = "src/Greeter/FarewellCommand.cs";

    private readonly AssetCopy _copy = AssetCopy.Of("Simple");

    public void Dispose() => _copy.Dispose();

    private static (int Code, string Out) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var engine = new MigrationEngine(new ProcessRunner(), TimeProvider.System, ToolVersion.Current);
        var runner = new CommandRunner(CommandTree.Create(engine, TerminalInfo.Plain, TimeProvider.System, TextReader.Null), TerminalInfo.Plain, new AuditFeed());
        var code = runner.RunAsync(arguments, output, error).GetAwaiter().GetResult();
        return (code, output.ToString() + error);
    }

    private void AssertGate(int code)
    {
        var run = Run("gate", _copy.Root);
        Assert.True(run.Code == code, run.Out);
    }

    private void Edit(string path, Func<string, string> edit)
    {
        var before = File.ReadAllText(_copy.PathOf(path));
        var after = edit(before);
        Assert.NotEqual(before, after);
        File.WriteAllText(_copy.PathOf(path), after);
    }

    private static string Reformat(string code) => CSharpSyntaxTree.ParseText(code).GetRoot().NormalizeWhitespace(indentation: "\t", eol: "\r\n").ToFullString();

    private static string Comment(string code) => code.Replace("(", "( /* why */ ", StringComparison.Ordinal);

    [Fact]
    public void Findings_stay_themselves_whatever_is_done_around_them_and_new_ones_fail()
    {
        var created = Run("baseline", "create", _copy.Root);
        Assert.True(created.Code == 0, created.Out);
        AssertGate(0);

        // Lines move.
        Edit(Farewell, code => "// A comment.\n\n\n" + code);
        AssertGate(0);

        // Somebody formats it otherwise, and explains it.
        Edit(Farewell, Reformat);
        Edit(Farewell, Comment);
        AssertGate(0);

        // Somebody works on what a handler does, and gives its method a parameter.
        Edit(Farewell, code => code.Replace("Goodbye", "So long", StringComparison.Ordinal).Replace("Create( /* why */ )", "Create(int unused = 0)", StringComparison.Ordinal));
        AssertGate(0);

        // A file gets another name, and goes to another folder.
        Directory.CreateDirectory(_copy.PathOf("src/Greeter/Commands"));
        File.Move(_copy.PathOf(Farewell), _copy.PathOf("src/Greeter/Commands/Bye.cs"));
        AssertGate(0);
        Assert.Contains("findings tolerated", Run("baseline", "update", _copy.Root).Out, StringComparison.Ordinal);
        Assert.Contains("src/Greeter/Commands/Bye.cs", File.ReadAllText(_copy.PathOf(".migrate/baseline.json")), StringComparison.Ordinal);

        // Another use of the legacy API.
        _copy.Write("src/Greeter/Fresh.cs", "static class Fresh\n{\n    public static void Add(System.CommandLine.Command command) => command.AddAlias(\"fresh\");\n}\n");
        AssertGate(2);
        File.Delete(_copy.PathOf("src/Greeter/Fresh.cs"));
        AssertGate(0);

        // A copy of what is tolerated.
        Edit(Program, code => code + "\nstatic class Copy\n{\n    public static System.CommandLine.Option<string> Make() => new(\"--copy\", \"A copy.\");\n}\n");
        AssertGate(2);
    }

    [Fact]
    public void The_tool_gates_from_a_terminal_as_it_does_in_ci()
    {
        Assert.Equal(0, Tool("baseline", "create"));
        Assert.Equal(0, Tool("gate"));
        _copy.Write("src/Greeter/Fresh.cs", "static class Fresh\n{\n    public static void Add(System.CommandLine.Command command) => command.AddAlias(\"fresh\");\n}\n");
        Assert.Equal(2, Tool("gate", "--format", "github"));
        Assert.Equal(3, Tool("baseline", "update"));
        Assert.Equal(0, Tool("baseline", "update", "--allow-growth", "--reason", "Merged"));
        Assert.Equal(0, Tool("gate"));
    }

    private int Tool(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "dotnet-migrate.dll"), .. arguments])
        {
            WorkingDirectory = _copy.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["MSBUILDDISABLENODEREUSE"] = "1" },
        })!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode is not 1, error.Result);
        return process.ExitCode;
    }
}
