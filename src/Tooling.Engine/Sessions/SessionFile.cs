using System.Text.Json;
using System.Text.Json.Serialization;
using Tooling.Engine.Files;
using Tooling.Engine.Planning;

namespace Tooling.Engine.Sessions;

/// <summary>One session on the disk: a folder with the plan, which never changes, and the state, which is replaced as a whole at every step.</summary>
/// <param name="folder">Its folder.</param>
internal sealed class SessionFile(string folder)
{
    private readonly string _state = Path.Combine(folder, "session.json");
    private readonly string _plan = Path.Combine(folder, "plan.json");

    /// <summary>Whether it was begun: one without a state was interrupted before.</summary>
    public bool Exists => File.Exists(_state);

    /// <summary>Reads the state.</summary>
    /// <exception cref="UserErrorException">It can't be read.</exception>
    public Session Read()
    {
        try
        {
            var session = JsonSerializer.Deserialize(File.ReadAllBytes(_state), SessionJson.Default.Session);
            return session is { Format: Session.CurrentFormat, Units.IsDefault: false } ? session : throw Unreadable("another version wrote it");
        }
        catch (JsonException e)
        {
            throw Unreadable(e.Message);
        }
    }

    /// <summary>Reads the plan.</summary>
    /// <param name="root">The root of the tree, which may have been moved.</param>
    public Plan ReadPlan(string root) => PlanFile.Read(_plan, root);

    /// <summary>Writes the plan; a session begins with it.</summary>
    public void WritePlan(Plan plan)
    {
        Directory.CreateDirectory(folder);
        using var content = new MemoryStream();
        PlanFile.Write(plan, content);
        DurableFile.Replace(_plan, content.GetBuffer().AsSpan(0, (int)content.Length));
    }

    /// <summary>Writes the state; once this returns it survives a power failure.</summary>
    public void Write(Session session)
    {
        DurableFile.Replace(_state, JsonSerializer.SerializeToUtf8Bytes(session, SessionJson.Default.Session));
        UnixFile.FlushFolder(Path.GetDirectoryName(folder)!);
    }

    /// <summary>Removes it. The state goes first: what is interrupted here is no session any more.</summary>
    public void Remove()
    {
        File.Delete(_state);
        Directory.Delete(folder, recursive: true);
    }

    private UserErrorException Unreadable(string why) => new(
        $"The session {_state} cannot be read: {why}.",
        $"Remove the folder {folder}: migrations and rollbacks do not need it.");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Session))]
internal sealed partial class SessionJson : JsonSerializerContext;
