using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary><c>command.AddAlias(…)</c> with the command's own name did nothing; 2.x finds two commands of the name when it parses, and throws.</summary>
internal sealed class NameAsAliasRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = ["AddAlias"];

    public override bool MayMeanUnknownReceiver => false;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || !context.Pack.IsLegacy(symbol) || !MemberCall.ReceiverType(name, context.Model).Is(CommandLineTypes.Command)
            || MemberCall.WithOneArgument(name) is not var (call, argument) || context.Model.GetConstantValue(argument.Expression, context.CancellationToken).Value is not string alias
            || NameOf(MemberCall.Receiver(name), name, context) != alias)
        {
            return;
        }

        if (call.Parent is ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax } statement && !statement.DescendantTrivia().Any(t => t.IsDirective))
        {
            context.Rewrite(call, name.Span, [new Edit(StatementLines.SpanToRemoveBeforeComment(statement, context.Text), [], statement.FullSpan)]);
            return;
        }

        context.Manual(call, name.Span, $"'{alias}' is the command's name: as an alias, it makes parsing throw in 2.0. Remove it.");
    }

    /// <summary>The name that a command was created with; null where that is not seen.</summary>
    private static string? NameOf(ExpressionSyntax? receiver, SyntaxNode place, RuleContext context)
    {
        if (receiver is null or ThisExpressionSyntax)
        {
            return place.FirstAncestorOrSelf<ConstructorDeclarationSyntax>()?.Initializer is { } initializer ? Given(context.Model.GetOperation(initializer, context.CancellationToken) as IInvocationOperation) : null;
        }

        if (context.Model.GetSymbolInfo(receiver, context.CancellationToken).Symbol is not { Kind: SymbolKind.Local or SymbolKind.Field or SymbolKind.Property, DeclaringSyntaxReferences: [var reference] } variable
            || context.ModelOf(reference.SyntaxTree) is not { } model || context.Model.GetOperation(receiver, context.CancellationToken) is not { } operation || !SymbolStability.IsStable(operation, context))
        {
            return null;
        }

        var created = DeclaredDefaults.InitialValue(reference.GetSyntax(context.CancellationToken));
        return created is BaseObjectCreationExpressionSyntax && model.GetOperation(created, context.CancellationToken) is IObjectCreationOperation creation && creation.Type?.MetadataName() == CommandLineTypes.Command
            ? NameIn(creation.Arguments)
            : null;
    }

    /// <summary>The name that a class of the program's own gives to the library's constructor.</summary>
    private static string? Given(IInvocationOperation? call) =>
        call?.TargetMethod.ContainingType.MetadataName() == CommandLineTypes.Command ? NameIn(call.Arguments) : null;

    private static string? NameIn(ImmutableArray<IArgumentOperation> arguments) => arguments.FirstOrDefault(a => a.Parameter?.Name == "name")?.Value.ConstantValue.Value as string;
}
