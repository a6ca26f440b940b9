using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Servers;

/// <summary>The parameters of a tool, prompt or resource that a client fills in, apart from those that the server or its services fill in.</summary>
internal static class DataParameter
{
    private static readonly ImmutableArray<string> Given =
    [
        "System.Threading.CancellationToken", "System.IServiceProvider", "System.IProgress`1", McpTypes.IMcpServer, "ModelContextProtocol.Server.McpServer", McpTypes.RequestContext, "Microsoft.Extensions.AI.AIFunctionArguments",
    ];

    private static readonly ImmutableArray<string> Plain =
        ["System.DateTime", "System.DateTimeOffset", "System.DateOnly", "System.TimeOnly", "System.TimeSpan", "System.Guid", "System.Uri", "System.Version", "System.Decimal", "System.Text.Json.JsonElement"];

    /// <summary>Whether the library fills a parameter in by its type.</summary>
    public static bool IsGiven(IParameterSymbol parameter) => parameter.Type is INamedTypeSymbol type && Given.Contains(type.OriginalDefinition.MetadataName());

    /// <summary>Whether no service can have the type of a parameter: it is a value that a client sends.</summary>
    public static bool IsPlain(IParameterSymbol parameter) => parameter.GetAttributes().All(a => a.AttributeClass?.Name != "FromKeyedServicesAttribute") && IsPlain(parameter.Type);

    private static bool IsPlain(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Enum } => true,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => IsPlain(nullable.TypeArguments[0]),
        IArrayTypeSymbol array => IsPlain(array.ElementType),
        _ => type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_String || Plain.Contains(type.MetadataName()),
    };
}
