using System.Collections.Immutable;
using Tooling.Reporting;
using Tooling.Rules.Inventory;

namespace Tooling.Packs.Tests.Inventory;

/// <summary>What MCP servers offer, on the previews, on 1.x and on 2.x, by all ways to declare it.</summary>
public sealed class McpInventoryTests
{
    private const string Attributed = """
        using ModelContextProtocol.Server;
        using Microsoft.Extensions.AI;
        [McpServerToolType, Category("Notes")]
        public static partial class NoteTools
        {
            [McpServerTool(Name = "add_note", Title = "Add", ReadOnly = false, Destructive = true), Description("Adds a note")]
            public static async Task<string> Add([Description("What it says")] string text, IServiceProvider services, Kind kind = Kind.Plain, int? size = null, CancellationToken token = default) => await Task.FromResult(text);

            [McpServerTool(ReadOnly = true, Idempotent = true)]
            public static Task<int> CountHTTPNotesAsync(int[] ids) => Task.FromResult(1);

            [McpServerPrompt(Name = "summarize"), Description("Summarizes")]
            public static ChatMessage Summarize(string text) => new(ChatRole.User, text);

            public static void NotATool() { }
        }
        public enum Kind { Plain, Rich }
        """;

    [Theory]
    [InlineData("ModelContextProtocol", "legacy", "CountHTTPNotes", ApiGeneration.Legacy)]
    [InlineData("ModelContextProtocol1", "legacy", "count_http_notes", ApiGeneration.Legacy)]
    [InlineData("ModelContextProtocol1", "modern", "count_http_notes", ApiGeneration.Modern)]
    public void Methods_with_attributes_are_tools_with_the_names_that_the_version_derives(string pack, string version, string name, ApiGeneration generation)
    {
        var tools = FamilyInventory.Mcp(pack, version, Attributed);

        FamilyInventory.AssertTools(
            $"""
            agentTool add_note: Adds a note [text string! (What it says); kind Kind=Kind.Plain; size int?=null] : string (Notes) #readOnly=false #destructive -> NoteTools.Add @6
            agentTool {name}: - [ids int[]!] : int (Notes) #readOnly #idempotent -> NoteTools.CountHTTPNotesAsync @9
            prompt summarize: Summarizes [text string!] : ChatMessage (Notes) -> NoteTools.Summarize @12
            """,
            tools);
        Assert.All(tools, t => Assert.Equal(generation, t.Api));
    }

    [Fact]
    public void Services_that_are_registered_are_no_parameters() => AssertModern(
        """
        agentTool count: - [other Other!] : int -> lambda @4
        agentTool find: - [text string!; page Page!] : string -> Tools.Find @11
        """,
        """
        using ModelContextProtocol.Server; using Microsoft.Extensions.DependencyInjection;
        IServiceCollection services = null!;
        services.AddSingleton<Store>().AddTransient(typeof(Index)).AddScoped(_ => new Clock()).AddHostedService<Other>();
        services.AddSingleton(McpServerTool.Create((Store store, Other other) => 1, new() { Name = "count" }));
        class Other : Microsoft.Extensions.Hosting.IHostedService { public Task StartAsync(CancellationToken token) => Task.CompletedTask; public Task StopAsync(CancellationToken token) => Task.CompletedTask; }
        class Store;
        class Index;
        class Clock;
        class Page;
        static class Tools {
            [McpServerTool] public static string Find(Store store, Index? index, string text, Page page, Clock clock) => text;
        }
        """);

    [Fact]
    public void Resources_have_their_addresses() => AssertModern(
        """
        resource read_me: The manual [] : string #uri=docs://manual -> Docs.ReadMe @4
        resource page: - [number int!] : string #uri=docs://pages/{number} -> Docs.GetPageAsync @5
        """,
        """
        using ModelContextProtocol.Server;
        [McpServerResourceType] public class Docs
        {
            [McpServerResource(UriTemplate = "docs://manual"), Description("The manual")] public string ReadMe() => "";
            [McpServerResource(Name = "page", UriTemplate = "docs://pages/{number}")] public Task<string> GetPageAsync(int number) => Task.FromResult("");
        }
        """);

