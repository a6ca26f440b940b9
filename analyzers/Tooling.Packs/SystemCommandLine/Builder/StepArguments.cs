using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>Reads what the steps of a builder are given.</summary>
internal static class StepArguments
{
    /// <summary>Whether an argument has the value that leaving it out has, or one that means the same.</summary>
    /// <param name="argument">The argument.</param>
    public static bool IsDefault(IArgumentOperation argument)
    {
        var value = argument.Value is IConversionOperation conversion ? conversion.Operand.ConstantValue : argument.Value.ConstantValue;
        var standard = argument.Parameter!.HasExplicitDefaultValue ? argument.Parameter.ExplicitDefaultValue : null;
        return value.HasValue && (Equals(value.Value, standard) || (argument.Parameter.Name == "errorExitCode" && value.Value is 1));
    }

    /// <summary>The aliases that a step is given, as the code writes them; null for one that is computed.</summary>
    /// <param name="call">The step.</param>
    public static ImmutableArray<string?> AliasesOf(IInvocationOperation call)
    {
        var aliases = call.Arguments.FirstOrDefault(a => a.ArgumentKind == ArgumentKind.ParamArray || a.Parameter!.IsParams)?.Value;
        var array = aliases is IConversionOperation conversion ? conversion.Operand : aliases;
        return array switch
        {
            null => [],
            IArrayCreationOperation { Initializer: { } initializer } => [.. initializer.ElementValues.Select(v => v.ConstantValue.HasValue ? v.Syntax.ToString() : null)],
            IArrayCreationOperation => [],
            _ => [null],
        };
    }

    /// <summary>The arguments that the code gives, by their parameters; the builder is none of them.</summary>
    /// <param name="call">The step.</param>
    public static ImmutableDictionary<string, IArgumentOperation> Given(IInvocationOperation call) => call.Arguments
        .Where(a => a.ArgumentKind == ArgumentKind.Explicit && a.Syntax is ArgumentSyntax && a.Parameter!.Name != "builder")
        .ToImmutableDictionary(a => a.Parameter!.Name, StringComparer.Ordinal);

    /// <summary>What stands in the code for an argument that it gives.</summary>
    /// <param name="argument">One of <see cref="Given"/>.</param>
    public static ExpressionSyntax ExpressionOf(IArgumentOperation argument) => ((ArgumentSyntax)argument.Syntax).Expression;
}
