using Tooling.Packs.Tests.Harness;
using Tooling.Rules;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.Tests;

/// <summary>Code of 0.3 to 0.9 whose package was raised first: what these versions had is not in the legacy API that the pack brings, so it is read as the modern API explains it, where that does not compile.</summary>
public sealed class LaterPreviewTests
{
    private const string Before = """
        using System.Text.Json;
        using ModelContextProtocol.Client;
        using ModelContextProtocol.Protocol;

        static class Blocks
        {
            static async Task<IList<ContentBlock>> CallAsync(IMcpClient client) => (await client.CallToolAsync("echo")).Content;

            static TextContentBlock Text(string text) => new() { Type = "text", Text = text };

            static ImageContentBlock Image(byte[] bytes) => new() { Data = Convert.ToBase64String(bytes), MimeType = "image/png" };

            static byte[] Decode(AudioContentBlock audio) => Convert.FromBase64String(audio.Data);

            static string Encoded(BlobResourceContents blob) => blob.Blob;

            static CallToolResult Found(int count) => new() { StructuredContent = JsonSerializer.SerializeToNode(new { count }) };
        }
        """;

    private const string After = """
        using System.Text.Json;
        using ModelContextProtocol.Client;
        using ModelContextProtocol.Protocol;

        static class Blocks
        {
            static async Task<IList<ContentBlock>> CallAsync(McpClient client) => (await client.CallToolAsync("echo")).Content;

            static TextContentBlock Text(string text) => new() { Text = text };

            static ImageContentBlock Image(byte[] bytes) => new() { Data = System.Text.Encoding.UTF8.GetBytes(Convert.ToBase64String(bytes)), MimeType = "image/png" };

            static byte[] Decode(AudioContentBlock audio) => audio.DecodedData.ToArray();

            static string Encoded(BlobResourceContents blob) => System.Text.Encoding.UTF8.GetString(blob.Blob.Span);

            static CallToolResult Found(int count) => new() { StructuredContent = JsonSerializer.SerializeToElement(new { count }) };
        }
        """;

    [Fact]
    public void It_is_rewritten_where_it_does_not_compile() => Assert.Equal(After, FileRewriter.Rewrite(Analyze(Before)).Text.ToString());

    [Fact]
    public void It_is_rewritten_in_files_without_anything_older() =>
        Assert.Equal(After.Replace("McpClient client", "object client", StringComparison.Ordinal), FileRewriter.Rewrite(Analyze(Before.Replace("IMcpClient client", "object client", StringComparison.Ordinal))).Text.ToString());

    [Theory]
    [InlineData("new() { Resource = new Uri(text), AuthorizationServers = { new Uri(text + 1) } }", "new() { Resource = text, AuthorizationServers = { text + 1 } }")]
    [InlineData("new() { Resource = text, AuthorizationServers = new List<Uri> { new(\"https://a\") } }", "new() { Resource = text, AuthorizationServers = new List<string> { \"https://a\" } }")]
    [InlineData("new() { Resource = new Uri(text).Host, AuthorizationServers = { 1 } }", "new() { Resource = new Uri(text).Host, AuthorizationServers = { 1 } }")]
    public void Metadata_of_resources_get_texts(string before, string after)
    {
        const string Open = "using ModelContextProtocol.Authentication;\nstatic class Metadata { static ProtectedResourceMetadata Of(string text) => ";

        Assert.Equal($"{Open}{after}; }}", FileRewriter.Rewrite(Analyze($"{Open}{before}; }}")).Text.ToString());
    }

    [Theory]
    [InlineData("static ReadOnlyMemory<byte> Data(ImageContentBlock image) => image.Data; static int Wrong() => \"\";")]
    [InlineData("static string Data(ImageContentBlock image) => image.Data.ToText();")]
    [InlineData("static CallToolResult Of(int[] found) => new() { StructuredContent = found };")]
    public void What_is_modern_and_wrong_is_no_finding(string member) => Assert.Empty(Analyze($"using ModelContextProtocol.Protocol;\nstatic class Modern {{ {member} }}").Matches);

