using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tooling.Packs.ModelContextProtocol.Collections;

/// <summary>A property whose type became an interface.</summary>
/// <param name="Modern">Metadata names of what its value still is, without generic arity.</param>
/// <param name="Conversion">What makes the legacy type of it: a method that is called on it.</param>
/// <param name="Import">The namespace of that method; null where it is always in scope.</param>
internal sealed record WidenedProperty(ImmutableArray<string> Modern, string Conversion, string? Import)
{
    private static readonly ImmutableArray<string> ListTypes = ["IList", "ICollection", "IEnumerable"];
    private static readonly ImmutableArray<string> DictionaryTypes = ["IDictionary", "ICollection", "IEnumerable"];

    private static readonly WidenedProperty List = new(ListTypes, "ToList()", "System.Linq");
    private static readonly WidenedProperty Array = new(ListTypes, "ToArray()", "System.Linq");
    private static readonly WidenedProperty Dictionary = new(DictionaryTypes, "ToDictionary(pair => pair.Key, pair => pair.Value)", "System.Linq");
    private static readonly WidenedProperty ReadOnlyDictionary = new(DictionaryTypes, "AsReadOnly()", "System.Collections.Generic");

    private static readonly ImmutableDictionary<string, WidenedProperty> All = new Dictionary<string, WidenedProperty>
    {
        ["CallToolResponse.Content"] = List,
        ["GetPromptResult.Messages"] = List,
        ["ListPromptsResult.Prompts"] = List,
        ["ListResourcesResult.Resources"] = List,
        ["ListResourceTemplatesResult.ResourceTemplates"] = List,
        ["ListToolsResult.Tools"] = List,
        ["Prompt.Arguments"] = List,
        ["ReadResourceResult.Contents"] = List,
        ["CreateMessageRequestParams.Messages"] = List,
        ["CreateMessageRequestParams.StopSequences"] = List,
        ["ListRootsResult.Roots"] = List,
        ["ModelPreferences.Hints"] = List,
        ["Completion.Values"] = Array,
        ["Annotations.Audience"] = Array,
        ["CallToolRequestParams.Arguments"] = ReadOnlyDictionary,
        ["GetPromptRequestParams.Arguments"] = ReadOnlyDictionary,
        ["ClientCapabilities.Experimental"] = Dictionary,
        ["ServerCapabilities.Experimental"] = Dictionary,
        ["StdioClientTransportOptions.EnvironmentVariables"] = Dictionary,
        ["SseClientTransportOptions.AdditionalHeaders"] = Dictionary,
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The names of all such properties.</summary>
    public static ImmutableArray<string> Names { get; } = [.. All.Keys.Select(k => k.Substring(k.IndexOf('.') + 1)).Distinct(StringComparer.Ordinal).OrderBy(n => n, StringComparer.Ordinal)];

    /// <summary>What became of a property; null where its type is as it was.</summary>
    public static WidenedProperty? Of(ISymbol symbol) =>
        symbol is IPropertySymbol { ContainingType: { } owner }
        && (owner.ContainingNamespace?.ToDisplayString() is McpTypes.ProtocolNamespace or McpTypes.ClientNamespace)
        && All.TryGetValue($"{owner.Name}.{symbol.Name}", out var property) ? property : null;

    /// <summary>What makes a value that can be assigned of one that can't.</summary>
    public string Copy => IsDictionary ? Dictionary.Conversion : List.Conversion;

    private bool IsDictionary => Modern == DictionaryTypes;

    /// <summary>Whether a value of a type can be assigned to the modern property.</summary>
    public bool Takes(ITypeSymbol type)
    {
        var wanted = IsDictionary ? "IDictionary" : "IList";
        return type.AllInterfaces.Append(type as INamedTypeSymbol).Any(i => i is { IsGenericType: true } && i.Name == wanted && i.ContainingNamespace?.ToDisplayString() == "System.Collections.Generic");
    }

    /// <summary>Whether the modern value converts to a type.</summary>
    public bool ConvertsTo(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Object || type.TypeKind is TypeKind.TypeParameter or TypeKind.Dynamic or TypeKind.Error
        || (type.TypeKind == TypeKind.Interface && Modern.Contains(type.Name) && type.ContainingNamespace?.ToDisplayString().StartsWith("System.Collections", StringComparison.Ordinal) == true);
}
