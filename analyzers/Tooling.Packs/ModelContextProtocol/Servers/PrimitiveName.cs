using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Servers;

/// <summary>The name that a tool, a prompt or a resource gets from its method where code says none.</summary>
internal static class PrimitiveName
{
    private const string Async = "Async";

    private static readonly ImmutableArray<string> Awaited =
    [
        "System.Threading.Tasks.Task", "System.Threading.Tasks.Task`1", "System.Threading.Tasks.ValueTask", "System.Threading.Tasks.ValueTask`1", "System.Collections.Generic.IAsyncEnumerable`1",
    ];

    /// <summary>Names that both versions give.</summary>
    private static readonly Regex Unchanged = new("^[a-z0-9]+(_[a-z0-9]+)*$", RegexOptions.CultureInvariant);

    private static readonly Regex Invalid = new("[^0-9A-Za-z_]", RegexOptions.CultureInvariant);

    /// <summary>The name that the previews gave; null where 2.x gives the same. The previews took the method's name without <c>Async</c> (<c>AIFunctionFactory</c>); since 0.3 it is turned into snake case.</summary>
    public static string? Of(IMethodSymbol method)
    {
        if (method.MethodKind is MethodKind.LocalFunction or MethodKind.AnonymousFunction)
        {
            return null;
        }

        var name = Invalid.Replace(method.Name, "_");
        if (Awaited.Contains(method.ReturnType.OriginalDefinition.MetadataName()) && name.Length > Async.Length && name.EndsWith(Async, StringComparison.Ordinal))
        {
            name = name.Substring(0, name.Length - Async.Length);
        }

        return Unchanged.IsMatch(name) ? null : name;
    }

    /// <summary>Whether every version gives a method's name as it is.</summary>
    public static bool IsGivenByAll(string name) => Unchanged.IsMatch(name);

    /// <summary>Whether the legacy library is one that took methods' names as they are.</summary>
    public static bool IsTakenAsWritten(RuleContext context) => !LegacyRelease.DerivesNames(context);
}
