using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public static class Delegates
{
    public static string Run(Func<string, string> work) => work.Invoke("a");

    public static async Task<string> ReadAsync(System.IO.StreamReader reader) => await reader.ReadToEndAsync();

    public static async Task<int> ReadAsync(System.IO.Stream stream, byte[] buffer) => await stream.ReadAsync(buffer);
}
