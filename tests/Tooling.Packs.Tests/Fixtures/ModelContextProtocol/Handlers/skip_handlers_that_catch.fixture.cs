using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;

static class Setup
{
    static void Add(IMcpServerBuilder builder)
    {
        builder.WithCallToolHandler((request, token) =>
        {
            try
            {
                throw new InvalidOperationException("no");
            }
            catch (InvalidOperationException)
            {
                token.Register(() => throw new InvalidOperationException("not of the handler"));
                return default;
            }
        });
        builder.WithCallToolHandler((request, token) => throw new OperationCanceledException());
        builder.WithListToolsHandler((request, token) => throw new InvalidOperationException("no call"));
    }
}
