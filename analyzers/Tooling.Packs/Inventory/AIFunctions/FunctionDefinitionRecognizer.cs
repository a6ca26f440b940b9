using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Reporting;
using Tooling.Rules.Inventory;

namespace Tooling.Packs.Inventory.AIFunctions;

/// <summary>
/// Recognises the functions that code describes to OpenAI's models: <c>ChatTool.CreateFunctionTool</c> and its like of the OpenAI library,
/// <c>new FunctionDefinition</c> and <c>new ChatCompletionsFunctionToolDefinition</c> of Azure.AI.OpenAI 1.x and its like. Parameters are read out of their JSON schema. What runs is chosen by the program by hand, and is not known.
/// </summary>
internal sealed class FunctionDefinitionRecognizer : IToolRecognizer
{
    private static readonly ImmutableHashSet<string> Factories = ["CreateFunctionTool", "CreateFunction"];
    private static readonly ImmutableHashSet<string> Definitions = ["FunctionDefinition", "ChatCompletionsFunctionToolDefinition", "FunctionToolDefinition", "FunctionTool", "ConversationFunctionTool"];
    private static readonly ImmutableArray<string> Namespaces = ["OpenAI", "Azure.AI"];

    /// <inheritdoc/>
    public string Title => "OpenAI function definitions";

    /// <inheritdoc/>
    public string Family => "OpenAI";

    /// <inheritdoc/>
    public ImmutableArray<string> Assemblies { get; } = ["OpenAI", "Azure.AI.OpenAI", "Azure.AI.Inference", "Azure.AI.Projects", "Azure.AI.Agents.Persistent"];

    /// <inheritdoc/>
    public ImmutableArray<string> Triggers { get; } = [.. Factories, .. Definitions];

    /// <inheritdoc/>
    public IEnumerable<RecognizedTool> Recognize(ToolContext context)
    {
        var values = new Values(context);
        var calls = CodeSearch.CallsOf(context, Factories)
            .Where(c => IsOfLibrary(c.TargetMethod.ContainingType) && c.TargetMethod.IsStatic)
            .Select(c => ToTool(c, c.Arguments, values));
        var creations = CodeSearch.CreationsOf(context, Definitions)
            .Where(c => IsOfLibrary(c.Type!) && Values.Argument(c.Arguments, "function", "functionDefinition") is null && !IsNested(c))
            .Select(c => ToTool(c, c.Arguments, values));
        return calls.Concat(creations);
    }

    private static bool IsOfLibrary(ITypeSymbol type) =>
        type.ContainingNamespace.ToDisplayString() is var name && Namespaces.Any(n => name == n || name.StartsWith(n + ".", StringComparison.Ordinal));

    /// <summary>The definition in <c>new FunctionTool { Function = new FunctionDefinition { ... } }</c> is the tool; what is around it is not.</summary>
    private static bool IsNested(IObjectCreationOperation creation) =>
        creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>().Any(a => a.Target is IPropertyReferenceOperation { Property.Name: "Function" or "FunctionDefinition" }) == true;

    private static RecognizedTool ToTool(IOperation definition, ImmutableArray<IArgumentOperation> arguments, Values values)
    {
        var properties = values.PropertiesOf(definition);
        var given = Values.Argument(arguments, "functionName", "name") ?? properties.GetValueOrDefault("Name") ?? properties.GetValueOrDefault("FunctionName");
        var name = (given is null ? null : values.Text(given)) ?? "{unknown}";
        return new RecognizedTool
        {
            Name = name,
            CommandPath = name,
            Kind = ToolKind.AgentTool,
            Api = ApiGeneration.Modern,
            Description = values.ConstantText(Values.Argument(arguments, "functionDescription", "description") ?? properties.GetValueOrDefault("Description")),
            Parameters = SchemaParameters.Of(new JsonData(values).Read(Values.Argument(arguments, "functionParameters", "parameters") ?? properties.GetValueOrDefault("Parameters") ?? properties.GetValueOrDefault("FunctionParameters"))),
            Location = definition.Syntax.GetLocation(),
            Extent = [definition.Syntax.GetLocation()],
        };
    }
}
