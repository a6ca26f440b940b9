using McpServer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

var builder = Host.CreateEmptyApplicationBuilder(settings: null);
builder.Logging.AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
builder.Services
    .AddMcpServer(options => options.ServerInstructions = "Looks into notes.")
    .WithListResourcesHandler(Notes.ListAsync)
    .WithReadResourceHandler(Notes.ReadAsync)
    .WithStdioServerTransport()
    .WithTools<NoteTools>()
    .WithPrompts<NotePrompts>();

await builder.Build().RunAsync();
