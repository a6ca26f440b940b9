using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tooling.Packs.Inventory.CommandLineUtils;

/// <summary>McMaster.Extensions.CommandLineUtils, and the library of Microsoft that it comes from.</summary>
internal static class CommandLineUtilsLibrary
{
    public const string Family = "McMaster.Extensions.CommandLineUtils";

    private const string Origin = "Microsoft.Extensions.CommandLineUtils";

    public static ImmutableArray<string> Assemblies { get; } = [Family, Origin];

    /// <summary>Whether the library declares a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="name">Its name, without namespace.</param>
    public static bool Is(ITypeSymbol? type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Name == name && current.ContainingNamespace?.ToDisplayString() is Family or Origin)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The parts of a template such as <c>-n|--name &lt;NAME&gt;</c>: long names first.</summary>
    /// <param name="template">The template.</param>
    public static ImmutableArray<string> NamesOf(string template) => template[0] == '{' ? [template] :
    [
        .. template.Split([' ', '|'], StringSplitOptions.RemoveEmptyEntries)
            .Where(p => p.StartsWith("-", StringComparison.Ordinal))
            .Select(p => p.Split(':', '=', '[')[0])
            .OrderByDescending(p => p.StartsWith("--", StringComparison.Ordinal)),
    ];

    /// <summary>The library's name for an option or command that is given none: words in lower case with dashes.</summary>
    /// <param name="name">The name of a property or class.</param>
    public static string Dashed(string name) => NameWords.Join(name, '-');
}
