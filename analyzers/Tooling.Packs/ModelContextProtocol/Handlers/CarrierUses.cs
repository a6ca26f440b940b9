using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Handlers;

/// <summary>What a project does with objects of the classes of capabilities, apart from options that are given them in place.</summary>
internal sealed class CarrierUses
{
    private static readonly ImmutableHashSet<string> Interesting =
        [.. HandlerCarrier.Classes.Keys, .. HandlerMembers.Handlers, .. HandlerMembers.Collections, .. HandlerMembers.Capabilities, "ListChanged", "Subscribe"];

    private readonly HashSet<string> _mentioned = new(StringComparer.Ordinal);
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);
    private readonly HashSet<(string Capability, string Handler)> _handlers = [];

    /// <summary>The classes whose objects hold handlers and nothing else.</summary>
    public IEnumerable<string> Carried => _mentioned.Where(m => !_refused.Contains(m) && _handlers.Any(h => h.Capability == m));

    /// <summary>Whether a name can tell something of such objects.</summary>
    public static bool IsInteresting(SimpleNameSyntax name) => Interesting.Contains(name.Identifier.ValueText);

    /// <summary>Whether the project deals with a handler of a class.</summary>
    public bool Holds(string capability, string handler) => _handlers.Contains((capability, handler));

    /// <summary>Takes a name into account.</summary>
    public void Add(SimpleNameSyntax name, SemanticModel model)
    {
        var symbol = model.GetSymbolInfo(name).Symbol;
        if (symbol is null || Code.IsMention(name))
        {
            return;
        }

        if (symbol is INamedTypeSymbol type && HandlerCarrier.IsCapability(type))
        {
            AddMention(name, type.Name, model);
        }
        else if (symbol is IPropertySymbol { ContainingType: { } owner } property && HandlerCarrier.IsCapability(owner) && !HandlerCarrier.IsInOptions(name, model) && !IsOfLibrary(name, model))
        {
            AddMember(owner.Name, property.Name);
        }
        else if (symbol is IPropertySymbol { Type: { } held, ContainingType.Name: "ServerCapabilities" or "ClientCapabilities" } && HandlerCarrier.IsCapability(held) && !IsHarmless(Code.Access(name), model))
        {
            _refused.Add(held.Name);
        }
    }

    private void AddMention(SimpleNameSyntax name, string capability, SemanticModel model)
    {
        var whole = Names.Whole(name);
        if (HandlerCarrier.IsInOptions(name, model) && whole.Parent is BaseObjectCreationExpressionSyntax)
        {
            return;
        }

        _mentioned.Add(capability);
        if (whole.Parent is TypeOfExpressionSyntax or BaseTypeSyntax or UsingDirectiveSyntax or CastExpressionSyntax or PatternSyntax or BinaryExpressionSyntax)
        {
            _refused.Add(capability);
        }
    }

    private void AddMember(string capability, string member)
    {
        if (HandlerMembers.Handlers.Contains(member))
        {
            _handlers.Add((capability, member));
        }
        else
        {
            _refused.Add(capability);
        }
    }

    /// <summary>Whether a member is read of an object that is reached from capabilities, which the library gave.</summary>
    private static bool IsOfLibrary(SimpleNameSyntax name, SemanticModel model)
    {
        var owner = Code.Access(name) switch
        {
            MemberAccessExpressionSyntax access => Code.Bare(access.Expression),
            MemberBindingExpressionSyntax binding => binding.Ancestors().OfType<ConditionalAccessExpressionSyntax>().First(c => c.WhenNotNull.Span.Contains(binding.Span)).Expression,
            _ => null,
        };
        return owner is not null && model.GetSymbolInfo(owner is MemberBindingExpressionSyntax bound ? bound.Name : owner).Symbol is IPropertySymbol { ContainingType.Name: "ServerCapabilities" or "ClientCapabilities" };
    }

    /// <summary>Whether a property of capabilities is only looked into, or is given an object where that can be written otherwise.</summary>
    private static bool IsHarmless(ExpressionSyntax access, SemanticModel model) => Code.Whole(access).Parent switch
    {
        MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax or IsPatternExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } => true,
        AssignmentExpressionSyntax assignment when assignment.Left == access => IsPlaceable(assignment, model),
        _ => false,
    };

    private static bool IsPlaceable(AssignmentExpressionSyntax assignment, SemanticModel model) =>
        HandlerMembers.InitializerOf(assignment.Right) is not null
        || assignment.Right is BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 }, Initializer: null } or LiteralExpressionSyntax
        || HandlerCarrier.IsInOptions(assignment, model) && CarriedValue.CanBeWritten(assignment, model);
}
