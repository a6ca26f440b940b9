using System.CommandLine;
using System.Globalization;
using Benchmarks.Generation;
using Benchmarks.Running;

var lines = new Option<int>("--lines") { Description = "How many lines of C#.", DefaultValueFactory = _ => 400_000 };
var projects = new Option<int>("--projects") { Description = "How many projects.", DefaultValueFactory = _ => 20 };
var density = new Option<double>("--density") { Description = "The share of files that use the legacy API.", DefaultValueFactory = _ => 0.1 };
var linesPerFile = new Option<int>("--lines-per-file") { Description = "How long a file is.", DefaultValueFactory = _ => 100 };
var sparse = new Option<bool>("--sparse") { Description = "About five rewrites in a legacy file in place of about fourteen." };
var output = new Option<DirectoryInfo>("--output") { Description = "Where to.", Required = true };
var generate = new Command("generate", "Write a solution on System.CommandLine beta4.") { lines, projects, density, linesPerFile, sparse, output };
generate.SetAction(parse =>
{
    var shape = new SolutionShape(parse.GetValue(lines), parse.GetValue(projects), parse.GetValue(density), parse.GetValue(linesPerFile), parse.GetValue(sparse));
    var solution = new SolutionGenerator(shape, parse.GetRequiredValue(output).FullName).Generate();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{solution.SolutionPath}: {solution.Lines} lines, {solution.Files} files, {solution.LegacyFiles} legacy"));
});

var quick = new Option<bool>("--quick") { Description = "A tenth of the size, one round: shows that everything runs." };
var rounds = new Option<int>("--rounds") { Description = "How often each command is measured.", DefaultValueFactory = _ => 5 };
var limit = new Option<int>("--limit") { Description = "The longest that one command may take, in seconds.", DefaultValueFactory = _ => 300 };
var tool = new Option<string?>("--tool") { Description = "The published dotnet-migrate to measure; the sources beside this are published by default." };
var astGrep = new Option<string?>("--ast-grep") { Description = "The ast-grep to compare with; installed with npm by default." };
var run = new Command("run", "Measure the product and its peers in one run.") { lines, quick, rounds, limit, tool, astGrep };
run.SetAction(async parse =>
{
    var isQuick = parse.GetValue(quick);
    var options = new RunOptions(
        isQuick ? parse.GetValue(lines) / 10 : parse.GetValue(lines),
        isQuick ? 1 : parse.GetValue(rounds),
        TimeSpan.FromSeconds(parse.GetValue(limit)),
        parse.GetValue(tool),
        parse.GetValue(astGrep),
        BudgetFiles: isQuick ? 200 : 2000);
    Console.Write(await BenchmarkRun.RunAsync(options).ConfigureAwait(false));
});

var path = new Argument<DirectoryInfo>("path") { Description = "A restored tree." };
var figures = new Option<string?>("--figures") { Description = "Also write the figures to this file, as JSON." };
var keep = new Option<bool>("--keep") { Description = "Do not take it back." };
var stages = new Command("stages", "Migrate a tree and take it back, in this process, and say what each stage took.") { path, figures, keep };
stages.SetAction(async parse =>
{
    var measured = await ApplyBudget.MeasureAsync(parse.GetRequiredValue(path).FullName, parse.GetValue(keep)).ConfigureAwait(false);
    Console.Write(ReportTables.Of(measured));
    if (parse.GetValue(figures) is { } file)
    {
        measured.Save(file);
    }
});

var project = new Argument<DirectoryInfo>("project") { Description = "The folder of a generated project; built." };
var compiler = new Command("compiler", "Compile a project with and without the analyzer, in the compiler server of the SDK.") { project, rounds };
compiler.SetAction(async parse =>
{
    var overhead = new CompilerOverhead(parse.GetRequiredValue(project).FullName);
    var sample = await overhead.MeasureAsync(parse.GetValue(rounds)).ConfigureAwait(false);
    Console.Write(ReportTables.Of([new CompiledSample("this project", overhead.Lines, sample)]));
});

var buildLines = new Option<int>("--lines") { Description = "How many lines of C#.", DefaultValueFactory = _ => 40_000 };
var work = new Option<DirectoryInfo>("--output") { Description = "Where to work.", Required = true };
var build = new Command("build", "Build projects without the MSBuild package, with it, and with a gate.") { buildLines, rounds, work };
build.SetAction(async parse => Console.Write(await new BuildTax(Tool.Repository(), parse.GetRequiredValue(work).FullName).MeasureAsync(parse.GetValue(buildLines), parse.GetValue(rounds)).ConfigureAwait(false)));

var entries = new Option<int>("--entries") { Description = "How many files the ledger has.", DefaultValueFactory = _ => 100_000 };
var ledger = new Command("ledger", "Ask a large ledger what 'status' and 'list' ask, and move it between stores.") { entries, work };
ledger.SetAction(parse => Console.Write(new LedgerBudget(parse.GetRequiredValue(work).FullName).Measure(parse.GetValue(entries))));

var independent = new Option<int>("--projects") { Description = "How many projects.", DefaultValueFactory = _ => 12 };
var incremental = new Command("incremental", "Apply independent projects with a check after each, and as one stage.") { independent, rounds, work };
incremental.SetAction(async parse => Console.Write(await new IncrementalStages(parse.GetRequiredValue(work).FullName).MeasureAsync(parse.GetValue(independent), parse.GetValue(rounds)).ConfigureAwait(false)));

return await new RootCommand("Generates solutions and measures dotnet migrate on them.") { generate, run, stages, compiler, build, ledger, incremental }.Parse(args).InvokeAsync().ConfigureAwait(false);
