using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>What takes the place of a method that adds an option to a command.</summary>
internal static class OptionsCall
{
    /// <summary>The edits that make <c>AddOption(option)</c> into <c>Options.Add(option)</c>, or into <c>Options.Insert(0, option)</c>; into <c>Add(option)</c> where the command has other <c>Options</c>.</summary>
    /// <param name="name">The method's name.</param>
    /// <param name="argument">Its only argument.</param>
    /// <param name="isFirst">Whether the option goes before all others.</param>
    /// <param name="context">The file.</param>
    public static ImmutableArray<Edit> Adding(SimpleNameSyntax name, ArgumentSyntax argument, bool isFirst, RuleContext context)
    {
        if (!isFirst && HiddenMember.IsHidden(name, "Options", context) && !HiddenMember.IsHidden(name, "Add", context))
        {
            return AddingSymbol(name, argument);
        }

        var isHidden = name.Parent is not (MemberAccessExpressionSyntax or MemberBindingExpressionSyntax)
            && context.Model.LookupSymbols(name.SpanStart, name: "Options").Any(s => s is ILocalSymbol or IParameterSymbol);
        var rename = Edit.Replace(name.Span, (isHidden ? "this." : string.Empty) + (isFirst ? "Options.Insert" : "Options.Add"), name.Span);
        return isFirst ? [rename, Index(argument), .. DropName(argument)] : [rename, .. DropName(argument)];
    }

    /// <summary>The edits that make <c>AddOption(option)</c>, and the same of arguments and commands, into <c>Add(option)</c>.</summary>
    /// <param name="name">The method's name.</param>
    /// <param name="argument">Its only argument.</param>
    public static ImmutableArray<Edit> AddingSymbol(SimpleNameSyntax name, ArgumentSyntax argument) => [Edit.Replace(name.Span, "Add", name.Span), .. DropName(argument)];

    /// <summary>The edit that drops the name of an argument: parameters are called differently in 2.x.</summary>
    public static ImmutableArray<Edit> DropName(ArgumentSyntax argument) =>
        argument.NameColon is { } colon ? [new Edit(TextSpan.FromBounds(colon.SpanStart, argument.Expression.SpanStart), [], colon.Span)] : [];

    private static Edit Index(ArgumentSyntax argument)
    {
        var parenthesis = ((ArgumentListSyntax)argument.Parent!).OpenParenToken.Span;
        return Edit.Replace(parenthesis, "(0, ", parenthesis);
    }
}
