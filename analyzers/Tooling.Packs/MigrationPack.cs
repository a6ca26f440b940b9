using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tooling.Rules.Inventory;
using Tooling.Rules.Matching;
using Tooling.Rules.Model;
using Tooling.Rules.Reading;

namespace Tooling.Packs;

/// <summary>A pack: one that comes with the product, or one that a project or one of its packages brings.</summary>
public sealed class MigrationPack
{
    private readonly Lazy<PackDefinition> _definition;
    private readonly Lazy<ImmutableDictionary<string, MetadataReference>> _legacyReferences;
    private readonly Lazy<ImmutableDictionary<string, MetadataReference>> _modernReferences;

    /// <summary>A pack that comes with the product; what it consists of is read at the first use.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="legacyAssemblies">As <see cref="LegacyAssemblies"/>.</param>
    /// <param name="legacyNames">As <see cref="LegacyNames"/>.</param>
    /// <param name="codeRules">As <see cref="CodeRules"/>.</param>
    internal MigrationPack(string id, ImmutableArray<string> legacyAssemblies, ImmutableArray<string> legacyNames, ImmutableDictionary<string, CodeRule> codeRules)
        : this(id, legacyAssemblies, new Lazy<PackDefinition>(() => PackReader.Read(PackResources.Text($"{id}.pack.yaml"), $"{id}/pack.yaml")))
    {
        LegacyNames = legacyNames;
        CodeRules = codeRules;
        Bridge = PackResources.HasBridge(id) ? new PackBridge(() => Definition.Bridge!, name => BridgeText(PackResources.Text($"{id}.bridge.{name}").Replace("\r\n", "\n"))) : null;
    }

    private MigrationPack(string id, ImmutableArray<string> legacyAssemblies, Lazy<PackDefinition> definition)
    {
        (Id, LegacyAssemblies, _definition) = (id, legacyAssemblies, definition);
        _legacyReferences = new Lazy<ImmutableDictionary<string, MetadataReference>>(() => PackResources.References(id, "legacy", legacyAssemblies));
        _modernReferences = new Lazy<ImmutableDictionary<string, MetadataReference>>(() => PackResources.References(id, "modern", legacyAssemblies));
    }

    /// <summary>The pack's id.</summary>
    public string Id { get; }

    /// <summary>
    /// The assemblies that define the legacy API. They stand here as well as in <c>pack.yaml</c> so that a compilation
    /// without any of them costs no reading of the pack.
    /// </summary>
    public ImmutableArray<string> LegacyAssemblies { get; }

    /// <summary>
    /// Identifiers that rules look for and that the modern API does not have, or that rules look for in code that is bound to it: modern code with none of them costs no reading of the pack. None where the pack
    /// brings no legacy API to bind such code to.
    /// </summary>
    public ImmutableArray<string> LegacyNames { get; } = [];

    /// <summary>
    /// Names that the modern API has and neither the legacy one nor the framework: code that has one is on its way. With a dot, a member
    /// of what a property holds: <c>Options.Add</c>. None where the pack brings no modern API to bind such code to.
    /// </summary>
    public ImmutableHashSet<string> ModernNames { get; internal init; } = [];

    /// <summary>The coded rules by name.</summary>
    public ImmutableDictionary<string, CodeRule> CodeRules { get; private init; } = ImmutableDictionary<string, CodeRule>.Empty;

    /// <summary>What recognises the tools that are declared with the library, in its legacy and its modern form.</summary>
    public ImmutableArray<IToolRecognizer> Recognizers { get; internal init; } = [];

    /// <summary>What <c>pack.yaml</c> says; read at the first use.</summary>
    public PackDefinition Definition => _definition.Value;

    /// <summary>
    /// The legacy API by the simple name of the assembly, to bind code against whose package was raised already. Read at the first
    /// use; empty where the pack brings none.
    /// </summary>
    public ImmutableDictionary<string, MetadataReference> LegacyReferences => _legacyReferences.Value;

