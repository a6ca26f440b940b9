using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Reporting;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Collections;

/// <summary>Lists, arrays and dictionaries are interfaces: where code needs the class that they were, it is made.</summary>
internal sealed class WidenedPropertyRule : CodeRule
{
    private static readonly ImmutableArray<string> Mutators = ["AddRange", "InsertRange", "RemoveAll", "RemoveRange", "Sort", "Reverse", "EnsureCapacity", "TrimExcess", "Capacity", "TryAdd"];

    public override ImmutableArray<string> Triggers => WidenedProperty.Names;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || WidenedProperty.Of(symbol) is not { } property || Code.IsMention(node) || name.Parent is NameColonSyntax)
        {
            return;
        }

        var access = Code.Access(name);
        if (access.Parent is AssignmentExpressionSyntax assignment && assignment.Left == access)
        {
            if (Code.Bare(assignment.Right) is ImplicitObjectCreationExpressionSyntax creation)
            {
                NamedCollection.Report(name, creation, (IPropertySymbol)symbol, context);
            }
            else
            {
                ReportAssigned(name, assignment.Right, property, context);
            }

            return;
        }

        var uses = new PropertyUses(access, property, context);
        if (uses.Members.Any(Mutators.Contains))
        {
            context.Manual(access, name.Span, "It is an interface now, which has no such member: build a list first, and assign it.");
        }
        else if (uses.ArrayLength is { } length)
        {
            context.Rewrite(access, name.Span, [Edit.Replace(length.Identifier.Span, "Count", length.Span)]);
        }
        else if (uses.NeedsLegacyType)
        {
            var mayBeNull = ((IPropertySymbol)symbol).NullableAnnotation == NullableAnnotation.Annotated && context.Model.GetTypeInfo(access).Nullability.FlowState != NullableFlowState.NotNull;
            var question = mayBeNull && Code.Whole(access).Parent is not MemberAccessExpressionSyntax ? "?." : ".";
            var isNew = property.Import is { } import && !context.Imports.Contains(import, name);
            context.Rewrite(access, name.Span, [Edit.Insert(name.Span.End, question + property.Conversion, name.Span)], isNew ? [property.Import!] : [], uses.IsHandedOn ? Safety.Review : null);
        }
    }

    /// <summary>A value that is a read-only list or dictionary can be assigned no more: a copy can.</summary>
    private static void ReportAssigned(SimpleNameSyntax name, ExpressionSyntax value, WidenedProperty property, RuleContext context)
    {
        var info = context.Model.GetTypeInfo(value);
        if (info.Type is not { TypeKind: not (TypeKind.Error or TypeKind.Dynamic) } type || Code.Bare(value) is BaseObjectCreationExpressionSyntax or InitializerExpressionSyntax or CollectionExpressionSyntax || property.Takes(type))
        {
            return;
        }

        var question = info.Nullability.FlowState == NullableFlowState.MaybeNull ? "?." : ".";
        context.Rewrite(value, name.Span, Precedence.Append(value, question + property.Copy), context.Imports.Missing("System.Linq", name));
    }
}
