namespace Tooling.Engine.Auditing;

/// <summary>Tells every event to whoever follows, right after it is on the disk.</summary>
public sealed class AuditFeed
{
    /// <summary>Called with the event, and the line that the trail holds of it, without its end.</summary>
    public event Action<AuditEvent, string>? Recorded;

    internal void Tell(AuditEvent recorded, string line) => Recorded?.Invoke(recorded, line);
}
