using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.NamingConvention;

/// <summary>
/// Binds the constructor and the properties of a class by their names, as the library's model binder did: it set the properties whose option was given or has a default, and
/// those of arguments; the others kept the value that the object had given them.
/// </summary>
/// <param name="parameters">Binds the parameters of the constructor.</param>
/// <param name="symbols">The options and arguments.</param>
/// <param name="context">The file.</param>
internal sealed class BoundModels(HandlerParameters parameters, NamedSymbols symbols, RuleContext context)
{
    private static readonly ImmutableHashSet<string> Services =
    [
        "System.IServiceProvider", "System.CommandLine.Help.HelpBuilder", CommandLineTypes.HelpBuilderInterface, CommandLineTypes.BindingContext, CommandLineTypes.InvocationContext,
    ];

    /// <summary>Whether a parameter of a type takes an object that is made for it.</summary>
    /// <param name="type">The parameter's type.</param>
    public static bool IsModel(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsAbstract: false, SpecialType: SpecialType.None, ContainingNamespace: var @namespace } model
        && (model.TypeKind == TypeKind.Class || (model.TypeKind == TypeKind.Struct && !Constructors(model).IsEmpty))
        && @namespace.ToDisplayString() is var name && name != "System" && !name.StartsWith("System.", StringComparison.Ordinal) && !name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal);

    /// <summary>How an object of a class is made.</summary>
    /// <param name="type">The class.</param>
    /// <returns>A reason where that can't be said.</returns>
    public (BoundModel? Model, string? Objection) Read(INamedTypeSymbol type)
    {
        if (Chosen(Constructors(type)) is not { } constructor)
        {
            return (null, $"'{type.Name}' has no public constructor that is taken whatever is on the command line: create it in the action, from the ParseResult.");
        }

        var arguments = ImmutableArray.CreateBuilder<string>();
        foreach (var parameter in constructor.Parameters)
        {
            if (HandlerParameters.Service(parameter.Type) is { } given)
            {
                arguments.Add(given);
                continue;
            }

            var (bound, objection) = parameters.Bind(parameter, [], isPart: true);
            if (bound is not { Kind: ParameterKind.Value })
            {
                return (null, objection ?? $"The constructor of '{type.Name}' takes more than values of options: create it in the action, from the ParseResult.");
            }

            arguments.Add(bound.Text);
        }

        var (members, problem) = Members(type, constructor);
        return problem is not null ? (null, problem)
            : arguments.Count + members.Length == 0 ? (null, $"No option or argument is found here for any property of '{type.Name}': create it in the action, from the ParseResult.")
            : (new BoundModel(type.ToMinimalDisplayString(context.Model, symbols.Position), arguments.ToImmutable(), [.. members.Where(m => m.Condition.Length == 0)], [.. members.Where(m => m.Condition.Length > 0)]), null);
    }

    /// <summary>Those that reflection finds: a struct has none of its own accord.</summary>
    private static ImmutableArray<IMethodSymbol> Constructors(INamedTypeSymbol type) =>
        [.. type.InstanceConstructors.Where(c => c.DeclaredAccessibility == Accessibility.Public && (type.TypeKind == TypeKind.Class || !c.IsImplicitlyDeclared))];

    /// <summary>
    /// The library took the longest constructor that it had a value of the command line for, and the longest of all where it had none for any
    /// (<c>ModelBinder.GetBestConstructorAndArgs</c>): one that takes all that the others take, and more, is taken in any case.
    /// </summary>
    private static IMethodSymbol? Chosen(ImmutableArray<IMethodSymbol> constructors)
    {
        var chosen = constructors.OrderByDescending(c => c.Parameters.Length).FirstOrDefault();
        return constructors.All(c => c.Equals(chosen, SymbolEqualityComparer.Default) || (c.Parameters.Length < chosen!.Parameters.Length && c.Parameters.All(p => chosen.Parameters.Any(o => IsSameValue(p, o))))) ? chosen : null;
    }

    private static bool IsSameValue(IParameterSymbol one, IParameterSymbol other) => string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase) && SymbolEqualityComparer.Default.Equals(one.Type, other.Type);

    private (ImmutableArray<BoundMember> Members, string? Objection) Members(INamedTypeSymbol type, IMethodSymbol constructor)
    {
        var members = ImmutableArray.CreateBuilder<BoundMember>();
        foreach (var property in SettableProperties(type))
        {
            // The library gave these whatever an option of the same name was worth, and overwrote what the object had given itself.
            if (HandlerParameters.Service(property.Type) is { } given)
            {
                if (!constructor.Parameters.Any(p => IsSame(p, property)))
                {
                    members.Add(new BoundMember(property.Name, given));
                }

                continue;
            }

            if (Services.Contains(property.Type.MetadataName()))
            {
                return ([], $"The property '{property.Name}' is given a service of the invocation: create '{type.Name}' in the action, from the ParseResult.");
            }

            var (reading, objection) = symbols.Read(property.Name, property.Type, property.NullableAnnotation, []);
            if (objection is not null)
            {
                return ([], objection);
            }

            if (reading is null)
            {
                if (property.IsRequired || symbols.MayBeElsewhere(property.Name))
                {
                    return ([], $"No option or argument for the property '{property.Name}' is found here, but there may be one elsewhere: create '{type.Name}' in the action, from the ParseResult.");
                }
            }
            else if (!constructor.Parameters.Any(p => IsSame(p, property)))
            {
                if (Member(property, reading, type) is not { } member)
                {
                    return ([], $"What the property '{property.Name}' is where its option is not given can't be said here: create '{type.Name}' in the action, from the ParseResult.");
                }

                members.Add(member);
            }
        }

        return (members.ToImmutable(), null);
    }

    private BoundMember? Member(IPropertySymbol property, SymbolReading reading, INamedTypeSymbol type)
    {
        if (reading.HasValue() is not { } condition)
        {
            return null;
        }

        if (condition.Length == 0 || (!HasOwnValue(property, type) && !reading.IsCollection && !DefaultValues.IsNullable(property.Type)))
        {
            return new BoundMember(property.Name, reading.Value);
        }

        if (HasOwnValue(property, type))
        {
            return property.SetMethod!.IsInitOnly || property.IsRequired || !IsCSharp9 ? null : new BoundMember(property.Name, reading.Value, condition);
        }

        var none = property.Type.IsReferenceType ? reading.Value.EndsWith("!", StringComparison.Ordinal) ? "null!" : "null" : DefaultValues.Null(property.Type, context.Model, symbols.Position);
        return reading.ValueOr(none) is { } value ? new BoundMember(property.Name, value) : null;
    }

    private bool IsCSharp9 => context.Root.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 };

    private static IEnumerable<IPropertySymbol> SettableProperties(INamedTypeSymbol type)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var current = type; current is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) }; current = current.BaseType)
        {
            foreach (var property in current.GetMembers().OfType<IPropertySymbol>().Where(p => !p.IsStatic && !p.IsIndexer && p.DeclaredAccessibility == Accessibility.Public && seen.Add(p.Name)))
            {
                if (property.SetMethod is { DeclaredAccessibility: Accessibility.Public })
                {
                    yield return property;
                }
            }
        }
    }

    /// <summary>A positional parameter of a record: what the constructor was given is set again, to the same.</summary>
    private static bool IsSame(IParameterSymbol parameter, IPropertySymbol property) => parameter.Name == property.Name && SymbolEqualityComparer.Default.Equals(parameter.Type, property.Type);

    /// <summary>Whether an object may have given the property another value than its type's default, or may notice that it is set.</summary>
    private static bool HasOwnValue(IPropertySymbol property, INamedTypeSymbol type)
    {
        if (property.DeclaringSyntaxReferences.Select(r => r.GetSyntax()).FirstOrDefault() is not PropertyDeclarationSyntax { Initializer: null, AccessorList.Accessors: var accessors }
            || accessors.Any(a => a.Body is not null || a.ExpressionBody is not null))
        {
            return true;
        }

        for (var current = type; current is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) }; current = current.BaseType)
        {
            if (current.DeclaringSyntaxReferences.IsEmpty || current.InstanceConstructors.Any(c => c.DeclaringSyntaxReferences.Select(r => r.GetSyntax()).Any(s => s is ConstructorDeclarationSyntax)))
            {
                return true;
            }
        }

        return false;
    }
}
