using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>The library's own delegate types become <c>Func</c> and <c>Action</c>.</summary>
internal sealed class DelegateTypesRule : CodeRule
{
    /// <summary>What stands before the first type argument: the parts with a dot are types, by their full names.</summary>
    private static readonly ImmutableDictionary<string, Replacement> Replacements = new Dictionary<string, Replacement>(StringComparer.Ordinal)
    {
        ["System.CommandLine.Parsing.ParseArgument`1"] = new(["System.Func", "<", "System.CommandLine.Parsing.ArgumentResult", ", "], "Func{T, TResult}"),
        ["System.CommandLine.Parsing.ValidateSymbolResult`1"] = new(["System.Action", "<"], "Action{T}"),
        ["System.CommandLine.Completions.CompletionDelegate"] = new(
            ["System.Func", "<", "System.CommandLine.Completions.CompletionContext", ", ", "System.Collections.Generic.IEnumerable", "<", "System.CommandLine.Completions.CompletionItem", ">>"],
            "Func{T, TResult}"),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    public override ImmutableArray<string> Triggers { get; } = ["ParseArgument", "ValidateSymbolResult", "CompletionDelegate"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        var type = symbol as INamedTypeSymbol ?? (symbol as IMethodSymbol)?.ContainingType;
        if (node is not SimpleNameSyntax name || type is null || context.Model.GetAliasInfo(name) is not null || !Replacements.TryGetValue(type.MetadataName(), out var replacement))
        {
            return;
        }

        var isDocumentation = MemberCall.IsDocumentation(name);
        if (!isDocumentation && (type.IsUnboundGenericType || MemberCall.IsMention(name)))
        {
            context.Manual(name, name.Identifier.Span, "The delegate type is gone, and Func and Action have other names and type parameters: say what is meant here.");
            return;
        }

        var whole = WithNamespace(name);
        var replaced = name is GenericNameSyntax generic && !isDocumentation
            ? TextSpan.FromBounds(whole.SpanStart, generic.TypeArgumentList.LessThanToken.Span.End)
            : whole.Span;
        var (text, imports) = isDocumentation ? Named("System." + replacement.Cref, name, context) : Text(replacement, name, context);
        context.Rewrite(name, name.Identifier.Span, [Edit.Replace(replaced, text, whole.Span)], imports);
    }

    private static (string Text, ImmutableArray<string> Imports) Text(Replacement replacement, SimpleNameSyntax name, RuleContext context)
    {
        // No using directive counts in another one: an alias needs full names.
        if (name.FirstAncestorOrSelf<UsingDirectiveSyntax>() is not null)
        {
            return (string.Concat(replacement.Parts), []);
        }

        var parts = replacement.Parts.Select(p => p.Contains('.') ? Named(p, name, context) : (Text: p, Imports: [])).ToImmutableArray();
        return (string.Concat(parts.Select(p => p.Text)), [.. parts.SelectMany(p => p.Imports).Distinct(StringComparer.Ordinal)]);
    }

    private static (string Text, ImmutableArray<string> Imports) Named(string fullName, SyntaxNode place, RuleContext context)
    {
        var dot = fullName.LastIndexOf('.');
        var (text, import) = context.Imports.NameOf(fullName.Substring(0, dot), fullName.Substring(dot + 1), place);
        return (text, import is null ? [] : [import]);
    }

    private static SyntaxNode WithNamespace(SimpleNameSyntax name)
    {
        SyntaxNode whole = name;
        while (whole.Parent is QualifiedNameSyntax { Right: var right } && right == whole
            || whole.Parent is AliasQualifiedNameSyntax
            || (whole.Parent is QualifiedCrefSyntax or NameMemberCrefSyntax or TypeCrefSyntax && whole.Parent.Span.End == whole.Span.End))
        {
            whole = whole.Parent;
        }

        return whole;
    }

    /// <param name="Parts">The text up to the first type argument.</param>
    /// <param name="Cref">How an XML comment names the type.</param>
    private sealed record Replacement(ImmutableArray<string> Parts, string Cref);
}
