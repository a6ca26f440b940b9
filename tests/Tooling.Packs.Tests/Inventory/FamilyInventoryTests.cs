namespace Tooling.Packs.Tests.Inventory;

/// <summary>The tools of families that no pack moves from.</summary>
public sealed class FamilyInventoryTests
{
    [Fact]
    public void AI_functions_are_followed_to_their_methods() => AssertTools(
        "Microsoft.Extensions.AI",
        """
        agentTool GetWeather: Tells the weather [city string! (Where); days int=3] : string -> Weather.GetWeatherAsync @10
        agentTool now: The time [] : DateTime -> lambda @4
        agentTool named: - [] : int -> lambda @5
        agentTool remote: Runs elsewhere []
        """,
        """
        using Microsoft.Extensions.AI;
        var weather = AIFunctionFactory.Create(Weather.GetWeatherAsync);
        object[] tools = [
            AIFunctionFactory.Create(() => DateTime.Now, "now", "The time"),
            AIFunctionFactory.Create(() => 1, new AIFunctionFactoryOptions { Name = "named" }),
            AIFunctionFactory.CreateDeclaration("remote", "Runs elsewhere", default)];
        var server = ModelContextProtocol.Server.McpServerTool.Create(AIFunctionFactory.Create(() => 2, "ofTheServer"));
        static class Weather
        {
            [Description("Tells the weather")]
            public static Task<string> GetWeatherAsync([Description("Where")] string city, AIFunctionArguments arguments, int days = 3, CancellationToken token = default) => Task.FromResult(city);
        }
        """);

    [Fact]
    public void Kernel_functions_are_methods_with_the_attribute() => AssertTools(
        "SemanticKernel",
        """
        agentTool add: Adds [a double! (First); b double=1] : double (Maths) -> Maths.Add @4
        agentTool Load: - [path string!] : string (Maths) -> Maths.LoadAsync @5
        """,
        """
        using Microsoft.SemanticKernel;
        [Category("Maths")] public sealed class Maths
        {
            [KernelFunction("add"), Description("Adds")] public double Add([Description("First")] double a, Kernel kernel, double b = 1) => a + b;
            [KernelFunction] public Task<string> LoadAsync(string path, CancellationToken token) => Task.FromResult(path);
            public void Not() { }
        }
        """);

    [Fact]
    public void Functions_of_the_previews_of_Semantic_Kernel_are_known_by_their_attributes() => AssertTools(
        "SemanticKernel",
        """
        agentTool trim: Trims [text string!] : string -> Texts.Trim @4
        agentTool Upper: Upper case [text string!] : string -> Texts.Upper @5
        """,
        """
        using Microsoft.SemanticKernel.SkillDefinition;
        public class Texts
        {
            [SKFunction, SKName("trim"), Description("Trims")] public string Trim(string text, Microsoft.SemanticKernel.Orchestration.SKContext context) => text;
            [SKFunction("Upper case")] public string Upper(string text) => text;
        }
        """,
        """
        namespace Microsoft.SemanticKernel.Orchestration { public class SKContext; }
        namespace Microsoft.SemanticKernel.SkillDefinition
        {
            [AttributeUsage(AttributeTargets.Method)] public sealed class SKFunctionAttribute(string? description = null) : Attribute { public string? Description { get; } = description; }
            [AttributeUsage(AttributeTargets.Method)] public sealed class SKNameAttribute(string name) : Attribute { public string Name { get; } = name; }
        }
        """);

    [Fact]
    public void Function_definitions_are_tools_without_a_handler() => AssertTools(
        "OpenAI",
        """
        agentTool get_weather: Tells the weather []
        agentTool {name}: - []
        agentTool search: Finds []
        agentTool stop: - []
        """,
        """
        using OpenAI.Chat; using Azure.AI.OpenAI;
        public static class Functions
        {
            private static readonly ChatTool Weather = ChatTool.CreateFunctionTool(functionName: "get_weather", functionDescription: "Tells the weather");
            public static ChatTool Named(string name) => ChatTool.CreateFunctionTool(name);
            public static FunctionDefinition Search => new() { Name = "search", Description = "Finds" };
            public static FunctionDefinition Stop => new FunctionDefinition("stop");
            public static FunctionDefinition Own => new Mine().Function;
        }
        public class Mine { public Azure.AI.OpenAI.FunctionDefinition Function => null!; public static object CreateFunctionTool(string name) => name; static object x = CreateFunctionTool("no"); }
        """);

