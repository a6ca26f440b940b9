using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>
/// The T of a symbol, and which default values beta4 took for one: a value of another type was dropped when it was read, even
/// where C# would convert it.
/// </summary>
internal sealed class DefaultValueType(ITypeSymbol type, SemanticModel model)
{
    public string Name => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    /// <summary>The T of an <c>Option&lt;T&gt;</c> or <c>Argument&lt;T&gt;</c>, or of what derives from one; null where it is not known.</summary>
    public static ITypeSymbol? Of(ITypeSymbol? symbol)
    {
        if (symbol is ITypeParameterSymbol parameter)
        {
            return parameter.ConstraintTypes.Select(Of).FirstOrDefault(t => t is not null);
        }

        for (var current = symbol as INamedTypeSymbol; current is not null; current = current.BaseType)
        {
            if (current.MetadataName() is CommandLineTypes.OptionOfT or CommandLineTypes.ArgumentOfT)
            {
                return current.TypeArguments[0];
            }
        }

        return null;
    }

    /// <summary>Whether an expression has a value of this type; throwing has any.</summary>
    public bool Takes(ExpressionSyntax value) => value is ThrowExpressionSyntax
        || (IsNull(value) ? type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T : Takes(model.GetTypeInfo(value).Type));

    /// <summary>Whether a value of another type is one of this type, boxed or not.</summary>
    public bool Takes(ITypeSymbol? source)
    {
        if (source is null)
        {
            return false;
        }

        var conversion = model.Compilation.ClassifyConversion(source, type);
        return conversion.IsIdentity || (conversion.IsImplicit && (conversion.IsReference || conversion.IsBoxing))
            || (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable && SymbolEqualityComparer.Default.Equals(nullable.TypeArguments[0], source));
    }

    /// <summary>Whether the compiler would warn about null where it did not when the value was an object.</summary>
    public bool NeedsForgiving(ExpressionSyntax value) =>
        ExpectsValue(value.SpanStart) && model.GetTypeInfo(value).Nullability.FlowState == NullableFlowState.MaybeNull;

    /// <inheritdoc cref="NeedsForgiving(ExpressionSyntax)"/>
    public bool NeedsForgiving(IMethodSymbol method, int position) =>
        ExpectsValue(position) && method.ReturnType.NullableAnnotation == NullableAnnotation.Annotated;

    private bool IsNull(ExpressionSyntax value) => model.GetConstantValue(value) is { HasValue: true, Value: null };

    private bool ExpectsValue(int position) =>
        !type.IsValueType && type.NullableAnnotation != NullableAnnotation.Annotated && model.GetNullableContext(position).HasFlag(NullableContext.WarningsEnabled);
}
