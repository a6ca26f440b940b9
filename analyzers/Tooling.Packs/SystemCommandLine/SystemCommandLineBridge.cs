using System.Collections.Immutable;

namespace Tooling.Packs.SystemCommandLine;

/// <summary>The bridge from beta4 to 2.0.</summary>
internal static class SystemCommandLineBridge
{
    private const string Prefix = "SystemCommandLine.bridge.";

    /// <summary>Adding symbols, reading values, handlers with their context and console, builders and invocation.</summary>
    private static readonly ImmutableHashSet<string> Rules =
    [
        "SCL1001", "SCL1002", "SCL1003", "SCL1004", "SCL2004",
        "SCL1010", "SCL1011", "SCL1038",
        "SCL3001", "SCL3002", "SCL3004", "SCL3005", "SCL3007", "SCL3008",
        "SCL4001", "SCL4002", "SCL4004", "SCL4005", "SCL4006",
    ];

    /// <summary>The bridge; its sources are read at the first use.</summary>
    public static PackBridge Create() => new(Rules, () => [.. Names().Select(name => new BridgePart(name.Substring(Prefix.Length), ReadText(name)))]);

    private static IEnumerable<string> Names() =>
        typeof(SystemCommandLineBridge).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).OrderBy(name => name, StringComparer.Ordinal);

    private static string ReadText(string resource)
    {
        using var stream = typeof(SystemCommandLineBridge).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("\r\n", "\n").Replace(SetHandlerBridge.Placeholder, SetHandlerBridge.Overloads() + "\n");
    }
}
