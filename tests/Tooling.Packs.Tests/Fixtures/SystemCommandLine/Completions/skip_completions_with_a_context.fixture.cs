using System.CommandLine;
using System.CommandLine.Completions;

public static class Words
{
    public static IEnumerable<CompletionItem> Of(Symbol symbol, CompletionContext context) => symbol.GetCompletions(context);

    public static IEnumerable<CompletionItem> Empty(Symbol symbol) => symbol.GetCompletions(CompletionContext.Empty);
}
