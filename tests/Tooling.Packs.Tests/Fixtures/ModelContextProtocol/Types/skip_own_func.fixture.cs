using System.Threading;

namespace Mine;

public record RequestContext<T>(T Params);

public interface IMcpServer;

public class Handlers : IMcpServer
{
    public Func<RequestContext<int>, CancellationToken, ValueTask<int>> Call { get; } = (context, token) => new(context.Params);
}
