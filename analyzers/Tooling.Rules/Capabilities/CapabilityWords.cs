namespace Tooling.Rules.Capabilities;

/// <summary>Capabilities as a person says them.</summary>
public static class CapabilityWords
{
    /// <summary>The words for one capability.</summary>
    /// <param name="capability">One capability.</param>
    /// <returns>Such as <c>reading files</c>.</returns>
    public static string Of(Capability capability) => capability switch
    {
        Capability.FileRead => "reading files",
        Capability.FileWrite => "writing files",
        Capability.HttpClient => "HTTP requests",
        Capability.NetworkClient => "network connections",
        Capability.NetworkServer => "listening on the network",
        Capability.Process => "processes",
        Capability.Environment => "the environment",
        Capability.Registry => "the registry",
        Capability.CodeGeneration => "loading or emitting code",
        Capability.NativeCode => "native code",
        Capability.Unsafe => "unsafe memory",
        Capability.Nondeterminism => "the clock or chance",
        Capability.Unknown => "what is not known",
        _ => "nothing",
    };
}
