using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Servers;

/// <summary>A tool that takes or returns enumerations: they were numbers in schemas and results, and are names now.</summary>
internal sealed class EnumValuesRule : LookRule
{
    private const string Converter = "System.Text.Json.Serialization.JsonConverterAttribute";

    /// <summary>Deep enough for what tools take; the types of a library are not looked into at all.</summary>
    private const int Depth = 4;

    public override ImmutableArray<string> Triggers { get; } = ["McpServerTool", "McpServerToolAttribute", "McpTool", "McpToolAttribute"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (ServerMethod.Of(node, context) is { Kind: "McpServerToolAttribute" } tool && tool.Symbol.Parameters.Select(p => p.Type).Prepend(tool.Symbol.ReturnType).Any(t => HasEnum(t, Depth)))
        {
            tool.Show(tool.Declaration.ParameterList.OpenParenToken, context);
        }
    }

    private static bool HasEnum(ITypeSymbol type, int depth)
    {
        if (depth == 0)
        {
            return false;
        }

        return type switch
        {
            { TypeKind: TypeKind.Enum } => !IsWrittenAsName(type),
            _ when IsConverted(type) => false,
            IArrayTypeSymbol array => HasEnum(array.ElementType, depth),
            INamedTypeSymbol named => named.TypeArguments.Any(a => HasEnum(a, depth - 1)) || (IsOwn(named) && named.GetMembers().OfType<IPropertySymbol>().Any(p => IsWritten(p) && HasEnum(p.Type, depth - 1))),
            _ => false,
        };
    }

    private static bool IsOwn(INamedTypeSymbol type) => type.TypeKind is TypeKind.Class or TypeKind.Struct && type.Locations.Any(l => l.IsInSource);

    private static bool IsWritten(IPropertySymbol property) => property is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, IsIndexer: false, IsImplicitlyDeclared: false } && !IsConverted(property);

    /// <summary>The converter of the library's options goes before one on the type, so that only one that writes names makes no difference.</summary>
    private static bool IsWrittenAsName(ITypeSymbol type) => type.GetAttributes()
        .Any(a => a.AttributeClass?.MetadataName() == Converter && a.ConstructorArguments is [{ Value: INamedTypeSymbol { Name: "JsonStringEnumConverter" } }]);

    private static bool IsConverted(ISymbol symbol) => symbol.GetAttributes().Any(a => a.AttributeClass is { } type && (type.MetadataName() == Converter || type.BaseType?.MetadataName() == Converter));
}
