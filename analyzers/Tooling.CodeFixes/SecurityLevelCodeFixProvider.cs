using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Analyzers;

namespace Tooling.CodeFixes;

/// <summary>Declares the lowest security level that allows what a tool reaches.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SecurityLevelCodeFixProvider))]
[Shared]
public sealed class SecurityLevelCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [SecurityLevelAnalyzer.Exceeded.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties[SecurityLevelAnalyzer.FittingLevel] is { } level
                && root?.FindNode(diagnostic.Location.SourceSpan) is AttributeSyntax { ArgumentList.Arguments: [var argument, ..] }
                && Declare(argument.Expression, level) is { } declared)
            {
                context.RegisterCodeFix(
                    CodeAction.Create($"Declare the level that fits: {level.ToLowerInvariant()}", _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(argument.Expression, declared))), equivalenceKey: level),
                    diagnostic);
            }
        }
    }

    /// <summary>Another level as the code says levels: a text, in its case, or a member of an enumeration; null for a constant that is declared elsewhere.</summary>
    private static ExpressionSyntax? Declare(ExpressionSyntax value, string level) => value switch
    {
        LiteralExpressionSyntax literal =>
            SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(literal.Token.ValueText.Any(char.IsUpper) ? level : level.ToLowerInvariant())).WithTriviaFrom(literal),
        MemberAccessExpressionSyntax member when Enum.TryParse<Rules.Capabilities.SecurityLevel>(member.Name.Identifier.ValueText, ignoreCase: true, out _) =>
            member.WithName(SyntaxFactory.IdentifierName(level).WithTriviaFrom(member.Name)),
        _ => null,
    };
}
