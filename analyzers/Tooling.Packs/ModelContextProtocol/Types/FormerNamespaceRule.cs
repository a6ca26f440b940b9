using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Packs.ModelContextProtocol.FirstPreviews;
using Tooling.Rules.Matching;
using Tooling.Rules.Model;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Types;

/// <summary>Namespaces of 0.1, which the file is read without: what is left is the blanks behind the names that stand for them, and directives that are there twice.</summary>
internal sealed class FormerNamespaceRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = ["ModelContextProtocol", "Protocol", "Client", "Server", "AddMcpServer", "IMcpServerBuilder"];

    public override bool MayMeanUnknownReceiver => false;

    /// <summary>No other version had the names.</summary>
    public override bool IsNeverModern(SyntaxNode node) => true;

    public override AddedApi AddedApi => FormerServers.Imports;

    public override bool AnalyzeUnbound(SimpleNameSyntax name, RuleContext context) => FormerImports.AnalyzeUnbound(name, context);

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (symbol is not INamespaceSymbol && node is SimpleNameSyntax name)
        {
            FormerImports.Analyze(name, symbol, context);
        }
        else
        {
            AnalyzeNamespace(node, symbol, context);
        }
    }

    private static void AnalyzeNamespace(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (symbol is not INamespaceSymbol || node.AncestorsAndSelf().TakeWhile(a => a is NameSyntax or MemberAccessExpressionSyntax).FirstOrDefault(FormerNamespaces.Is) is not { } name || name.Span.End != node.Span.End || IsReplaced(name, context))
        {
            return;
        }

        var owner = name.Parent!.Span;
        var edit = name.Parent is UsingDirectiveSyntax { Alias: null } directive && IsThereTwice(directive)
            ? Edit.Replace(UsingLines.SpanToRemove(directive, context.Text), string.Empty, owner)
            : Edit.Replace(TextSpan.FromBounds(name.Span.End, name.GetLastToken().GetNextToken().SpanStart), string.Empty, owner);
        context.Rewrite(node, node.Span, [edit], name.Parent is UsingDirectiveSyntax { Alias: null } ? Others(name.ToString(), context) : []);
    }

    /// <summary>One namespace became several, and the file is read as if it imported one of them: the others are imported where a type is not known without.</summary>
    private static ImmutableArray<string> Others(string now, RuleContext context)
    {
        var former = context.Pack.Definition.Legacy.Former;
        var others = former.Where(f => f.Now != now && former.Any(n => n.Now == now && n.Namespace == f.Namespace)).Select(f => f.Now).Distinct(StringComparer.Ordinal);
        var unknown = context.Root.DescendantNodes().OfType<SimpleNameSyntax>()
            .Where(n => Code.Access(n) == n && context.Model.GetSymbolInfo(n, context.CancellationToken).Symbol is null)
            .Select(n => n.Identifier.ValueText).Distinct(StringComparer.Ordinal).ToList();
        return [.. others.Where(o => unknown.Any(u => context.Compilation.GetTypeByMetadataName($"{o}.{u}") is not null))];
    }

    /// <summary>Whether the namespace stands in front of a type that has another name now: the whole name is replaced, with what is left of this one.</summary>
    private static bool IsReplaced(SyntaxNode name, RuleContext context) =>
        name.Parent is QualifiedNameSyntax qualified && qualified.Left == name
        && context.Model.GetSymbolInfo(qualified).Symbol is { } type
        && type.GetDocumentationCommentId() is { } id
        && context.Pack.Definition.Rules.OfType<MapRule>().Any(r => r.Maps.Any(m => m.From == id));

    /// <summary>Whether a directive before it, or one that was always there, imports the same.</summary>
    private static bool IsThereTwice(UsingDirectiveSyntax directive) => directive.Parent!.ChildNodes().OfType<UsingDirectiveSyntax>().Any(other =>
        other != directive && other.Alias is null && other.StaticKeyword == default && other.Name?.ToString() == directive.Name!.ToString() && (other.SpanStart < directive.SpanStart || !FormerNamespaces.Is(other.Name)));
}
