using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;

namespace Tooling.Engine.Planning.Binaries;

/// <summary>What some assemblies offer to code that was compiled against them: public and protected members.</summary>
internal sealed class AssemblySurface
{
    private readonly Dictionary<string, (MetadataReader Reader, TypeDefinitionHandle Handle)> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _forwarded = new(StringComparer.Ordinal);

    /// <summary>Reads their types.</summary>
    /// <param name="readers">The metadata of each.</param>
    public AssemblySurface(IEnumerable<MetadataReader> readers)
    {
        foreach (var reader in readers)
        {
            foreach (var handle in reader.TypeDefinitions.Where(handle => IsVisible(reader, handle)))
            {
                _types.TryAdd(SignatureText.NameOf(reader, handle), (reader, handle));
            }

            foreach (var type in reader.ExportedTypes.Select(reader.GetExportedType).Where(type => type.IsForwarder))
            {
                _forwarded.Add(SignatureText.Qualified(reader, type.Namespace, type.Name));
            }
        }
    }

    /// <summary>Whether a type or member is there. What is inherited from a type of other assemblies, or forwarded to one, is taken to be.</summary>
    /// <param name="use">The type or member.</param>
    public bool Has(MemberUse use)
    {
        if (!_types.TryGetValue(use.Type, out var type))
        {
            return _forwarded.Contains(use.Type.Split('+')[0]);
        }

        return use.Name.Length == 0 || Declares(type.Reader, type.Reader.GetTypeDefinition(type.Handle), use) || Inherits(type.Reader, type.Handle, use);
    }

    /// <summary>Whether a type is among these; not where it is forwarded to another assembly.</summary>
    /// <param name="type">Its full name.</param>
    public bool Defines(string type) => _types.ContainsKey(type);

    /// <summary>What a type demands of those that derive from it or implement it; nothing where it is not among these.</summary>
    /// <param name="type">Its full name.</param>
    public ImmutableHashSet<MemberUse> AbstractMembersOf(string type)
    {
        if (!_types.TryGetValue(type, out var found))
        {
            return [];
        }

        var (reader, handle) = found;
        return
        [
            .. reader.GetTypeDefinition(handle).GetMethods().Select(reader.GetMethodDefinition)
                .Where(method => method.Attributes.HasFlag(MethodAttributes.Abstract))
                .Select(method => new MemberUse(type, reader.GetString(method.Name), SignatureText.Of(method.DecodeSignature(SignatureText.Provider, null)))),
        ];
    }

    /// <summary>Whether nothing can derive from a type; false where it is not among these.</summary>
    /// <param name="type">Its full name.</param>
    public bool IsSealed(string type) => _types.TryGetValue(type, out var found) && found.Reader.GetTypeDefinition(found.Handle).Attributes.HasFlag(TypeAttributes.Sealed);

    private static bool Declares(MetadataReader reader, TypeDefinition type, MemberUse use) =>
        type.GetMethods().Select(reader.GetMethodDefinition).Any(method =>
            IsVisible(method.Attributes & MethodAttributes.MemberAccessMask)
            && reader.StringComparer.Equals(method.Name, use.Name)
            && SignatureText.Of(method.DecodeSignature(SignatureText.Provider, null)) == use.Signature)
        || type.GetFields().Select(reader.GetFieldDefinition).Any(field =>
            IsVisible((MethodAttributes)(field.Attributes & FieldAttributes.FieldAccessMask))
            && reader.StringComparer.Equals(field.Name, use.Name)
            && field.DecodeSignature(SignatureText.Provider, null) == use.Signature);

    /// <summary>The runtime looks for members in the base classes as well, but for constructors. Where a base class is generic, the name has to do.</summary>
    private bool Inherits(MetadataReader reader, TypeDefinitionHandle handle, MemberUse use)
    {
        var parent = reader.GetTypeDefinition(handle).BaseType;
        if (parent.IsNil || use.Name == ".ctor" || SignatureText.NameOf(reader, parent) is not { } name)
        {
            return false;
        }

        if (!_types.TryGetValue(name, out var type))
        {
            return name is not ("System.Object" or "System.ValueType" or "System.Enum") || use.Name is nameof(ToString) or nameof(Equals) or nameof(GetHashCode) or nameof(GetType);
        }

        return parent.Kind == HandleKind.TypeSpecification
            ? type.Reader.GetTypeDefinition(type.Handle).GetMethods().Any(method => type.Reader.StringComparer.Equals(type.Reader.GetMethodDefinition(method).Name, use.Name)) || Inherits(type.Reader, type.Handle, use)
            : Has(use with { Type = name });
    }

    private static bool IsVisible(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        return (type.Attributes & TypeAttributes.VisibilityMask) switch
        {
            TypeAttributes.Public => true,
            TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem => IsVisible(reader, type.GetDeclaringType()),
            _ => false,
        };
    }

    /// <summary>Methods and fields have the same bits for it (ECMA-335, II.23.1.5 and II.23.1.10).</summary>
    private static bool IsVisible(MethodAttributes access) => access is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;
}
