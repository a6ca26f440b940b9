using System.Collections.Immutable;
using Tooling.Rules.Inventory;
using Tooling.Rules.Matching;
using Tooling.Rules.Model;
using Tooling.Rules.Reading;

namespace Tooling.Packs;

/// <summary>A pack that comes with the product.</summary>
public sealed class BuiltInPack
{
    private readonly Lazy<PackDefinition> _definition;

    internal BuiltInPack(string id, ImmutableArray<string> legacyAssemblies, ImmutableDictionary<string, CodeRule> codeRules)
    {
        Id = id;
        LegacyAssemblies = legacyAssemblies;
        CodeRules = codeRules;
        _definition = new Lazy<PackDefinition>(() => PackReader.Read(ReadText(id), $"{id}/pack.yaml"));
    }

    /// <summary>The pack's id.</summary>
    public string Id { get; }

    /// <summary>
    /// The assemblies that define the legacy API. They stand here as well as in <c>pack.yaml</c> so that a compilation
    /// without any of them costs no reading of the pack.
    /// </summary>
    public ImmutableArray<string> LegacyAssemblies { get; }

    /// <summary>The coded rules by name.</summary>
    public ImmutableDictionary<string, CodeRule> CodeRules { get; }

    /// <summary>What recognises the tools that are declared with the library, in its legacy and its modern form.</summary>
    public ImmutableArray<IToolRecognizer> Recognizers { get; internal init; } = [];

    /// <summary>What <c>pack.yaml</c> says; read at the first use.</summary>
    public PackDefinition Definition => _definition.Value;

    private static string ReadText(string id)
    {
        using var stream = typeof(BuiltInPack).Assembly.GetManifestResourceStream($"{id}.pack.yaml")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
