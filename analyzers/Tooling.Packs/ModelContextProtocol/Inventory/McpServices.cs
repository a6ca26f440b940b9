using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Packs.Inventory;
using Tooling.Rules.Inventory;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Inventory;

/// <summary>The classes that code registers as services: the SDK takes them out of the container where a tool has them as parameters, no caller gives them.</summary>
internal sealed class McpServices
{
    private const string Collection = "Microsoft.Extensions.DependencyInjection.IServiceCollection";

    private static readonly ImmutableArray<string> Lifetimes = ["Singleton", "Scoped", "Transient"];

    private readonly HashSet<ISymbol> _registered;

    public McpServices(ToolContext context) => _registered = new HashSet<ISymbol>(
        CodeSearch.CallsOf(context, Registrations).Where(c => Operations.ReceiverOf(c)?.Type.Is(Collection) == true).Select(ServiceOf).OfType<ITypeSymbol>(), SymbolEqualityComparer.Default);

    /// <summary>The methods that register a service.</summary>
    public static ImmutableHashSet<string> Registrations { get; } =
        [.. Lifetimes.SelectMany(l => (string[])[$"Add{l}", $"TryAdd{l}", $"AddKeyed{l}"]), "AddHttpClient", "AddDbContext", "AddDbContextPool", "AddDbContextFactory"];

    /// <summary>Whether the SDK gives a parameter, not the caller.</summary>
    /// <param name="parameter">The parameter.</param>
    public bool AreGiven(IParameterSymbol parameter) => McpKind.IsGivenByHost(parameter) || _registered.Contains(parameter.Type.WithNullableAnnotation(NullableAnnotation.None));

    /// <summary>The service is the first type argument, or the first type that is given as a value.</summary>
    private static ITypeSymbol? ServiceOf(IInvocationOperation call) =>
        call.TargetMethod.TypeArguments is [var first, ..] ? first.WithNullableAnnotation(NullableAnnotation.None)
            : call.Arguments.Select(a => Operations.Unwrap(a.Value)).OfType<ITypeOfOperation>().FirstOrDefault()?.TypeOperand;
}
