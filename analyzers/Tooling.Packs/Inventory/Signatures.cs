using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tooling.Reporting;
using Tooling.Rules.Inventory;

namespace Tooling.Packs.Inventory;

/// <summary>What a method takes and gives, as tools that are methods say it.</summary>
internal static class Signatures
{
    /// <summary>The parameters that a caller gives by name.</summary>
    /// <param name="method">The method.</param>
    /// <param name="isGivenByHost">Whether the library gives a parameter, not the caller.</param>
    /// <param name="context">Is told what is missing.</param>
    public static ImmutableArray<ToolParameter> ParametersOf(IMethodSymbol method, Func<IParameterSymbol, bool> isGivenByHost, ToolContext context) =>
        [.. Complete(method, context).Parameters.Where(p => !isGivenByHost(p)).Select(ParameterOf)];

    /// <summary>The type of a method's result, of what is awaited where it is asynchronous; null where it has none.</summary>
    /// <param name="method">The method.</param>
    public static string? ReturnsOf(IMethodSymbol method)
    {
        var type = IsTask(method.ReturnType) ? ((INamedTypeSymbol)method.ReturnType).TypeArguments.FirstOrDefault() : method.ReturnType;
        return type is null or { SpecialType: SpecialType.System_Void } ? null : NameOf(type);
    }

    /// <summary>Whether a method's result is awaited or enumerated as it comes: its name may end in <c>Async</c>.</summary>
    /// <param name="method">The method.</param>
    public static bool IsAsynchronous(IMethodSymbol method) =>
        IsTask(method.ReturnType) || method.ReturnType is { Name: "IAsyncEnumerable", ContainingNamespace: { Name: "Generic" } };

    /// <summary>The name of a method without <c>Async</c>, where it is asynchronous.</summary>
    /// <param name="method">The method.</param>
    public static string NameWithoutAsync(IMethodSymbol method) =>
        method.Name.Length > "Async".Length && IsAsynchronous(method) && method.Name.EndsWith("Async", StringComparison.Ordinal) ? method.Name.Substring(0, method.Name.Length - "Async".Length) : method.Name;

    /// <summary>A type as C# names it, without namespaces.</summary>
    /// <param name="type">The type.</param>
    public static string NameOf(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    /// <summary>Whether a type is one of these, or constructed from it.</summary>
    /// <param name="type">The type.</param>
    /// <param name="fullNames">Names with namespaces, without type parameters.</param>
    public static bool IsOneOf(ITypeSymbol type, ImmutableHashSet<string> fullNames) => fullNames.Contains($"{type.ContainingNamespace?.ToDisplayString()}.{type.Name}");

    /// <summary>
    /// Whether a value of a type can only come from the services of the host: an interface that is no collection can't be read from a call's arguments.
    /// </summary>
    /// <param name="type">The type.</param>
    public static bool IsService(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Interface && type.SpecialType != SpecialType.System_Collections_IEnumerable && !type.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable);

    /// <summary>Who gives a parameter is told by its type, which may be declared in a file or project that is missing.</summary>
    private static IMethodSymbol Complete(IMethodSymbol method, ToolContext context)
    {
        if (method.Parameters.Any(p => p.Type.TypeKind == TypeKind.Error))
        {
            context.ReportIncomplete();
        }

        return method;
    }

    private static ToolParameter ParameterOf(IParameterSymbol parameter) => new()
    {
        Name = parameter.Name,
        Kind = ToolParameterKind.Property,
        Type = NameOf(parameter.Type),
        IsRequired = !parameter.IsOptional,
        Default = DefaultOf(parameter),
        Description = Attributes.DescriptionOf(parameter),
    };

    private static string? DefaultOf(IParameterSymbol parameter)
    {
        if (!parameter.HasExplicitDefaultValue)
        {
            return null;
        }

        var value = parameter.ExplicitDefaultValue;
        var type = parameter.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : parameter.Type;
        return value is null ? (parameter.Type.IsReferenceType || !SymbolEqualityComparer.Default.Equals(type, parameter.Type) ? "null" : "default")
            : type is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration ? MemberOf(enumeration, value)
            : SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false);
    }

    private static string MemberOf(INamedTypeSymbol enumeration, object value) =>
        enumeration.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => Equals(f.ConstantValue, value)) is { } member ? $"{enumeration.Name}.{member.Name}" : $"({enumeration.Name}){value}";

    private static bool IsTask(ITypeSymbol type) => type is INamedTypeSymbol { Name: "Task" or "ValueTask", ContainingNamespace: { Name: "Tasks", ContainingNamespace.Name: "Threading" } };
}
