using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>Names of variables that hold what a call was given, different for each call in a member.</summary>
internal static class VariableNames
{
    /// <summary>Names the variable of one call.</summary>
    /// <param name="method">The name of the method that is called.</param>
    /// <param name="wish">The name that the variable of such a call should have; null where it gets none.</param>
    /// <param name="context">The file.</param>
    /// <returns>The wished name, with a number where it is taken or where an earlier call in the member wishes the same.</returns>
    public static string For(SimpleNameSyntax method, Func<SimpleNameSyntax, string?> wish, RuleContext context)
    {
        var member = method.Ancestors().LastOrDefault(a => a is MemberDeclarationSyntax and not BaseTypeDeclarationSyntax and not BaseNamespaceDeclarationSyntax and not GlobalStatementSyntax) ?? context.Root;
        var wished = wish(method)!;
        var earlier = member.DescendantNodes().OfType<SimpleNameSyntax>()
            .Count(n => n.SpanStart < method.SpanStart && n.Identifier.ValueText == method.Identifier.ValueText && wish(n) == wished);
        var names = new FreshNames(context.Model, member);
        var name = names.Make(wished);
        for (var i = 0; i < earlier; i++)
        {
            name = names.Make(wished);
        }

        return name;
    }
}
