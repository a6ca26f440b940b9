using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Reporting;
using Tooling.Rules.Inventory;

namespace Tooling.Packs.Inventory.AIFunctions;

/// <summary>Lists the functions that factories make of methods and lambdas.</summary>
internal static class CreatedFunctions
{
    /// <summary>The function that a call makes.</summary>
    /// <param name="call">The call of a factory.</param>
    /// <param name="values">Follows values.</param>
    /// <param name="nameOf">Derives a name.</param>
    /// <param name="isGivenByHost">Whether the library gives a parameter, not the caller.</param>
    /// <param name="context">The code.</param>
    public static RecognizedTool ToTool(IInvocationOperation call, Values values, Func<IMethodSymbol, string> nameOf, Func<IParameterSymbol, bool> isGivenByHost, ToolContext context)
    {
        var function = CreatedFunction.Of(call, values);
        var name = function.NameOr(nameOf);
        return new RecognizedTool
        {
            Name = name,
            CommandPath = name,
            Kind = ToolKind.AgentTool,
            Api = ApiGeneration.Modern,
            Description = function.Description ?? (function.Method is null ? null : Attributes.DescriptionOf(function.Method)),
            Category = function.Method is null ? null : Attributes.CategoryOf(function.Method),
            Parameters = function.Method is null ? [] : Signatures.ParametersOf(function.Method, isGivenByHost, context),
            Returns = function.Method is null ? null : Signatures.ReturnsOf(function.Method),
            Handler = function.Handler,
            Location = call.Syntax.GetLocation(),
            Extent = [call.Syntax.GetLocation(), .. function.Handler is { } handler ? (Location[])[handler.Location] : []],
        };
    }
}
