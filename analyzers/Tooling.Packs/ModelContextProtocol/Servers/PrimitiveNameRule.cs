using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Servers;

/// <summary><c>[McpServerTool]</c> and <c>McpServerTool.Create(Method)</c> without a name get the one that clients knew; and <c>[McpServerTool("name")]</c> says it as a property.</summary>
internal sealed class PrimitiveNameRule : CodeRule
{
    private static readonly ImmutableArray<string> Primitives = ["McpServerTool", "McpServerPrompt", "McpServerResource"];

    public override ImmutableArray<string> Triggers { get; } = [.. Primitives, .. Primitives.Select(p => p + "Attribute")];

    public override bool KnowsWritten => true;

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
        var attribute = method.Attribute;
        if (attribute.ArgumentList?.Arguments.FirstOrDefault() is { NameEquals: null } argument)
        {
            AnalyzeArgument(attribute, argument, context);
            return;
        }

        var given = method.Value("Name");
        var legacy = given is null ? PrimitiveName.Of(method.Symbol) : null;
        var uri = default(string);
        if (method.Kind == "McpServerResourceAttribute" && method.Value("UriTemplate") is null)
        {
            uri = DefaultUri.Property(given is null ? legacy ?? method.Symbol.Name : DefaultUri.Constant(given, context), method.Symbol);
            if (uri is null)
            {
                context.Manual(attribute, attribute.Name.Span, DefaultUri.Advice);
                return;
            }
        }

        var text = string.Join(", ", new[] { legacy is null ? null : $"Name = \"{legacy}\"", uri }.OfType<string>());
        if (text.Length > 0)
        {
            var edit = attribute.ArgumentList is not { } list ? Edit.Insert(attribute.Name.Span.End, $"({text})", attribute.Span)
                : Edit.Insert(list.OpenParenToken.Span.End, list.Arguments.Count == 0 ? text : text + ", ", attribute.Span);
            context.Rewrite(attribute, attribute.Name.Span, [edit]);
        }
    }

    /// <summary>The first of the first previews took the name of a tool as the argument of a constructor, of which there is none any more.</summary>
    private static void AnalyzeArgument(AttributeSyntax attribute, AttributeArgumentSyntax argument, RuleContext context)
    {
        if (attribute.ArgumentList!.Arguments.Skip(1).All(a => a.NameEquals is { Name.Identifier.ValueText: not "Name" }) && context.Model.GetTypeInfo(argument.Expression).Type?.SpecialType == SpecialType.System_String)
        {
            context.Rewrite(attribute, attribute.Name.Span, [argument.NameColon is { } colon ? Edit.Replace(colon.Span, "Name =", attribute.Span) : Edit.Insert(argument.SpanStart, "Name = ", attribute.Span)]);
        }
        else
        {
            context.Manual(attribute, attribute.Name.Span, "Give the name as 'Name = …': the attribute has no constructor that takes anything.");
        }
    }

    private static void AnalyzeCreation(SimpleNameSyntax name, InvocationExpressionSyntax call, INamedTypeSymbol type, RuleContext context)
    {
        if (context.Model.GetOperation(call) is not IInvocationOperation { Arguments: var bound } || MethodOf(bound.FirstOrDefault(a => a.Parameter?.Name == "method")?.Value) is not { } method)
        {
            return;
        }

        var isAttributed = method.GetAttributes().Any(a => a.AttributeClass?.Name == type.Name + "Attribute");
        var options = bound.FirstOrDefault(a => a.Parameter?.Name == "options" && !a.IsImplicit)?.Syntax as ArgumentSyntax;
        var initializer = (options?.Expression as BaseObjectCreationExpressionSyntax)?.Initializer;
        var given = Code.Member(initializer, "Name")?.Right;
        var legacy = given is null && !isAttributed ? PrimitiveName.Of(method) : null;
        var isUriMissing = type.Name == "McpServerResource" && !isAttributed && Code.Member(initializer, "UriTemplate") is null;
        var uri = isUriMissing ? DefaultUri.Property(DefaultUri.Constant(given, context) ?? legacy, method) : null;
        if ((isUriMissing && uri is null) || (legacy is not null && options is not null && initializer is null))
        {
            context.Manual(call, name.Span, isUriMissing ? DefaultUri.Advice : $"Give the name '{legacy}' in the options where they say none: without, the name is in snake case since 1.0.");
            return;
        }

        var text = string.Join(", ", new[] { legacy is null ? null : $"Name = \"{legacy}\"", uri }.OfType<string>());
        if (text.Length == 0)
        {
            return;
        }

        var arguments = call.ArgumentList.Arguments;
        context.Rewrite(call, name.Span, [initializer is null
            ? Edit.Insert(arguments.Last().Span.End, $", {(arguments.Any(a => a.NameColon is not null) ? "options: " : string.Empty)}new() {{ {text} }}", call.ArgumentList.Span)
            : Edit.Insert(initializer.OpenBraceToken.Span.End, initializer.Expressions.Count == 0 ? $" {text}" : $" {text},", initializer.Span)]);
    }

    /// <summary>The method that is named, or the lambda, where a delegate is asked for.</summary>
    private static IMethodSymbol? MethodOf(IOperation? value) => value switch
    {
        IConversionOperation conversion => MethodOf(conversion.Operand),
        IDelegateCreationOperation creation => MethodOf(creation.Target),
        IMethodReferenceOperation reference => reference.Method,
        IAnonymousFunctionOperation lambda => lambda.Symbol,
        _ => null,
    };
}
