using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tooling.Packs.SystemCommandLine.Constructors;

/// <summary>The <c>Name = …</c> of an object initializer.</summary>
internal static class InitialName
{
    public static AssignmentExpressionSyntax? Of(NewSymbol creation) =>
        creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(a => a.Left is IdentifierNameSyntax { Identifier.ValueText: "Name" });
}