    /// <summary>What the values of legacy code are is not known on the modern API before it is rewritten, and the types that came after 0.2 are.</summary>
    [Fact]
    public void Types_that_only_later_previews_have_leave_no_question()
    {
        var analysis = Analyze("""
            using ModelContextProtocol.Client;
            using ModelContextProtocol.Protocol;

            var client = await McpClientFactory.CreateAsync(new StdioClientTransport(new() { Command = "npx" }));
            var result = await client.CallToolAsync("echo");
            foreach (var content in result.Content.OfType<TextContentBlock>())
            {
                Console.WriteLine(content.Text);
            }
            """);

        Assert.Equal("MCPM1003", Assert.Single(analysis.Matches).Rule.Id);
    }

    /// <summary>The element of 0.2 is indexed by numbers only, and the dictionary of today by names.</summary>
    [Fact]
    public void Answers_that_are_read_by_name_leave_no_question()
    {
        var analysis = Analyze("""
            using ModelContextProtocol.Protocol;
            using ModelContextProtocol.Server;

            static class Answers
            {
                static async Task<string?> AskAsync(IMcpServer server, ElicitRequestParams question) => (await server.ElicitAsync(question)).Content?["name"].GetString();

                static bool IsYes(ElicitResult result) => result.Content!["sure"].GetBoolean();

                static bool Has(ElicitResult result) => result.Content?.TryGetValue("name", out _) == true || result.Content!.ContainsKey("name");
            }
            """);

        Assert.Equal("MCPM1002", Assert.Single(analysis.Matches).Rule.Id);
    }

    /// <summary>It is a <c>bool?</c> since 0.3: false where a server said so is not the same as not true.</summary>
    [Theory]
    [InlineData("Console.WriteLine(result.IsError);", "Console.WriteLine(result.IsError);")]
    [InlineData("Console.WriteLine(result.IsError == false);", "Console.WriteLine(result.IsError == false);")]
    [InlineData("Console.WriteLine(result.IsError ?? false);", "Console.WriteLine(result.IsError ?? false);")]
    [InlineData("if (result.IsError.GetValueOrDefault()) return;", "if (result.IsError.GetValueOrDefault()) return;")]
    [InlineData("if (result.IsError) return;", "if (result.IsError == true) return;")]
    public void What_is_null_already_where_a_server_says_nothing_stays(string before, string after)
    {
        var text = FileRewriter.Rewrite(Analyze($$"""
            using ModelContextProtocol.Client;
            using ModelContextProtocol.Protocol;

            static class Calls
            {
                static async Task CallAsync(IMcpClient client)
                {
                    var result = await client.CallToolAsync("echo");
                    Console.WriteLine(((TextContentBlock)result.Content[0]).Text);
                    {{before}}
                }
            }
            """)).Text.ToString();

        Assert.Contains(after, text, StringComparison.Ordinal);
    }

    /// <summary>Neither API has both: the interface is that of 0.3, and so is what it is given, which the modern API has as well.</summary>
    [Fact]
    public void Calls_that_the_modern_class_explains_leave_no_question()
    {
        var analysis = Analyze("""
            using ModelContextProtocol;
            using ModelContextProtocol.Protocol;
            using ModelContextProtocol.Server;

            static class Progress
            {
                static Task SayAsync(IMcpServer server, ProgressToken token) =>
                    server.SendNotificationAsync(NotificationMethods.ProgressNotification, new ProgressNotificationParams { ProgressToken = token, Progress = new() { Progress = 1 } });
            }
            """);

        Assert.Equal("MCPM1002", Assert.Single(analysis.Matches).Rule.Id);
    }

