using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs;

/// <summary>
/// Code of which a part is on the modern API already while its project refers to the legacy package still: somebody began, or took the fixes
/// of the IDE one by one. What compiles on both could be either, so such code is looked at with the modern API that the pack brings, too.
/// </summary>
public static class HalfMigratedCode
{
    /// <summary>The same code with the modern API, where a part of it is modern.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="bound">The pack, bound to the legacy API of the code.</param>
    /// <param name="legacy">The code, with the legacy API.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Null where all of it is legacy, and where the pack brings no modern API.</returns>
    public static Compilation? OnModern(MigrationPack pack, CompiledPack bound, Compilation legacy, CancellationToken cancellationToken)
    {
        if (pack.ModernNames.IsEmpty)
        {
            return null;
        }

        var (triggers, modern) = (new TriggerFilter(bound.Triggers), new TriggerFilter(pack.ModernNames.Select(name => name.Split('.').Last())));
        return legacy.SyntaxTrees.Any(tree => triggers.Matches(tree.GetText(cancellationToken)) && HasModern(tree, modern, pack.ModernNames, legacy, cancellationToken))
            ? WithModern(legacy, pack)
            : null;
    }

    /// <summary>Whether a name is there that only the modern API could explain.</summary>
    private static bool HasModern(SyntaxTree tree, TriggerFilter words, ImmutableHashSet<string> names, Compilation legacy, CancellationToken cancellationToken)
    {
        SemanticModel? model = null;
        var root = tree.GetRoot(cancellationToken);
        foreach (var name in words.Words(tree.GetText(cancellationToken)).Select(word => root.FindToken(word.Start).Parent).OfType<SimpleNameSyntax>().Where(name => IsOneOf(names, name)))
        {
            model ??= legacy.GetSemanticModel(tree);
            if (!IsOfUnknownType(name, model, cancellationToken) && model.GetSymbolInfo(name, cancellationToken) is { Symbol: null, CandidateReason: CandidateReason.None or CandidateReason.Inaccessible })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A member of a type that is missing, a package's that could not be restored, can be anything; and neither API has attributes.</summary>
    private static bool IsOfUnknownType(SimpleNameSyntax name, SemanticModel model, CancellationToken cancellationToken)
    {
        bool IsUnknown(ExpressionSyntax expression) => model.GetTypeInfo(expression, cancellationToken).Type is null or IErrorTypeSymbol;

        return name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => model.GetTypeInfo(access.Expression, cancellationToken).Type is IErrorTypeSymbol,
            MemberBindingExpressionSyntax binding => binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>() is { Expression: var receiver } && IsUnknown(receiver),
            NameEqualsSyntax { Parent: AttributeArgumentSyntax } or NameColonSyntax => true,
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } } set when set.Left == name => IsUnknown(creation),
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: AssignmentExpressionSyntax outer } } set when set.Left == name => IsUnknown(outer.Left),
            _ => name.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && HasUnknownBase(model.GetDeclaredSymbol(type, cancellationToken) as INamedTypeSymbol),
        };
    }

    private static bool HasUnknownBase(INamedTypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current is IErrorTypeSymbol)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOneOf(ImmutableHashSet<string> names, SimpleNameSyntax name) =>
        names.Contains(name.Identifier.ValueText)
        || (name.Parent is MemberAccessExpressionSyntax { Expression: var receiver } access && access.Name == name && LastName(receiver) is { } property && names.Contains($"{property}.{name.Identifier.ValueText}"));

    private static string? LastName(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>An assembly of the legacy API that has no modern successor is left out: what needs it does not compile.</summary>
    private static Compilation WithModern(Compilation legacy, MigrationPack pack)
    {
        var gone = legacy.References.Where(reference => legacy.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol { Name: var name }
            && pack.LegacyAssemblies.Contains(name, StringComparer.OrdinalIgnoreCase) && !pack.ModernReferences.ContainsKey(name));
        return ReplacedAssemblies.In(legacy.RemoveReferences(gone), pack.ModernReferences);
    }
}
