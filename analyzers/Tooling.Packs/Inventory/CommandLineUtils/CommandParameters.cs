using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tooling.Reporting;
using Tooling.Rules.Inventory;
using Tooling.Rules.Matching;

namespace Tooling.Packs.Inventory.CommandLineUtils;

/// <summary>Reads the options and arguments of a class, and of what it derives from.</summary>
/// <param name="context">The code.</param>
internal sealed class CommandParameters(ToolContext context)
{
    /// <summary>The options in the order of the code, then the arguments by position.</summary>
    /// <param name="type">The class.</param>
    public ImmutableArray<ToolParameter> Of(INamedTypeSymbol type)
    {
        var members = type.SelfAndBases().Reverse().SelectMany(t => t.GetMembers().OfType<IPropertySymbol>()).ToList();
        var options = members.Select(p => (Property: p, Attribute: AttributeOf(p, "OptionAttribute"))).Where(p => p.Attribute is not null).Select(p => ToOption(p.Property, p.Attribute!));
        var arguments = members.Select(p => (Property: p, Attribute: AttributeOf(p, "ArgumentAttribute"))).Where(p => p.Attribute is not null)
            .OrderBy(p => Attributes.Values(p.Attribute!).OfType<int>().FirstOrDefault())
            .Select(p => ToArgument(p.Property, p.Attribute!));
        return [.. options, .. arguments];
    }

    private static AttributeData? AttributeOf(IPropertySymbol property, string name) => property.GetAttributes().FirstOrDefault(a => CommandLineUtilsLibrary.Is(a.AttributeClass, name));

    private ToolParameter ToOption(IPropertySymbol property, AttributeData attribute)
    {
        ImmutableArray<string> texts = [.. Attributes.Values(attribute).OfType<string>()];
        var template = texts.FirstOrDefault() ?? Attributes.Text(attribute, "Template");
        var named = (string?[])[Attributes.Text(attribute, "LongName") is { } longName ? $"--{longName}" : null, Attributes.Text(attribute, "ShortName") is { } shortName ? $"-{shortName}" : null];
        ImmutableArray<string> names = template is { Length: > 0 } ? CommandLineUtilsLibrary.NamesOf(template) : [.. named.OfType<string>()];
        names = names.IsEmpty ? [$"--{CommandLineUtilsLibrary.Dashed(property.Name)}", $"-{char.ToLowerInvariant(property.Name[0])}"] : names;
        return Parameter(property, attribute, ToolParameterKind.Option, names[0], texts.Skip(1).FirstOrDefault()) with { Aliases = names.RemoveAt(0) };
    }

    private ToolParameter ToArgument(IPropertySymbol property, AttributeData attribute)
    {
        ImmutableArray<string> texts = [.. Attributes.Values(attribute).OfType<string>()];
        return Parameter(property, attribute, ToolParameterKind.Argument, texts.FirstOrDefault() ?? Attributes.Text(attribute, "Name") ?? property.Name, texts.Skip(1).FirstOrDefault());
    }

    private ToolParameter Parameter(IPropertySymbol property, AttributeData attribute, ToolParameterKind kind, string name, string? description)
    {
        Attributes.ReportIncomplete(attribute, context);
        return new ToolParameter
        {
            Name = name,
            Kind = kind,
            Type = Signatures.NameOf(property.Type),
            IsRequired = property.GetAttributes().Any(a => a.AttributeClass.Is("System.ComponentModel.DataAnnotations.RequiredAttribute")),
            Description = description ?? Attributes.Text(attribute, "Description"),
        };
    }
}
