using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.ModelContextProtocol.Calls;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.FirstPreviews;

/// <summary>
/// Calls as the first previews took them: the token right behind the arguments, where serializer options and progress came in between later, and arguments as a <c>Dictionary</c>, so that <c>new()</c> was enough.
/// With the token named and the dictionary's type written they bind, and that proves what is meant.
/// </summary>
internal sealed class FormerArgumentsRule : CodeRule
{
    private const string Token = "cancellationToken";

    public override ImmutableArray<string> Triggers { get; } = ModernCall.Methods;

    public override AddedApi AddedApi => FormerClients.Calls;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is SimpleNameSyntax name && AddedApi.Declares(symbol) && Code.Invocation(name) is { } call)
        {
            AnalyzeCall(name, call, context);
        }
    }

    public override bool AnalyzeUnbound(SimpleNameSyntax name, RuleContext context) =>
        Code.Invocation(name) is { } call && context.Model.GetSymbolInfo(name, context.CancellationToken).CandidateSymbols.Any(context.Pack.IsLegacy) && AnalyzeCall(name, call, context);

    private static bool AnalyzeCall(SimpleNameSyntax name, InvocationExpressionSyntax call, RuleContext context)
    {
        var dictionary = context.Imports.TextOf("System.Collections.Generic", "Dictionary", name);
        var isNullable = (context.Model.GetNullableContext(name.SpanStart) & NullableContext.AnnotationsEnabled) != 0;
        var type = $"{dictionary}<string, {(isNullable ? "object?" : "object")}>";
        var arguments = call.ArgumentList.Arguments;
        var written = arguments.Select((a, i) => IsToken(a, i, arguments.Count, context) ? WithName(a) : IsUntyped(a) ? WithType(a, type) : a);
        var rewritten = call.WithArgumentList(call.ArgumentList.WithArguments(SyntaxFactory.SeparatedList(written)));
        if (context.Model.GetSpeculativeSymbolInfo(call.SpanStart, rewritten, SpeculativeBindingOption.BindAsExpression).Symbol is not IMethodSymbol method || !context.Pack.IsLegacy(method))
        {
            return false;
        }

        ImmutableArray<Edit> edits =
        [
            .. arguments.Where((a, i) => IsToken(a, i, arguments.Count, context)).Select(a => Edit.Insert(a.SpanStart, $"{Token}: ", a.Span)),
            .. arguments.Where(IsUntyped).Select(a => TypeEdit((ImplicitObjectCreationExpressionSyntax)a.Expression, type)),
        ];
        context.Rewrite(call, name.Span, edits);
        return true;
    }

    /// <summary>The last argument, behind the name of what is called, which says nothing of the parameter that it is meant for.</summary>
    private static bool IsToken(ArgumentSyntax argument, int index, int count, RuleContext context) =>
        index == count - 1 && argument is { NameColon: null, RefKindKeyword.RawKind: 0 } && context.Model.GetTypeInfo(argument.Expression).Type?.MetadataName() == "System.Threading.CancellationToken";

    private static bool IsUntyped(ArgumentSyntax argument) => argument is { NameColon: null, Expression: ImplicitObjectCreationExpressionSyntax { Initializer: { } initializer } }
        && initializer.Expressions.All(e => e is AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax } or InitializerExpressionSyntax);

    private static ArgumentSyntax WithName(ArgumentSyntax argument) => argument.WithNameColon(SyntaxFactory.NameColon(Token));

    private static ArgumentSyntax WithType(ArgumentSyntax argument, string type) =>
        argument.Expression is ImplicitObjectCreationExpressionSyntax creation
            ? argument.WithExpression(SyntaxFactory.ObjectCreationExpression(SyntaxFactory.ParseTypeName(type).WithLeadingTrivia(SyntaxFactory.Space)).WithInitializer(creation.Initializer))
            : argument;

    private static Edit TypeEdit(ImplicitObjectCreationExpressionSyntax creation, string type) =>
        creation.ArgumentList.Arguments.Count == 0
            ? Edit.Replace(creation.ArgumentList.Span, " " + type, creation.Span)
            : Edit.Insert(creation.ArgumentList.SpanStart, " " + type, creation.Span);
}
