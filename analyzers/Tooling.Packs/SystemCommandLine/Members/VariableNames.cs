using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>Names of variables that hold what a call was given.</summary>
internal static class VariableNames
{
    /// <summary>The receiver's name and a suffix: <c>portDefault</c>, and <c>portDefault2</c> for the second such call in a member.</summary>
    /// <param name="call">The call.</param>
    /// <param name="method">The method's name in it.</param>
    /// <param name="suffix">What the variable is to its receiver.</param>
    /// <param name="isStored">Whether an earlier call's argument gets a variable too.</param>
    /// <param name="context">The file.</param>
    public static string For(InvocationExpressionSyntax call, SimpleNameSyntax method, string suffix, Func<ExpressionSyntax, bool> isStored, RuleContext context)
    {
        var member = call.Ancestors().LastOrDefault(a => a is MemberDeclarationSyntax and not BaseTypeDeclarationSyntax and not BaseNamespaceDeclarationSyntax and not GlobalStatementSyntax) ?? context.Root;
        var wished = Wished(method, suffix);
        var earlier = member.DescendantNodes().OfType<SimpleNameSyntax>().Count(n =>
            n.SpanStart < method.SpanStart && n.Identifier.ValueText == method.Identifier.ValueText && Wished(n, suffix) == wished
            && MemberCall.WithOneArgument(n) is var (_, argument) && isStored(argument.Expression));
        var names = new FreshNames(context.Model, member);
        var name = names.Make(wished);
        for (var i = 0; i < earlier; i++)
        {
            name = names.Make(wished);
        }

        return name;
    }

    private static string Wished(SimpleNameSyntax method, string suffix)
    {
        var receiver = MemberCall.Receiver(method) switch
        {
            SimpleNameSyntax name => name.Identifier.ValueText,
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            _ => string.Empty,
        };
        var stem = receiver.TrimStart('_');
        return stem.Length == 0 ? suffix.ToLowerInvariant() + "Value" : char.ToLowerInvariant(stem[0]) + stem.Substring(1) + suffix;
    }
}
