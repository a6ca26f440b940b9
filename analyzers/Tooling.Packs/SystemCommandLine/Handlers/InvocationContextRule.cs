using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.Builder;
using Tooling.Packs.SystemCommandLine.Members;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Handlers;

/// <summary><c>context.ExitCode</c> becomes what the handler returns, <c>context.GetCancellationToken()</c> becomes its parameter.</summary>
internal sealed class InvocationContextRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = ["ExitCode", "ResultCode", "GetCancellationToken", "GetService", "GetRequiredService"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || AccessOf(name, symbol, context) is not { } member)
        {
            return;
        }

        if (name.Ancestors().Any(a => PipelinePlan.Moves(a, context)))
        {
            return; // The rule for the pipeline moves the function, and rewrites this with it.
        }

        if (member is not MemberAccessExpressionSyntax access || ContextFunctions.Of(access.Expression, context) is not { } function)
        {
            context.Manual(name, name.Span, "The context comes from elsewhere than a parameter: hand the exit code or the token over explicitly.");
            return;
        }

        var (edits, imports, objection) = ContextFunctionEdits.Of(function, context);
        if (objection is not null)
        {
            context.Manual(access, name.Span, objection);
            return;
        }

        context.Rewrite(access, name.Span, edits, imports, group: function.Group);
    }

    /// <summary>The member of the context that a name is, or that the service with the token is asked of; null where it is neither.</summary>
    private static ExpressionSyntax? AccessOf(SimpleNameSyntax name, ISymbol symbol, RuleContext context)
    {
        if (symbol.ContainingType?.MetadataName() == CommandLineTypes.InvocationContext)
        {
            return MemberCall.Access(name);
        }

        return symbol.Name is "GetService" or "GetRequiredService" && name.Parent is MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax binding }
            && TokenReads.Of(binding, context.Model) is not null ? binding : null;
    }
}
