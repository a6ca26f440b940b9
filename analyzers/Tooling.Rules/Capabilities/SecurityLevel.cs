namespace Tooling.Rules.Capabilities;

/// <summary>How much a tool may do; each level allows what the one before it does.</summary>
public enum SecurityLevel
{
    /// <summary>Neither files nor network, processes, native or emitted code.</summary>
    Safe,

    /// <summary>Reads files and the environment, and is a client of HTTP.</summary>
    Production,

    /// <summary>Anything.</summary>
    Development,
}

/// <summary>What security levels allow.</summary>
public static class SecurityLevels
{
    private const Capability Safe = Capability.Nondeterminism;

    private const Capability Production = Safe | Capability.FileRead | Capability.HttpClient | Capability.Environment;

    /// <summary>How a person writes it.</summary>
    /// <param name="level">The level.</param>
    public static string WordOf(SecurityLevel level) => level switch
    {
        SecurityLevel.Safe => "safe",
        SecurityLevel.Production => "production",
        _ => "development",
    };

    /// <summary>The lowest level that allows all of it. What is not known is not counted: it may need a higher one.</summary>
    /// <param name="capabilities">What is reached.</param>
    /// <returns>The level.</returns>
    public static SecurityLevel LowestFor(Capability capabilities) => (capabilities & ~Capability.Unknown) switch
    {
        var known when (known & ~Safe) == 0 => SecurityLevel.Safe,
        var known when (known & ~Production) == 0 => SecurityLevel.Production,
        _ => SecurityLevel.Development,
    };
}
