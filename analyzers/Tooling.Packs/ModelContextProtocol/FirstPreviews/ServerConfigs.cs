using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.FirstPreviews;

/// <summary>What a project does with <c>McpServerConfig</c>, a class that only the first previews had.</summary>
internal static class ServerConfigs
{
    /// <summary>The class.</summary>
    public const string Name = "McpServerConfig";

    private const string Factory = "ModelContextProtocol.Client.McpClientFactory";

    private static readonly ConditionalWeakTable<Compilation, StrongBox<bool>> Known = new();

    /// <summary>Whether a name means the class.</summary>
    /// <param name="name">A name that does not bind, or binds to what stands in for it.</param>
    /// <param name="context">Its file.</param>
    public static bool IsMeant(SimpleNameSyntax name, RuleContext context) =>
        name.Identifier.ValueText == Name
        && (Names.Whole(name) is QualifiedNameSyntax { Left: var left } ? context.Model.GetSymbolInfo(left).Symbol is INamespaceSymbol { Name: McpTypes.RootNamespace } : context.Imports.Contains(McpTypes.RootNamespace, name));

    /// <summary>Whether an expression is a config, or is given one in place.</summary>
    /// <param name="value">A value that does not bind.</param>
    /// <param name="context">Its file.</param>
    public static bool IsConfig(ExpressionSyntax value, RuleContext context)
    {
        var type = context.Model.GetTypeInfo(value, context.CancellationToken);
        return value switch
        {
            ObjectCreationExpressionSyntax { Type: var created } => created.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().LastOrDefault() is { } name && IsMeant(name, context),
            ImplicitObjectCreationExpressionSyntax when value.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } argument && IsFactoryCall(call, context) => ConfigOf(call) == argument,
            _ => IsClass(type.Type) || IsClass(type.ConvertedType),
        };
    }

    /// <summary>Whether a call creates a client of a config.</summary>
    /// <param name="call">The call.</param>
    /// <param name="context">Its file.</param>
    public static bool TakesConfig(InvocationExpressionSyntax call, RuleContext context) =>
        IsFactoryCall(call, context) && ConfigOf(call)?.Expression is { } config && IsConfig(config, context) && (config is not ImplicitObjectCreationExpressionSyntax implied || Code.Member(implied.Initializer, "TransportType") is not null);

    /// <summary>The argument that a transport was made with, where nobody gave another way; null where there is none.</summary>
    /// <param name="call">A call that takes a config.</param>
    public static ArgumentSyntax? TransportFunction(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.Where((a, i) => a.NameColon is { Name.Identifier.ValueText: var name } ? name == "createTransportFunc" : i == 2).FirstOrDefault();

    /// <summary>Whether all configs of the project can be written as transports: each is made in place, none is looked into, and clients are made of them.</summary>
    /// <param name="context">Any file of the project.</param>
    public static bool AreTransports(RuleContext context) =>
        Known.GetValue(context.Compilation, compilation => new StrongBox<bool>(compilation.SyntaxTrees.All(t => !t.GetText(context.CancellationToken).ToString().Contains("TransportType") && !t.GetText(context.CancellationToken).ToString().Contains(Name) || context.For(t) is { } file && IsPlain(file)))).Value;

    /// <summary>The argument that is the config.</summary>
    /// <param name="call">A call of the factory.</param>
    public static ArgumentSyntax? ConfigOf(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == "serverConfig") ?? call.ArgumentList.Arguments.FirstOrDefault(a => a.NameColon is null);

    private static bool IsClass(ITypeSymbol? type) => type is { Name: Name } && (type is IErrorTypeSymbol || FormerClients.Configs.Declares(type));

    private static bool IsFactoryCall(InvocationExpressionSyntax call, RuleContext context) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CreateAsync", Expression: var factory } && context.Model.GetSymbolInfo(factory, context.CancellationToken).Symbol is INamedTypeSymbol type && type.MetadataName() == Factory;

    private static bool IsPlain(RuleContext file) => file.Root.DescendantNodes().All(node => node switch
    {
        SimpleNameSyntax { Identifier.ValueText: Name } name when IsMeant(name, file) && file.Model.GetSymbolInfo(name).Symbol is var symbol && (symbol is null || FormerClients.Configs.Declares(symbol)) => IsPlainMention(name),
        MemberAccessExpressionSyntax { Expression: var owner } => !IsClass(file.Model.GetTypeInfo(owner).Type),
        ConditionalAccessExpressionSyntax { Expression: var owner } => !IsClass(file.Model.GetTypeInfo(owner).Type),
        BaseObjectCreationExpressionSyntax creation when IsConfig(creation, file) => ServerConfig.Of(creation, file) is not null,
        InvocationExpressionSyntax call when TakesConfig(call, file) => TransportFunction(call)?.Expression is null or LiteralExpressionSyntax or DefaultExpressionSyntax,
        _ => true,
    });

    /// <summary>Not where the class itself is asked for, as by what reads configuration or JSON.</summary>
    private static bool IsPlainMention(SimpleNameSyntax name) =>
        Names.Whole(name).Parent is not (TypeOfExpressionSyntax or BaseTypeSyntax or CastExpressionSyntax or PatternSyntax or TypeArgumentListSyntax { Parent.Parent: MemberAccessExpressionSyntax or MemberBindingExpressionSyntax or InvocationExpressionSyntax });
}
