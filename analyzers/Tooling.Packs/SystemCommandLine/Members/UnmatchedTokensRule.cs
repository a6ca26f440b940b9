using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary><c>TreatUnmatchedTokensAsErrors = false</c> on a subcommand had no effect in beta4, which asked the root command alone. The code stays as it is, to be looked at.</summary>
internal sealed class UnmatchedTokensRule : LookRule
{
    public override ImmutableArray<string> Triggers { get; } = ["TreatUnmatchedTokensAsErrors"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is SimpleNameSyntax name && symbol.ContainingType?.MetadataName() == CommandLineTypes.Command && !MemberCall.IsMention(node)
            && MemberCall.Access(name).Parent is AssignmentExpressionSyntax assignment && assignment.Left == MemberCall.Access(name)
            && context.Model.GetConstantValue(assignment.Right) is not { HasValue: true, Value: true }
            && !CommandType(assignment, name, context.Model).Is(CommandLineTypes.RootCommand))
        {
            context.Show(assignment, name.Span, name.Identifier);
        }
    }

    private static ITypeSymbol? CommandType(AssignmentExpressionSyntax assignment, SimpleNameSyntax name, SemanticModel model) =>
        assignment.Parent is InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } ? model.GetTypeInfo(creation).Type : MemberCall.ReceiverType(name, model);
}
