// expect: MCPM1012 x7, MCPM2001
// manual: MCPM1012
using ModelContextProtocol.Protocol;

public static class Required
{
    public static Tool Late(string name)
    {
        var tool = new Tool();
        tool.Name = name;
        return tool;
    }

    public static object[] All() =>
    [
        new Prompt { Description = "a prompt" },
        new PromptArgument(),
        new TextResourceContents
        {
            Uri = "test://a",
            MimeType = "text/plain",
        },
        new SubscribeRequestParams { Uri = "test://a" },
        new ElicitRequestParams { RequestedSchema = new() },
        new PromptMessage { Content = new Content { Text = "a" } },
        new PromptMessage { Role = Role.User },
        new Argument { },
    ];
}
-----
using ModelContextProtocol.Protocol;

public static class Required
{
    public static Tool Late(string name)
    {
        var tool = new Tool() { Name = "" };
        tool.Name = name;
        return tool;
    }

    public static object[] All() =>
    [
        new Prompt { Description = "a prompt", Name = "" },
        new PromptArgument() { Name = "" },
        new TextResourceContents
        {
            Uri = "test://a",
            MimeType = "text/plain",
            Text = "",
        },
        new SubscribeRequestParams { Uri = "test://a" },
        new ElicitRequestParams { RequestedSchema = new(), Message = "" },
        new PromptMessage { Content = new TextContentBlock { Text = "a" }, Role = default },
        new PromptMessage { Role = Role.User },
        new Argument { Name = "", Value = "" },
    ];
}
