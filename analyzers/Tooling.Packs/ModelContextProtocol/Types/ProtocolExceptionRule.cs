using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Reporting;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Types;

/// <summary>An <c>McpException</c> with an error code is an <c>McpProtocolException</c>.</summary>
internal sealed class ProtocolExceptionRule : CodeRule
{
    private const string Exception = "ModelContextProtocol.McpException";
    private const string Modern = "McpProtocolException";

    public override ImmutableArray<string> Triggers { get; } = ["McpException", "ErrorCode"];

    public override bool WantsUnnamedCreations => true;

    public override bool KnowsWritten => true;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (symbol is IPropertySymbol && Code.IsPropertyOf(symbol, Exception) && node is SimpleNameSyntax property)
        {
            AnalyzeErrorCode(property, context);
        }
        else if (node is BaseObjectCreationExpressionSyntax implicitCreation && IsException(implicitCreation, context))
        {
            AnalyzeCreation(implicitCreation, context);
        }
        else if (node is SimpleNameSyntax name && symbol is INamedTypeSymbol type && type.MetadataName() == Exception)
        {
            AnalyzeName(name, context);
        }
    }

    /// <summary>With a code it has no constructor any more; the compiler complains of the code, which is not what is rewritten.</summary>
    public override bool IsNeverModern(SyntaxNode node) =>
        (node as BaseObjectCreationExpressionSyntax ?? node.FirstAncestorOrSelf<ObjectCreationExpressionSyntax>(c => c.Type.Span.Contains(node.Span)))?.ArgumentList?.Arguments
            .Any(a => a.Expression is MemberAccessExpressionSyntax { Expression: var type } && type.ToString().EndsWith("McpErrorCode", StringComparison.Ordinal)) == true;

    /// <summary>The two exceptions of today came with that version. Code that gives the one without a code its code is older, whatever its project asks for: another one may bring the version along.</summary>
    private static bool HasBoth(RuleContext context) => context.Pack.IsWrittenFor("0.4.0-preview.3") == true;

    private static bool IsException(BaseObjectCreationExpressionSyntax creation, RuleContext context) => context.Model.GetTypeInfo(creation).Type?.MetadataName() == Exception;

    private static void AnalyzeName(SimpleNameSyntax name, RuleContext context)
    {
        var whole = Names.Whole(name);
        if (whole.Parent is ObjectCreationExpressionSyntax creation && creation.Type == whole)
        {
            AnalyzeCreation(creation, context);
        }
        else if (whole.Parent is CatchDeclarationSyntax { Parent: CatchClauseSyntax { Filter.FilterExpression: { } filter } } caught && ProtocolErrors.Excludes(filter, caught.Identifier.ValueText)
            || ProtocolErrors.IsAssertedForItsCode(whole, context))
        {
            Rename(name, whole, context, null);
        }
        else if (!HasBoth(context) && ProtocolErrors.ExactAssertion(whole) is { } assertion)
        {
            context.Rewrite(name, name.Span, [Edit.Replace(assertion.Identifier.Span, ProtocolErrors.Loose[assertion.Identifier.ValueText], assertion.Span)], safety: Safety.Review);
        }
    }

    private static void Rename(SimpleNameSyntax name, TypeSyntax whole, RuleContext context, Safety? safety)
    {
        var (text, import) = context.Imports.NameOf(McpTypes.RootNamespace, Modern, name);
        context.Rewrite(name, name.Span, [Edit.Replace(whole.Span, whole == name ? text : $"{McpTypes.RootNamespace}.{Modern}", whole.Span)], import is null || whole != name ? [] : [import], safety);
    }

    private static void AnalyzeCreation(BaseObjectCreationExpressionSyntax creation, RuleContext context)
    {
        if (context.Model.GetSymbolInfo(creation).Symbol is not IMethodSymbol constructor)
        {
            return;
        }

        if (constructor.Parameters.All(p => p.Name != "errorCode"))
        {
            if (!HasBoth(context))
            {
                AnalyzeWithoutCode(creation, context);
            }

            return;
        }

        var code = creation.ArgumentList!.Arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == "errorCode") ?? creation.ArgumentList.Arguments.Last();
        var isLast = code == creation.ArgumentList.Arguments.Last();
        if (isLast && creation is ObjectCreationExpressionSyntax && ProtocolErrors.IsInToolMethod(creation, context) && Purity.IsEffectFree(context.Model.GetOperation(code.Expression)))
        {
            // A tool's exception became an error result without the code; a protocol exception would end the call now.
            var previous = code.GetFirstToken().GetPreviousToken();
            context.Rewrite(creation, creation.NewKeyword.Span, [new Edit(TextSpan.FromBounds(previous.SpanStart, code.Span.End), [], code.Span)]);
            return;
        }

        var head = creation is ObjectCreationExpressionSyntax named ? named.Type.Span : creation.NewKeyword.Span;
        var (text, import) = context.Imports.NameOf(McpTypes.RootNamespace, Modern, creation);
        context.Rewrite(creation, creation.NewKeyword.Span, [Edit.Replace(head, creation is ObjectCreationExpressionSyntax ? text : "new " + text, head)], import is null ? [] : [import], Safety.Review);
    }

    /// <summary>In a handler of tool calls, the exception was an error of the protocol; without a code it would become a result with <c>IsError</c> now.</summary>
    private static void AnalyzeWithoutCode(BaseObjectCreationExpressionSyntax creation, RuleContext context)
    {
        if (creation.Parent is not (ThrowStatementSyntax or ThrowExpressionSyntax) || creation.ArgumentList is not { Arguments: { Count: > 0 } arguments } || !ProtocolErrors.IsInToolHandler(creation, context) || LegacyRelease.HasRequestHandlers(context))
        {
            return;
        }

        var head = creation is ObjectCreationExpressionSyntax named ? named.Type.Span : creation.NewKeyword.Span;
        var (type, import) = context.Imports.NameOf(McpTypes.RootNamespace, Modern, creation);
        var (codes, _) = context.Imports.NameOf(McpTypes.RootNamespace, "McpErrorCode", creation);
        context.Rewrite(
            creation,
            creation.NewKeyword.Span,
            [
                Edit.Replace(head, creation is ObjectCreationExpressionSyntax ? type : "new " + type, head),
                Edit.Insert(arguments.Last().Span.End, $", {(arguments[0].NameColon is null ? string.Empty : "errorCode: ")}{codes}.InternalError", creation.ArgumentList.Span),
            ],
            import is null ? [] : [import]);
    }

    /// <summary>An exception without a code had <c>InternalError</c>.</summary>
    private static void AnalyzeErrorCode(SimpleNameSyntax name, RuleContext context)
    {
        if (Code.IsMention(name) || Code.Access(name) is not MemberAccessExpressionSyntax { Expression: var receiver } access || Code.IsBound(receiver))
        {
            context.Manual(name, name.Span, "Read 'ErrorCode' of an McpProtocolException.");
            return;
        }

        if (ProtocolErrors.IsRetyped(receiver, context))
        {
            return;
        }

        var (type, import) = context.Imports.NameOf(McpTypes.RootNamespace, Modern, name);
        var (codes, _) = context.Imports.NameOf(McpTypes.RootNamespace, "McpErrorCode", name);
        var stands = Precedence.StandsAlone(access);
        context.Rewrite(
            access,
            name.Span,
            [
                Edit.Insert(receiver.SpanStart, stands ? "(" : "((", receiver.Span),
                Edit.Insert(receiver.Span.End, $" as {type})?", receiver.Span),
                Edit.Insert(access.Span.End, $" ?? {codes}.InternalError" + (stands ? string.Empty : ")"), access.Span),
            ],
            import is null ? [] : [import]);
    }
}
