using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using ModelContextProtocol.Server;

[McpServerToolType]
public static class Tools
{
    [McpServerTool(Name = "add"), Description("Adds.")]
    public static int Add([Description("One")] int a, int b) => a + b;

    [McpServerTool(Name = "empty")]
    [return: Description("")]
    public static int Empty() => 1;

    [McpServerTool(Name = "name")]
    [return: NotNull]
    public static string Name() => "";

    [return: Description("No tool")]
    public static int Own() => 1;
}

[McpServerPromptType]
public static class Prompts
{
    [McpServerPrompt(Name = "hello")]
    [return: Description("A greeting")]
    public static string Hello() => "Hello";
}
