using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Calls;

/// <summary>Calls of what was an extension method, in both forms, with the arguments that the member takes.</summary>
internal sealed class MemberCallRule : CodeRule
{
    private static readonly ImmutableDictionary<string, (string Namespace, string Name)> Classes = new Dictionary<string, (string, string)>
    {
        [McpTypes.ClientExtensions] = (McpTypes.ClientNamespace, "McpClient"),
        [McpTypes.ServerExtensions] = (McpTypes.ServerNamespace, "McpServer"),
        [McpTypes.EndpointExtensions] = (McpTypes.RootNamespace, "McpSession"),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    public override ImmutableArray<string> Triggers { get; } = [.. ModernCall.Methods, "McpClientExtensions", "McpServerExtensions", "McpEndpointExtensions", "CreateSamplingHandler"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name)
        {
            return;
        }

        if (symbol is INamedTypeSymbol type && ModernCall.IsExtensions(type))
        {
            AnalyzeClass(name, type, context);
        }
        else if (symbol is IMethodSymbol method && method.Declared().ContainingType is { } owner)
        {
            AnalyzeMethod(name, method, owner, context);
        }
    }

    /// <summary>The name of the class of extension methods: in front of a call, or anywhere else.</summary>
    private static void AnalyzeClass(SimpleNameSyntax name, INamedTypeSymbol type, RuleContext context)
    {
        SyntaxNode whole = Qualified(name);
        if (whole.Parent is MemberAccessExpressionSyntax { Name: { } member } && Code.Invocation(member) is { } call && context.Model.GetSymbolInfo(call).Symbol is IMethodSymbol method && !Code.IsMention(name))
        {
            ReportStaticCall(name, call, method, context);
            return;
        }

        var (ns, text) = Classes[type.MetadataName()];
        var (written, import) = whole == name ? context.Imports.NameOf(ns, text, name) : ($"{ns}.{text}", null);
        context.Rewrite(name, name.Span, [Edit.Replace(whole.Span, written, whole.Span)], import is null ? [] : [import]);
    }

    private static void ReportStaticCall(SimpleNameSyntax name, InvocationExpressionSyntax call, IMethodSymbol method, RuleContext context)
    {
        if (method.Name == "CreateSamplingHandler")
        {
            var (text, import) = context.Imports.NameOf(McpTypes.RootNamespace, "AIContentExtensions", name);
            context.Rewrite(name, name.Span, [Edit.Replace(Qualified(name).Span, text, name.Span)], import is null ? [] : [import]);
            return;
        }

        var arguments = call.ArgumentList.Arguments;
        if (arguments.Count == 0 || ModernCall.Of(method) is not { } modern || arguments[0].NameColon is { } colon && colon.Name.Identifier.ValueText != method.Parameters[0].Name)
        {
            context.Manual(call, name.Span, "Call it as a member of the client, server or session.");
            return;
        }

        var receiver = arguments[0].Expression;
        var end = arguments.Count > 1 ? arguments[1].SpanStart : call.ArgumentList.CloseParenToken.SpanStart;
        var typeArguments = (call.Expression as MemberAccessExpressionSyntax)?.Name is GenericNameSyntax generic ? generic.TypeArgumentList.ToString() : string.Empty;
        var head = new Edit(
            TextSpan.FromBounds(call.SpanStart, end),
            [.. Precedence.AsPrimary(receiver), EditPart.Literal($".{modern.Name}{typeArguments}(")],
            call.Span);
        Report(name, call, method, modern, [.. arguments.Skip(1)], [head], context);
    }

    private static void AnalyzeMethod(SimpleNameSyntax name, IMethodSymbol method, INamedTypeSymbol owner, RuleContext context)
    {
        if (Code.IsMention(name) || IsQualifiedByClass(name, context))
        {
            return;
        }

        if (method.Name == "CreateSamplingHandler" && owner.MetadataName() == McpTypes.ClientExtensions)
        {
            var import = context.Imports.Contains(McpTypes.RootNamespace, name) ? null : McpTypes.RootNamespace;
            if (import is not null)
            {
                context.Show(name, name.Span, name.Identifier, [import]);
            }

            return;
        }

        if (ModernCall.Of(method) is not { } modern)
        {
            return;
        }

        if (Code.Invocation(name) is not { } call)
        {
            context.Manual(name, name.Span, $"'{modern.Name}' has the parameters ({string.Join(", ", modern.Parameters)}) now: write a lambda that calls it.");
            return;
        }

        if (method is { IsExtensionMethod: true, MethodKind: not MethodKind.ReducedExtension })
        {
            context.Manual(call, name.Span, "Call it as a member of the client, server or session.");
            return;
        }

        var rename = modern.Name == method.Name ? ImmutableArray<Edit>.Empty : [Edit.Replace(name.Identifier.Span, modern.Name, name.Span)];
        Report(name, call, method, modern, [.. call.ArgumentList.Arguments], rename, context);
    }

    private static void Report(
        SimpleNameSyntax name, InvocationExpressionSyntax call, IMethodSymbol method, ModernCall modern, ImmutableArray<ArgumentSyntax> arguments, ImmutableArray<Edit> head, RuleContext context)
    {
        var list = new ModernArguments(method, modern, arguments, context);
        ImmutableArray<Edit> edits = [.. head, .. list.Edits(), .. AsTask(call, method, context)];
        if (!edits.IsEmpty)
        {
            context.Rewrite(call, name.Span, edits, list.Imports);
        }
    }

    /// <summary><c>PingAsync</c> returned a <c>Task</c>, and in the first previews all calls did: where that is not awaited in place, it becomes one again.</summary>
    private static IEnumerable<Edit> AsTask(InvocationExpressionSyntax call, IMethodSymbol method, RuleContext context)
    {
        var isPing = method.Name == "PingAsync" && method.ReturnType.Name == "Task" && Code.Whole(call).Parent is not (AwaitExpressionSyntax or ExpressionStatementSyntax or MemberAccessExpressionSyntax);
        return isPing || TaskPlace.Has(call, context) ? [Edit.Insert(call.Span.End, ".AsTask()", call.Span)] : [];
    }

    private static ExpressionSyntax Qualified(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == name => access,
        QualifiedNameSyntax qualified when qualified.Right == name => qualified,
        _ => name,
    };

    private static bool IsQualifiedByClass(SimpleNameSyntax name, RuleContext context) =>
        Code.Access(name) is MemberAccessExpressionSyntax access && context.Model.GetSymbolInfo(access.Expression).Symbol is INamedTypeSymbol type && ModernCall.IsExtensions(type);
}
