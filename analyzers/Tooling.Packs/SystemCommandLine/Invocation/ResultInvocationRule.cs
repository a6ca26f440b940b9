using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.Builder;
using Tooling.Packs.SystemCommandLine.Members;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Invocation;

/// <summary>
/// <c>result.Invoke()</c> of what a command parsed, without a parser that was configured: no middleware of the betas ran then. Exceptions keep leaving the call, and a person looks at the rest.
/// </summary>
internal sealed class ResultInvocationRule : CodeRule
{
    private const string Extensions = "System.CommandLine.Parsing.ParseResultExtensions";

    /// <summary>That of a builder without any step.</summary>
    private static readonly string Configuration = new PipelineSettings { ExceptionsEscape = true, TerminatesAtOnce = true }.Invocation;

    public override ImmutableArray<string> Triggers { get; } = ["Invoke", "InvokeAsync"];

    public override bool MayMeanUnknownReceiver => false;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || symbol is not IMethodSymbol { Name: "Invoke" or "InvokeAsync", MethodKind: MethodKind.ReducedExtension } method
            || !IsOfResult(method) || MemberCall.Invocation(name) is not { } call || MemberCall.Receiver(name) is not { } result || IsOfParser(result, context.Model) is not { } isOfParser || isOfParser)
        {
            return;
        }

        if (call.ArgumentList.Arguments.Count > 0)
        {
            context.Show(call, call.ArgumentList.Span, call.ArgumentList.CloseParenToken);
            return;
        }

        var (type, import) = context.Imports.NameOf("System.CommandLine", "InvocationConfiguration", name);
        context.Rewrite(call, name.Span, [Edit.Insert(call.ArgumentList.OpenParenToken.Span.End, $"new {type} {{ {Configuration} }}", call.ArgumentList.Span)], import is null ? [] : [import]);
    }

    /// <summary>beta1 had the extensions elsewhere.</summary>
    private static bool IsOfResult(IMethodSymbol method) =>
        method.ContainingType.MetadataName() == Extensions
        || (method.ContainingNamespace.ToDisplayString().StartsWith("System.CommandLine", StringComparison.Ordinal) && method.ReceiverType.Is(CommandLineTypes.ParseResult));

    /// <summary>Whether a configured parser parsed; null where that can't be seen.</summary>
    private static bool? IsOfParser(ExpressionSyntax result, SemanticModel model) => BuilderApi.WithoutParentheses(result) switch
    {
        InvocationExpressionSyntax call when model.GetSymbolInfo(call).Symbol is { } parse => BuilderApi.IsParserCall(parse) ? true : parse.ContainingType.MetadataName() == CommandLineTypes.CommandExtensions ? false : null,
        IdentifierNameSyntax name when model.GetSymbolInfo(name).Symbol is ILocalSymbol local && local.DeclaringSyntaxReferences is [var reference]
            && reference.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value } declarator && !IsAssigned(local, declarator, model) => IsOfParser(value, model),
        _ => null,
    };

    private static bool IsAssigned(ILocalSymbol local, VariableDeclaratorSyntax declarator, SemanticModel model) =>
        BuilderApi.UsesOf(local, BuilderApi.FunctionOf(declarator), model).Any(u => u.Parent is AssignmentExpressionSyntax assignment && assignment.Left == u);
}
