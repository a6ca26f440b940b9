using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tooling.Packs.Tests.Coverage;

/// <summary>Writes code that uses a symbol of a library in the ways that people do.</summary>
/// <param name="compilation">A compilation that refers to the library.</param>
internal sealed class ProbeWriter(Compilation compilation)
{
    /// <summary>A property is read and written, a method called with and without its optional arguments.</summary>
    /// <param name="symbol">A type that is not static, or a member, as declared.</param>
    public IEnumerable<UsageProbe> Probes(ISymbol symbol)
    {
        if (symbol is INamedTypeSymbol type)
        {
            return [UsageProbe.Create(use => $"class Probe {{ void Use({use} x) {{ }} }}", NameOf(Close(type)))];
        }

        var owner = Close(symbol.ContainingType);
        var member = owner.GetMembers(symbol.Name).Single(m => SymbolEqualityComparer.Default.Equals(m.OriginalDefinition, symbol.OriginalDefinition));
        if (member is IMethodSymbol { MethodKind: MethodKind.Constructor, DeclaredAccessibility: not Accessibility.Public } constructor)
        {
            return [UsageProbe.Create(use => use, Derived(owner, constructor, string.Empty))];
        }

        var (parameters, uses) = Uses(owner, member);
        return uses.Select(u => member switch
        {
            // Nothing names an operator: what is found of its type has to do.
            IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion } => UsageProbe.Create(use => use, $"class Probe {{ void Use({parameters}) {{ {u}; }} }}"),
            { DeclaredAccessibility: Accessibility.Public } => UsageProbe.Create(use => $"{Using(member)}class Probe {{ void Use({parameters}) {{ {use}; }} }}", u),
            _ => UsageProbe.Create(use => use, Derived(owner, SimplestConstructor(owner), $" void Use({parameters}) {{ {u}; }}")),
        });
    }

    /// <summary>The uses of a member, and the parameters that stand for what it takes.</summary>
    private (string Parameters, IEnumerable<string> Uses) Uses(INamedTypeSymbol owner, ISymbol member)
    {
        var isPublic = member.DeclaredAccessibility == Accessibility.Public;
        var receiver = member.IsStatic ? NameOf(owner) : isPublic ? "x" : "this";
        ImmutableArray<string> self = member.IsStatic || !isPublic || member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? [] : [$"{NameOf(owner)} x"];
        switch (member)
        {
            case IMethodSymbol { MethodKind: MethodKind.Constructor } constructor:
                return (Declared(constructor.Parameters, self), owner.IsAbstract ? [] : Arguments(constructor.Parameters).Select(a => $"_ = new {NameOf(owner)}({a}){Required(owner, constructor)}"));
            case IMethodSymbol { IsExtensionMethod: true } extension:
                var closed = Close(extension);
                return (Declared(closed.Parameters, []), Arguments(closed.Parameters.RemoveAt(0)).Select(a => $"{closed.Parameters[0].Name}.{Call(closed, a)}"));
            case IMethodSymbol { MethodKind: MethodKind.Ordinary } method:
                return (Declared(Close(method).Parameters, self), Arguments(Close(method).Parameters).Select(a => $"{receiver}.{Call(Close(method), a)}"));
            case IMethodSymbol { Name: "op_Equality" or "op_Inequality" } comparison:
                return (Declared(comparison.Parameters, []), [$"_ = {string.Join(comparison.Name == "op_Equality" ? " == " : " != ", comparison.Parameters.Select(p => p.Name))}"]);
            case IMethodSymbol { MethodKind: MethodKind.Conversion } conversion:
                return (Declared(conversion.Parameters, []), [$"_ = ({NameOf(conversion.ReturnType)}){conversion.Parameters[0].Name}"]);
            case IPropertySymbol property:
                var access = property.IsIndexer ? $"{receiver}[{Arguments(property.Parameters).First()}]" : $"{receiver}.{property.Name}";
                ImmutableArray<string> uses = property.GetMethod is { DeclaredAccessibility: Accessibility.Public or Accessibility.Protected } ? [$"_ = {access}"] : [];
                return property.SetMethod is { DeclaredAccessibility: Accessibility.Public, IsInitOnly: false }
                    ? (Declared(property.Parameters, self.Add($"{NameOf(property.Type)} newValue")), uses.Add($"{access} = newValue"))
                    : (Declared(property.Parameters, self), uses);
            case IEventSymbol:
                return (Declared([], self), [$"{receiver}.{member.Name} += null"]);
            default:
                return (Declared([], self), [$"_ = {receiver}.{member.Name}"]);
        }
    }

    private static string Declared(ImmutableArray<IParameterSymbol> parameters, ImmutableArray<string> others) =>
        string.Join(", ", others.Concat(parameters.Where(p => p.RefKind == RefKind.None).Select(p => $"{NameOf(p.Type)} @{p.Name}")));

    private static string Call(IMethodSymbol method, string arguments) =>
        $"{method.Name}{(method.IsGenericMethod ? $"<{string.Join(", ", method.TypeArguments.Select(NameOf))}>" : string.Empty)}({arguments})";

    /// <summary>All arguments, and the required ones alone where that is something else.</summary>
    private static IEnumerable<string> Arguments(ImmutableArray<IParameterSymbol> parameters)
    {
        yield return string.Join(", ", parameters.Select(Argument));
        if (parameters.Any(p => p.IsOptional))
        {
            yield return string.Join(", ", parameters.Where(p => !p.IsOptional && !p.IsParams).Select(Argument));
        }
    }

    private static string Argument(IParameterSymbol parameter) => parameter.RefKind switch
    {
        RefKind.Out => "out _",
        RefKind.Ref => $"ref System.Runtime.CompilerServices.Unsafe.NullRef<{NameOf(parameter.Type)}>()",
        _ => $"@{parameter.Name}",
    };

    /// <summary>The members that have to be given where an object is created.</summary>
    private static string Required(INamedTypeSymbol owner, IMethodSymbol constructor)
    {
        var members = new List<string>();
        for (var type = owner; type is not null && !constructor.GetAttributes().Any(a => a.AttributeClass?.Name == "SetsRequiredMembersAttribute"); type = type.BaseType)
        {
            members.AddRange(type.GetMembers().OfType<IPropertySymbol>().Where(p => p.IsRequired && p.OverriddenProperty is null).Select(p => $"{p.Name} = {Default(p.Type)}"));
        }

        return members.Count == 0 ? string.Empty : $" {{ {string.Join(", ", members)} }}";
    }

    private static string Default(ITypeSymbol type) => $"default({NameOf(type)})!";

    private static string Using(ISymbol member) => member is IMethodSymbol { IsExtensionMethod: true } ? $"using {member.ContainingNamespace.ToDisplayString()};\n" : string.Empty;

    /// <summary>A protected member is used by a class that derives from its type: what is found in any place of that class counts.</summary>
    private static string Derived(INamedTypeSymbol owner, IMethodSymbol constructor, string member) =>
        $"abstract class Probe : {NameOf(owner)} {{ protected Probe() : base({string.Join(", ", constructor.Parameters.Select(p => Default(p.Type)))}) {{ }}{member} }}";

    private static IMethodSymbol SimplestConstructor(INamedTypeSymbol owner) =>
        owner.InstanceConstructors.Where(c => c.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected).OrderBy(c => c.Parameters.Length).First();

    private static string NameOf(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    private INamedTypeSymbol Close(INamedTypeSymbol type) => type.IsGenericType ? type.OriginalDefinition.Construct([.. type.TypeParameters.Select(Close)]) : type;

    private IMethodSymbol Close(IMethodSymbol method) => method.IsGenericMethod ? method.ConstructedFrom.Construct([.. method.TypeParameters.Select(Close)]) : method;

    /// <summary>A type that fits a type parameter: what it is constrained to, or a plain value or text.</summary>
    private ITypeSymbol Close(ITypeParameterSymbol parameter) =>
        parameter.ConstraintTypes.Any(t => t.SpecialType == SpecialType.System_Enum) ? compilation.GetTypeByMetadataName("System.DayOfWeek")! :
        parameter.ConstraintTypes.OfType<INamedTypeSymbol>().FirstOrDefault()
        ?? compilation.GetSpecialType(parameter.HasValueTypeConstraint ? SpecialType.System_Int32 : SpecialType.System_String);
}
