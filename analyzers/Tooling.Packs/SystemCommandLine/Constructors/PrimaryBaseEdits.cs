using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Constructors;

/// <summary>
/// <c>class Verbose(string text) : Option&lt;bool&gt;("--verbose", text);</c>: a primary constructor has no body to set properties
/// in, so that it becomes a constructor of its own.
/// </summary>
internal static class PrimaryBaseEdits
{
    public static (ImmutableArray<Edit> Edits, string? Objection) Of(NewSymbol symbol, SymbolName name, ImmutableArray<SymbolProperty> properties, RuleContext context)
    {
        var primary = (PrimaryConstructorBaseTypeSyntax)symbol.Node;
        if (properties.IsEmpty)
        {
            return (ArgumentListEdits.Of(symbol, name, primary.Span), null);
        }

        if (primary.Parent?.Parent is not ClassDeclarationSyntax { ParameterList: { } parameters } declaration || Objection(declaration, parameters, context) is not null)
        {
            return ([], Objection(primary.Parent?.Parent as ClassDeclarationSyntax, (primary.Parent?.Parent as ClassDeclarationSyntax)?.ParameterList, context));
        }

        var before = parameters.GetFirstToken().GetPreviousToken().Span.End;
        return (
        [
            new Edit(TextSpan.FromBounds(before, parameters.Span.End), [], declaration.Span),
            new Edit(TextSpan.FromBounds(primary.Type.Span.End, primary.ArgumentList.Span.End), [], primary.Span),
            Body(declaration, Constructor(symbol, declaration, parameters, name, properties, context), context.Text),
        ], null);
    }

    private static string? Objection(ClassDeclarationSyntax? declaration, ParameterListSyntax? parameters, RuleContext context)
    {
        if (declaration is null || parameters is null || declaration.AttributeLists.Any(l => l.Target?.Identifier.ValueText == "method"))
        {
            return "Give the base class only the name, and set the rest in a constructor.";
        }

        if (context.Model.GetDeclaredSymbol(declaration) is not { DeclaringSyntaxReferences.Length: 1 } || declaration.GetLeadingTrivia().ToString().Contains("<param "))
        {
            return "The primary constructor is declared in several parts, or documented. Make it a constructor with a body, which gives the base class only the name and sets the rest.";
        }

        var symbols = new HashSet<ISymbol>(parameters.Parameters.Select(p => (ISymbol)context.Model.GetDeclaredSymbol(p)!), SymbolEqualityComparer.Default);
        var isKept = declaration.Members.SelectMany(m => m.DescendantNodes()).OfType<IdentifierNameSyntax>().Any(n => context.Model.GetSymbolInfo(n).Symbol is { } used && symbols.Contains(used));
        return isKept ? "Members use the parameters of the primary constructor. Make it a constructor with a body, which gives the base class only the name and sets the rest." : null;
    }

    private static ImmutableArray<EditPart> Constructor(NewSymbol symbol, ClassDeclarationSyntax declaration, ParameterListSyntax parameters, SymbolName name, ImmutableArray<SymbolProperty> properties, RuleContext context)
    {
        var newLine = UsingLines.NewLineOf(context.Text) + Indentation.Of(declaration, context.Text) + Indentation.Unit(context.Root, context.Text);
        var inner = newLine + Indentation.Unit(context.Root, context.Text);
        var parts = ImmutableArray.CreateBuilder<EditPart>();
        parts.Add(EditPart.Literal($"{newLine}public {declaration.Identifier.Text}"));
        parts.Add(EditPart.From(parameters.Span));
        parts.Add(EditPart.Literal(" : base("));
        parts.AddRange(name.Kept is { } kept ? [EditPart.From(kept.Expression.Span)] : name.Parts);
        parts.Add(EditPart.Literal(ArgumentListEdits.Comments(symbol.Syntax("aliases") ?? symbol.Syntax("name"), includeBefore: true) + ")" + newLine + "{"));
        foreach (var property in properties)
        {
            var isHidden = parameters.Parameters.Any(p => p.Identifier.ValueText == property.Name);
            parts.Add(EditPart.Literal($"{inner}{(isHidden ? "this." : string.Empty)}{property.Name} = "));
            parts.AddRange(IndentedParts.Of(property.Value, inner.TrimStart('\r', '\n'), context));
            parts.Add(EditPart.Literal(";" + ArgumentComments.After(ArgumentComments.Of(property.Source), isMultiLine: true)));
        }

        parts.Add(EditPart.Literal(newLine + "}"));
        return parts.ToImmutable();
    }

    /// <summary>Puts the constructor before the other members, and makes a body where there is none.</summary>
    private static Edit Body(ClassDeclarationSyntax declaration, ImmutableArray<EditPart> constructor, SourceText text)
    {
        var newLine = UsingLines.NewLineOf(text);
        var outer = newLine + Indentation.Of(declaration, text);
        if (declaration.SemicolonToken.IsKind(SyntaxKind.SemicolonToken) && declaration.OpenBraceToken.IsKind(SyntaxKind.None))
        {
            return new Edit(declaration.SemicolonToken.Span, [EditPart.Literal(outer + "{"), .. constructor, EditPart.Literal(outer + "}")], declaration.Span);
        }

        var open = declaration.OpenBraceToken;
        if (declaration.Members.Count > 0)
        {
            return new Edit(new TextSpan(open.Span.End, 0), constructor.Add(EditPart.Literal(newLine)), declaration.Span);
        }

        // An empty body on one line becomes one of several.
        var isOneLine = text.Lines.GetLineFromPosition(open.SpanStart).LineNumber == text.Lines.GetLineFromPosition(declaration.CloseBraceToken.SpanStart).LineNumber;
        var isFirst = string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(text.Lines.GetLineFromPosition(open.SpanStart).Start, open.SpanStart)));
        return isOneLine
            ? new Edit(TextSpan.FromBounds(isFirst ? open.SpanStart : open.GetPreviousToken().Span.End, declaration.CloseBraceToken.SpanStart), [EditPart.Literal((isFirst ? string.Empty : outer) + "{"), .. constructor, EditPart.Literal(outer)], declaration.Span)
            : new Edit(new TextSpan(open.Span.End, 0), constructor, declaration.Span);
    }
}
