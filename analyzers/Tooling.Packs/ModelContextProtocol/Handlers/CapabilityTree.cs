using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Handlers;

/// <summary>An assignment of <c>Capabilities</c>, with the handlers and collections inside it.</summary>
internal sealed class CapabilityTree
{
    private CapabilityTree(AssignmentExpressionSyntax assignment, InitializerExpressionSyntax initializer, RuleContext context)
    {
        Assignment = assignment;
        Initializer = initializer;
        Carried = [.. initializer.Expressions.OfType<AssignmentExpressionSyntax>().Select(m => CarriedValue.Of(m, context)).OfType<CarriedValue>()];
        Moved = [.. initializer.Expressions.OfType<AssignmentExpressionSyntax>().SelectMany(m => Moves(m, context) ? [m] : MembersOf(m).Where(inner => Moves(inner, context)))];
    }

    /// <summary>The assignment.</summary>
    public AssignmentExpressionSyntax Assignment { get; }

    /// <summary>What it says about each capability.</summary>
    public InitializerExpressionSyntax Initializer { get; }

    /// <summary>What moves, in the order of the code.</summary>
    public ImmutableArray<AssignmentExpressionSyntax> Moved { get; }

    /// <summary>The capabilities that are given handlers which were gathered elsewhere.</summary>
    public ImmutableArray<CarriedValue> Carried { get; }

    /// <summary>Whether nothing moves.</summary>
    public bool IsEmpty => Moved.IsEmpty && Carried.IsEmpty;

    /// <summary>Whether the capabilities are created at another place, where they stay.</summary>
    public bool IsElsewhere => !Assignment.Span.Contains(Initializer.Span);

    /// <summary>Whether nothing is left.</summary>
    public bool IsEmptied => !IsElsewhere && Initializer.Expressions.All(Goes);

    /// <summary>Reads an assignment; null where it builds nothing, in place or at a place of its own.</summary>
    public static CapabilityTree? Of(AssignmentExpressionSyntax assignment, RuleContext context) =>
        !HandlerMembers.IsCapabilities(context.Model.GetSymbolInfo(assignment.Left).Symbol) ? null
        : HandlerMembers.InitializerOf(assignment.Right) is { } initializer ? new CapabilityTree(assignment, initializer, context)
        : GatheredCapabilities.CreationOf(assignment.Right, context.Model) is { Initializer: { } elsewhere } ? new CapabilityTree(assignment, elsewhere, context)
        : null;

    /// <summary>Whether a member of the initializer moves, or says nothing any more because all of its members move.</summary>
    public bool Goes(ExpressionSyntax member) =>
        member is AssignmentExpressionSyntax assignment && (Moved.Contains(assignment) || Carried.Any(c => c.Assignment == assignment) || MembersOf(assignment) is { IsEmpty: false } inner && inner.All(Moved.Contains));

    /// <summary>The initializers of capabilities that keep something and lose something.</summary>
    public IEnumerable<InitializerExpressionSyntax> Partial() => Initializer.Expressions.Where(e => !Goes(e)).OfType<AssignmentExpressionSyntax>()
        .Select(a => HandlerMembers.InitializerOf(a.Right)).OfType<InitializerExpressionSyntax>().Where(i => i.Expressions.Any(Goes));

    /// <summary>The creations of capabilities that lose all they are given, and stay where capabilities are created elsewhere.</summary>
    public IEnumerable<BaseObjectCreationExpressionSyntax> Bare() => Initializer.Expressions.OfType<AssignmentExpressionSyntax>().Where(e => IsElsewhere && Goes(e) && !Moved.Contains(e))
        .Select(a => a.Right).OfType<BaseObjectCreationExpressionSyntax>();

    private static ImmutableArray<AssignmentExpressionSyntax> MembersOf(AssignmentExpressionSyntax capability) =>
        HandlerMembers.InitializerOf(capability.Right) is { } initializer ? [.. initializer.Expressions.OfType<AssignmentExpressionSyntax>()] : [];

    private static bool Moves(AssignmentExpressionSyntax member, RuleContext context) => HandlerMembers.Moves(context.Model.GetSymbolInfo(member.Left).Symbol);
}
