using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Servers;

/// <summary><c>[McpServerTool]</c> and <c>McpServerTool.Create(Method)</c> without a name get the one that clients knew.</summary>
internal sealed class PrimitiveNameRule : CodeRule
{
    private static readonly ImmutableArray<string> Primitives = ["McpServerTool", "McpServerPrompt", "McpServerResource"];

    public override ImmutableArray<string> Triggers { get; } = [.. Primitives, .. Primitives.Select(p => p + "Attribute")];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (ServerMethod.Of(node, context) is { } method)
        {
            AnalyzeAttribute(method, context);
        }
        else if (node is SimpleNameSyntax name
            && symbol is INamedTypeSymbol type
            && context.Pack.IsLegacy(type)
            && Primitives.Contains(type.Name)
            && PrimitiveName.IsTakenAsWritten(context)
            && Names.Whole(name).Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Create", Parent: InvocationExpressionSyntax call })
        {
            AnalyzeCreation(name, call, type, context);
        }
    }

    private static void AnalyzeAttribute(ServerMethod method, RuleContext context)
    {
        if (PrimitiveName.Of(method.Symbol) is not { } legacy || method.Says("Name"))
        {
            return;
        }

        var attribute = method.Attribute;
        var text = $"Name = \"{legacy}\"";
        if (method.Kind == "McpServerResourceAttribute" && !method.Says("UriTemplate"))
        {
            if (method.Symbol.Parameters.Length > 0)
            {
                context.Manual(attribute, attribute.Name.Span, $"Give the UriTemplate, which begins with 'resource://{legacy}' where the code says none: it begins with 'resource://mcp/' since 1.0.");
                return;
            }

            text += $", UriTemplate = \"resource://{legacy}\"";
        }

        var edit = attribute.ArgumentList is not { } list ? Edit.Insert(attribute.Name.Span.End, $"({text})", attribute.Span)
            : Edit.Insert(list.OpenParenToken.Span.End, list.Arguments.Count == 0 ? text : text + ", ", attribute.Span);
        context.Rewrite(attribute, attribute.Name.Span, [edit]);
    }

    private static void AnalyzeCreation(SimpleNameSyntax name, InvocationExpressionSyntax call, INamedTypeSymbol type, RuleContext context)
    {
        var arguments = call.ArgumentList.Arguments;
        if (arguments.Count == 0
            || type.Name == "McpServerResource"
            || context.Model.GetOperation(call) is not IInvocationOperation { Arguments: var bound }
            || MethodOf(bound.FirstOrDefault(a => a.Parameter?.Name == "method")?.Value) is not { } method
            || PrimitiveName.Of(method) is not { } legacy
            || method.GetAttributes().Any(a => a.AttributeClass?.Name == type.Name + "Attribute"))
        {
            return;
        }

        var options = arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == "options") ?? (arguments.Count > 1 && arguments[1].NameColon is null ? arguments[1] : null);
        var text = $"Name = \"{legacy}\"";
        if (options is null)
        {
            context.Rewrite(call, name.Span, [Edit.Insert(arguments.Last().Span.End, $", {(arguments.Any(a => a.NameColon is not null) ? "options: " : string.Empty)}new() {{ {text} }}", call.ArgumentList.Span)]);
        }
        else if (options.Expression is BaseObjectCreationExpressionSyntax { Initializer: { } initializer })
        {
            if (Code.Member(initializer, "Name") is null)
            {
                context.Rewrite(call, name.Span, [Edit.Insert(initializer.OpenBraceToken.Span.End, initializer.Expressions.Count == 0 ? $" {text}" : $" {text},", initializer.Span)]);
            }
        }
        else
        {
            context.Manual(call, name.Span, $"Give the name '{legacy}' in the options where they say none: without, the name is in snake case since 1.0.");
        }
    }

    /// <summary>The method that is named where a delegate is asked for.</summary>
    private static IMethodSymbol? MethodOf(IOperation? value) => value switch
    {
        IConversionOperation conversion => MethodOf(conversion.Operand),
        IDelegateCreationOperation creation => MethodOf(creation.Target),
        IMethodReferenceOperation reference => reference.Method,
        _ => null,
    };
}
