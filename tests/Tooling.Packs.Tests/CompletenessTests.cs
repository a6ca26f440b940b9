using Microsoft.CodeAnalysis;
using Tooling.Packs.Tests.Harness;

namespace Tooling.Packs.Tests;

/// <summary>Every public type and member of the legacy ModelContextProtocol that the modern one does not have, or has with another type, is looked for by a rule.</summary>
public sealed class CompletenessTests
{
    private const string Sealed = "its class is sealed, so that only a derived class called it (MCPM9002)";
    private const string Inherited = "a base class has it now";
    private const string Compatible = "calls and lambdas compile as they are";

    /// <summary>What no rule has to look for, by the name of the member or type, and why.</summary>
    private static readonly Dictionary<string, string> Unchanged = new(StringComparer.Ordinal)
    {
        ["McpClientTool.AdditionalProperties"] = "inherited from AITool",
        ["JsonRpcMessage..ctor"] = Sealed,
        ["JsonRpcMessageWithId..ctor"] = Sealed,
        ["PaginatedRequestParams..ctor"] = Sealed,
        ["PaginatedResult..ctor"] = Sealed,
        ["McpServerPrimitiveCollection`1..ctor"] = "has an optional parameter now; " + Compatible,
        ["StreamableHttpServerTransport..ctor"] = "has an optional parameter now; " + Compatible,
        ["SseResponseStreamTransport..ctor"] = "has an optional parameter now; " + Compatible,
        ["AIContentExtensions.ToAIContent"] = "has an optional parameter now; " + Compatible,
        ["AIContentExtensions.ToAIContents"] = "has an optional parameter now; " + Compatible,
        ["AIContentExtensions.ToChatMessage"] = "has an optional parameter now; " + Compatible,
        ["RequestContext`1.Server"] = Inherited,
        ["RequestContext`1.Services"] = Inherited,
        ["BooleanSchema.Description"] = Inherited,
        ["BooleanSchema.Title"] = Inherited,
        ["NumberSchema.Description"] = Inherited,
        ["NumberSchema.Title"] = Inherited,
        ["StringSchema.Description"] = Inherited,
        ["StringSchema.Title"] = Inherited,
        ["ElicitRequestParams.RequestedSchema"] = Compatible,
        ["McpClient.ServerInfo"] = Compatible,
        ["McpServerTool.InvokeAsync"] = "the type of its result is renamed where it is written (MCPM1007)",
        ["DelegatingMcpServerTool.InvokeAsync"] = "the type of its result is renamed where it is written (MCPM1007)",
        ["Experimental"] = "looked for as a collection (MCPM1015)",
        ["Ref"] = "the type of its value is looked for (MCPM1013)",
        ["Params"] = Compatible,
        ["Logging"] = Compatible,
        ["Capabilities"] = Compatible,
    };

    public static TheoryData<string> Packs => ["ModelContextProtocol", "ModelContextProtocol1"];

    [Theory]
    [MemberData(nameof(Packs))]
    public void Whatever_is_gone_or_has_another_type_is_looked_for(string pack)
    {
        var legacy = ReferenceSet.Legacy(pack);
        var modern = SymbolsOf(ReferenceSet.Modern(pack)).ToDictionary(s => s.GetDocumentationCommentId()!, TypeOf, StringComparer.Ordinal);
        var triggers = legacy.CompiledPack!.Triggers.ToHashSet(StringComparer.Ordinal);

        var missed = SymbolsOf(legacy)
            .Where(s => !modern.TryGetValue(s.GetDocumentationCommentId()!, out var type) || type != TypeOf(s))
            .Where(s => !IsLookedFor(s, name => triggers.Contains(name), type => !modern.ContainsKey(type.GetDocumentationCommentId()!)) && !IsUnchanged(s))
            .Select(s => s.GetDocumentationCommentId()!)
            .Order(StringComparer.Ordinal);

        Assert.Empty(missed);
    }

    private static bool IsLookedFor(ISymbol symbol, Func<string, bool> isTrigger, Func<INamedTypeSymbol, bool> isGone) =>
        isTrigger(symbol.Name)
        || (symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } && isTrigger(symbol.ContainingType.Name))
        || ContainersOf(symbol).Any(type => isGone(type) && isTrigger(type.Name));

    /// <summary>The members of a type that is gone can't be reached without naming it or a member that gives a value of it.</summary>
    private static IEnumerable<INamedTypeSymbol> ContainersOf(ISymbol symbol)
    {
        for (var type = symbol.ContainingType; type is not null; type = type.ContainingType)
        {
            yield return type;
        }
    }

    /// <summary>Handlers of the builder are lambdas or methods; variables are found by their type (MCPM1009).</summary>
    private static bool IsBuilderHandler(ISymbol symbol) => symbol.ContainingType?.Name == "McpServerBuilderExtensions" && symbol.Name.EndsWith("Handler", StringComparison.Ordinal);

    private static bool IsUnchanged(ISymbol symbol) => IsBuilderHandler(symbol) || Unchanged.ContainsKey(symbol.Name) || (symbol.ContainingType is { } owner && Unchanged.ContainsKey($"{owner.MetadataName}.{symbol.Name}"));

    /// <summary>What code can tell of a member beyond its documentation id.</summary>
    private static string? TypeOf(ISymbol symbol) => symbol switch
    {
        IPropertySymbol property => property.Type.ToDisplayString(),
        IMethodSymbol method => method.ReturnType.ToDisplayString(),
        _ => null,
    };

    private static IEnumerable<ISymbol> SymbolsOf(ReferenceSet references) => references.Empty.SourceModule.ReferencedAssemblySymbols
        .Where(a => a.Name.StartsWith("ModelContextProtocol", StringComparison.Ordinal))
        .SelectMany(a => MembersOf(a.GlobalNamespace))
        .Where(s => s.GetDocumentationCommentId() is not null);

    private static IEnumerable<ISymbol> MembersOf(INamespaceOrTypeSymbol container) => container.GetMembers()
        .Where(m => m is INamespaceSymbol || m.DeclaredAccessibility == Accessibility.Public)
        .Where(m => m is not IMethodSymbol { MethodKind: not (MethodKind.Ordinary or MethodKind.Constructor) } && m is not IMethodSymbol { IsOverride: true } && !m.IsImplicitlyDeclared)
        .SelectMany(m => m switch
        {
            INamespaceSymbol ns => MembersOf(ns),
            INamedTypeSymbol type => MembersOf(type).Prepend(type),
            _ => [m],
        });
}
