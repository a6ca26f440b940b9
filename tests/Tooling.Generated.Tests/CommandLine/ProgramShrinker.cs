using System.Collections.Immutable;

namespace Tooling.Generated.Tests.CommandLine;

/// <summary>Makes a program smaller, one step at a time.</summary>
internal static class ProgramShrinker
{
    /// <summary>Programs that are one step smaller.</summary>
    /// <param name="program">The program.</param>
    /// <returns>The programs, the much smaller ones first.</returns>
    public static IEnumerable<GeneratedProgram> Shrink(GeneratedProgram program) =>
    [
        .. program.ArgumentLists.Length < 2 ? [] : program.ArgumentLists.Select(list => program with { ArgumentLists = [list] }),
        .. program.Shape == ProgramShape.TopLevel ? [] : new[] { program with { Shape = ProgramShape.TopLevel } },
        .. program.Pipeline.Form == PipelineForm.Invoke ? [] : new[] { program with { Pipeline = new Pipeline(PipelineForm.Invoke, []) } },
        .. program.Pipeline.Steps.Select(step => program with { Pipeline = program.Pipeline with { Steps = program.Pipeline.Steps.Remove(step) } }),
        .. Commands(program.Root).Select(root => program with { Root = root }),
        .. program.ArgumentLists.Length == 1 ? Without(program.ArgumentLists[0]).Select(list => program with { ArgumentLists = [list] }) : [],
    ];

    private static IEnumerable<GeneratedCommand> Commands(GeneratedCommand command) =>
    [
        .. command.Subcommands.Select(s => command with { Subcommands = command.Subcommands.Remove(s) }),
        .. command.Symbols.Select(s => WithoutSymbol(command, s.Variable)),
        .. command.Aliases.IsEmpty ? [] : new[] { command with { Aliases = [] } },
        .. command.Exclusive.IsEmpty ? [] : new[] { command with { Exclusive = [] } },
        .. command.Addition == Addition.Initializer ? [] : new[] { command with { Addition = Addition.Initializer } },
        .. command.TakesUnmatched ? new[] { command with { TakesUnmatched = false } } : [],
        .. command.HasDescription || command.IsHidden ? new[] { command with { HasDescription = false, IsHidden = false } } : [],
        .. command.Handler is null ? [] : Handlers(command.Handler).Select(handler => command with { Handler = handler }),
        .. command.Symbols.SelectMany(s => Symbols(s).Select(smaller => command with { Symbols = command.Symbols.Replace(s, smaller) })),
        .. command.Subcommands.SelectMany(s => Commands(s).Select(smaller => command with { Subcommands = command.Subcommands.Replace(s, smaller) })),
    ];

    /// <summary>A command without a symbol, and without what refers to it here and below.</summary>
    private static GeneratedCommand WithoutSymbol(GeneratedCommand command, string variable) => command with
    {
        Symbols = [.. command.Symbols.Where(s => s.Variable != variable).Select(s => s.Other?.Variable == variable ? s with { Validator = ValidatorForm.None, Other = null } : s)],
        Exclusive = command.Exclusive.Contains(variable) ? [] : command.Exclusive,
        Handler = command.Handler is null ? null : WithoutSymbol(command.Handler, variable),
        Subcommands = [.. command.Subcommands.Select(s => WithoutSymbol(s, variable))],
    };

    private static GeneratedHandler WithoutSymbol(GeneratedHandler handler, string variable)
    {
        ImmutableArray<GeneratedSymbol> symbols = [.. handler.Symbols.Where(s => s.Variable != variable)];
        return handler with { Symbols = symbols, Form = symbols.IsEmpty && handler.Form == HandlerForm.Binder ? HandlerForm.Block : handler.Form };
    }

    private static IEnumerable<GeneratedHandler> Handlers(GeneratedHandler handler) =>
    [
        .. handler.Symbols.Select(s => WithoutSymbol(handler, s.Variable)),
        .. handler.Form == HandlerForm.Expression ? [] : new[] { handler with { Form = HandlerForm.Expression } },
        .. handler.End == HandlerEnd.Returns ? [] : new[] { handler with { End = HandlerEnd.Returns } },
        .. handler.ExitCode == 0 ? [] : new[] { handler with { ExitCode = 0 } },
        .. handler.ReturnsEarly || handler.UsesToken || handler.UsesConsole ? new[] { handler with { ReturnsEarly = false, UsesToken = false, UsesConsole = false } } : [],
    ];

    private static IEnumerable<GeneratedSymbol> Symbols(GeneratedSymbol symbol)
    {
        GeneratedSymbol[] smaller =
        [
            symbol with { Validator = ValidatorForm.None, Other = null },
            symbol with { Default = symbol.Default == DefaultForm.Parser ? symbol.Default : DefaultForm.None },
            symbol with { HasParser = false, Default = symbol.Default == DefaultForm.Parser ? DefaultForm.None : symbol.Default },
            symbol with { Restriction = null },
            symbol with { Arity = null },
            symbol with { AllowsMany = false },
            symbol with { IsRequired = false },
            symbol with { IsGlobal = false },
            symbol with { AddedAliases = [] },
            symbol with { HasDescription = false, IsHidden = false, HasHelpName = false },
            symbol with { Declaration = Declaration.Var, Constructor = ConstructorForm.Positional, HasInitializer = false, ChainsRestriction = false },
            .. symbol.Names.Length < 2 ? [] : symbol.Names.Select(name => symbol with { Names = symbol.Names.Remove(name) }),
        ];
        return smaller.Where(s => s != symbol);
    }

    private static IEnumerable<ImmutableArray<string>> Without(ImmutableArray<string> list) => Enumerable.Range(0, list.Length).Select(list.RemoveAt);
}
