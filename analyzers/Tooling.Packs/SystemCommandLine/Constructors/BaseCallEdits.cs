using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Constructors;

/// <summary><c>: base("--name", "description")</c> in a subclass: the properties are set first in the constructor's body.</summary>
internal static class BaseCallEdits
{
    /// <summary>The edits; default where the constructor has no block body.</summary>
    public static ImmutableArray<Edit> Of(ConstructorInitializerSyntax initializer, SymbolName name, ImmutableArray<SymbolProperty> properties, RuleContext context)
    {
        var list = ArgumentListEdits.Of(initializer.ArgumentList, name, initializer.Span);
        if (properties.IsEmpty)
        {
            return list;
        }

        if (initializer.Parent is not ConstructorDeclarationSyntax { Body: { } body } constructor)
        {
            return default;
        }

        var text = context.Text;
        var isMultiLine = text.Lines.GetLineFromPosition(body.OpenBraceToken.SpanStart).LineNumber != text.Lines.GetLineFromPosition(body.CloseBraceToken.SpanStart).LineNumber;
        var indent = isMultiLine ? UsingLines.NewLineOf(text) + Indentation.OfLine(body.OpenBraceToken.SpanStart, text) + Indentation.Unit(context.Root, text) : " ";
        var parts = ImmutableArray.CreateBuilder<EditPart>();
        foreach (var property in properties)
        {
            var isHidden = constructor.ParameterList.Parameters.Any(p => p.Identifier.ValueText == property.Name);
            parts.Add(EditPart.Literal($"{indent}{(isHidden ? "this." : string.Empty)}{property.Name} = "));
            parts.AddRange(property.Value);
            parts.Add(EditPart.Literal(";" + ArgumentComments.After(ArgumentComments.Of(property.Source), isMultiLine)));
        }

        return list.Add(new Edit(new TextSpan(body.OpenBraceToken.Span.End, 0), parts.ToImmutable(), body.Span));
    }
}
