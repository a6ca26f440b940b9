using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>A binder loses its base class; its <c>GetBoundValue</c> stays as a public method that takes the ParseResult.</summary>
internal sealed class BinderRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = ["BinderBase"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        var type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        if (node is not SimpleNameSyntax name || type?.MetadataName() != CommandLineTypes.BinderBase)
        {
            return;
        }

        SyntaxNode whole = name.Parent is QualifiedNameSyntax qualified && qualified.Right == name ? qualified : name;
        if (whole.Parent is not SimpleBaseTypeSyntax { Parent: BaseListSyntax { Parent: TypeDeclarationSyntax declaration } list } baseType)
        {
            context.Manual(node, name.Identifier.Span, "Take the binder's own type, whose GetBoundValue makes the value from the ParseResult.");
            return;
        }

        var methods = declaration.Members.OfType<MethodDeclarationSyntax>()
            .Where(m => m.Identifier.ValueText == "GetBoundValue" && m.ParameterList.Parameters.Count == 1 && m.Modifiers.Any(SyntaxKind.OverrideKeyword))
            .ToImmutableArray();
        if (methods.Length != 1)
        {
            context.Manual(node, name.Identifier.Span, "The binder's GetBoundValue is not in this part of the class. Move it here, or make it a public method that takes the ParseResult.");
            return;
        }

        var modifiers = methods[0].Modifiers;
        var rest = modifiers.Where(m => !m.IsKind(SyntaxKind.ProtectedKeyword) && !m.IsKind(SyntaxKind.OverrideKeyword) && !m.IsKind(SyntaxKind.SealedKeyword)).Select(m => m.Text);
        ImmutableArray<Edit> edits =
        [
            new Edit(BaseSpan(baseType, list), [], declaration.Span),
            Edit.Replace(modifiers.Span, string.Join(" ", rest.Prepend("public")), declaration.Span),
        ];
        context.Rewrite(declaration, name.Identifier.Span, edits);
    }

    /// <summary>The base type with its comma, or with its colon where it is the only one.</summary>
    private static TextSpan BaseSpan(BaseTypeSyntax baseType, BaseListSyntax list)
    {
        if (list.Types.Count == 1)
        {
            return TextSpan.FromBounds(list.ColonToken.GetPreviousToken().Span.End, list.Span.End);
        }

        return list.Types[0] == baseType
            ? TextSpan.FromBounds(baseType.SpanStart, list.Types[1].SpanStart)
            : TextSpan.FromBounds(list.Types[list.Types.IndexOf(baseType) - 1].Span.End, baseType.Span.End);
    }
}
