namespace Tooling.Rules.Capabilities;

/// <summary>What code can do to the world outside of it, or take from it.</summary>
[Flags]
public enum Capability
{
    /// <summary>It computes.</summary>
    None = 0,

    /// <summary>Looks at files or folders.</summary>
    FileRead = 1 << 0,

    /// <summary>Creates, changes or removes files or folders.</summary>
    FileWrite = 1 << 1,

    /// <summary>Sends requests over HTTP or HTTPS.</summary>
    HttpClient = 1 << 2,

    /// <summary>Connects to others by another protocol.</summary>
    NetworkClient = 1 << 3,

    /// <summary>Waits for others to connect.</summary>
    NetworkServer = 1 << 4,

    /// <summary>Starts, ends or looks at processes.</summary>
    Process = 1 << 5,

    /// <summary>Reads or sets what the machine and the user's session are: variables, folders, names.</summary>
    Environment = 1 << 6,

    /// <summary>Reads or writes the registry.</summary>
    Registry = 1 << 7,

    /// <summary>Loads assemblies, or emits code.</summary>
    CodeGeneration = 1 << 8,

    /// <summary>Calls native code.</summary>
    NativeCode = 1 << 9,

    /// <summary>Goes around the runtime's checks of memory.</summary>
    Unsafe = 1 << 10,

    /// <summary>Depends on the clock or on chance.</summary>
    Nondeterminism = 1 << 11,

    /// <summary>Calls something of which it is not known what it does.</summary>
    Unknown = 1 << 12,
}
