using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public static class Handlers
{
    public static async ValueTask<string> HandleAsync(RequestContext<CallToolRequestParams> request, CancellationToken token)
    {
        var server = request.Server;
        var roots = await server.RequestRootsAsync(new ListRootsRequestParams(), token);
        var answer = await request.Server.ElicitAsync(new ElicitRequestParams { Message = roots.Roots[0].Uri, RequestedSchema = new() }, token);
        return answer.Action;
    }
}
