using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>A method that does nothing with a builder but to create and to return it: from now on it returns the command, and its calls start pipelines.</summary>
/// <param name="Method">The method or local function.</param>
/// <param name="Pipeline">The builder, from its creation to where it is returned.</param>
/// <param name="Calls">The calls of the method.</param>
/// <param name="Functions">The functions that it gives to the builder.</param>
/// <param name="Objection">Why it can't return the command; null where it can.</param>
internal sealed record BuilderMaker(IMethodSymbol Method, Pipeline Pipeline, ImmutableArray<InvocationExpressionSyntax> Calls, ImmutableArray<StepFunction> Functions, string? Objection)
{
    /// <summary>The name of the type that it returns in future.</summary>
    public string CommandType => Pipeline.IsOfRootCommand ? "RootCommand" : "Command";

    /// <summary>The creation of the builder, and the calls: each has edits of its own, and all are done or none.</summary>
    public IEnumerable<ExpressionSyntax> Starts => [Pipeline.Start, .. Calls];
}
