using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace Tooling.Generated.Tests.CommandLine;

/// <summary>Makes programs for beta4.</summary>
internal sealed class ProgramGenerator
{
    private static readonly string[] FurtherSteps =
    [
        "UseExceptionHandler((exception, context) => context.ExitCode = 9)", "UseExceptionHandler(errorExitCode: 4)", "UseParseErrorReporting(3)", "UseParseErrorReporting()",
        "UseHelp(\"--aide\")", "UseVersionOption(\"--edition\", \"-V\")", "EnablePosixBundling(false)", "CancelOnProcessTermination()", "UseTypoCorrections()", "UseSuggestDirective()",
        "UseEnvironmentVariableDirective()", "UseParseDirective()", "UseHelp()", "UseVersionOption()", "UseExceptionHandler()",
        "AddMiddleware(context => Trace.Write(\"before\", context.ParseResult.Errors.Count), MiddlewareOrder.Configuration)",
        "AddMiddleware(async (context, next) => { Trace.Write(\"around\", context.ParseResult.Tokens.Count); await next(context); })",
    ];

    private readonly Choices _choices;
    private readonly SymbolGenerator _symbols;
    private readonly HandlerGenerator _handlers;
    private readonly NamePool _names;
    private readonly int _size;

    private ProgramGenerator(int size, int seed)
    {
        _choices = new Choices(seed);
        _names = new NamePool(_choices);
        _symbols = new SymbolGenerator(_choices, _names);
        _handlers = new HandlerGenerator(_choices);
        _size = size;
    }

    /// <summary>Programs, small ones first, that are made smaller where they fail.</summary>
    public static Arbitrary<GeneratedProgram> Programs { get; } = Arb.From(
        Gen.Sized(size => Gen.Choose(0, int.MaxValue - 1).Select(seed => new ProgramGenerator(size, seed).Program())),
        ProgramShrinker.Shrink);

    private GeneratedProgram Program()
    {
        var shape = _choices.Chance(50) ? ProgramShape.TopLevel : _choices.OneOf<ProgramShape>();
        var root = Command("root", string.Empty, [], shape, depth: 0);
        var program = new GeneratedProgram { Shape = shape, Pipeline = Pipeline(shape), Root = root, ArgumentLists = [] };
        var arguments = new ArgumentListGenerator(_choices, program);
        return program with { ArgumentLists = [.. Enumerable.Range(0, 6).Select(_ => arguments.Next())] };
    }

    private Pipeline Pipeline(ProgramShape shape)
    {
        var form = _choices.Chance(40) ? _choices.OneOf(PipelineForm.Invoke, PipelineForm.InvokeAsync) : _choices.OneOf<PipelineForm>();
        form = form == PipelineForm.Inspect && shape == ProgramShape.CommandClasses ? PipelineForm.Invoke : form;
        var further = _choices.Some(FurtherSteps, _choices.OneOf(0, 0, 1, 2));
        return new Pipeline(form, [.. _choices.Chance(85) ? further.Prepend("UseDefaults()") : further]);
    }

    private GeneratedCommand Command(string variable, string name, ImmutableArray<GeneratedSymbol> inherited, ProgramShape shape, int depth)
    {
        var room = Math.Max(1, Math.Min(_size, 40) / 10);
        var options = Enumerable.Range(0, _choices.Number(0, 2 + room)).Select(_ => _symbols.Option(canBeGlobal: true)).ToList();
        var hasSubcommands = depth < 2 && _choices.Chance(depth == 0 ? 50 : 30);
        var count = hasSubcommands && _choices.Chance(80) ? 0 : _choices.Number(0, 2);
        var arguments = Enumerable.Range(1, count).Select(i => _symbols.Argument(canBeFlag: i == 1 && !hasSubcommands, isLast: i == count));
        var symbols = _symbols.Validated([.. options, .. arguments], hasSubcommands);
        var visible = shape == ProgramShape.CommandClasses ? symbols : symbols.AddRange(inherited);
        var below = shape == ProgramShape.CommandClasses ? [] : inherited.AddRange(symbols.Where(s => s.IsGlobal));
        return new GeneratedCommand
        {
            Variable = variable,
            Name = name,
            Aliases = depth > 0 && _choices.Chance(25) ? [_names.Word()] : [],
            HasDescription = _choices.Chance(70),
            IsHidden = depth > 0 && _choices.Chance(10),
            Addition = _choices.OneOf<Addition>(),

            // beta4 asked only the root command.
            TakesUnmatched = depth == 0 && _choices.Chance(6),
            Exclusive = _choices.Chance(15) && symbols.Where(s => s.Default == DefaultForm.None).ToList() is { Count: > 1 } free ? [free[0].Variable, free[^1].Variable] : [],
            Symbols = symbols,
            Handler = hasSubcommands && _choices.Chance(60) ? null : _handlers.Handler(visible),
            Subcommands = hasSubcommands ? [.. Enumerable.Range(1, _choices.Number(1, 3)).Select(i => Subcommand($"{variable}Sub{i}", below, shape, depth + 1))] : [],
        };
    }

    private GeneratedCommand Subcommand(string variable, ImmutableArray<GeneratedSymbol> inherited, ProgramShape shape, int depth) =>
        Command(variable, _names.Word(), inherited, shape, depth);
}
