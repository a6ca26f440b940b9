using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Tooling.Reporting;
using Tooling.Rules.Model;
using Tooling.Rules.Rewriting;

namespace Tooling.Rules.Matching;

/// <summary>Rewrites one reference to a mapped symbol.</summary>
internal static class SymbolRewrite
{
    private const string AttributeSuffix = "Attribute";

    public static void Report(SyntaxNode node, ISymbol symbol, SymbolMap map, RuleContext context)
    {
        if (node is not SimpleNameSyntax name)
        {
            return;
        }

        if (symbol is INamespaceSymbol)
        {
            ReportNamespace(name, map, context);
        }
        else if (symbol is INamedTypeSymbol && map.To is not null)
        {
            ReportType(name, DocumentationId.Parse(map.To), context);
        }
        else if (map.To is not null)
        {
            ReportMember(name, symbol, DocumentationId.Parse(map.To), context);
        }
    }

    private static void ReportNamespace(SimpleNameSyntax name, SymbolMap map, RuleContext context)
    {
        if (name.FirstAncestorOrSelf<UsingDirectiveSyntax>() is not { Alias: null } directive || directive.Name?.Span.End != name.Span.End || directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword))
        {
            return;
        }

        var target = map.To is null ? null : map.To.Substring(2);
        if (target is null || context.Imports.Contains(target, context.Root))
        {
            context.Rewrite(directive, directive.Span, [Edit.Replace(UsingLines.SpanToRemove(directive, context.Text), string.Empty, directive.FullSpan)]);
            return;
        }

