using System.CommandLine;
using System.Text.RegularExpressions;
using Tooling.Behaviour;
using Tooling.Behaviour.CommandLine;
using Tooling.Behaviour.McpServers;

const int Alike = 0;
const int Different = 2;

var old = new Argument<FileInfo>("old") { Description = "The legacy build: a .dll, or a program." }.AcceptExistingOnly();
var migrated = new Argument<FileInfo>("new") { Description = "The migrated build." }.AcceptExistingOnly();
var directory = new Option<DirectoryInfo>("--directory") { Description = "The folder that the builds run in.", DefaultValueFactory = _ => new DirectoryInfo(".") }.AcceptExistingOnly();
var timeout = new Option<int>("--timeout") { Description = "Seconds until a run is given up.", DefaultValueFactory = _ => 60 };
var ignore = new Option<string[]>("--ignore") { Description = "A regular expression of text that may differ, such as a time. Repeatable." };
var invocations = new Option<FileInfo[]>("--invocations") { Description = "A file with one command line each line, which are run as well. Repeatable." }.AcceptExistingOnly();
var calls = new Option<FileInfo[]>("--calls") { Description = "A file with a tool and the JSON of its arguments each line, which are called as well. Repeatable." }.AcceptExistingOnly();

var commandLine = new Command("command-line", "Compares help, wrong input and given invocations of a command-line program.") { old, migrated, directory, timeout, ignore, invocations };
commandLine.SetAction((result, cancellationToken) => CompareAsync(
    result,
    (runner, build) => CommandLineRecord.OfAsync(runner, build, LinesOf(result.GetValue(invocations)), cancellationToken)));

var mcpServer = new Command("mcp-server", "Compares what a server over standard input and output offers and answers.") { old, migrated, directory, timeout, ignore, calls };
mcpServer.SetAction((result, cancellationToken) => CompareAsync(
    result,
    (runner, build) => McpServerRecord.OfAsync(runner, build, LinesOf(result.GetValue(calls)), cancellationToken)));

return await new RootCommand("Runs two builds of one program, and says where they do not behave alike. The programs are run for real: give them a folder where they can do no harm.") { commandLine, mcpServer }
    .Parse(args)
    .InvokeAsync();

async Task<int> CompareAsync(ParseResult result, Func<BuildRunner, ProgramBuild, Task<BehaviourRecord>> record)
{
    var runner = new BuildRunner(result.GetValue(directory)!.FullName, TimeSpan.FromSeconds(result.GetValue(timeout)), [.. (result.GetValue(ignore) ?? []).Select(pattern => new Regex(pattern))]);
    var before = await record(runner, new ProgramBuild(result.GetValue(old)!.FullName)).ConfigureAwait(false);
    var after = await record(runner, new ProgramBuild(result.GetValue(migrated)!.FullName)).ConfigureAwait(false);
    var differences = before.DifferencesTo(after);
    var output = result.InvocationConfiguration.Output;
    foreach (var difference in differences)
    {
        await output.WriteLineAsync(difference.ToString()).ConfigureAwait(false);
    }

    await output.WriteLineAsync($"{before.Count} compared, {differences.Count} differ.").ConfigureAwait(false);
    return differences.Count == 0 ? Alike : Different;
}

static IReadOnlyList<string> LinesOf(FileInfo[]? files) =>
    [.. (files ?? []).SelectMany(file => File.ReadLines(file.FullName)).Where(line => line.Trim().Length > 0)];
