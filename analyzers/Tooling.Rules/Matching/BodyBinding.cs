using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tooling.Rules.Matching;

/// <summary>
/// Makes the compiler bind the whole body of a member that uses the legacy API, before rules ask about it. Asked name by name it would
/// bind each statement alone, and all of them once more at the first question about an operation.
/// </summary>
/// <param name="model">The file.</param>
internal sealed class BodyBinding(SemanticModel model)
{
    private SyntaxNode? _bound;

    /// <summary>Call it for each name of the legacy API, in the order of the file.</summary>
    /// <param name="node">The name.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public void BindAround(SyntaxNode node, CancellationToken cancellationToken)
    {
        var body = node.FirstAncestorOrSelf<SyntaxNode>(a => a is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or GlobalStatementSyntax);
        body = body is GlobalStatementSyntax ? body.Parent : body;
        if (body is not null && body != _bound)
        {
            _bound = body;
            _ = model.GetOperation(body, cancellationToken);
        }
    }
}
