using System.Reflection.Metadata;

namespace Tooling.Engine.Planning.Binaries;

/// <summary>A member that compiled code refers to.</summary>
/// <param name="Type">The full name of its type.</param>
/// <param name="Name">Its name; empty for the type itself.</param>
/// <param name="Signature">As <see cref="SignatureText"/> writes it; empty for the type itself.</param>
internal readonly record struct MemberUse(string Type, string Name, string Signature);

/// <summary>What a compiled assembly refers to in other assemblies.</summary>
/// <param name="reader">Its metadata.</param>
internal sealed class AssemblyUses(MetadataReader reader)
{
    /// <summary>Whether it refers to one of some assemblies.</summary>
    /// <param name="assemblies">Simple names.</param>
    public bool RefersTo(IReadOnlySet<string> assemblies) => reader.AssemblyReferences.Any(handle => assemblies.Contains(reader.GetString(reader.GetAssemblyReference(handle).Name)));

    /// <summary>All types and members of other assemblies that its code refers to.</summary>
    public IEnumerable<MemberUse> Members()
    {
        foreach (var handle in reader.TypeReferences)
        {
            yield return new MemberUse(SignatureText.NameOf(reader, handle), "", "");
        }

        foreach (var member in reader.MemberReferences.Select(reader.GetMemberReference))
        {
            if (SignatureText.NameOf(reader, member.Parent) is { } type)
            {
                yield return new MemberUse(type, reader.GetString(member.Name), member.GetKind() == MemberReferenceKind.Field
                    ? member.DecodeFieldSignature(SignatureText.Provider, null)
                    : SignatureText.Of(member.DecodeMethodSignature(SignatureText.Provider, null)));
            }
        }
    }

    /// <summary>The types of other assemblies that its classes derive from or implement.</summary>
    public IEnumerable<string> Bases() => reader.TypeDefinitions
        .Select(reader.GetTypeDefinition)
        .SelectMany(type => type.GetInterfaceImplementations().Select(i => reader.GetInterfaceImplementation(i).Interface).Prepend(type.BaseType))
        .Where(handle => !handle.IsNil && handle.Kind != HandleKind.TypeDefinition)
        .Select(handle => SignatureText.NameOf(reader, handle))
        .OfType<string>()
        .Distinct(StringComparer.Ordinal);
}
