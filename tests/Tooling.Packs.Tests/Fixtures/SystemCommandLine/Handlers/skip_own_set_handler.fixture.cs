using System.CommandLine;

public sealed class Server
{
    public void SetHandler(Action handle) => handle();

    public void SetHandler<T>(Action<T> handle, Option<T> option) => Console.WriteLine(option.Description);

    public static void Run(Option<int> port)
    {
        var server = new Server();
        server.SetHandler(() => Console.WriteLine("started"));
        server.SetHandler(p => Console.WriteLine(p), port);
    }
}