    [Fact]
    public void Functions_have_the_parameters_of_their_schema() => AssertTools(
        "OpenAI",
        """
        agentTool bytes: - [city string! (Where, "exactly"); days int=3; units string="metric"; tags string[]; near double?; deep object; any object]
        agentTool text: - [city string!]
        agentTool camel: - [cityName string! (Where); asMetric bool=true; tags int[]]
        agentTool plain: - [City string]
        agentTool broken: - []
        agentTool list: - []
        agentTool elsewhere: - []
        agentTool none: - []
        """,
        """"
        using OpenAI.Chat; using Azure.AI.OpenAI; using System.Text; using System.Text.Json;
        public static class Functions
        {
            public static readonly ChatTool Bytes = ChatTool.CreateFunctionTool("bytes", functionParameters: BinaryData.FromBytes("""
                {
                	"type": "object",
                    "properties": {
                        "city": {"type":"string","description":"Where, \"exactly\""},
                        "days": { "type": "integer", "default": 3 },
                        "units": { "type": "string", "enum": [ "metric", "imperial" ], "default": "metric" },
                        "tags": { "type": "array", "items": { "type": "string" } },
                        "near": { "type": [ "number", "null" ] },
                        "deep": { "type": "object", "properties": { "inner": { "type": "string" } } },
                        "any": true
                    },
                    "required": [ "city" ]
                }
                """u8.ToArray()));
            private const string Schema = """{"type":"object","properties":{"city":{"type":"string"}},"required":["city"]}""";
            public static FunctionDefinition Text => new("text") { Parameters = new BinaryData(Encoding.UTF8.GetBytes(Schema)) };
            private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
            public static FunctionDefinition Camel => new()
            {
                Name = "camel",
                Parameters = BinaryData.FromObjectAsJson(
                    new { Type = "object", Properties = new { CityName = new { Type = "string", Description = "Where" }, AsMetric = new { Type = "boolean", Default = true }, Tags = new { Type = "array", Items = new { Type = "integer" } } }, Required = new[] { "cityName" } },
                    Options),
            };
            public static FunctionDefinition Plain => new("plain") { Parameters = BinaryData.FromObjectAsJson(new { type = "object", properties = new { City = new { type = "string" } } }) };
            public static FunctionDefinition Broken => new("broken") { Parameters = BinaryData.FromString("{ \"properties\": { \"a\": [1, 2 }") };
            public static FunctionDefinition List => new("list") { Parameters = BinaryData.FromString("[1, 2]") };
            public static FunctionDefinition Elsewhere(string schema) => new("elsewhere") { Parameters = BinaryData.FromString(schema) };
            public static FunctionDefinition None => new("none") { Parameters = BinaryData.FromString("{\"type\":\"object\"}") };
        }
        """");

    [Fact]
    public void Build_tasks_have_their_properties() => AssertTools(
        "MSBuild",
        """
        buildTask Stamp: Stamps files with Version. [Files ITaskItem[]! (What to stamp.); Version string="1.0"; out Stamped ITaskItem[]; Prefix string?] -> Stamp.Execute @15
        buildTask Inherits: - [Prefix string?; More bool] -> Base.Execute @20
        """,
        """
        using Microsoft.Build.Framework;
        /// <summary>
        /// Stamps files
        /// with <see cref="Version"/>.
        /// </summary>
        public class Stamp : Microsoft.Build.Utilities.Task
        {
            /// <summary>What to stamp.</summary>
            [Required] public ITaskItem[] Files { get; set; } = [];
            public string Version { get; set; } = "1.0";
            [Output] public ITaskItem[] Stamped { get; private set; } = [];
            public string? Prefix { get; init; }
            internal string? Hidden { get; set; }
            public int Count => 1;
            public override bool Execute() => true;
        }
        public abstract class Base : ITask
        {
            public string? Prefix { get; set; }
            public bool Execute() => true;
            public IBuildEngine? BuildEngine { get; set; }
            public ITaskHost? HostObject { get; set; }
        }
        public sealed class Inherits : Base { public bool More { get; set; } }
        internal sealed class Internal : Base;
        public class Generic<T> : Base;
        public class Task { public bool Execute() => true; }
        """);

    [Fact]
    public void Verbs_have_their_options_and_what_is_called_with_them() => AssertTools(
        "CommandLineParser",
        """
        command app add: Adds files [--verbose,-v bool (Says more); --level int=3; -n int; <FILES> IEnumerable<string>! (Which)] -> Add @3
        command app list: - [--verbose,-v bool (Says more)] #hidden -> lambda @4
        """,
        """
        using CommandLine;
        return Parser.Default.ParseArguments<AddOptions, ListOptions>(args).MapResult(
            (AddOptions o) => Add(o),
            (ListOptions o) => { return 1; }, errors => 1);
        static int Add(AddOptions o) => 0;
        public abstract class Common { [Option('v', "verbose", HelpText = "Says more")] public bool Verbose { get; set; } }
        [Verb("add", HelpText = "Adds files")] public class AddOptions : Common
        {
            [Value(0, MetaName = "FILES", Required = true, HelpText = "Which")] public IEnumerable<string> Files { get; set; } = [];
            [Option(Default = 3)] public int Level { get; set; }
            [Option('n')] public int Number { get; set; }
        }
        [Verb("list", Hidden = true)] public class ListOptions : Common;
        """);

    [Fact]
    public void A_class_that_is_parsed_without_a_verb_is_the_root() => AssertTools(
        "CommandLineParser",
        "command app: - [--name string!] -> lambda @2",
        """
        using CommandLine;
        Parser.Default.ParseArguments<Options>(args).WithParsed(o => Console.WriteLine(o.Name));
        public class Options { [Option("name", Required = true)] public string Name { get; set; } = ""; }
        public class Unused { [Option("no")] public string No { get; set; } = ""; }
        """);

    [Fact]
    public void Commands_of_classes_have_their_way_from_the_root() => AssertTools(
        "McMaster.Extensions.CommandLineUtils",
        """
        command tool: A tool [--verbose,-v bool (Says more)] -> Program.OnExecute @6
        command tool add-file: - [--name,-n string!; <path> string! (Which)] -> AddFileCommand.OnExecuteAsync @12
        command tool rm: Removes [] -> Remove.OnExecute @15
        command app: - [--open,-o string?]
        """,
        """
        using McMaster.Extensions.CommandLineUtils; using System.ComponentModel.DataAnnotations;
        [Command("tool", Description = "A tool"), Subcommand(typeof(AddFileCommand), typeof(Remove))]
        public class Program
        {
            [Option("-v|--verbose", "Says more", CommandOptionType.NoValue)] public bool Verbose { get; }
            private void OnExecute() { }
        }
        public class AddFileCommand
        {
            [Required, Option] public string Name { get; } = "";
            [Required, Argument(0, "path", "Which")] public string Path { get; } = "";
            private Task<int> OnExecuteAsync(CommandLineApplication app) => Task.FromResult(0);
        }
        [Command("rm", Description = "Removes"), Subcommand(typeof(Remove))]
        public class Remove { private int OnExecute() => 0; }
        public class Unmarked
        {
            [Option("-o|--open[:<BROWSER>]")] public string? Open { get; }
            public static int Main(string[] args) => new CommandLineApplication<Unmarked>().Execute(args);
        }
        """);

    [Fact]
    public void Commands_that_are_built_have_their_way_from_the_root() => AssertTools(
        "McMaster.Extensions.CommandLineUtils",
        """
        command tool: A tool [--verbose bool (Says more)] -> lambda @16
        command tool add: Adds [--name,-n string (Whom); <file> string] -> Add @17
        command tool add now: - [--at int!] -> lambda @13
        command app loose: - [<x> string]
        """,
        """
        using McMaster.Extensions.CommandLineUtils;
        var app = new CommandLineApplication { Name = "tool", Description = "A tool" };
        var verbose = app.Option("--verbose", "Says more", CommandOptionType.NoValue);
        app.Command("add", add =>
        {
            add.Description = "Adds";
            var name = add.Option("-n|--name <NAME>", "Whom", CommandOptionType.SingleValue);
            var file = add.Argument("file", "");
            add.OnExecute(Add);
            add.Command("now", now =>
            {
                var at = now.Option<int>("--at", "", CommandOptionType.SingleValue).IsRequired();
                now.OnExecute(() => { return 0; });
            });
        });
        app.OnExecute(() => { return 1; });
        static int Add() => 0;
        static void Elsewhere(CommandLineApplication other) => other.Command("loose", c => c.Argument("x", ""));
        return app.Execute(args);
        """);

    private static void AssertTools(string family, string expected, string code, string? more = null) =>
        FamilyInventory.AssertTools(expected, FamilyInventory.Of(family, more is null ? [code] : [code, more]));
}