    [Fact]
    public void Tools_that_are_created_are_followed_to_their_methods() => AssertModern(
        """
        agentTool twice: Doubles [value int!] : int #readOnly -> lambda @2
        agentTool echo_text: Says it [text string!] : string -> Texts.EchoTextAsync @15
        agentTool {Local}: - [a bool!] : bool -> Local @11
        agentTool {lambda}: - [] -> lambda @6
        agentTool length: - [text string!] : int -> Texts.Length @16
        prompt greet: - [name string!] : string -> lambda @8
        agentTool wrapped: Wraps [x int!] : int -> lambda @9
        agentTool named: - [name string!] : string -> Texts.Attributed @17
        """,
        """
        using ModelContextProtocol.Server; using Microsoft.Extensions.AI; using ModelContextProtocol.Protocol;
        var twice = McpServerTool.Create((int value) => value * 2, new McpServerToolCreateOptions { Name = "twice", Description = "Doubles", ReadOnly = true });
        var options = new McpServerToolCreateOptions();
        var echo = McpServerTool.Create(Texts.EchoTextAsync, options);
        var local = McpServerTool.Create(Local);
        var lambda = McpServerTool.Create(() => { });
        var reflected = McpServerTool.Create(typeof(Texts).GetMethod(nameof(Texts.Length))!);
        var prompt = McpServerPrompt.Create((string name) => name, new() { Name = "greet" });
        var wrapped = McpServerTool.Create(AIFunctionFactory.Create((int x) => x, "wrapped", "Wraps"));
        var all = typeof(Texts).GetMethods().Select(m => McpServerTool.Create(m)).ToList();
        static bool Local(bool a) => a;
        var again = new[] { McpServerTool.Create(Texts.Attributed), McpServerTool.Create(Texts.Attributed, new() { Name = "named" }) };
        static class Texts
        {
            [Description("Says it")] public static Task<string> EchoTextAsync(string text, McpServer server, IProgress<ModelContextProtocol.ProgressNotificationValue> progress) => Task.FromResult(text);
            public static int Length(string text) => text.Length;
            [McpServerTool(Name = "attributed")] public static string Attributed(string name) => name;
        }
        """,
        t => t.Name != "attributed");

    [Fact]
    public void Classes_of_tools_and_definitions_in_handlers_are_tools() => AssertModern(
        """
        agentTool search: Finds [] -> SearchTool.InvokeAsync @7
        agentTool ping: Pings [] #readOnly -> lambda @23
        prompt ask: - [about string! (What)]
        resource log: - [] #uri=file:///log
        """,
        """
        using ModelContextProtocol.Server; using ModelContextProtocol.Protocol; using Microsoft.Extensions.DependencyInjection;
        public sealed class SearchTool : Base
        {
            private const string ToolName = "search";
            public override Tool ProtocolTool { get; } = new() { Name = ToolName, Description = "Finds" };
            public override IReadOnlyList<object> Metadata => [];
            public override ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default) => default;
        }
        public abstract class Base : McpServerTool;
        public static class Server
        {
            public static void Add(IMcpServerBuilder builder, string other)
            {
                var ping = new Tool { Name = "ping", Description = "Pings", Annotations = new() { ReadOnlyHint = true } };
                builder.WithListToolsHandler((request, token) => new(new ListToolsResult { Tools = [ping, new Tool { Name = other }] }));
                builder.WithListPromptsHandler((request, token) => new(new ListPromptsResult
                {
                    Prompts = [new Prompt { Name = "ask", Arguments = [new PromptArgument { Name = "about", Description = "What", Required = true }] }],
                }));
                builder.WithListResourcesHandler((request, token) => new(new ListResourcesResult { Resources = [new Resource { Name = "log", Uri = "file:///log" }] }));
                if (other.Length > 1)
                {
                    builder.WithCallToolHandler((request, token) => new(new CallToolResult()));
                }
            }
        }
        """);

    [Fact]
    public void Partial_generic_and_abstract_classes_offer_each_method_once() => AssertModern(
        """
        agentTool one: Described here [] -> Split.One @11
        agentTool two: - [] -> Split.Two @7
        agentTool of_type: - [value T!] : T -> Generic.OfType @13
        agentTool inherited: - [] -> Abstract.Inherited @14
        """,
        """
        using ModelContextProtocol.Server;
        [McpServerToolType] public static partial class Split
        {
            /// <summary>
            /// Described <c>here</c></summary>
            [McpServerTool] public static partial void One();
            [McpServerTool] public static void Two() { }
        }
        public static partial class Split
        {
            public static partial void One() { }
        }
        public class Generic<T> { [McpServerTool] public T OfType(T value) => value; }
        public abstract class Abstract { [McpServerTool] public void Inherited() { } }
        """);

    [Fact]
    public void Attributes_of_other_libraries_are_none() => AssertModern(
        string.Empty,
        """
        [McpServerToolType] public class Other { [McpServerTool(Name = "no")] public void No() { } }
        class McpServerToolTypeAttribute : Attribute;
        class McpServerToolAttribute : Attribute { public string? Name { get; set; } }
        class McpServerTool { public static object Create(Delegate method) => method; }
        class Tool { public string? Name { get; set; } public static object Of() => McpServerTool.Create(() => { }) is var x ? new Tool { Name = "x" } : x; }
        """);

    private static void AssertModern(string expected, string code, Func<RecognizedTool, bool>? which = null) =>
        FamilyInventory.AssertTools(expected, [.. FamilyInventory.Mcp("ModelContextProtocol1", "modern", code).Where(which ?? (_ => true))]);
}
