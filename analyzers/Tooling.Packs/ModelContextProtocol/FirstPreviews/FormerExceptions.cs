using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Packs.ModelContextProtocol.Types;
using Tooling.Reporting;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.FirstPreviews;

/// <summary>The exceptions of clients and of servers, of which one took the place. Their code was a number.</summary>
internal static class FormerExceptions
{
    private const string Plain = "McpException";
    private const string Protocol = "McpProtocolException";
    private const string Codes = "McpErrorCode";

    public static ImmutableArray<string> Names { get; } = ["McpClientException", "McpServerException"];

    /// <summary>Looks at a name that nothing explains.</summary>
    /// <returns>Whether it is one of theirs, and understood.</returns>
    public static bool Analyze(SimpleNameSyntax name, RuleContext context)
    {
        var whole = Tooling.Rules.Matching.Names.Whole(name);
        var isMeant = whole is QualifiedNameSyntax { Left: var left }
            ? context.Model.GetSymbolInfo(left).Symbol is INamespaceSymbol space && space.ToDisplayString() is McpTypes.ClientNamespace or McpTypes.ServerNamespace
            : context.Imports.Contains(McpTypes.ClientNamespace, name) || context.Imports.Contains(McpTypes.ServerNamespace, name);
        if (!Names.Contains(name.Identifier.ValueText) || !isMeant || Code.IsMention(name) || whole.Parent is BaseTypeSyntax)
        {
            return false;
        }

        if (whole.Parent is ObjectCreationExpressionSyntax creation)
        {
            return AnalyzeCreation(name, creation, context);
        }

        var (text, import) = context.Imports.NameOf(McpTypes.RootNamespace, Plain, name);
        var assertion = ProtocolErrors.ExactAssertion(whole);
        ImmutableArray<Edit> loosened = assertion is null ? [] : [Edit.Replace(assertion.Identifier.Span, ProtocolErrors.Loose[assertion.Identifier.ValueText], assertion.Span)];
        context.Rewrite(name, name.Span, [.. loosened, Edit.Replace(whole.Span, text, whole.Span)], import is null ? [] : [import], assertion is null ? null : Safety.Review);
        return true;
    }

    /// <summary>As with a later <c>McpException</c>: a handler of tool calls answers with an error of the protocol, and a tool with a result, in which there is no code.</summary>
    private static bool AnalyzeCreation(SimpleNameSyntax name, ObjectCreationExpressionSyntax creation, RuleContext context)
    {
        var arguments = creation.ArgumentList?.Arguments ?? default;
        if (arguments.Any(a => a.NameColon is not null) || arguments.Count > 2 || creation.Initializer is not null)
        {
            return false;
        }

        var code = arguments.Count == 2 && context.Model.GetTypeInfo(arguments[1].Expression, context.CancellationToken).Type?.SpecialType == SpecialType.System_Int32 ? arguments[1] : null;
        var isInHandler = ProtocolErrors.IsInToolHandler(creation, context) && arguments.Count > 0;
        if (code is not null && ProtocolErrors.IsInToolMethod(creation, context))
        {
            Replace(name, creation, Plain, [new Edit(TextSpan.FromBounds(arguments[0].Span.End, code.Span.End), [], creation.ArgumentList!.Span)], null, context);
        }
        else if (code is not null)
        {
            Replace(name, creation, Protocol, AsCode(code.Expression, context), isInHandler ? null : Safety.Review, context);
        }
        else if (isInHandler)
        {
            Replace(name, creation, Protocol, [Edit.Insert(arguments.Last().Span.End, $", {context.Imports.NameOf(McpTypes.RootNamespace, Codes, name).Text}.InternalError", creation.ArgumentList!.Span)], null, context);
        }
        else
        {
            Replace(name, creation, Plain, [], null, context);
        }

        return true;
    }

    private static void Replace(SimpleNameSyntax name, ObjectCreationExpressionSyntax creation, string type, ImmutableArray<Edit> edits, Safety? safety, RuleContext context)
    {
        var (text, import) = context.Imports.NameOf(McpTypes.RootNamespace, type, name);
        context.Rewrite(creation, name.Span, [Edit.Replace(creation.Type.Span, text, creation.Type.Span), .. edits], import is null ? [] : [import], safety);
    }

    private static ImmutableArray<Edit> AsCode(ExpressionSyntax number, RuleContext context)
    {
        var (codes, _) = context.Imports.NameOf(McpTypes.RootNamespace, Codes, number);
        var value = context.Model.GetConstantValue(number, context.CancellationToken);
        var known = context.Compilation.GetTypeByMetadataName($"{McpTypes.RootNamespace}.{Codes}")?.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => value.HasValue && f.HasConstantValue && Equals(f.ConstantValue, value.Value));
        return known is not null
            ? [Edit.Replace(number.Span, $"{codes}.{known.Name}", number.Span)]
            : [Edit.Insert(number.SpanStart, $"({codes})(", number.Span), Edit.Insert(number.Span.End, ")", number.Span)];
    }
}