        context.Rewrite(directive, directive.Span, [Edit.Replace(directive.Name!.Span, target, directive.Span)]);
    }

    private static void ReportType(SimpleNameSyntax name, DocumentationId target, RuleContext context)
    {
        SyntaxNode whole = name;
        while (whole.Parent is QualifiedNameSyntax qualified && qualified.Right == whole
            || whole.Parent is MemberAccessExpressionSyntax access && access.Name == whole && context.Model.GetSymbolInfo(access.Expression).Symbol is INamespaceSymbol
            || whole.Parent is AliasQualifiedNameSyntax
            || whole.Parent is NameMemberCrefSyntax { Parent: QualifiedCrefSyntax } or QualifiedCrefSyntax)
        {
            whole = whole.Parent;
        }

        // An alias stands for the type: its declaration is what changes.
        if (context.Model.GetAliasInfo(name) is not null)
        {
            return;
        }

        var edits = ImmutableArray.CreateBuilder<Edit>();
        var imports = ImmutableArray<string>.Empty;
        if (whole == name)
        {
            var (text, import) = context.Imports.NameOf(target.Container, target.Name, name);
            edits.Add(Edit.Replace(name.Identifier.Span, AsWritten(text, name), whole.Span));
            imports = import is null ? [] : [import];
        }
        else
        {
            var prefix = whole.ToString().StartsWith("global::", System.StringComparison.Ordinal) ? "global::" : string.Empty;
            edits.Add(Edit.Replace(TextSpan.FromBounds(whole.SpanStart, name.Identifier.Span.End), $"{prefix}{target.Container}.{target.Name}", whole.Span));
        }

        if (edits.All(e => e.Parts.Length == 1 && e.Parts[0].Text == context.Text.ToString(e.Span)) && imports.IsEmpty)
        {
            return;
        }

        context.Rewrite(name, name.Identifier.Span, edits.ToImmutable(), imports, NameOfSafety(name));
    }

    private static void ReportMember(SimpleNameSyntax name, ISymbol symbol, DocumentationId target, RuleContext context)
    {
        if (IsHidden(name, symbol, target, context))
        {
            if (target.Kind == 'P' && BaseAccess(name, target, context) is { } ofBase)
            {
                context.Rewrite(name, name.Identifier.Span, [ofBase], []);
                return;
            }

            context.Manual(name, name.Identifier.Span, $"The class has a member '{target.Name}' of its own, which the new name would mean: name that of the base class.");
            return;
        }

        var edits = ImmutableArray.CreateBuilder<Edit>();
        var imports = ImmutableArray<string>.Empty;
        edits.Add(Edit.Replace(name.Identifier.Span, target.Name, name.Span));

        var owner = symbol.Declared().ContainingType;
        var moved = owner is not null && DocumentationId.Parse(owner.GetDocumentationCommentId() ?? "T:?") is var from
            && target.Container != (from.Container.Length == 0 ? from.Name : $"{from.Container}.{from.Name}");
        if (moved && symbol.IsStatic && symbol is not IMethodSymbol { MethodKind: MethodKind.ReducedExtension })
        {
            var (ns, type) = DocumentationId.SplitType(target.Container);
            var (text, import) = context.Imports.NameOf(ns, type, name);
            var qualifier = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access.Expression : null;
            edits.Add(qualifier is null ? Edit.Insert(name.SpanStart, text + ".", name.Span) : Edit.Replace(qualifier.Span, text, qualifier.Span));
            imports = import is null ? [] : [import];
        }

        var isMethod = symbol is IMethodSymbol;
        if (isMethod && target.Kind != 'M')
        {
            if (Invocation(name) is not { ArgumentList.Arguments.Count: 0 } invocation)
            {
                context.Manual(name, name.Identifier.Span, $"'{symbol.Name}' became the property '{target.Name}', and is not called without arguments here.");
                return;
            }

            edits.Add(Edit.Replace(invocation.ArgumentList.Span, string.Empty, invocation.Span));
        }
        else if (!isMethod && target.Kind == 'M')
        {
            if (name.Parent is AssignmentExpressionSyntax || (name.Parent as ExpressionSyntax)?.Parent is AssignmentExpressionSyntax { } assignment && assignment.Left == name.Parent)
            {
                context.Manual(name, name.Identifier.Span, $"'{symbol.Name}' became the method '{target.Name}' and can't be assigned.");
                return;
            }

            edits.Add(Edit.Insert(name.Span.End, "()", name.Span));
        }

        context.Rewrite(name, name.Identifier.Span, edits.ToImmutable(), imports, NameOfSafety(name));
    }

    /// <summary>Whether a class between the object and the class of the member has a member under the new name.</summary>
    private static bool IsHidden(SimpleNameSyntax name, ISymbol symbol, DocumentationId target, RuleContext context)
    {
        if (symbol.IsStatic || target.Name == symbol.Name || symbol is not (IPropertySymbol or IFieldSymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary }))
        {
            return false;
        }

        var whole = WholeOf(name);
        var receiver = context.Model.GetOperation(whole) is IMemberReferenceOperation reference ? reference.Instance?.Type : (context.Model.GetOperation(whole.Parent!) as IInvocationOperation)?.Instance?.Type;
        return receiver.HasOwnMember(target.Name, context.Pack);
    }

    /// <summary>The property of the object itself, named as that of its base class; null where another object is asked, or the base class has such a member of the program's own as well.</summary>
    private static Edit? BaseAccess(SimpleNameSyntax name, DocumentationId target, RuleContext context)
    {
        var whole = WholeOf(name);
        var isOfThis = whole is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax }
            || (whole == name && name.Parent is not MemberBindingExpressionSyntax && name.FirstAncestorOrSelf<InitializerExpressionSyntax>() is null);
        return isOfThis && context.Model.GetOperation(whole) is IPropertyReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance, Type: { } type } } && !type.BaseType.HasOwnMember(target.Name, context.Pack)
            ? Edit.Replace(whole.Span, "base." + target.Name, whole.Span)
            : null;
    }

    private static ExpressionSyntax WholeOf(SimpleNameSyntax name) => name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;

    /// <summary>An attribute that is written without its suffix stays so.</summary>
    private static string AsWritten(string text, SimpleNameSyntax name) =>
        name.Parent is AttributeSyntax && !name.Identifier.ValueText.EndsWith(AttributeSuffix, StringComparison.Ordinal) && text.EndsWith(AttributeSuffix, StringComparison.Ordinal)
            ? text.Substring(0, text.Length - AttributeSuffix.Length)
            : text;

    /// <summary>The call whose method this name is.</summary>
    internal static InvocationExpressionSyntax? Invocation(SimpleNameSyntax name)
    {
        var target = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access
            : name.Parent is MemberBindingExpressionSyntax binding ? binding
            : (ExpressionSyntax)name;
        return target.Parent is InvocationExpressionSyntax invocation && invocation.Expression == target ? invocation : null;
    }

    /// <summary>The operand of nameof is a string that somebody may compare or print: a person should look.</summary>
    private static Safety? NameOfSafety(SyntaxNode node) =>
        node.Ancestors().OfType<InvocationExpressionSyntax>().Any(i => i.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" }) ? Safety.Review : null;
}
