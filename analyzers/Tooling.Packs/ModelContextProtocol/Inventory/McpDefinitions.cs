using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Packs.Inventory;
using Tooling.Reporting;
using Tooling.Rules.Inventory;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Inventory;

/// <summary>Definitions that a handler of list requests gives: <c>new Tool { Name = "echo" }</c>. What the code does not name is not listed.</summary>
/// <param name="context">The code.</param>
internal sealed class McpDefinitions(ToolContext context)
{
    private static readonly ImmutableHashSet<string> Handling = ["WithCallToolHandler", "WithGetPromptHandler", "WithReadResourceHandler"];

    private readonly Values _values = new(context);

    public IEnumerable<RecognizedTool> Read()
    {
        var handlers = McpKind.All.ToDictionary(k => k.Kind, HandlerOf);
        return from kind in McpKind.All
               from creation in CodeSearch.CreationsOf(context, TypesOf(kind))
               where IsDefinition(creation, kind) && !IsInClassOf(creation, kind)
               let properties = _values.PropertiesOf(creation)
               let name = _values.ConstantText(properties.GetValueOrDefault("Name"))
               where name is not null
               select ToTool(creation, kind, name, properties, handlers[kind.Kind]);
    }

    /// <summary>The definitions that are created in a class.</summary>
    /// <param name="syntax">The class.</param>
    /// <param name="context">The code.</param>
    /// <param name="kind">Tools, prompts or resources.</param>
    public static IEnumerable<IObjectCreationOperation> CreationsIn(SyntaxNode syntax, ToolContext context, McpKind kind) => syntax.DescendantNodes()
        .OfType<BaseObjectCreationExpressionSyntax>()
        .Select(c => context.ModelOf(c.SyntaxTree).GetOperation(c, context.CancellationToken))
        .OfType<IObjectCreationOperation>()
        .Where(c => IsDefinition(c, kind));

    private static ImmutableHashSet<string> TypesOf(McpKind kind) => kind.Kind == ToolKind.Resource ? [kind.Definition, $"{kind.Definition}Template"] : [kind.Definition];

    private static bool IsDefinition(IObjectCreationOperation creation, McpKind kind) =>
        creation.Type is { } type && TypesOf(kind).Contains(type.Name) && type.ContainingNamespace.ToDisplayString().StartsWith(McpTypes.ProtocolNamespace, StringComparison.Ordinal);

    /// <summary>What a class that stands for a tool says of itself is listed by that class.</summary>
    private bool IsInClassOf(IObjectCreationOperation creation, McpKind kind) =>
        creation.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && creation.SemanticModel?.GetDeclaredSymbol(type, context.CancellationToken) is { } symbol && symbol.Is(kind.FullName);

    /// <summary>What answers calls, where the code has one such handler.</summary>
    private RecognizedHandler? HandlerOf(McpKind kind)
    {
        var verb = kind.Kind switch { ToolKind.AgentTool => "CallTool", ToolKind.Prompt => "GetPrompt", _ => "ReadResource" };
        var given = CodeSearch.CallsOf(context, Handling).Where(c => c.TargetMethod.Name == $"With{verb}Handler").Select(c => Values.Argument(c.Arguments, "handler"))
            .Concat(CodeSearch.AssignmentsOf(context, $"{verb}Handler").Select(a => a.Value))
            .OfType<IOperation>()
            .ToList();
        return given is [var only] ? HandlerSymbols.Of(_values.SourceOf(only)) : null;
    }

    private RecognizedTool ToTool(IObjectCreationOperation creation, McpKind kind, string name, ImmutableDictionary<string, IOperation> properties, RecognizedHandler? handler)
    {
        var annotations = _values.PropertiesOf(properties.GetValueOrDefault("Annotations"));
        var uri = _values.ConstantText(properties.GetValueOrDefault("UriTemplate") ?? properties.GetValueOrDefault("Uri"));
        return new RecognizedTool
        {
            Name = name,
            CommandPath = name,
            Kind = kind.Kind,
            Api = ApiGeneration.Modern,
            Description = _values.ConstantText(properties.GetValueOrDefault("Description")) ?? _values.ConstantText(properties.GetValueOrDefault("Title")),
            Tags = [.. McpMethods.TagsOf(hint => _values.Truth(annotations.GetValueOrDefault($"{hint}Hint"))), .. uri is null ? (string[])[] : [$"uri={uri}"]],
            Parameters = ArgumentsOf(properties.GetValueOrDefault("Arguments")),
            Handler = handler,
            Location = creation.Syntax.GetLocation(),
            Extent = [creation.Syntax.GetLocation()],
        };
    }

    /// <summary>Those of a prompt, which the code lists.</summary>
    private ImmutableArray<ToolParameter> ArgumentsOf(IOperation? arguments)
    {
        var elements = arguments is null ? default : Operations.ElementsOf(_values.SourceOf(arguments));
        return elements.IsDefault ? [] : [.. elements.Select(e => _values.PropertiesOf(e)).Where(p => p.ContainsKey("Name")).Select(p => new ToolParameter
        {
            Name = _values.Text(p["Name"]) ?? string.Empty,
            Kind = ToolParameterKind.Property,
            Type = "string",
            IsRequired = _values.Truth(p.GetValueOrDefault("Required")) == true,
            Description = _values.ConstantText(p.GetValueOrDefault("Description")),
        })];
    }
}
