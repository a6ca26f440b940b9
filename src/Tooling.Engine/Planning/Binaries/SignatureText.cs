using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Tooling.Engine.Planning.Binaries;

/// <summary>
/// Writes types and signatures of metadata (ECMA-335, II.23.2) as text that is equal where the runtime takes them for equal; without the assemblies that types are
/// from, which forward them to each other.
/// </summary>
internal sealed class SignatureText : ISignatureTypeProvider<string, object?>
{
    private SignatureText()
    {
    }

    public static SignatureText Provider { get; } = new();

    /// <summary>Parameters and result of a method.</summary>
    public static string Of(MethodSignature<string> signature) =>
        $"{(signature.Header.IsInstance ? "instance " : "")}{signature.ReturnType} `{signature.GenericParameterCount}({string.Join(", ", signature.ParameterTypes.Take(signature.RequiredParameterCount))})";

    /// <summary>A name with its namespace, where it has one.</summary>
    public static string Qualified(MetadataReader reader, StringHandle space, StringHandle name) => space.IsNil ? reader.GetString(name) : $"{reader.GetString(space)}.{reader.GetString(name)}";

    /// <summary>The full name of a type, with those that it is nested in.</summary>
    public static string NameOf(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        return type.GetDeclaringType() is { IsNil: false } outer ? $"{NameOf(reader, outer)}+{reader.GetString(type.Name)}" : Qualified(reader, type.Namespace, type.Name);
    }

    /// <inheritdoc cref="NameOf(MetadataReader, TypeDefinitionHandle)"/>
    public static string NameOf(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{NameOf(reader, (TypeReferenceHandle)type.ResolutionScope)}+{reader.GetString(type.Name)}"
            : Qualified(reader, type.Namespace, type.Name);
    }

    /// <summary>The full name of a type without its arguments; null for what is no class or interface, such as an array.</summary>
    public static string? NameOf(MetadataReader reader, EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition => NameOf(reader, (TypeDefinitionHandle)handle),
        HandleKind.TypeReference => NameOf(reader, (TypeReferenceHandle)handle),
        HandleKind.TypeSpecification => reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(Provider, null) is var text && !text.EndsWith(']') ? text.Split('<')[0] : null,
        _ => null,
    };

    /// <inheritdoc />
    public string GetArrayType(string elementType, ArrayShape shape) => $"{elementType}[*{new string(',', shape.Rank - 1)}]";

    /// <inheritdoc />
    public string GetByReferenceType(string elementType) => elementType + "&";

    /// <inheritdoc />
    public string GetFunctionPointerType(MethodSignature<string> signature) => $"method {Of(signature)}";

    /// <inheritdoc />
    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => $"{genericType}<{string.Join(", ", typeArguments)}>";

    /// <inheritdoc />
    public string GetGenericMethodParameter(object? genericContext, int index) => $"!!{index}";

    /// <inheritdoc />
    public string GetGenericTypeParameter(object? genericContext, int index) => $"!{index}";

    /// <inheritdoc />
    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => $"{unmodifiedType} {(isRequired ? "modreq" : "modopt")}({modifier})";

    /// <inheritdoc />
    public string GetPinnedType(string elementType) => elementType;

    /// <inheritdoc />
    public string GetPointerType(string elementType) => elementType + "*";

    /// <inheritdoc />
    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

    /// <inheritdoc />
    public string GetSZArrayType(string elementType) => elementType + "[]";

    /// <inheritdoc />
    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => NameOf(reader, handle);

    /// <inheritdoc />
    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => NameOf(reader, handle);

    /// <inheritdoc />
    public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);
}
