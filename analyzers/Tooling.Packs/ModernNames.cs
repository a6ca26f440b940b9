using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs;

/// <summary>Finds the names in a file that a pack's modern API has and its legacy one does not (<see cref="MigrationPack.ModernNames"/>).</summary>
internal sealed class ModernNames
{
    private readonly TriggerFilter _words;
    private readonly ISet<string> _names;

    /// <summary>The members for which the type says whether they are modern.</summary>
    private readonly HashSet<string> _ofTypes;

    public ModernNames(MigrationPack pack)
    {
        _names = pack.ModernNames;
        _words = new TriggerFilter(_names.Select(LastPart));
        _ofTypes = new HashSet<string>(_names.Where(name => name.IndexOf('.') != name.LastIndexOf('.')).Select(LastPart), StringComparer.Ordinal);
    }

    /// <summary>Whether a name is there that only the modern API could explain.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="legacy">The code with the legacy API.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public bool AreIn(SyntaxTree tree, Compilation legacy, CancellationToken cancellationToken)
    {
        SemanticModel? model = null;
        var root = tree.GetRoot(cancellationToken);
        foreach (var name in _words.Words(tree.GetText(cancellationToken)).Select(word => root.FindToken(word.Start).Parent).OfType<SimpleNameSyntax>().Where(MayBeModern))
        {
            model ??= legacy.GetSemanticModel(tree);
            var owner = OwnerOf(name, model, cancellationToken);
            if (!IsUnknown(name, owner, model, cancellationToken) && IsModern(name, owner)
                && model.GetSymbolInfo(name, cancellationToken) is { Symbol: null, CandidateReason: CandidateReason.None or CandidateReason.Inaccessible })
            {
                return true;
            }
        }

        return false;
    }

    private static string LastPart(string name) => name.Substring(name.LastIndexOf('.') + 1);

    /// <summary>Whether a name could be one without asking what it is a member of. Neither API has attributes, and parameters are not listed.</summary>
    private bool MayBeModern(SimpleNameSyntax name) =>
        name.Parent is not (NameEqualsSyntax { Parent: AttributeArgumentSyntax } or NameColonSyntax { Parent: not SubpatternSyntax })
        && (_ofTypes.Contains(name.Identifier.ValueText) || IsModern(name, owner: null));

    private bool IsModern(SimpleNameSyntax name, ITypeSymbol? owner)
    {
        var text = name.Identifier.ValueText;
        return _names.Contains(text)
            || (name.Parent is MemberAccessExpressionSyntax { Expression: var receiver } access && access.Name == name && LastName(receiver) is { } property && _names.Contains($"{property}.{text}"))
            || (owner as INamedTypeSymbol)?.SelfAndBases().Any(type => _names.Contains($"{type.MetadataName()}.{text}")) == true;
    }

    /// <summary>A member of a type that is missing, a package's that could not be restored, can be anything.</summary>
    private static bool IsUnknown(SimpleNameSyntax name, ITypeSymbol? owner, SemanticModel model, CancellationToken cancellationToken) => (owner, name.Parent) switch
    {
        (IErrorTypeSymbol, _) => true,
        (not null, _) => false,
        (null, MemberBindingExpressionSyntax or NameColonSyntax) => true,
        (null, AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } set) when set.Left == name => true,
        _ => name.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && model.GetDeclaredSymbol(type, cancellationToken) is INamedTypeSymbol declared && declared.SelfAndBases().Any(t => t is IErrorTypeSymbol),
    };

    /// <summary>The type whose member a name is; null where nothing in front of it says so.</summary>
    private static ITypeSymbol? OwnerOf(SimpleNameSyntax name, SemanticModel model, CancellationToken cancellationToken) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == name => model.GetTypeInfo(access.Expression, cancellationToken).Type,
        MemberBindingExpressionSyntax when name.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>() is { Expression: var receiver } => model.GetTypeInfo(receiver, cancellationToken).Type,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } } set when set.Left == name => model.GetTypeInfo(creation, cancellationToken).Type,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: AssignmentExpressionSyntax outer } } set when set.Left == name => model.GetTypeInfo(outer.Left, cancellationToken).Type,
        NameColonSyntax { Parent: SubpatternSyntax { Parent.Parent: PatternSyntax pattern } } => model.GetTypeInfo(pattern, cancellationToken).ConvertedType,
        _ => null,
    };

    private static string? LastName(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}
