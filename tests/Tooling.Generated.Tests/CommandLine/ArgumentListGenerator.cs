using System.Collections.Immutable;

namespace Tooling.Generated.Tests.CommandLine;

/// <summary>Makes argument lists for a program: valid ones, and such that somebody types by mistake.</summary>
/// <param name="choices">What to choose with.</param>
/// <param name="program">The program.</param>
internal sealed class ArgumentListGenerator(Choices choices, GeneratedProgram program)
{
    private static readonly string[] Noise = ["--unknown", "--", "stray", "-zz", "-", "--unknown=3", "7", "--aide"];

    /// <summary>What <c>Parse</c> alone knew nothing of in beta4, and a root command always knows in 2.0.</summary>
    private static readonly string[] Requests = ["--help", "-h", "-?"];

    /// <summary>The next list.</summary>
    /// <returns>Tokens as the process gets them.</returns>
    public ImmutableArray<string> Next()
    {
        var isCareful = choices.Chance(60);
        var path = Path(isCareful);
        var tokens = new List<string>();
        var globals = new List<GeneratedSymbol>();
        var own = 0;
        foreach (var command in path)
        {
            tokens.AddRange(command.Name.Length == 0 ? [] : [choices.OneOf([command.Name, .. command.Aliases])]);
            own = tokens.Count;
            tokens.AddRange((command == path[^1] ? Parts(command, globals, isCareful) : ParentParts(command)).SelectMany(part => part));
            globals.AddRange(command.Symbols.Where(s => s.IsGlobal));
        }

        if (!isCareful && choices.Chance(50))
        {
            tokens.Insert(choices.Number(own, tokens.Count), choices.OneOf(Noise));
        }
        else if (isCareful && IsInvoked && choices.Chance(8))
        {
            // 2.0 validates even where help is asked for: a validator that reads an invalid value throws then.
            tokens.Insert(choices.Number(own, tokens.Count), choices.OneOf(Requests));
        }

        return IsInvoked && choices.Chance(4) ? Alone() : [.. tokens];
    }

    private bool IsInvoked => program.Pipeline.Form != PipelineForm.Inspect;

    /// <summary>
    /// What was an error in beta4 where other tokens were wrong, and answers in 2.0 whatever stands beside it; and a directive, which 2.0 finds
    /// at other places than the first as well. <c>[parse]</c> is left out: 2.0 has it under another name. So are unknown ones: beta4 ignored them.
    /// </summary>
    private ImmutableArray<string> Alone() => choices.OneOf<ImmutableArray<string>>(["--version"], ["[suggest]"], ["--edition"]);

    /// <summary>The command to invoke, and those above it.</summary>
    private List<GeneratedCommand> Path(bool isCareful)
    {
        List<GeneratedCommand> path = [program.Root];
        while (!path[^1].Subcommands.IsEmpty && !choices.Chance(isCareful && path[^1].Handler is null ? 3 : 25))
        {
            path.Add(choices.OneOf<GeneratedCommand>(path[^1].Subcommands));
        }

        return path;
    }

    /// <summary>
    /// What is given to a command whose subcommand is invoked. 2.0 validates nothing of it but recursive options: only options that have a valid
    /// value are given, as often as they may be, and what is wrong comes later.
    /// </summary>
    private IEnumerable<IEnumerable<string>> ParentParts(GeneratedCommand command) =>
        command.Symbols.Where(s => s is { IsOption: true, Validator: ValidatorForm.None, Restriction: null, Arity: null } && choices.Chance(40)).Select(option => Option(option, isCareful: true));

    private IEnumerable<IEnumerable<string>> Parts(GeneratedCommand command, List<GeneratedSymbol> globals, bool isCareful)
    {
        var options = command.Symbols.Where(s => s.IsOption && (choices.Chance(60) || (isCareful && s.IsRequired)))
            .Concat(choices.Some(globals, 1))
            .Select(option => Option(option, isCareful));
        var arguments = command.Symbols.Where(s => !s.IsOption && choices.Chance(isCareful ? 85 : 60)).Select(argument => Values(argument, isCareful)).ToList();

        // Arguments keep their order: the place decides which one gets a value.
        var places = choices.Shuffled(options.Concat(Enumerable.Repeat<IEnumerable<string>?>(null, arguments.Count)));
        var next = new Queue<IEnumerable<string>>(isCareful || choices.Chance(70) ? arguments : choices.Shuffled(arguments));
        return places.Select(place => place ?? next.Dequeue()).ToList();
    }

    private IEnumerable<string> Option(GeneratedSymbol option, bool isCareful)
    {
        isCareful = isCareful || option.Kind.IsLenient;
        var name = choices.OneOf([.. option.AllNames]);
        if (option.Kind.IsFlag && choices.Chance(60))
        {
            return [name];
        }

        var values = Values(option, isCareful).ToList();
        if (option.Kind.IsMany && !option.AllowsMany)
        {
            return values.SelectMany(value => new[] { name, value });
        }

        var joined = choices.Number(0, 9) switch
        {
            0 => $"{name}={values.FirstOrDefault()}",
            1 => $"{name}:{values.FirstOrDefault()}",
            2 when name.Length == 2 => name + values.FirstOrDefault(),
            _ => null,
        };
        var once = joined is null ? values.Prepend(name) : values.Skip(1).Prepend(joined);
        return !isCareful && choices.Chance(15) ? once.Concat(once) : once;
    }

    private IEnumerable<string> Values(GeneratedSymbol symbol, bool isCareful)
    {
        var count = symbol.Kind.IsMany ? choices.Number(1, 3) : !isCareful && choices.Chance(12) ? choices.OneOf(0, 2) : 1;
        var isWrong = symbol.Kind.Invalid.Length > 0 && !isCareful && choices.Chance(20);
        var valid = symbol.Restriction is null ? symbol.Kind.Valid : choices.OneOf(symbol.Kind.Valid, ["alpha"], ["one", "two"]);
        return Enumerable.Range(0, count).Select(i => choices.OneOf(i == 0 && isWrong ? symbol.Kind.Invalid : valid)).ToList();
    }
}
