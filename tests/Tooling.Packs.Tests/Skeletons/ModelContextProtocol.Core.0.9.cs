// What rules ask for of 0.7 to 0.9, which had the experimental tasks.
#nullable enable
using System.Threading;
using System.Threading.Tasks;

[assembly: System.Reflection.AssemblyVersion("0.9.0.0")]

namespace ModelContextProtocol
{
    public abstract class McpSession;

    public interface IMcpTaskStore;

    public sealed class InMemoryMcpTaskStore : IMcpTaskStore;
}

namespace ModelContextProtocol.Authentication
{
    public sealed class ClientOAuthOptions;
}

namespace ModelContextProtocol.Client
{
    public abstract class McpClient : McpSession
    {
        public ValueTask<Protocol.McpTask> CallToolAsTaskAsync(string toolName, CancellationToken cancellationToken = default) => throw new System.NotSupportedException();

        public ValueTask<Protocol.McpTask> GetTaskAsync(string taskId, CancellationToken cancellationToken = default) => throw new System.NotSupportedException();

        public ValueTask<Protocol.McpTask[]> ListTasksAsync(CancellationToken cancellationToken = default) => throw new System.NotSupportedException();

        public ValueTask<Protocol.McpTask> CancelTaskAsync(string taskId, CancellationToken cancellationToken = default) => throw new System.NotSupportedException();

        public ValueTask<Protocol.McpTask> PollTaskUntilCompleteAsync(string taskId, CancellationToken cancellationToken = default) => throw new System.NotSupportedException();
    }

    public sealed class McpClientOptions
    {
        public IMcpTaskStore? TaskStore { get; set; }
    }
}

namespace ModelContextProtocol.Server
{
    public sealed class McpServerOptions
    {
        public IMcpTaskStore? TaskStore { get; set; }
    }
}

namespace ModelContextProtocol.Protocol
{
    public sealed class ToolChoice
    {
        public string? Mode { get; set; }
    }

    public sealed class McpTask
    {
        public required string TaskId { get; set; }
    }

    public sealed class ToolExecution;

    public sealed class Tool
    {
        public required string Name { get; set; }

        public ToolExecution? Execution { get; set; }
    }
}
