// expect: SCL1030 x5
using System.CommandLine;
using System.CommandLine.Completions;

public sealed class Tool : Command
{
    public Tool()
        : base("tool")
    {
    }

    public IEnumerable<string> Words() => GetCompletions().Concat(this.GetCompletions(/* of the line so far */)).Select(c => c.Label);

    public static int Count(Argument<string>? argument, Command command, Symbol symbol) =>
        (argument?.GetCompletions().Count() ?? 0) + command.GetCompletions().Count() + symbol.GetCompletions().Count();
}
-----
using System.CommandLine;
using System.CommandLine.Completions;

public sealed class Tool : Command
{
    public Tool()
        : base("tool")
    {
    }

    public IEnumerable<string> Words() => GetCompletions(CompletionContext.Empty).Concat(this.GetCompletions(CompletionContext.Empty/* of the line so far */)).Select(c => c.Label);

    public static int Count(Argument<string>? argument, Command command, Symbol symbol) =>
        (argument?.GetCompletions(CompletionContext.Empty).Count() ?? 0) + command.GetCompletions(CompletionContext.Empty).Count() + symbol.GetCompletions(CompletionContext.Empty).Count();
}
