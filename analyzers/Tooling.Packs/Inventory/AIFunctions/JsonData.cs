using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tooling.Packs.Inventory.AIFunctions;

/// <summary>
/// Reads the JSON that code gives as <c>BinaryData</c>: a text (<c>FromString</c>), its bytes (<c>FromBytes("..."u8.ToArray())</c>, <c>Encoding.UTF8.GetBytes</c>), or anonymous objects (<c>FromObjectAsJson</c>).
/// </summary>
/// <param name="values">Follows values.</param>
internal sealed class JsonData(Values values)
{
    /// <summary>Reads it.</summary>
    /// <param name="data">The expression; may be null.</param>
    /// <returns>The value; null where it is made in another way.</returns>
    public JsonValue? Read(IOperation? data) => data is null ? null : values.SourceOf(data) switch
    {
        IInvocationOperation { TargetMethod: { ContainingType.Name: "BinaryData", Name: "FromObjectAsJson" } } call => Serialized(call),
        IInvocationOperation { TargetMethod: { ContainingType.Name: "BinaryData", Name: "FromString" or "FromBytes" }, Arguments: [var content, ..] } => FromText(content.Value),
        IObjectCreationOperation { Type.Name: "BinaryData", Arguments: [var content, ..] } => FromText(content.Value),
        _ => null,
    };

    private JsonValue? FromText(IOperation content) => TextOf(content) is { } text ? JsonText.Read(text) : null;

    private string? TextOf(IOperation content) => values.SourceOf(content) switch
    {
        { ConstantValue: { HasValue: true, Value: string text } } => text,
        IUtf8StringOperation text => text.Value,
        IInvocationOperation { TargetMethod.Name: "ToArray", Instance: { } bytes } => TextOf(bytes),
        IInvocationOperation { TargetMethod: { Name: "GetBytes", ContainingType: { Name: "Encoding", ContainingNamespace.Name: "Text" } }, Arguments: [var text] } => TextOf(text.Value),
        _ => null,
    };

    private JsonValue? Serialized(IInvocationOperation call)
    {
        var isCamelCase = Values.Argument(call.Arguments, "options") is { } options && IsCamelCase(options);
        return Values.Argument(call.Arguments, "jsonSerializable") is { } content ? ToValue(content, name => isCamelCase ? Lower(name) : name) : null;
    }

    /// <summary>Whether names are written with a small first letter, as far as the options say so in one of the usual ways.</summary>
    private bool IsCamelCase(IOperation options) => values.SourceOf(options) switch
    {
        IPropertyReferenceOperation { Property.Name: "Web" } => true,
        IObjectCreationOperation { Arguments: [{ Value: IFieldReferenceOperation { Field.Name: "Web" } }] } => true,
        { } created => values.PropertiesOf(created).TryGetValue("PropertyNamingPolicy", out var policy) && Operations.Unwrap(policy) is IPropertyReferenceOperation { Property.Name: "CamelCase" },
    };

    private JsonValue? ToValue(IOperation operation, Func<string, string> nameOf) => values.SourceOf(operation) switch
    {
        { ConstantValue: { HasValue: true, Value: string text } } => new JsonScalar(text, IsString: true),
        { ConstantValue: { HasValue: true, Value: { } } } constant => new JsonScalar(values.Literal(constant)!, IsString: false),
        IAnonymousObjectCreationOperation created => new JsonMapping(created.Initializers.OfType<ISimpleAssignmentOperation>()
            .Select(a => (Name: nameOf(((IPropertyReferenceOperation)a.Target).Property.Name), Value: ToValue(a.Value, nameOf)!)).Where(p => p.Value is not null).ToImmutableArray()),
        { } other when Operations.ElementsOf(other) is { IsDefault: false } elements => new JsonList(elements.Select(e => ToValue(e, nameOf)).OfType<JsonValue>().ToImmutableArray()),
        _ => null,
    };

    private static string Lower(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name.Substring(1);
}
