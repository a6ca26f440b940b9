using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tooling.Reporting;
using Tooling.Rules.Inventory;
using Tooling.Rules.Matching;

namespace Tooling.Packs.Inventory.CommandLineParser;

/// <summary>Reads the options and values of a class, of what it derives from and of its interfaces.</summary>
/// <param name="context">The code.</param>
internal sealed class VerbParameters(ToolContext context)
{
    private const string Option = "CommandLine.OptionAttribute";
    private const string Value = "CommandLine.ValueAttribute";

    /// <summary>The options in the order of the code, then the values by position.</summary>
    /// <param name="type">The class.</param>
    public ImmutableArray<ToolParameter> Of(INamedTypeSymbol type)
    {
        var properties = type.SelfAndBases().Reverse().Concat(type.AllInterfaces)
            .SelectMany(t => t.GetMembers().OfType<IPropertySymbol>())
            .Select(p => (Property: p, Attribute: AttributeOf(p)))
            .Where(p => p.Attribute is not null)
            .GroupBy(p => p.Property.Name, StringComparer.Ordinal)
            .Select(g => g.Last())
            .ToList();
        var options = properties.Where(p => Attributes.IsOf(p.Attribute!, Option)).Select(p => ToOption(p.Property, p.Attribute!));
        var values = properties.Where(p => Attributes.IsOf(p.Attribute!, Value)).OrderBy(p => Attributes.Values(p.Attribute!).OfType<int>().FirstOrDefault()).Select(p => ToValue(p.Property, p.Attribute!));
        return [.. options, .. values];
    }

    private static AttributeData? AttributeOf(IPropertySymbol property) => Attributes.Find(property, Option) ?? Attributes.Find(property, Value);

    private ToolParameter ToOption(IPropertySymbol property, AttributeData attribute)
    {
        var given = Attributes.Values(attribute);
        var shortName = given.OfType<char>().Select(c => $"-{c}").FirstOrDefault();

        // Without any name, the library takes the property's.
        var longName = given.OfType<string>().Select(n => $"--{n}").FirstOrDefault() ?? (shortName is null ? $"--{property.Name.ToLowerInvariant()}" : null);
        return Parameter(property, attribute, ToolParameterKind.Option, longName ?? shortName!) with { Aliases = longName is not null && shortName is not null ? [shortName] : [] };
    }

    private ToolParameter ToValue(IPropertySymbol property, AttributeData attribute) =>
        Parameter(property, attribute, ToolParameterKind.Argument, Attributes.Text(attribute, "MetaName") ?? property.Name);

    private ToolParameter Parameter(IPropertySymbol property, AttributeData attribute, ToolParameterKind kind, string name)
    {
        Attributes.ReportIncomplete(attribute, context);
        return new ToolParameter
        {
            Name = name,
            Kind = kind,
            Type = Signatures.NameOf(property.Type),
            IsRequired = Attributes.Named(attribute, "Required") is true,
            Default = attribute.NamedArguments.Where(a => a.Key == "Default").Select(a => Attributes.Literal(a.Value, context)).FirstOrDefault(),
            Description = Attributes.Text(attribute, "HelpText"),
        };
    }
}