    /// <summary>The data of blocks is text until 0.8, and code takes it for text where the compiler says nothing of the bytes that it is today.</summary>
    [Theory]
    [InlineData("0.8.0-preview.1", "static string Url(ImageContentBlock image) => $\"data:{image.Data}\";", "static string Url(ImageContentBlock image) => $\"data:{System.Text.Encoding.UTF8.GetString(image.Data.Span)}\";")]
    [InlineData("0.3.0-preview.4", "static int Length(AudioContentBlock audio) => audio.Data.Length;", "static int Length(AudioContentBlock audio) => System.Text.Encoding.UTF8.GetString(audio.Data.Span).Length;")]
    [InlineData("0.9.0-preview.1", "static string Url(ImageContentBlock image) => $\"data:{image.Data}\";", null)]
    [InlineData("0.8.0-preview.1", "static string Url(ImageContentBlock image) => System.Text.Encoding.UTF8.GetString(image.Data.Span);", null)]
    [InlineData("0.4.0-preview.3", "static bool IsText(CreateMessageResult result) => result.Content is TextContentBlock;", "static bool IsText(CreateMessageResult result) => result.Content[0] is TextContentBlock;")]
    [InlineData("0.5.0-preview.1", "static bool IsText(CreateMessageResult result) => result.Content.OfType<TextContentBlock>().Any();", null)]
    [InlineData("0.4.0-preview.3", "[McpServerToolType] static class Tools { [McpServerTool] public static string GetTime() => \"noon\"; }", null)]
    [InlineData(
        "0.4.0-preview.3",
        "static IMcpServerBuilder Add(IMcpServerBuilder builder) => builder.AddCallToolFilter(next => (request, token) => next(request, token)).AddListToolsFilter(next => next);",
        "static IMcpServerBuilder Add(IMcpServerBuilder builder) => builder.WithRequestFilters(filters => filters.AddCallToolFilter(next => (request, token) => next(request, token))).WithRequestFilters(filters => filters.AddListToolsFilter(next => next));")]
    [InlineData("0.4.0-preview.3", "static IMcpServerBuilder Add(IMcpServerBuilder builder) => builder.WithHttpTransport();", "static IMcpServerBuilder Add(IMcpServerBuilder builder) => builder.WithHttpTransport(options => options.Stateless = false);")]
    [InlineData("0.9.0-preview.1", "static int Length(BlobResourceContents blob) => blob.Blob.Length;", null)]
    [InlineData(
        "0.3.0-preview.4",
        "static void Check() => throw new McpException(\"bad\", McpErrorCode.InvalidParams);",
        "static void Check() => throw new McpProtocolException(\"bad\", McpErrorCode.InvalidParams);")]
    public void What_a_project_asks_for_decides_how_its_code_is_read(string version, string before, string? after)
    {
        const string Open = "using Microsoft.Extensions.DependencyInjection;\nusing ModelContextProtocol;\nusing ModelContextProtocol.Protocol;\nusing ModelContextProtocol.Server;\nstatic class Code { ";

        Assert.Equal($"{Open}{after ?? before} }}", FileRewriter.Rewrite(Analyze($"{Open}{before} }}", version)).Text.ToString());
    }

    /// <summary>As the engine does where NuGet gave a modern version in the place of the one that a project asks for.</summary>
    [Theory]
    [InlineData("options.Filters.ListToolsFilters.Add(next => next);", "options.Filters.Request.ListToolsFilters.Add(next => next);")]
    [InlineData("options.Filters.IncomingMessageFilters.Insert(0, next => next);", "options.Filters.Message.IncomingFilters.Insert(0, next => next);")]
    [InlineData("Console.WriteLine(options.Filters.OutgoingMessageFilters.Count);", "Console.WriteLine(options.Filters.Message.OutgoingFilters.Count);")]
    [InlineData("options.Filters.CallToolFilters.AddRange([]);", "options.Filters.CallToolFilters.AddRange([]);")]
    [InlineData("options.Filters.Request.ListToolsFilters.Add(next => next);", "options.Filters.Request.ListToolsFilters.Add(next => next);")]
    [InlineData("Own(new()).Filters.ListToolsFilters.Add(1);", "Own(new()).Filters.ListToolsFilters.Add(1);")]
    public void Lists_of_filters_are_where_they_moved(string before, string after)
    {
        const string Open = "using ModelContextProtocol.Server;\nclass Mine { public Mine Filters => this; public List<int> ListToolsFilters { get; } = []; }\nstatic class Filters { static Mine Own(Mine mine) => mine; static void Of(McpServerOptions options) { ";

        Assert.Equal($"{Open}{after} }} }}", FileRewriter.Rewrite(Analyze($"{Open}{before} }} }}", "0.8.0-preview.1")).Text.ToString());
    }

