using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.Members;
using Tooling.Reporting;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Help;

/// <summary>Code that prints the help of a command with a help builder of its own. What else is done with help builders is described in SCL9001.</summary>
internal sealed class PrintHelpRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = ["Write"];

    public override bool MayMeanUnknownReceiver => false;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is SimpleNameSyntax name
            && symbol.ContainingType?.MetadataName() is CommandLineTypes.HelpBuilder or CommandLineTypes.HelpBuilderExtensions or CommandLineTypes.HelpBuilderInterface
            && MemberCall.Invocation(name) is { } call
            && PrintedHelp.Read(call, context) is { } help)
        {
            foreach (var span in help.Gone())
            {
                context.Removes(span);
            }

            var (action, import) = context.Imports.NameOf(CommandLineTypes.HelpNamespace, "HelpAction", call);
            context.Rewrite(call, name.Span, help.Edits(action, context.Text), import is null ? [] : [import], help.NeedsReview ? Safety.Review : null);
        }
    }
}
