using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Servers;

/// <summary><c>RunSessionHandler</c> is experimental since 1.0, which is an error until code says that it knows: directives around the statement do.</summary>
internal sealed class SessionHandlerRule : CodeRule
{
    private const string Experimental = "MCPEXP002";

    public override ImmutableArray<string> Triggers { get; } = ["RunSessionHandler"];

    public override bool KnowsWritten => true;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name
            || symbol is not IPropertySymbol { ContainingType.Name: "HttpServerTransportOptions" }
            || !context.Pack.IsLegacy(symbol)
            || Code.IsMention(node)
            || name.Ancestors().Any(a => a is InterpolationSyntax)
            || IsSuppressed(name, context))
        {
            return;
        }

        var place = name.FirstAncestorOrSelf<ExpressionStatementSyntax>()?.Span ?? name.Span;
        var lines = context.Text.Lines;
        var last = lines.GetLineFromPosition(place.End);
        var first = lines.GetLineFromPosition(place.Start).Start;
        var line = UsingLines.NewLineOf(context.Text);
        context.Rewrite(name, name.Span,
        [
            Edit.Insert(first, $"#pragma warning disable {Experimental}{line}", name.Span),
            Edit.Insert(last.End, $"{line}#pragma warning restore {Experimental}", name.Span),
        ]);
    }

    /// <summary>Whether the project or a directive says so already, or a name before this one in the same lines.</summary>
    private static bool IsSuppressed(SimpleNameSyntax name, RuleContext context)
    {
        if (context.Compilation.Options.SpecificDiagnosticOptions.TryGetValue(Experimental, out var option) && option == ReportDiagnostic.Suppress)
        {
            return true;
        }

        var directive = context.Root.DescendantTrivia(descendIntoTrivia: true).Select(t => t.GetStructure()).OfType<PragmaWarningDirectiveTriviaSyntax>()
            .LastOrDefault(p => p.SpanStart < name.SpanStart && (p.ErrorCodes.Count == 0 || p.ErrorCodes.Any(c => c is IdentifierNameSyntax { Identifier.ValueText: Experimental })));
        return directive?.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword) == true
            || context.Root.DescendantNodes(TextSpan.FromBounds(context.Text.Lines.GetLineFromPosition(name.SpanStart).Start, name.SpanStart)).OfType<IdentifierNameSyntax>()
                .Any(n => n.SpanStart < name.SpanStart && n.Identifier.ValueText == name.Identifier.ValueText && context.Text.Lines.GetLineFromPosition(n.SpanStart).LineNumber == context.Text.Lines.GetLineFromPosition(name.SpanStart).LineNumber);
    }
}
