using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Handlers;

/// <summary>Handlers and collections on capabilities move to the options: where options are created, where capabilities are assigned, and where they are reached from the options.</summary>
internal sealed class CapabilityHandlersRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = [.. HandlerMembers.Handlers, .. HandlerMembers.Collections, .. HandlerMembers.Capabilities, "Capabilities", .. HandlerCarrier.Classes.Keys];

    /// <summary>All that is reported has to do with handlers that capabilities of 1.0 and later have not.</summary>
    public override bool IsNeverModern(SyntaxNode node) => true;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || Code.IsMention(node))
        {
            return;
        }

        if (symbol is INamedTypeSymbol type)
        {
            ReportCarrier(name, type, context);
        }
        else if (HandlerMembers.IsCapabilities(symbol))
        {
            if (Code.Access(name).Parent is AssignmentExpressionSyntax { Left: var left } assignment && left == Code.Access(name) && CapabilityTree.Of(assignment, context) is { IsEmpty: false } tree)
            {
                Report(name, tree, context);
            }
        }
        else if (CapabilityAssignment.At(name, symbol, context) is { } reached)
        {
            if (reached.Edits() is { IsDefault: false } edits)
            {
                context.Rewrite(reached.Assignment, name.Span, edits);
            }
        }
        else if (Code.Access(name).Parent is AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax } given && HandlerCarrier.IsInOptions(given, context.Model) && CarriedValue.Of(given, context) is { } value)
        {
            ReportGiven(name, value, context);
        }
        else if (HandlerMembers.Moves(symbol) && !IsInTree(name, context))
        {
            ReportMember(name, symbol, context);
        }
    }

    private static bool IsInTree(SimpleNameSyntax name, RuleContext context) =>
        name.Ancestors().OfType<AssignmentExpressionSyntax>().Any(a =>
            CapabilityTree.Of(a, context) is { } tree && tree.Moved.Any(m => m.Left == name) || CapabilityAssignment.Of(a, context) is { } reached && reached.Takes(name))
        || name.Ancestors().OfType<BaseObjectCreationExpressionSyntax>().Any(c => GatheredCapabilities.SinkOf(c, context.Model) is { } sink && CapabilityTree.Of(sink, context) is { } tree && tree.Moved.Any(m => m.Left == name));

    private static void ReportMember(SimpleNameSyntax name, ISymbol symbol, RuleContext context)
    {
        if (HandlerCarrier.IsInOptions(name, context.Model) || HandlerCarrier.Of(symbol.ContainingType, context) is null)
        {
            ReportReached(name, context);
            return;
        }

        // The member is called the same; the compiler's error about it says that this is legacy code where the package was raised before.
        context.Show(name, name.Span, name.Identifier, group: HandlerCarrier.Group);
    }

    /// <summary>Handlers that are gathered apart from options are gathered in the class of handlers.</summary>
    private static void ReportCarrier(SimpleNameSyntax name, INamedTypeSymbol type, RuleContext context)
    {
        var whole = Names.Whole(name);
        if (HandlerCarrier.Of(type, context) is { } carrier && !(whole.Parent is BaseObjectCreationExpressionSyntax && HandlerCarrier.IsInOptions(name, context.Model)))
        {
            var (text, import) = context.Imports.NameOf(carrier.Modern.Namespace, carrier.Modern.Name, name);
            context.Rewrite(name, name.Span, [Edit.Replace(whole.Span, text, whole.Span)], import is null ? [] : [import], group: HandlerCarrier.Group);
        }
    }

    /// <summary><c>options.Capabilities.Tools = tools;</c> becomes a statement for each handler.</summary>
    private static void ReportGiven(SimpleNameSyntax name, CarriedValue value, RuleContext context)
    {
        var options = ((MemberAccessExpressionSyntax)Code.Bare(((MemberAccessExpressionSyntax)Code.Access(name)).Expression)).Expression;
        var line = ";" + UsingLines.NewLineOf(context.Text) + Indentation.Of(value.Assignment, context.Text);
        var parts = value.Members.SelectMany((m, i) => m.Insert(0, EditPart.Literal($"{(i == 0 ? string.Empty : line)}{options}.Handlers."))).ToImmutableArray();
        ImmutableArray<Edit> edits = [new Edit(value.Assignment.Span, parts, value.Assignment.Span), .. CarriedValue.Variables([value], context) is { } kept ? [kept] : ImmutableArray<Edit>.Empty];
        context.Rewrite(value.Assignment, name.Span, edits, group: HandlerCarrier.Group);
    }

    private static void Report(SimpleNameSyntax name, CapabilityTree tree, RuleContext context)
    {
        var code = new HandlerCode(tree, context);
        if (code.Edits() is { IsDefault: false } edits)
        {
            // What moves takes rewrites inside of it along.
            context.Rewrite(tree.IsElsewhere ? tree.Initializer.Parent! : tree.Assignment, name.Span, edits, code.Imports, group: tree.Carried.IsEmpty ? null : HandlerCarrier.Group);
            return;
        }

        context.Manual(tree.Assignment, name.Span, "Assign the handlers to 'Handlers' of the options, and the collections to the options, in statements of their own.");
    }

    /// <summary><c>options.Capabilities?.Tools!.CallToolHandler</c> becomes <c>options.Handlers.CallToolHandler</c>.</summary>
    private static void ReportReached(SimpleNameSyntax name, RuleContext context)
    {
        var isCollection = HandlerMembers.Collections.Contains(name.Identifier.ValueText);
        if (Code.Access(name) is MemberAccessExpressionSyntax { Expression: var held } member && ReachedCapability.OptionsOf(held, context) is { } options)
        {
            context.Rewrite(member, name.Span, [Edit.Replace(TextSpan.FromBounds(held.SpanStart, name.SpanStart), isCollection ? $"{options}." : $"{options}.Handlers.", name.Span)]);
            return;
        }

        var last = Before(name.Identifier);
        var capabilities = last is { ValueText: "Capabilities" } ? last : last is { } capability ? Before(capability) : null;
        if (capabilities is not { Parent: SimpleNameSyntax property } || !HandlerMembers.IsCapabilities(context.Model.GetSymbolInfo(property).Symbol) || capabilities.Value.GetPreviousToken().ValueText != ".")
        {
            context.Manual(Code.Access(name), name.Span, isCollection ? $"Assign '{name.Identifier.ValueText}' of the McpServerOptions." : $"Assign '{name.Identifier.ValueText}' of 'Handlers' of the options.");
            return;
        }

        var span = TextSpan.FromBounds(capabilities.Value.SpanStart, name.SpanStart);
        context.Rewrite(Code.Access(name), name.Span, [Edit.Replace(span, isCollection ? string.Empty : "Handlers.", name.Span)]);
    }

    /// <summary>The identifier in front of a member, past <c>.</c>, <c>?</c> and <c>!</c>.</summary>
    private static SyntaxToken? Before(SyntaxToken identifier)
    {
        var token = identifier.GetPreviousToken();
        if (token.ValueText != ".")
        {
            return null;
        }

        while (token.ValueText is "." or "?" or "!")
        {
            token = token.GetPreviousToken();
        }

        return token.IsKind(SyntaxKind.IdentifierToken) ? token : null;
    }
}
