using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Tooling.Packs.SystemCommandLine.Members;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Invocation;

/// <summary><c>command.Parse("a", "b")</c>: the arguments were <c>params</c> and are a list in 2.x.</summary>
internal sealed class ParseRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = ["Parse"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || symbol is not IMethodSymbol { Name: "Parse" } method || method.ContainingType.MetadataName() != CommandLineTypes.CommandExtensions)
        {
            return;
        }

        if (MemberCall.Invocation(name) is not { } invocation)
        {
            if (!MemberCall.IsMention(node))
            {
                context.Manual(node, name.Span, "Parse is not an extension method any more: write a lambda that calls it.");
            }

            return;
        }

        if (method.MethodKind != MethodKind.ReducedExtension && method.IsStatic)
        {
            context.Manual(invocation, name.Span, "Parse is called as a static method: write it as command.Parse(…) first.");
            return;
        }

        var arguments = invocation.ArgumentList.Arguments;
        var isExpanded = context.Model.GetOperation(invocation) is IInvocationOperation operation && operation.Arguments.Any(a => a.ArgumentKind == ArgumentKind.ParamArray);
        if (!isExpanded)
        {
            return;
        }

        var hasCollectionExpressions = context.Model.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 };
        if (arguments.Count == 0)
        {
            var (array, import) = hasCollectionExpressions ? ("[]", null) : EmptyArray(name, context);
            context.Rewrite(invocation, name.Span, [Edit.Insert(invocation.ArgumentList.OpenParenToken.Span.End, array, invocation.Span)], import is null ? [] : [import]);
            return;
        }

        // `new[]` finds its type in its elements: they could all be null.
        var hasType = arguments.Any(a => context.Model.GetTypeInfo(a.Expression).Type?.SpecialType == SpecialType.System_String);
        var (open, close) = hasCollectionExpressions ? ("[", "]") : (hasType ? "new[] { " : "new string[] { ", " }");
        var list = invocation.ArgumentList.Span;
        var first = arguments[0];
        context.Rewrite(invocation, name.Span, [Edit.Replace(TextSpan.FromBounds(first.SpanStart, first.Expression.SpanStart), open, list), Edit.Insert(arguments.Span.End, close, list)]);
    }

    private static (string Text, string? Import) EmptyArray(SyntaxNode place, RuleContext context)
    {
        var (type, import) = context.Imports.NameOf("System", "Array", place);
        return ($"{type}.Empty<string>()", import);
    }
}