    /// <summary>
    /// The modern API by the simple name of the assembly, to bind code against of which a part was migrated before the package was raised.
    /// Read at the first use; empty where the pack brings none.
    /// </summary>
    public ImmutableDictionary<string, MetadataReference> ModernReferences => _modernReferences.Value;

    /// <summary>The pack as it is bound to legacy APIs that compilations refer to.</summary>
    internal EarlierBindings Bindings { get; } = new();

    /// <summary>The bridge; null where the pack brings none.</summary>
    public PackBridge? Bridge { get; }

    /// <summary>Writes the repetitive parts of the bridge's sources.</summary>
    internal Func<string, string> BridgeText { get; init; } = static text => text;

    /// <summary>A pack of data alone, as projects and packages bring it to the compiler.</summary>
    /// <param name="yaml">The content of the file.</param>
    /// <param name="path">The file's path, for messages.</param>
    /// <returns>The pack.</returns>
    /// <exception cref="PackException">It has mistakes, or wants what only code can give: all of them, with their places.</exception>
    public static MigrationPack Read(string yaml, string path) => Read(yaml, path, ImmutableDictionary<string, CodeRule>.Empty, []);

    /// <summary>A pack of data and code, for a program that hosts the engine.</summary>
    /// <param name="yaml">The content of <c>pack.yaml</c>.</param>
    /// <param name="path">Its path, for messages.</param>
    /// <param name="codeRules">The coded rules, by the name that rules of the file give as <c>code</c>.</param>
    /// <param name="recognizers">What recognises the tools that are declared with the library.</param>
    /// <returns>The pack.</returns>
    /// <exception cref="PackException">It has mistakes, or wants a coded rule or a bridge that is not given: all of them, with their places.</exception>
    public static MigrationPack Read(string yaml, string path, ImmutableDictionary<string, CodeRule> codeRules, ImmutableArray<IToolRecognizer> recognizers)
    {
        var definition = PackReader.Read(yaml, path);
        ImmutableArray<PackProblem> problems =
        [
            .. BuiltInPacks.All.Any(pack => string.Equals(pack.Id, definition.Id, StringComparison.OrdinalIgnoreCase))
                ? [new PackProblem(new PackPosition(path, 1, 1), $"A pack that comes with the product is called `{definition.Id}`, too.", "Give this one another id.")]
                : Array.Empty<PackProblem>(),
            .. definition.Rules.Where(rule => BuiltInPacks.RulePrefixes.Contains(LettersOf(rule.Id), StringComparer.OrdinalIgnoreCase)).Select(rule => new PackProblem(rule.Position, $"Rules that come with the product have ids like `{rule.Id}`.", "Begin it with other letters.")),
            .. definition.Rules.OfType<CodedRule>().Where(rule => !codeRules.ContainsKey(rule.Code)).Select(rule => new PackProblem(rule.Position, $"Rule `{rule.Id}` is made of code, `{rule.Code}`, and {(codeRules.IsEmpty ? "a file brings none" : "none of that name is given")}.", "Write it with `map`, with `before` and `after`, or as `manual`.")),
            .. definition.Bridge is null ? Array.Empty<PackProblem>() : [new PackProblem(new PackPosition(path, 1, 1), "A pack in a file has no sources for a `bridge`.", "Leave it out.")],
        ];
        return problems.IsEmpty
            ? new MigrationPack(definition.Id, definition.Legacy.Assemblies, new Lazy<PackDefinition>(() => definition)) { CodeRules = codeRules, Recognizers = recognizers }
            : throw new PackException(problems);
    }

    private static string LettersOf(string ruleId) => new([.. ruleId.TakeWhile(char.IsLetter)]);

    /// <summary>Whether the pack brings a legacy API: where <see cref="LegacyNames"/> is empty, only for projects that ask for a legacy version which no source has.</summary>
    public bool BringsLegacy => PackResources.HasLegacy(Id);

    /// <summary>Opens the legacy API's assembly that the pack brings.</summary>
    /// <param name="assembly">Its simple name.</param>
    /// <returns>The assembly's bytes, or null where the pack brings none.</returns>
    public Stream? OpenLegacyAssembly(string assembly) => PackResources.Open(Id, assembly);
}
