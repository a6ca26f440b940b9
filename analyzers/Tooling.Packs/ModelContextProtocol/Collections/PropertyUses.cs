using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Collections;

/// <summary>What code does with the value of a property, directly or through a variable whose type is inferred from it.</summary>
internal sealed class PropertyUses
{
    private readonly WidenedProperty _property;
    private readonly RuleContext _context;
    private readonly ImmutableArray<SimpleNameSyntax> _members;

    public PropertyUses(ExpressionSyntax access, WidenedProperty property, RuleContext context)
    {
        (_property, _context) = (property, context);
        ImmutableArray<ExpressionSyntax> values = [access, .. Variables(access)];
        _members = [.. values.Select(MemberOf).OfType<SimpleNameSyntax>().Where(IsGone)];
        IsHandedOn = values.Any(IsConverted);
    }

    /// <summary>The members that it has not any more.</summary>
    public IEnumerable<string> Members => _members.Select(m => m.Identifier.ValueText);

    /// <summary>Whether it becomes a value of a type that it does not convert to any more.</summary>
    public bool IsHandedOn { get; }

    /// <summary>Whether the legacy type has to be made.</summary>
    public bool NeedsLegacyType => IsHandedOn || _members.Length > 0;

    /// <summary>The <c>Length</c> of what was an array, where nothing else is asked of it.</summary>
    public SimpleNameSyntax? ArrayLength => !IsHandedOn && _members.Length == 1 && _members[0].Identifier.ValueText == "Length" ? _members[0] : null;

    private static SimpleNameSyntax? MemberOf(ExpressionSyntax value)
    {
        var whole = Code.Whole(value);
        return whole.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Expression == whole => access.Name,
            ConditionalAccessExpressionSyntax conditional when conditional.Expression == whole =>
                conditional.WhenNotNull.DescendantNodesAndSelf().OfType<MemberBindingExpressionSyntax>().FirstOrDefault(b => b.SpanStart == conditional.WhenNotNull.SpanStart)?.Name,
            _ => null,
        };
    }

    private bool IsGone(SimpleNameSyntax member)
    {
        if (_context.Model.GetSymbolInfo(member).Symbol is not { } symbol)
        {
            return false;
        }

        if (symbol is IMethodSymbol { MethodKind: MethodKind.ReducedExtension, ReducedFrom: { } extension })
        {
            var receiver = extension.Parameters[0];
            return !_property.ConvertsTo(receiver.Type) && receiver.Type is not ITypeParameterSymbol;
        }

        // Interfaces of the framework have the members of the same name.
        return !symbol.ContainingType.SpecialType.Equals(SpecialType.System_Object) && !InterfaceMembers.Contains(symbol.Name);
    }

    private static readonly ImmutableArray<string> InterfaceMembers =
        ["Add", "Clear", "Contains", "ContainsKey", "CopyTo", "Count", "GetEnumerator", "IndexOf", "Insert", "Keys", "Remove", "RemoveAt", "TryGetValue", "Values", "this[]"];

    private bool IsConverted(ExpressionSyntax value)
    {
        var whole = Code.Whole(Code.IsBound(value) && Code.Chain(value) is { } chain && chain.Span.End == value.Span.End ? chain : value);
        if (MemberOf(value) is not null || (whole.Parent is ConditionalAccessExpressionSyntax { Expression: var looked } && looked == whole) || whole.Parent is CommonForEachStatementSyntax or ElementAccessExpressionSyntax or EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true } } })
        {
            return false;
        }

        return whole.Parent is not (BinaryExpressionSyntax or IsPatternExpressionSyntax or SpreadElementSyntax or ExpressionStatementSyntax)
            && _context.Model.GetTypeInfo(whole).ConvertedType is { } target
            && !_property.ConvertsTo(target);
    }

    /// <summary>The uses of a variable that is declared with the value.</summary>
    private IEnumerable<ExpressionSyntax> Variables(ExpressionSyntax access)
    {
        var whole = Code.Whole(Code.IsBound(access) && Code.Chain(access) is { } chain && chain.Span.End == access.Span.End ? chain : access);
        if (whole.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true } } declarator } || _context.Model.GetDeclaredSymbol(declarator) is not { } local)
        {
            return [];
        }

        var scope = declarator.FirstAncestorOrSelf<BlockSyntax>() ?? _context.Root;
        return scope.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(n => n.Identifier.ValueText == local.Name && SymbolEqualityComparer.Default.Equals(_context.Model.GetSymbolInfo(n).Symbol, local));
    }
}
