using Microsoft.CodeAnalysis;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Inventory;

/// <summary>What a class of the library, or one that derives from it, stands for on a command line.</summary>
internal enum CommandLineKind
{
    Command,
    Option,
    Argument,
}

/// <summary>Asks types what they stand for: by names that all versions of the library share.</summary>
internal static class CommandLineKinds
{
    public const string Assembly = "System.CommandLine";

    public static CommandLineKind? KindOf(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (IsOfLibrary(current))
            {
                switch (current.Name)
                {
                    case "Command":
                        return CommandLineKind.Command;
                    case "Option":
                        return CommandLineKind.Option;
                    case "Argument":
                        return CommandLineKind.Argument;
                }
            }
        }

        return (type as ITypeParameterSymbol)?.ConstraintTypes.Select(KindOf).FirstOrDefault(k => k is not null);
    }

    public static bool IsRoot(ITypeSymbol type) => type.Is(CommandLineTypes.RootCommand);

    /// <summary>The builder of the betas, which configures the root command that it is given.</summary>
    public static bool IsBuilder(ITypeSymbol? type) => type.Is(CommandLineTypes.CommandLineBuilder);

    public static bool IsOfLibrary(ISymbol symbol) => symbol.ContainingAssembly?.Name == Assembly;

    /// <summary>The type of the value of an option or argument; null where its class does not say.</summary>
    public static ITypeSymbol? ValueTypeOf(ITypeSymbol? type)
    {
        for (var current = type as INamedTypeSymbol; current is not null; current = current.BaseType)
        {
            if (current.TypeArguments.Length == 1 && IsOfLibrary(current) && current.Name is "Option" or "Argument")
            {
                return current.TypeArguments[0];
            }
        }

        return null;
    }
}