    /// <summary>The compiler does not object to the missing argument of a constructor where another one is of a type that is gone.</summary>
    [Fact]
    public void Contexts_that_are_created_with_a_server_alone_are_legacy()
    {
        const string Open = "using ModelContextProtocol.Protocol;\nusing ModelContextProtocol.Server;\nstatic class Contexts { static object Of(";

        Assert.Equal(
            $"{Open}McpServer server) => new RequestContext<CallToolRequestParams>(server, new JsonRpcRequest {{ Method = RequestMethods.ToolsCall }}, null!); }}",
            FileRewriter.Rewrite(Analyze($"{Open}IMcpServer server) => new RequestContext<CallToolRequestParams>(server); }}", "0.3.0-preview.4")).Text.ToString());
    }

    /// <summary>A project that is referred to brings 0.4.0-preview.3 along, which has the two exceptions, and the code is for one before it.</summary>
    [Theory]
    [InlineData("0.4.0-preview.2")]
    [InlineData("0.4.0-preview.3")]
    public void Codes_of_errors_are_those_of_protocol_errors(string version)
    {
        const string Open = "using ModelContextProtocol;\nstatic class Errors { static McpErrorCode Of(McpException error) => ";

        Assert.Equal(
            $"{Open}(error as McpProtocolException)?.ErrorCode ?? McpErrorCode.InternalError; static System.Exception Make(string text) => new McpProtocolException(text, McpErrorCode.InvalidParams); }}",
            FileRewriter.Rewrite(Analyze($"{Open}error.ErrorCode; static System.Exception Make(string text) => new McpException(text, McpErrorCode.InvalidParams); }}", version)).Text.ToString());
    }

    /// <summary>The tasks of 0.7 to 0.9 are neither in 0.2 nor in 2.x, but in the 1.x that NuGet gives where no source has the preview.</summary>
    [Theory]
    [InlineData("static IMcpTaskStore Of(IMcpTaskStore store) => store;", "MCPM9008,MCPM9008")]
    [InlineData("static void Of(McpServerOptions options) => options.TaskStore = null;", "MCPM9008")]
    [InlineData("static Task<string> Of(IMcpTaskStore store, McpClient client) => store.Name;", "MCPM9008,")]
    [InlineData("static Tool Of() => new() { Name = \"echo\" };", "")]
    public void What_only_versions_between_have_is_left_to_a_person(string member, string rules)
    {
        var matches = Analyze($"using ModelContextProtocol;\nusing ModelContextProtocol.Client;\nusing ModelContextProtocol.Protocol;\nusing ModelContextProtocol.Server;\nstatic class Between {{ {member} }}", "0.8.0-preview.1", ReferenceSet.Legacy("ModelContextProtocol1")).Matches;

        Assert.Equal(rules.Split(',', StringSplitOptions.RemoveEmptyEntries), matches.Select(m => m.Rule.Id));
        Assert.All(matches, m => Assert.Equal(Tooling.Reporting.FindingKind.Manual, m.Kind));
    }

    /// <summary>Neither API alone explains it: the modern one does not know the interface, and the legacy one not what came after it.</summary>
    [Theory]
    [InlineData(
        "static async Task<CallToolResult> Of(IMcpServer server) => new() { StructuredContent = JsonSerializer.SerializeToNode((await server.ElicitAsync(new() { Message = \"Name?\" })).Content) };",
        "static async Task<CallToolResult> Of(McpServer server) => new() { StructuredContent = JsonSerializer.SerializeToElement((await server.ElicitAsync(new() { Message = \"Name?\" })).Content) };")]
    [InlineData(
        "static ValueTask<CreateMessageResult> Of(IMcpServer server) => server.SampleAsync(new CreateMessageRequestParams() { Messages = [] });",
        "static ValueTask<CreateMessageResult> Of(McpServer server) => server.SampleAsync(new CreateMessageRequestParams() { Messages = [], MaxTokens = 1000 });")]
    [InlineData(
        "static async Task<byte[]> Of(IMcpClient client) => Convert.FromBase64String((await client.CallToolAsync(\"draw\")).Content.OfType<ImageContentBlock>().First().Data);",
        "static async Task<byte[]> Of(McpClient client) => (await client.CallToolAsync(\"draw\")).Content.OfType<ImageContentBlock>().First().DecodedData.ToArray();")]
    [InlineData(
        "static object Of(Uri uri) => new SseClientTransport(new() { Endpoint = uri, AdditionalHeaders = new() { [\"a\"] = \"b\" } });",
        "static object Of(Uri uri) => new HttpClientTransport(new() { Endpoint = uri, AdditionalHeaders = new Dictionary<string, string>() { [\"a\"] = \"b\" } });")]
    public void What_hangs_on_a_value_of_a_renamed_type_is_rewritten_with_it(string before, string after)
    {
        const string Open = "using System.Text.Json;\nusing ModelContextProtocol.Client;\nusing ModelContextProtocol.Protocol;\nusing ModelContextProtocol.Server;\nstatic class Code { ";

        Assert.Equal($"{Open}{after} }}", FileRewriter.Rewrite(Analyze($"{Open}{before} }}", "0.3.0-preview.4")).Text.ToString());
    }

