// expect: MCPM3010 x3
using System.ComponentModel;
using ModelContextProtocol.Server;

public sealed record Place(string Name);

[McpServerToolType]
public sealed class Tools
{
    [McpServerTool(Name = "greet"), Description("Greets")]
    public string Greet([Description("Who")] string? name = null) => name ?? "you";

    [McpServerTool(Name = "go")]
    public string Go(Place? place, int[]? steps = null) => place?.Name ?? $"{steps?.Length}";

    [McpServerTool(Name = "sum")]
    public int Sum(IReadOnlyList<int>? numbers) => numbers?.Sum() ?? 0;

    [McpServerTool(Name = "twice")]
    public int Twice(int? number = null) => 2 * (number ?? 0);
}
