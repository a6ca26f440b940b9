using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary><c>command.AddOption(option)</c> becomes <c>command.Add(option)</c> where <c>command.Options</c> is something else.</summary>
internal sealed class AddToHiddenListRule : CodeRule
{
    private static readonly ImmutableDictionary<string, string> Lists = ImmutableDictionary.CreateRange(
        StringComparer.Ordinal,
        new KeyValuePair<string, string>[] { new("AddOption", "Options"), new("AddArgument", "Arguments"), new("AddCommand", "Subcommands") });

    public override ImmutableArray<string> Triggers { get; } = [.. Lists.Keys];

    public override bool MayMeanUnknownReceiver => false;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || symbol.ContainingType?.MetadataName() != CommandLineTypes.Command
            || MemberCall.WithOneArgument(name) is not var (call, argument) || !HiddenMember.IsHidden(name, Lists[name.Identifier.ValueText], context))
        {
            return;
        }

        if (HiddenMember.IsHidden(name, "Add", context))
        {
            context.Manual(call, name.Span, $"The class has '{Lists[name.Identifier.ValueText]}' and 'Add' of its own: add to the list of the command after a cast to Command.");
            return;
        }

        context.Rewrite(call, name.Span, OptionsCall.AddingSymbol(name, argument));
    }
}