    /// <summary>What the library does otherwise since, and the compiler says nothing of, ended at different previews.</summary>
    [Theory]
    [InlineData("0.3.0-preview.3", "[McpServerTool(Name = \"names\")] public static string[] Names() => [];", "MCPM3004")]
    [InlineData("0.3.0-preview.4", "[McpServerTool(Name = \"names\")] public static string[] Names() => [];", "")]
    [InlineData("0.8.0-preview.1", "[McpServerTool(Name = \"find\")] public static string Find(string? text) => \"\";", "MCPM3010")]
    [InlineData("0.9.0-preview.1", "[McpServerTool(Name = \"find\")] public static string Find(string? text) => \"\";", "")]
    [InlineData("0.9.0-preview.1", "[McpServerTool(Name = \"wait\")] public static void Wait() => throw new OperationCanceledException();", "MCPM3011")]
    [InlineData("0.4.1-preview.1", "[McpServerTool(Name = \"add\")] [return: System.ComponentModel.Description(\"The sum\")] public static int Add() => 1;", "MCPM3014")]
    [InlineData("0.5.0-preview.1", "[McpServerTool(Name = \"add\")] [return: System.ComponentModel.Description(\"The sum\")] public static int Add() => 1;", "")]
    [InlineData("0.4.0-preview.3", "[McpServerTool(Name = \"the time\")] public static int Time() => 1;", "MCPM9009")]
    [InlineData("0.4.1-preview.1", "[McpServerTool(Name = \"the time\")] public static int Time() => 1;", "")]
    [InlineData("0.4.0-preview.3", "public static async Task<object?> Of(ModelContextProtocol.Client.McpClientTool tool) => await tool.InvokeAsync(new());", "MCPM1033")]
    [InlineData("0.4.1-preview.1", "public static async Task<object?> Of(ModelContextProtocol.Client.McpClientTool tool) => await tool.InvokeAsync(new());", "")]
    public void What_a_project_asks_for_decides_what_a_person_looks_at(string version, string member, string rule) => Assert.Equal(
        rule.Split(',', StringSplitOptions.RemoveEmptyEntries),
        Analyze($"using ModelContextProtocol.Server;\n[McpServerToolType]\nstatic class Tools {{ {member} }}", version).Matches.Select(m => m.Rule.Id));

    private static FileAnalysis Analyze(string code, string version, ReferenceSet? resolved = null)
    {
        var fixture = Fixture.Read("ModelContextProtocol/Content/blocks_of_0_3.fixture.cs");
        var references = ReferenceSet.Legacy(fixture.Pack);
        var (legacy, tree) = FixtureCompiler.Compile(fixture, code, references);
        var modern = FixtureCompiler.Compile(fixture, code, resolved ?? ReferenceSet.Modern(fixture.Pack));
        var pack = references.CompiledPack!.For(version);
        return RaisedCode.Confirm(pack, RuleEngine.Analyze(pack, legacy.GetSemanticModel(tree), CancellationToken.None), modern.Compilation.GetSemanticModel(modern.Tree), CancellationToken.None);
    }

    private static FileAnalysis Analyze(string code)
    {
        var fixture = Fixture.Read("ModelContextProtocol/Content/blocks_of_0_3.fixture.cs");
        var (compilation, tree) = FixtureCompiler.Compile(fixture, code, ReferenceSet.Modern(fixture.Pack));
        return BoundPack.Raised(BuiltInPacks.All.Single(p => p.Id == fixture.Pack), compilation, CancellationToken.None)!.Analyze(compilation.GetSemanticModel(tree), CancellationToken.None);
    }
}
