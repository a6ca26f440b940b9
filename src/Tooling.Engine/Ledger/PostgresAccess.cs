using Npgsql;

namespace Tooling.Engine.Ledger;

/// <summary>Reaches a PostgreSQL server, and says clearly where that fails.</summary>
internal static class PostgresAccess
{
    /// <summary>Runs an access to the server.</summary>
    public static T Guard<T>(Func<T> access)
    {
        try
        {
            return access();
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            throw new UserErrorException($"The ledger on the PostgreSQL server could not be used: {e.Message}", $"Check that the server runs, and what {PostgresLedger.ConnectionVariable} says; then try again.");
        }
    }

    /// <summary>Connects.</summary>
    /// <param name="connectionString">How the server is reached.</param>
    /// <exception cref="UserErrorException">That is not understood.</exception>
    public static NpgsqlConnection Connect(string connectionString)
    {
        NpgsqlConnection connection;
        try
        {
            connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, ApplicationName = "dotnet migrate" }.ToString());
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            throw new UserErrorException($"{PostgresLedger.ConnectionVariable} is not understood: {e.Message}", "Write it as 'Host=…;Database=…;Username=…;Password=…'.");
        }

        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Locks the row of a tree until the connection ends; rows that refer to it can be written meanwhile. A run that was killed a moment ago may still hold it: the server
    /// needs an instant to see that its connection is gone.
    /// </summary>
    /// <exception cref="UserErrorException">Somebody else holds it.</exception>
    public static NpgsqlConnection LockTree(string connectionString, string tree)
    {
        var connection = Connect(connectionString);
        try
        {
            // The transaction is left open: it ends, and with it the lock, when the connection does.
            connection.BeginTransaction();
            using var patience = new NpgsqlCommand("SET LOCAL lock_timeout = '2s'", connection);
            patience.ExecuteNonQuery();
            using var command = new NpgsqlCommand("SELECT name FROM migrate_trees WHERE name = @tree FOR NO KEY UPDATE", connection);
            command.Parameters.AddWithValue("tree", tree);
            command.ExecuteScalar();
            return connection;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            connection.Dispose();
            throw new UserErrorException($"Another run is changing the tree '{tree}', perhaps on another machine.", "Wait until it has ended, then try again.");
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
