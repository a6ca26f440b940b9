using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary><c>command.Add(symbol)</c> took any symbol in beta1. In 2.x there is an overload for each kind, so that what is known to be of a kind is added as before.</summary>
internal sealed class AddSymbolRule : CodeRule
{
    private static readonly ImmutableArray<string> Kinds = [CommandLineTypes.Option, CommandLineTypes.Argument, CommandLineTypes.Command];

    public override ImmutableArray<string> Triggers { get; } = ["Add"];

    public override bool MayMeanUnknownReceiver => false;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || symbol is not IMethodSymbol { Parameters: [{ Type: var taken }] } || taken.MetadataName() != CommandLineTypes.Symbol
            || !symbol.ContainingType.Is(CommandLineTypes.Command))
        {
            return;
        }

        var added = MemberCall.WithOneArgument(name) is var (_, argument) ? context.Model.GetTypeInfo(argument.Expression, context.CancellationToken).Type : null;
        if (!Kinds.Any(kind => added.Is(kind)))
        {
            context.Manual(name, name.Span, "2.0 adds an option, an argument or a command, not any symbol: say which of them it is.");
        }
    }
}
