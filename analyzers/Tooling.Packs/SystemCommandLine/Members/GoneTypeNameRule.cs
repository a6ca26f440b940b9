using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>
/// <c>using Builder = System.CommandLine.Builder.CommandLineBuilder;</c> and <c>using static System.CommandLine.NamingConventionBinder.CommandHandler;</c>: the types are gone, and what was called by
/// these names is rewritten. Like imports of namespaces that are gone, they stay while something in the file is left to a person.
/// </summary>
internal sealed class GoneTypeNameRule : CodeRule
{
    private static readonly ImmutableHashSet<string> Gone =
    [
        "System.CommandLine.Builder.CommandLineBuilder",
        "System.CommandLine.Builder.CommandLineBuilderExtensions",
        "System.CommandLine.NamingConventionBinder.CommandHandler",
        "System.CommandLine.NamingConventionBinder.HandlerDescriptor",
        "System.CommandLine.Invocation.CommandHandler",
        "System.CommandLine.Binding.HandlerDescriptor",
        "System.CommandLine.Parsing.ParserExtensions",
        "System.CommandLine.Parsing.ParseResultExtensions",
        CommandLineTypes.Handler,
        CommandLineTypes.OptionExtensions,
        CommandLineTypes.ArgumentExtensions,
        CommandLineTypes.CommandExtensions,
    ];

    // Whatever uses these is rewritten, or left to a person, by its name.
    private static readonly ImmutableHashSet<string> GoneWhereUnused = ["System.CommandLine.Invocation.ICommandHandler", CommandLineTypes.BinderBase];

    public override ImmutableArray<string> Triggers { get; } = [.. Gone.Concat(GoneWhereUnused).Select(t => t.Substring(t.LastIndexOf('.') + 1).Split('`')[0]).Distinct()];

    public override bool MayMeanUnknownReceiver => false;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is SimpleNameSyntax name && symbol is INamedTypeSymbol type && name.FirstAncestorOrSelf<UsingDirectiveSyntax>() is { NamespaceOrType: { } named } directive
            && named.Span.End == name.Span.End && (directive.Alias is not null || directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword))
            && (Gone.Contains(type.MetadataName()) || (GoneWhereUnused.Contains(type.MetadataName()) && directive.Alias is { } alias && !IsUsed(alias.Name.Identifier.ValueText, directive, context))))
        {
            context.Rewrite(directive, directive.Span, [Edit.Replace(UsingLines.SpanToRemove(directive, context.Text), string.Empty, directive.FullSpan)]);
        }
    }

    private static bool IsUsed(string alias, UsingDirectiveSyntax directive, RuleContext context)
    {
        var trees = directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) ? context.Compilation.SyntaxTrees : [context.Model.SyntaxTree];
        return trees.Any(tree => tree.GetRoot(context.CancellationToken).DescendantNodes().OfType<SimpleNameSyntax>().Any(n => n.Identifier.ValueText == alias && n.Parent is not NameEqualsSyntax { Parent: UsingDirectiveSyntax }));
    }
}
