using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Tooling.Rules.Reading;

namespace Tooling.Rules.Capabilities;

/// <summary>Says what members of libraries do: data, read from a file of documentation ids.</summary>
public sealed class CapabilityCatalogue
{
    private const string Covered = "covered";
    private const string Nothing = "nothing";

    private static readonly Lazy<CapabilityCatalogue> Own = new(() => Read(OwnText()));

    private readonly ImmutableDictionary<string, Capability> _capabilities;
    private readonly ImmutableHashSet<string> _covered;

    private CapabilityCatalogue(ImmutableDictionary<string, Capability> capabilities, ImmutableHashSet<string> covered) => (_capabilities, _covered) = (capabilities, covered);

    /// <summary>The base class library.</summary>
    public static CapabilityCatalogue Default => Own.Value;

    /// <summary>All documentation ids that it lists.</summary>
    public IEnumerable<string> Ids => _capabilities.Keys;

    /// <summary>Simple names of the assemblies of which every member is accounted for.</summary>
    public IEnumerable<string> Assemblies => _covered;

    /// <summary>Reads a catalogue.</summary>
    /// <param name="yaml">Lists of documentation ids under <c>fileRead</c> and the other capabilities, several of them separated by commas, <c>nothing</c>, and <c>covered</c>.</param>
    /// <returns>The catalogue.</returns>
    /// <exception cref="FormatException">It is not YAML, or names no capability.</exception>
    public static CapabilityCatalogue Read(string yaml)
    {
        var problems = new ProblemList();
        if (YamlLoader.Load(yaml, "capabilities.yaml", problems, "catalogue", emptyHint: null) is not YamlMapping root || !problems.InOrder.IsEmpty)
        {
            throw new FormatException($"The catalogue of capabilities can't be read. {string.Join(" ", problems.InOrder.Select(p => p.Message))}");
        }

        var capabilities = root.Entries.Where(e => e.Key.Value != Covered)
            .SelectMany(e => root.TextsOf(e.Key.Value).Select(id => (id, Does: Parse(e.Key.Value))))
            .ToImmutableDictionary(e => e.id, e => e.Does, StringComparer.Ordinal);
        return new CapabilityCatalogue(capabilities, root.TextsOf(Covered).ToImmutableHashSet(StringComparer.Ordinal));
    }

    /// <summary>What a member of a library does.</summary>
    /// <param name="member">A method, constructor, property or event.</param>
    /// <returns>What the catalogue says of it, or of its type or namespace.</returns>
    public Capability Of(ISymbol member)
    {
        for (var declared = member.OriginalDefinition; declared is not null; declared = Overridden(declared)?.OriginalDefinition)
        {
            if (Listed(declared) is { } listed)
            {
                return listed;
            }
        }

        return member.ContainingAssembly is { } assembly && !_covered.Contains(assembly.Name) && !IsAutomatic(member) ? Capability.Unknown : Capability.None;
    }

    /// <summary>What a call of a method does: of a setter, that can be more than the property.</summary>
    /// <param name="method">A method, constructor or accessor.</param>
    /// <returns>What the catalogue says of it, or of its property, type or namespace.</returns>
    public Capability Of(IMethodSymbol method) => method.AssociatedSymbol is { } member ? ListedAlone(method.OriginalDefinition) ?? Of(member) : Of((ISymbol)method);

    private Capability? Listed(ISymbol member) =>
        member.GetDocumentationCommentId() is null ? null : ListedAlone(member) ?? (ListedType(member.ContainingType) is { } does ? (IsClosing(member) ? Capability.None : does) : null);

    private Capability? ListedAlone(ISymbol member)
    {
        if (member.GetDocumentationCommentId() is not { } id)
        {
            return null;
        }

        var name = id.IndexOf('(') is var open and >= 0 ? id.Substring(0, open) : id;
        return Find(id) ?? Find(name) ?? Find(WithoutArity(name));
    }

    /// <summary>Closes what something else has opened.</summary>
    private static bool IsClosing(ISymbol member) => member is IMethodSymbol { Name: "Dispose" or "DisposeAsync" or "Close", IsStatic: false, Parameters.IsEmpty: true };

    private Capability? ListedType(INamedTypeSymbol? type)
    {
        for (var outer = type; outer is not null; outer = outer.ContainingType)
        {
            if (outer.GetDocumentationCommentId() is { } id && Find(id) is { } does)
            {
                return does;
            }
        }

        return type?.ContainingNamespace.GetDocumentationCommentId() is { } containing ? Find(containing) : null;
    }

    private Capability? Find(string id) => _capabilities.TryGetValue(id, out var does) ? does : null;

    private static string WithoutArity(string name) => name.IndexOf("``", StringComparison.Ordinal) is var arity and >= 0 ? name.Substring(0, arity) : name;

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        _ => null,
    };

    /// <summary>A property without code of its own.</summary>
    private static bool IsAutomatic(ISymbol member) =>
        member is IPropertySymbol property && (property.GetMethod ?? property.SetMethod)?.GetAttributes().Any(a => a.AttributeClass?.Name == "CompilerGeneratedAttribute") == true;

    private static Capability Parse(string key) => key == Nothing ? Capability.None : key.Split(',').Aggregate(Capability.None, (all, word) => all | ParseWord(word.Trim()));

    private static Capability ParseWord(string word) =>
        Enum.TryParse<Capability>(word, ignoreCase: true, out var capability) && capability != Capability.None ? capability
            : throw new FormatException($"'{word}' is no capability. They are: {string.Join(", ", Enum.GetNames(typeof(Capability)).Skip(1))}.");

    private static string OwnText()
    {
        using var stream = typeof(CapabilityCatalogue).GetTypeInfo().Assembly.GetManifestResourceStream("capabilities.yaml")
            ?? throw new InvalidOperationException("The catalogue of capabilities is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
