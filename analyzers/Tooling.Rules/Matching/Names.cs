using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tooling.Rules.Matching;

/// <summary>What stands around a name.</summary>
public static class Names
{
    private const string Global = "global::";

    /// <summary>A full name without the alias for the outermost namespace.</summary>
    /// <param name="name">Such as <c>global::System.Text</c>, or without the alias.</param>
    public static string WithoutGlobal(string name) => name.StartsWith(Global, System.StringComparison.Ordinal) ? name.Substring(Global.Length) : name;

    /// <summary>The name with what qualifies it: <c>Namespace.Type</c>, <c>alias::Type</c>.</summary>
    /// <param name="name">The last part.</param>
    public static TypeSyntax Whole(SimpleNameSyntax name)
    {
        TypeSyntax whole = name;
        while (whole.Parent is QualifiedNameSyntax or AliasQualifiedNameSyntax)
        {
            whole = (TypeSyntax)whole.Parent;
        }

        return whole;
    }

    /// <summary>What a member is read of: what stands before its dot, or before <c>?.</c>.</summary>
    /// <param name="access">The member with its dot, or without one.</param>
    /// <returns>Null where it is implicit.</returns>
    public static ExpressionSyntax? ReceiverOf(ExpressionSyntax access) => access switch
    {
        MemberAccessExpressionSyntax member => member.Expression,
        MemberBindingExpressionSyntax binding => binding.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault(c => c.WhenNotNull.SpanStart == binding.SpanStart)?.Expression,
        _ => null,
    };
}
