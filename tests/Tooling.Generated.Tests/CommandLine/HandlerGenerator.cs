using System.Collections.Immutable;

namespace Tooling.Generated.Tests.CommandLine;

/// <summary>Makes handlers.</summary>
/// <param name="choices">What to choose with.</param>
internal sealed class HandlerGenerator(Choices choices)
{
    private const int MostSymbols = 8;

    /// <summary>A handler.</summary>
    /// <param name="visible">The symbols that it may read.</param>
    /// <returns>The handler.</returns>
    public GeneratedHandler Handler(ImmutableArray<GeneratedSymbol> visible)
    {
        var form = choices.OneOf<HandlerForm>();
        var symbols = choices.Chance(50) ? [.. visible.Take(MostSymbols)] : choices.Some(visible, MostSymbols);

        // What an optional argument is given wrongly is an error in 2.0 only where its value is read.
        symbols = [.. visible.Where(s => s is { IsOption: false, IsOptional: true }).Concat(symbols).Distinct().Take(MostSymbols)];
        return new GeneratedHandler(symbols.Count == 0 && form == HandlerForm.Binder ? HandlerForm.Block : form, [.. symbols])
        {
            End = choices.Chance(85) ? HandlerEnd.Returns : choices.OneOf(HandlerEnd.Throws, HandlerEnd.Cancels),
            ExitCode = choices.OneOf(0, 5, 7),
            ReturnsEarly = choices.Chance(15),
            UsesToken = choices.Chance(20),
            UsesConsole = choices.Chance(15),
        };
    }
}
