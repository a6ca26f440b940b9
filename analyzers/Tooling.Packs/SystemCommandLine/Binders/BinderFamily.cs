using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Binders;

/// <summary>A direct subclass of <c>BinderBase&lt;T&gt;</c> and the classes that derive from it. They become plain classes, all of them or none.</summary>
internal sealed class BinderFamily
{
    private static readonly ConditionalWeakTable<Compilation, ImmutableDictionary<ISymbol, BinderFamily>> Known = new();

    private static readonly HashSet<string> Kept = new(["ParseResult", "Console"], StringComparer.Ordinal);

    private readonly ImmutableArray<INamedTypeSymbol> _derived;

    private BinderFamily(INamedTypeSymbol root, ImmutableArray<INamedTypeSymbol> derived, Compilation compilation, CancellationToken cancellationToken)
    {
        Root = root;
        _derived = derived;
        Method = OverrideOf(root);
        Objection = FindObjection(compilation, cancellationToken);
    }

    /// <summary>The class that names <c>BinderBase&lt;T&gt;</c>.</summary>
    public INamedTypeSymbol Root { get; }

    /// <summary>The root's own <c>GetBoundValue</c>; null where it leaves that to the others.</summary>
    public IMethodSymbol? Method { get; }

    /// <summary>Another class replaces the root's <c>GetBoundValue</c>.</summary>
    public bool IsOverridden => _derived.Any(d => OverrideOf(d) is not null);

    /// <summary>Why the binders stay.</summary>
    public string? Objection { get; }

    /// <summary>The family that a class belongs to; null where its root is not declared in this project.</summary>
    public static BinderFamily? Of(INamedTypeSymbol binder, RuleContext context)
    {
        var families = Known.TryGetValue(context.Compilation, out var known) ? known : Known.GetValue(context.Compilation, c => Create(c, context.CancellationToken));
        return RootOf(binder) is { } root && families.TryGetValue(root, out var family) ? family : null;
    }

    /// <summary>The class between a binder and <c>BinderBase&lt;T&gt;</c>, which may be the binder itself; null where it is no binder.</summary>
    public static INamedTypeSymbol? RootOf(INamedTypeSymbol binder)
    {
        var current = binder.OriginalDefinition;
        while (current.BaseType is { } parent && parent.MetadataName() != CommandLineTypes.BinderBase)
        {
            current = parent.OriginalDefinition;
        }

        return current.BaseType is null ? null : current;
    }

    /// <summary>Whether a method makes a binder's value.</summary>
    public static bool IsBoundValue(IMethodSymbol? method) =>
        method is { Name: "GetBoundValue", IsOverride: true, Parameters.Length: 1 } && method.Parameters[0].Type.MetadataName() == CommandLineTypes.BindingContext;

    private static ImmutableDictionary<ISymbol, BinderFamily> Create(Compilation compilation, CancellationToken cancellationToken)
    {
        var binders = compilation.GetSymbolsWithName(_ => true, SymbolFilter.Type, cancellationToken).OfType<INamedTypeSymbol>()
            .Where(t => t.TypeKind == TypeKind.Class && RootOf(t) is not null)
            .ToLookup(RootOf, SymbolEqualityComparer.Default);
        return binders.Where(f => f.Contains(f.Key, SymbolEqualityComparer.Default)).ToImmutableDictionary(
            f => f.Key!,
            f => new BinderFamily((INamedTypeSymbol)f.Key!, [.. f.Where(t => !SymbolEqualityComparer.Default.Equals(t, f.Key))], compilation, cancellationToken),
            SymbolEqualityComparer.Default);
    }

    private static IMethodSymbol? OverrideOf(INamedTypeSymbol binder) => binder.GetMembers("GetBoundValue").OfType<IMethodSymbol>().FirstOrDefault(IsBoundValue);

    private static bool IsService(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken) =>
        method.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) is MethodDeclarationSyntax declaration && ServiceBinder.Is(declaration, compilation.GetSemanticModel(declaration.SyntaxTree));

    private static string? MethodObjection(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken)
    {
        if (method.DeclaringSyntaxReferences.Length != 1 || method.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) is not MethodDeclarationSyntax declaration)
        {
            return "GetBoundValue is declared in several parts.";
        }

        var model = compilation.GetSemanticModel(declaration.SyntaxTree);
        var parameter = method.Parameters[0];
        foreach (var use in declaration.DescendantNodes().OfType<IdentifierNameSyntax>().Where(n => n.Identifier.ValueText == parameter.Name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(n, cancellationToken).Symbol, parameter)))
        {
            if (MemberOf(use) is { } member && Kept.Contains(member))
            {
                continue;
            }

            if (use.Parent is MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax)
            {
                return "The binder asks the BindingContext for more than the ParseResult, and services are gone in 2.0: give it what it needs in its constructor.";
            }

            if (!TakesContext(use, model))
            {
                return "The binder hands its BindingContext on. Hand the ParseResult on instead.";
            }
        }

        return null;
    }

    /// <summary>What is read of the context, behind <c>.</c> or <c>?.</c>.</summary>
    private static string? MemberOf(IdentifierNameSyntax use) => use.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Expression == use => access.Name.Identifier.ValueText,
        ConditionalAccessExpressionSyntax access when access.Expression == use => access.WhenNotNull.DescendantNodesAndSelf().OfType<MemberBindingExpressionSyntax>().FirstOrDefault()?.Name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>A method of the program, whose parameter changes its type as well.</summary>
    private static bool TakesContext(IdentifierNameSyntax use, SemanticModel model) =>
        use.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && model.GetSymbolInfo(call).Symbol is IMethodSymbol { DeclaringSyntaxReferences.Length: > 0 };

    private string? FindObjection(Compilation compilation, CancellationToken cancellationToken)
    {
        if (Method is null && Root.DeclaringSyntaxReferences.Length > 1)
        {
            return "The binder is declared in several parts, and none has GetBoundValue: declare `public abstract T GetBoundValue(ParseResult)` in one of them.";
        }

        if (Method is null && !Root.IsAbstract)
        {
            return "The binder has no GetBoundValue of its own.";
        }

        foreach (var binder in _derived.Prepend(Root))
        {
            if (OverrideOf(binder) is not { } method)
            {
                continue;
            }

            var objection = _derived.IsEmpty && IsService(method, compilation, cancellationToken) ? null : MethodObjection(method, compilation, cancellationToken);
            if (objection is not null)
            {
                return SymbolEqualityComparer.Default.Equals(binder, Root) ? objection : $"'{binder.Name}' derives from it, and can't be rewritten: {objection}";
            }
        }

        return null;
    }
}
