using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Tooling.Engine.Tests.Ledger;

/// <summary>A PostgreSQL server of the tests' own, with data in a folder of its own, on the loopback address alone.</summary>
public sealed class PostgresServer : IDisposable
{
    public const string Name = "PostgreSQL";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("migrate-postgres-");
    private readonly int _port = FreePort();

    public PostgresServer()
    {
        if (Programs is null)
        {
            return;
        }

        if (IsRoot)
        {
            Execute("chown", "postgres", _folder.FullName);
        }

        Run("initdb", "-D", Data, "-U", "migrate", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8");
        Start();
    }

    /// <summary>Where its programs are; null where it is not installed, or can't be started by this user.</summary>
    public static string? Programs { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
        : null;

    public string ConnectionString => FormattableString.Invariant($"Host=127.0.0.1;Port={_port};Username=migrate;Database=postgres;Timeout=10");

    private static bool IsRoot => Environment.UserName == "root";

    private string Data => Path.Combine(_folder.FullName, "data");

    public void Start() => Run("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(_folder.FullName, "log"), "-o", FormattableString.Invariant($"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder.FullName} -c fsync=off"), "start");

    public void Stop() => Run("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");

    public void Dispose()
    {
        if (Programs is not null)
        {
            Stop();
        }

        _folder.Delete(recursive: true);
    }

    /// <summary>The server refuses to be run by root.</summary>
    private static void Run(string program, params string[] arguments)
    {
        var path = Path.Combine(Programs!, program);
        if (IsRoot)
        {
            Execute("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", path, .. arguments]);
        }
        else
        {
            Execute(path, arguments);
        }
    }

    private static void Execute(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

[CollectionDefinition(PostgresServer.Name)]
public sealed class PostgresServerDefinition : ICollectionFixture<PostgresServer>;

/// <summary>Skipped, saying so, where there is no PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresServer.Programs is null ? "PostgreSQL is not installed here: apt-get install postgresql." : null;
}
