using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>Members of <c>Command</c> that classes derived from it have under the same name.</summary>
internal static class HiddenMember
{
    /// <summary>Whether a class derived from <c>Command</c> hides a member of it: a list by a nested class that is called <c>Options</c>, for one.</summary>
    /// <param name="name">The name of the method that is called on the command.</param>
    /// <param name="member">The name of the member that could be hidden.</param>
    /// <param name="context">The file.</param>
    public static bool IsHidden(SimpleNameSyntax name, string member, RuleContext context) =>
        MemberCall.Receiver(name) is not BaseExpressionSyntax
        && MemberCall.ReceiverType(name, context.Model) is { } type
        && context.Model.LookupSymbols(name.SpanStart, type, member).Any(s => s.ContainingType.MetadataName() != CommandLineTypes.Command);
}
