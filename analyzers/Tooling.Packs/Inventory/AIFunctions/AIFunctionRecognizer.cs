using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Rules.Inventory;
using Tooling.Rules.Matching;

namespace Tooling.Packs.Inventory.AIFunctions;

/// <summary>Recognises the functions that code makes with <c>AIFunctionFactory</c> of Microsoft.Extensions.AI.</summary>
internal sealed class AIFunctionRecognizer : IToolRecognizer
{
    private const string Factory = "Microsoft.Extensions.AI.AIFunctionFactory";

    private static readonly ImmutableHashSet<string> Factories = ["Create", "CreateDeclaration"];
    private static readonly ImmutableHashSet<string> GivenByHost = ["System.Threading.CancellationToken", "System.IServiceProvider", "Microsoft.Extensions.AI.AIFunctionArguments"];

    /// <inheritdoc/>
    public string Title => "Microsoft.Extensions.AI functions";

    /// <inheritdoc/>
    public string Family => "Microsoft.Extensions.AI";

    /// <inheritdoc/>
    public ImmutableArray<string> Assemblies { get; } = ["Microsoft.Extensions.AI", "Microsoft.Extensions.AI.Abstractions"];

    /// <inheritdoc/>
    public ImmutableArray<string> Triggers { get; } = ["AIFunctionFactory"];

    /// <inheritdoc/>
    public IEnumerable<RecognizedTool> Recognize(ToolContext context)
    {
        var values = new Values(context);
        return CodeSearch.CallsOf(context, Factories)
            .Where(c => c.TargetMethod.ContainingType.Is(Factory) && !IsPartOfServerTool(c))
            .Select(c => CreatedFunctions.ToTool(c, values, AIFunctionNames.Of, p => Signatures.IsOneOf(p.Type, GivenByHost), context));
    }

    /// <summary>A function that only an MCP tool is made of is listed as that.</summary>
    private static bool IsPartOfServerTool(IInvocationOperation call)
    {
        var parent = call.Parent;
        while (parent is IConversionOperation or IArgumentOperation)
        {
            parent = parent.Parent;
        }

        return parent is IInvocationOperation { TargetMethod: { Name: "Create", ContainingType: var type } } && type.Is("ModelContextProtocol.Server.McpServerTool");
    }
}
