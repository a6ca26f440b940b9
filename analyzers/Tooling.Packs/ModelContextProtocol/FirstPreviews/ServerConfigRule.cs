using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.FirstPreviews;

/// <summary><c>McpServerConfig</c> of the first previews becomes the transport that the library made of it.</summary>
internal sealed class ServerConfigRule : CodeRule
{
    private const string Group = "MCPM1025 configs";
    private const string Advice = "Create a StdioClientTransport, or an HttpClientTransport, with what the config says, and hand that to 'CreateAsync'.";

    public override ImmutableArray<string> Triggers { get; } = [ServerConfigs.Name, "TransportType", "CreateAsync"];

    public override bool MayMeanUnknownReceiver => false;

    public override AddedApi AddedApi => FormerClients.Configs;

    /// <summary>The call binds where a config is handed to the method that takes a transport.</summary>
    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name)
        {
            return;
        }

        if (AddedApi.Declares(symbol) || name.Identifier.ValueText == "CreateAsync" && context.Pack.IsLegacy(symbol))
        {
            AnalyzeUnbound(name, context);
        }
    }

    public override bool AnalyzeUnbound(SimpleNameSyntax name, RuleContext context) => name.Identifier.ValueText switch
    {
        "CreateAsync" => AnalyzeCall(name, context),
        "TransportType" => name.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } } assignment
            && assignment.Left == name && ServerConfigs.IsConfig(creation, context) && AnalyzeCreation(name, creation, context),
        _ => ServerConfigs.IsMeant(name, context) && !Code.IsMention(name) && AnalyzeMention(name, context),
    };

    private static bool AnalyzeCreation(SimpleNameSyntax name, BaseObjectCreationExpressionSyntax creation, RuleContext context)
    {
        if (ServerConfigs.AreTransports(context) && ServerConfig.Of(creation, context) is { } config)
        {
            context.Rewrite(creation, name.Span, config.Edits(), config.Imports, config.Safety, Group);
        }
        else
        {
            context.Manual(creation, name.Span, Advice);
        }

        return true;
    }

    /// <summary>Variables, parameters and results of the type hold transports.</summary>
    private static bool AnalyzeMention(SimpleNameSyntax name, RuleContext context)
    {
        var whole = Names.Whole(name);
        if (whole.Parent is BaseObjectCreationExpressionSyntax)
        {
            return true;
        }

        if (ServerConfigs.AreTransports(context))
        {
            var (text, import) = context.Imports.NameOf(McpTypes.ClientNamespace, "IClientTransport", name);
            context.Rewrite(name, name.Span, [Edit.Replace(whole.Span, text, whole.Span)], import is null ? [] : [import], group: Group);
        }
        else
        {
            context.Manual(name, name.Span, Advice);
        }

        return true;
    }

    /// <summary>The method had a parameter for another way to make a transport; what is not null there is left to a person with the config.</summary>
    private static bool AnalyzeCall(SimpleNameSyntax name, RuleContext context)
    {
        if (Code.Invocation(name) is not { } call || !ServerConfigs.TakesConfig(call, context) || !ServerConfigs.AreTransports(context))
        {
            return false;
        }

        var edits = ImmutableArray.CreateBuilder<Edit>();
        if (ServerConfigs.ConfigOf(call) is { NameColon.Name: { } colon })
        {
            edits.Add(Edit.Replace(colon.Span, "clientTransport", colon.Span));
        }

        if (ServerConfigs.TransportFunction(call) is { } function)
        {
            edits.Add(new Edit(TextSpan.FromBounds(function.GetFirstToken().GetPreviousToken().SpanStart, function.Span.End), [], call.ArgumentList.Span));
        }

        if (edits.Count > 0)
        {
            context.Rewrite(call, name.Span, edits.ToImmutable(), group: Group);
        }

        return true;
    }
}
