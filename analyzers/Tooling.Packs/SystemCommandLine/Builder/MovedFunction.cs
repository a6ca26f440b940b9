using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>A function whose body moves to the invocation: a lambda, or a method or local function that is used for nothing else, and goes.</summary>
/// <param name="Node">The function.</param>
internal sealed record MovedFunction(SyntaxNode Node)
{
    public ImmutableArray<ParameterSyntax> Parameters => Node switch
    {
        AnonymousFunctionExpressionSyntax anonymous => LambdaEdits.Parameters(anonymous),
        LocalFunctionStatementSyntax local => [.. local.ParameterList.Parameters],
        _ => [.. ((MethodDeclarationSyntax)Node).ParameterList.Parameters],
    };

    public BlockSyntax? Block => FunctionParts.BlockOf(Node);

    public ExpressionSyntax? ExpressionBody => FunctionParts.ExpressionBodyOf(Node);

    public SyntaxNode Body => (SyntaxNode?)Block ?? ExpressionBody!;

    public bool IsAsync => FunctionParts.IsAsync(Node);

    /// <summary>It has a declaration, which goes.</summary>
    public bool IsDeclared => Node is not AnonymousFunctionExpressionSyntax;

    /// <summary>The comments before its declaration, as lines of comments.</summary>
    public IEnumerable<string> Comments
    {
        get
        {
            var comments = IsDeclared
                ? Node.GetLeadingTrivia().Where(t => !t.IsKind(SyntaxKind.WhitespaceTrivia) && !t.IsKind(SyntaxKind.EndOfLineTrivia)).SelectMany(t => t.ToFullString().Split('\n')).Select(l => l.Trim()).Where(l => l.Length > 0).ToList()
                : [];
            return [.. comments.Where(c => !IsDocumentation(c)), .. SummaryIn(string.Join("\n", comments.Where(IsDocumentation).Select(c => c.TrimStart('/').Trim()))).Select(l => "// " + l)];
        }
    }

    /// <summary>The members that the body names without what they belong to.</summary>
    /// <param name="model">The meaning of the file.</param>
    public IEnumerable<string> MemberNames(SemanticModel model) => Body.DescendantNodesAndSelf().OfType<SimpleNameSyntax>()
        .Where(n => n.Parent is not (MemberAccessExpressionSyntax or QualifiedNameSyntax or MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax) || n.Parent is MemberAccessExpressionSyntax access && access.Expression == n)
        .Where(n => model.GetSymbolInfo(n).Symbol is IFieldSymbol or IPropertySymbol or IEventSymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary } or INamedTypeSymbol)
        .Select(n => n.Identifier.ValueText);

    /// <summary>Finds the function that an expression is or names.</summary>
    /// <param name="given">The argument of a call on the builder.</param>
    /// <param name="model">The meaning of the file.</param>
    /// <returns>A reason where it is none, or one that can't move.</returns>
    public static (MovedFunction? Function, string? Objection) Of(ExpressionSyntax? given, SemanticModel model)
    {
        if (given is AnonymousFunctionExpressionSyntax)
        {
            return new MovedFunction(given) is { Parameters.IsEmpty: false } anonymous ? (anonymous, null) : (null, "The middleware does not name what it is given.");
        }

        if (given is null || DeclarationOf(given, model) is not var (method, node))
        {
            return (null, "The middleware is neither a lambda nor a method.");
        }

        return ObjectionTo(method, node, given, model) is { } objection ? (null, objection) : (new MovedFunction(node), null);
    }

    private static (IMethodSymbol Method, SyntaxNode Node)? DeclarationOf(ExpressionSyntax name, SemanticModel model) =>
        model.GetSymbolInfo(name).Symbol is IMethodSymbol { DeclaringSyntaxReferences: [var reference] } method && reference.GetSyntax() is var node and (LocalFunctionStatementSyntax or MethodDeclarationSyntax)
            ? (method, node)
            : null;

    private static string? ObjectionTo(IMethodSymbol method, SyntaxNode node, ExpressionSyntax place, SemanticModel model)
    {
        var isOfThis = place is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } || method.IsStatic;
        if (!isOfThis || node.SyntaxTree != place.SyntaxTree || !SymbolEqualityComparer.Default.Equals(method.ContainingType, model.GetEnclosingSymbol(place.SpanStart)?.ContainingType))
        {
            return $"'{method.Name}' belongs to another type. Move its code to the invocation.";
        }

        var standsAlone = method.MethodKind == MethodKind.LocalFunction || method is { IsStatic: true, IsAbstract: false } || method.DeclaredAccessibility == Accessibility.Private;
        return !standsAlone || method.IsGenericMethod || method.GetAttributes().Length > 0 || HasNoteInHead(node)
            || (method.IsVisibleOutside() && model.Compilation.Options.OutputKind == OutputKind.DynamicallyLinkedLibrary)
            || HandlerUses.NamesOf(method, model.Compilation, model).Skip(1).Any()
            ? $"'{method.Name}' may be used for other things than as middleware. Move its code to the invocation."
            : null;
    }

    /// <summary>How documentation is parsed depends on whether the project has some made: its text is the same.</summary>
    private static bool IsDocumentation(string comment) => comment.StartsWith("///", StringComparison.Ordinal);

    private static IEnumerable<string> SummaryIn(string documentation)
    {
        const string Open = "<summary>";
        var (start, end) = (documentation.IndexOf(Open, StringComparison.Ordinal), documentation.IndexOf("</summary>", StringComparison.Ordinal));
        return start < 0 || end < start ? [] : documentation.Substring(start + Open.Length, end - start - Open.Length).Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0);
    }

    /// <summary>A comment or directive that has no place where only the body goes to.</summary>
    private static bool HasNoteInHead(SyntaxNode node)
    {
        var body = new MovedFunction(node).Body;
        return node.GetLeadingTrivia().Any(t => t.IsDirective)
            || node.DescendantTrivia().Any(t => t.SpanStart > node.SpanStart && t.SpanStart < body.SpanStart && (t.IsDirective || t.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia));
    }
}
