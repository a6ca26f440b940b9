using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.Builder;

namespace Tooling.Packs.SystemCommandLine.Help;

/// <summary>A test of the command that help is printed for: <c>context.Command == root</c>.</summary>
/// <param name="Test">The test.</param>
/// <param name="IsNegated">The commands that do not pass it are meant.</param>
/// <param name="Context">The context that is asked for the command; null where none is.</param>
internal sealed record HelpCondition(ExpressionSyntax Test, bool IsNegated, ISymbol? Context)
{
    /// <summary>Reads a test; null where it asks a context for something else.</summary>
    /// <param name="test">The test.</param>
    /// <param name="isNegated">Whether the commands are meant that do not pass it.</param>
    /// <param name="contexts">The contexts that it may ask.</param>
    /// <param name="model">The file.</param>
    public static HelpCondition? Read(ExpressionSyntax test, bool isNegated, ISymbol[] contexts, SemanticModel model)
    {
        var asked = contexts.Where(c => BuilderApi.UsesOf(c, test, model).Any()).ToList();
        var condition = new HelpCondition(test, isNegated, asked.FirstOrDefault());
        return asked.Count <= 1 && condition.Uses(model).All(u => u.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Command" } access && access.Expression == u)
            && !test.DescendantNodesAndSelf().Any(n => n is AssignmentExpressionSyntax or SingleVariableDesignationSyntax or AwaitExpressionSyntax) ? condition : null;
    }

    /// <summary>The places that name the context.</summary>
    /// <param name="model">The file.</param>
    public IEnumerable<IdentifierNameSyntax> Uses(SemanticModel model) => Context is null ? [] : BuilderApi.UsesOf(Context, Test, model);
}
