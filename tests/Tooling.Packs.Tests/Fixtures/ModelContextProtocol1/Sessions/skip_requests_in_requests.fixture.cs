using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public static class Handlers
{
    public static async ValueTask<string> HandleAsync(RequestContext<CallToolRequestParams> request, CancellationToken token)
    {
        var server = request.Server;
        var answer = await server.ElicitAsync(new ElicitRequestParams { Message = "Name?" }, token);
        await server.SendNotificationAsync(NotificationMethods.ToolListChangedNotification, token);
        return answer.Action;
    }
}
