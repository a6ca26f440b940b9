using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Collections;

/// <summary><c>AdditionalHeaders = new() { … }</c> names the class that it creates: the property has an interface now, of which there are no objects.</summary>
internal static class NamedCollection
{
    private static readonly ImmutableArray<string> Classes = ["List", "Dictionary"];

    private static readonly ImmutableDictionary<string, string> Renamed = new Dictionary<string, string> { ["Content"] = "ContentBlock" }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>Reports a creation without a type.</summary>
    /// <param name="name">The property.</param>
    /// <param name="creation">What it is given.</param>
    /// <param name="property">Its meaning.</param>
    /// <param name="context">The file.</param>
    public static void Report(SimpleNameSyntax name, ImplicitObjectCreationExpressionSyntax creation, IPropertySymbol property, RuleContext context)
    {
        if (property.Type is not INamedTypeSymbol { IsGenericType: true } type || !Classes.Contains(type.Name))
        {
            return;
        }

        var imports = ImmutableArray.CreateBuilder<string>();
        var text = NameOf(type, name, imports, context);
        context.Rewrite(name, name.Span, [Edit.Insert(creation.NewKeyword.Span.End, $" {text}", creation.NewKeyword.Span)], imports.ToImmutable());
    }

    private static string NameOf(ITypeSymbol type, SimpleNameSyntax place, ImmutableArray<string>.Builder imports, RuleContext context)
    {
        var isNullable = type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated } && context.Model.GetNullableContext(place.SpanStart).AnnotationsEnabled();
        return NameOfClass(type, place, imports, context) + (isNullable && !Classes.Contains(type.Name) ? "?" : string.Empty);
    }

    private static string NameOfClass(ITypeSymbol type, SimpleNameSyntax place, ImmutableArray<string>.Builder imports, RuleContext context)
    {
        if (type.SpecialType is not SpecialType.None || type is not INamedTypeSymbol named)
        {
            return type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat.WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes));
        }

        var (text, import) = context.Imports.NameOf(named.ContainingNamespace.ToDisplayString(), Renamed.GetValueOrDefault(named.Name, named.Name), place);
        if (import is not null)
        {
            imports.Add(import);
        }

        return named.TypeArguments.IsEmpty ? text : $"{text}<{string.Join(", ", named.TypeArguments.Select(a => NameOf(a, place, imports, context)))}>";
    }
}
