namespace Web;

public sealed class InvocationContext
{
    public int ExitCode { get; set; }

    public string ParseResult { get; } = "";

    public CancellationToken GetCancellationToken() => default;

    public static async Task Run(InvocationContext context)
    {
        context.ExitCode = context.ParseResult.Length;
        await Task.Delay(1, context.GetCancellationToken());
    }
}
