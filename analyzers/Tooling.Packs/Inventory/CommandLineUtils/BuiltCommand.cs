using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tooling.Packs.Inventory.CommandLineUtils;

/// <summary>A command that is created, or added by <c>Command("name", ...)</c>.</summary>
/// <param name="Syntax">The creation or call.</param>
/// <param name="Name">Its name; null where it is given none.</param>
/// <param name="Description">What it is said to do; null where nothing is said.</param>
/// <param name="Variables">What stands for it in code: the variable that it is kept in, and the parameter of the lambda that configures it.</param>
internal sealed record BuiltCommand(IOperation Syntax, string? Name, IOperation? Description, ImmutableArray<ISymbol> Variables)
{
    /// <summary>A command that is added to another one.</summary>
    public static BuiltCommand Of(IInvocationOperation call, Values values)
    {
        var name = Values.Argument(call.Arguments, "name") is { } given ? values.Text(given) : null;
        var lambda = Values.Argument(call.Arguments, "configuration") is { } code && Operations.Unwrap(code) is IDelegateCreationOperation { Target: var target } ? target : null;
        ISymbol? parameter = lambda switch
        {
            IAnonymousFunctionOperation { Symbol.Parameters: [var only] } => only,
            IMethodReferenceOperation { Method.Parameters: [var only] } => only,
            _ => null,
        };
        var description = AssignedTo(parameter, "Description", (lambda as IAnonymousFunctionOperation)?.Body);
        return new BuiltCommand(call, name, description, [.. new[] { parameter, VariableOf(call) }.OfType<ISymbol>()]);
    }

    /// <summary>A command that is created.</summary>
    public static BuiltCommand Of(IObjectCreationOperation creation, Values values)
    {
        var properties = values.PropertiesOf(creation);
        return new BuiltCommand(creation, properties.TryGetValue("Name", out var name) ? values.Text(name) : null, properties.GetValueOrDefault("Description"), [.. new[] { VariableOf(creation) }.OfType<ISymbol>()]);
    }

    private static IOperation? AssignedTo(ISymbol? variable, string property, IOperation? code) => variable is null || code is null ? null : code.Descendants()
        .OfType<ISimpleAssignmentOperation>()
        .FirstOrDefault(a => a.Target is IPropertyReferenceOperation { Instance: IParameterReferenceOperation owner } target && target.Property.Name == property && owner.Parameter.Equals(variable, SymbolEqualityComparer.Default))
        ?.Value;

    private static ISymbol? VariableOf(IOperation value)
    {
        var parent = value.Parent;
        while (parent is IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
            IFieldInitializerOperation { InitializedFields: [var field] } => field,
            IPropertyInitializerOperation { InitializedProperties: [var property] } => property,
            ISimpleAssignmentOperation assignment => Operations.VariableOf(assignment.Target),
            _ => null,
        };
    }
}
