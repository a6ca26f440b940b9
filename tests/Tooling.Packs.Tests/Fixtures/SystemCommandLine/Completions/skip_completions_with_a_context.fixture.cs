using System.CommandLine;
using System.CommandLine.Completions;

public static class Words
{
    public static IEnumerable<CompletionItem> Of(Symbol symbol, CompletionContext context) => symbol.GetCompletions(context);
}
