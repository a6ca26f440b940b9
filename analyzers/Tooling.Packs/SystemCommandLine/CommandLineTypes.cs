using Microsoft.CodeAnalysis;

namespace Tooling.Packs.SystemCommandLine;

/// <summary>Metadata names of the legacy types that coded rules ask for.</summary>
internal static class CommandLineTypes
{
    public const string Option = "System.CommandLine.Option";
    public const string OptionOfT = "System.CommandLine.Option`1";
    public const string Argument = "System.CommandLine.Argument";
    public const string ArgumentOfT = "System.CommandLine.Argument`1";
    public const string Command = "System.CommandLine.Command";
    public const string RootCommand = "System.CommandLine.RootCommand";
    public const string Handler = "System.CommandLine.Handler";
    public const string InvocationContext = "System.CommandLine.Invocation.InvocationContext";
    public const string BindingContext = "System.CommandLine.Binding.BindingContext";
    public const string Console = "System.CommandLine.IConsole";
    public const string SystemConsole = "System.CommandLine.IO.SystemConsole";
    public const string BinderBase = "System.CommandLine.Binding.BinderBase`1";
    public const string CommandLineBuilder = "System.CommandLine.Builder.CommandLineBuilder";
    public const string CommandLineConfiguration = "System.CommandLine.CommandLineConfiguration";
    public const string Parser = "System.CommandLine.Parsing.Parser";
    public const string Symbol = "System.CommandLine.Symbol";
    public const string IdentifierSymbol = "System.CommandLine.IdentifierSymbol";
    public const string NamedSymbol = "System.CommandLine.NamedSymbol";
    public const string OptionExtensions = "System.CommandLine.OptionExtensions";
    public const string ArgumentExtensions = "System.CommandLine.ArgumentExtensions";
    public const string CommandExtensions = "System.CommandLine.CommandExtensions";
    public const string ParseResult = "System.CommandLine.Parsing.ParseResult";
    public const string SymbolResult = "System.CommandLine.Parsing.SymbolResult";
    public const string ArgumentResult = "System.CommandLine.Parsing.ArgumentResult";
    public const string CommandResult = "System.CommandLine.Parsing.CommandResult";
    public const string OptionResult = "System.CommandLine.Parsing.OptionResult";
    public const string HelpNamespace = "System.CommandLine.Help";
    public const string HelpBuilder = "System.CommandLine.Help.HelpBuilder";
    public const string HelpBuilderInterface = "System.CommandLine.Help.IHelpBuilder";
    public const string HelpBuilderExtensions = "System.CommandLine.Help.HelpBuilderExtensions";
    public const string HelpContext = "System.CommandLine.Help.HelpContext";
    public const string ParserExtensions = "System.CommandLine.Parsing.ParserExtensions";

    /// <summary>Whether code was written for beta1, which had no <c>SetHandler</c>.</summary>
    public static bool IsBeta1(Compilation compilation) => compilation.GetTypeByMetadataName(Handler) is null;

    /// <summary>Whether a handler bound by name was given the empty text for what was not on the command line: the betas of 2021 did so, those of 2020 and beta4 gave null.</summary>
    /// <remarks>Measured with 2.0.0-beta1.20574.7, 21216.1 and 21308.1. An option's argument is not public any more since 2021.</remarks>
    public static bool GivesEmptyTexts(Compilation compilation) =>
        IsBeta1(compilation) && compilation.GetTypeByMetadataName(Option)?.GetMembers("Argument").Any(m => m.DeclaredAccessibility == Accessibility.Public) != true;
}
