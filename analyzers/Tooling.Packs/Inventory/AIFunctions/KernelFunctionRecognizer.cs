using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tooling.Reporting;
using Tooling.Rules.Inventory;

namespace Tooling.Packs.Inventory.AIFunctions;

/// <summary>
/// Recognises the functions of Semantic Kernel: methods with <c>[KernelFunction]</c>, or <c>[SKFunction]</c> of the previews, and what <c>CreateFromMethod</c> makes.
/// </summary>
internal sealed class KernelFunctionRecognizer : IToolRecognizer
{
    private const string RootNamespace = "Microsoft.SemanticKernel";

    private static readonly ImmutableHashSet<string> Factories = ["CreateFromMethod", "CreateFunctionFromMethod"];

    private static readonly ImmutableHashSet<string> GivenByHost = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "System.Threading.CancellationToken",
        "System.IServiceProvider",
        "System.Globalization.CultureInfo",
        "System.IFormatProvider",
        "Microsoft.Extensions.Logging.ILogger",
        "Microsoft.Extensions.Logging.ILoggerFactory",
        "Microsoft.SemanticKernel.Kernel",
        "Microsoft.SemanticKernel.KernelArguments",
        "Microsoft.SemanticKernel.KernelFunction",
        "Microsoft.SemanticKernel.Services.IAIServiceSelector",
        "Microsoft.SemanticKernel.IAIServiceSelector",
        "Microsoft.SemanticKernel.Orchestration.SKContext",
        "Microsoft.Extensions.AI.AIFunctionArguments");

    /// <inheritdoc/>
    public string Title => "Semantic Kernel functions";

    /// <inheritdoc/>
    public string Family => "SemanticKernel";

    /// <inheritdoc/>
    public ImmutableArray<string> Assemblies { get; } = ["Microsoft.SemanticKernel.Abstractions", "Microsoft.SemanticKernel.Core", "Microsoft.SemanticKernel"];

    /// <inheritdoc/>
    public ImmutableArray<string> Triggers { get; } = ["KernelFunction", "KernelFunctionAttribute", "SKFunction", "SKFunctionAttribute", .. Factories];

    /// <inheritdoc/>
    public IEnumerable<RecognizedTool> Recognize(ToolContext context)
    {
        var values = new Values(context);
        var created = CodeSearch.CallsOf(context, Factories)
            .Where(c => c.TargetMethod.ContainingNamespace.ToDisplayString().StartsWith(RootNamespace, StringComparison.Ordinal))
            .Select(c => CreatedFunctions.ToTool(c, values, AIFunctionNames.Of, IsGivenByHost, context));
        return (from method in CodeSearch.AttributedMethodsOf(context)
                let attribute = method.Symbol.GetAttributes().FirstOrDefault(a => IsOfLibrary(a, "KernelFunctionAttribute") || IsOfLibrary(a, "SKFunctionAttribute"))
                where attribute is not null
                select ToTool(method.Symbol, method.Syntax, attribute, context)).Concat(created);
    }

    private static RecognizedTool ToTool(IMethodSymbol method, SyntaxNode syntax, AttributeData attribute, ToolContext context)
    {
        Attributes.ReportIncomplete(attribute, context);
        var isLegacy = attribute.AttributeClass!.Name == "SKFunctionAttribute";
        var given = Attributes.Values(attribute).OfType<string>().FirstOrDefault();
        var named = isLegacy ? method.GetAttributes().FirstOrDefault(a => IsOfLibrary(a, "SKNameAttribute") || IsOfLibrary(a, "SKFunctionNameAttribute")) is { } name ? Attributes.Values(name).OfType<string>().FirstOrDefault() : null : given;
        return new RecognizedTool
        {
            Name = named ?? AIFunctionNames.Of(method),
            CommandPath = named ?? AIFunctionNames.Of(method),
            Kind = ToolKind.AgentTool,
            Api = ApiGeneration.Modern,
            Description = Attributes.DescriptionOf(method) ?? (isLegacy ? given : null),
            Category = Attributes.CategoryOf(method),
            Parameters = Signatures.ParametersOf(method, IsGivenByHost, context),
            Returns = Signatures.ReturnsOf(method),
            Handler = HandlerSymbols.Of(method),
            Location = syntax.GetLocation(),
            Extent = [syntax.GetLocation()],
        };
    }

    private static bool IsOfLibrary(AttributeData attribute, string name) =>
        attribute.AttributeClass is { } type && type.Name == name && type.ContainingNamespace.ToDisplayString().StartsWith(RootNamespace, StringComparison.Ordinal);

    private static bool IsGivenByHost(IParameterSymbol parameter) =>
        Signatures.IsOneOf(parameter.Type, GivenByHost) || parameter.GetAttributes().Any(a => a.AttributeClass?.Name is "FromKernelServicesAttribute" or "FromKeyedServicesAttribute");
}
