// expect: MCPM1002, MCPM1005, MCPM1013 x4, MCPM1017 x2
// manual: MCPM1013
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public static class References
{
    public static async Task CompleteAsync(IMcpClient client, CancellationToken token)
    {
        await client.CompleteAsync(new Reference { Type = "ref/prompt", Name = "greet" }, "name", "a", token);
        await client.CompleteAsync(new() { Type = "ref/resource", Uri = "test://{id}" }, "id", "1");
    }

    public static string? NameOf(CompleteRequestParams request) => request.Ref.Type switch
    {
        "ref/prompt" => request.Ref.Name,
        "ref/resource" => request.Ref.Uri?.Trim(),
        _ => null,
    };

    public static Reference Unknown(string type) => new() { Type = type };

    public static ElicitRequestParams Ask() => new()
    {
        Message = "Which?",
        RequestedSchema = new()
        {
            Properties = new Dictionary<string, ElicitRequestParams.PrimitiveSchemaDefinition>
            {
                ["color"] = new ElicitRequestParams.EnumSchema { Title = "Color", Enum = ["red", "green"] },
                ["size"] = new ElicitRequestParams.EnumSchema { Enum = ["s", "m"], EnumNames = ["small", "medium"] },
                ["count"] = new ElicitRequestParams.NumberSchema { Type = "integer", Minimum = 1 },
            },
        },
    };
}
-----
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public static class References
{
    public static async Task CompleteAsync(McpClient client, CancellationToken token)
    {
        await client.CompleteAsync(new PromptReference { Name = "greet" }, "name", "a", cancellationToken: token);
        await client.CompleteAsync(new ResourceTemplateReference { Uri = "test://{id}" }, "id", "1");
    }

    public static string? NameOf(CompleteRequestParams request) => request.Ref.Type switch
    {
        "ref/prompt" => (request.Ref as PromptReference)?.Name,
        "ref/resource" => (request.Ref as ResourceTemplateReference)?.Uri?.Trim(),
        _ => null,
    };

    public static Reference Unknown(string type) => new() { Type = type };

    public static ElicitRequestParams Ask() => new()
    {
        Message = "Which?",
        RequestedSchema = new()
        {
            Properties = new Dictionary<string, ElicitRequestParams.PrimitiveSchemaDefinition>
            {
                ["color"] = new ElicitRequestParams.UntitledSingleSelectEnumSchema { Title = "Color", Enum = ["red", "green"] },
                ["size"] = new ElicitRequestParams.LegacyTitledEnumSchema { Enum = ["s", "m"], EnumNames = ["small", "medium"] },
                ["count"] = new ElicitRequestParams.NumberSchema { Type = "integer", Minimum = 1 },
            },
        },
    };
}
