using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tooling.Rules.Inventory;
using Tooling.Rules.Matching;
using Tooling.Rules.Model;
using Tooling.Rules.Reading;

namespace Tooling.Packs;

/// <summary>A pack that comes with the product.</summary>
public sealed class BuiltInPack
{
    private readonly Lazy<PackDefinition> _definition;
    private readonly Lazy<ImmutableDictionary<string, MetadataReference>> _legacyReferences;

    internal BuiltInPack(string id, ImmutableArray<string> legacyAssemblies, ImmutableArray<string> legacyNames, ImmutableDictionary<string, CodeRule> codeRules)
    {
        Id = id;
        LegacyAssemblies = legacyAssemblies;
        LegacyNames = legacyNames;
        CodeRules = codeRules;
        Bridge = HasBridge(id) ? new PackBridge(() => Definition.Bridge!, ReadBridge) : null;
        _definition = new Lazy<PackDefinition>(() => PackReader.Read(ReadText($"{id}.pack.yaml"), $"{id}/pack.yaml"));
        _legacyReferences = new Lazy<ImmutableDictionary<string, MetadataReference>>(() => ReadLegacyReferences(legacyAssemblies));
    }

    /// <summary>The pack's id.</summary>
    public string Id { get; }

    /// <summary>
    /// The assemblies that define the legacy API. They stand here as well as in <c>pack.yaml</c> so that a compilation
    /// without any of them costs no reading of the pack.
    /// </summary>
    public ImmutableArray<string> LegacyAssemblies { get; }

    /// <summary>
    /// Identifiers that rules look for and that the modern API does not have: modern code with none of them costs no reading of the pack.
    /// </summary>
    public ImmutableArray<string> LegacyNames { get; }

    /// <summary>The coded rules by name.</summary>
    public ImmutableDictionary<string, CodeRule> CodeRules { get; }

    /// <summary>What recognises the tools that are declared with the library, in its legacy and its modern form.</summary>
    public ImmutableArray<IToolRecognizer> Recognizers { get; internal init; } = [];

    /// <summary>What <c>pack.yaml</c> says; read at the first use.</summary>
    public PackDefinition Definition => _definition.Value;

    /// <summary>
    /// The legacy API by the simple name of the assembly, to bind code against whose package was raised already. Read at the first
    /// use; empty where the pack brings none.
    /// </summary>
    public ImmutableDictionary<string, MetadataReference> LegacyReferences => _legacyReferences.Value;

    /// <summary>The bridge; null where the pack brings none.</summary>
    public PackBridge? Bridge { get; }

    /// <summary>Writes the repetitive parts of the bridge's sources.</summary>
    internal Func<string, string> BridgeText { get; init; } = static text => text;

    /// <summary>Opens the legacy API's assembly that the pack brings.</summary>
    /// <param name="assembly">Its simple name.</param>
    /// <returns>The assembly's bytes, or null where the pack brings none.</returns>
    public Stream? OpenLegacyAssembly(string assembly) => typeof(BuiltInPack).Assembly.GetManifestResourceStream($"{Id}.legacy.{assembly}.dll");

    private static bool HasBridge(string id) => typeof(BuiltInPack).Assembly.GetManifestResourceNames().Any(name => name.StartsWith($"{id}.bridge.", StringComparison.Ordinal));

    private string ReadBridge(string name) => BridgeText(ReadText($"{Id}.bridge.{name}").Replace("\r\n", "\n"));

    private static string ReadText(string resource)
    {
        using var stream = typeof(BuiltInPack).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private ImmutableDictionary<string, MetadataReference> ReadLegacyReferences(ImmutableArray<string> assemblies)
    {
        var references = ImmutableDictionary.CreateBuilder<string, MetadataReference>(StringComparer.OrdinalIgnoreCase);
        foreach (var assembly in assemblies)
        {
            using var stream = OpenLegacyAssembly(assembly);
            if (stream is not null)
            {
                references.Add(assembly, MetadataReference.CreateFromStream(stream, filePath: $"{Id}/{assembly}.dll"));
            }
        }

        return references.ToImmutable();
    }
}
