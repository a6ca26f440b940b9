// expect: SCL1006 x9, SCL1010, SCL1019, SCL1039, SCL2001 x3
using System.CommandLine;
using System.CommandLine.Completions;

public sealed class Color() : Option<string>("--color")
{
    public void Fill() => this.AddCompletions("red");
}

public static class Completing
{
    public static void Set(Option<string> option, Argument<string>? argument, string[] values, CompletionDelegate? none)
    {
        option.AddCompletions(values: values);
        option.AddCompletions<Option<string>>(Texts);
        argument?.AddCompletions(Items);
        Action<Option<string>> add = o => o.AddCompletions(Texts);
        add(option);

        var chained = new Option<string>("--a")
            .AddCompletions(
                "one", // first
                "two");
        var twice = new Option<string>("--b") { IsRequired = true }.AddCompletions("three").AddCompletions(context => new[] { context.ParseResult.GetValueForOption(option)! });
        var described = new Option<string>(
            "--c",
            "Has a comment").AddCompletions(Items /* all */);
    }

    private static IEnumerable<string> Texts(CompletionContext context) => [context.WordToComplete];

    private static IEnumerable<CompletionItem> Items(CompletionContext context) => [new CompletionItem(context.WordToComplete)];
}
-----
using System.CommandLine;
using System.CommandLine.Completions;

public sealed class Color() : Option<string>("--color")
{
    public void Fill() => this.CompletionSources.Add("red");
}

public static class Completing
{
    public static void Set(Option<string> option, Argument<string>? argument, string[] values, Func<CompletionContext, IEnumerable<CompletionItem>>? none)
    {
        option.CompletionSources.Add(values);
        option.CompletionSources.Add(Texts);
        argument?.CompletionSources.Add(Items);
        Action<Option<string>> add = o => o.CompletionSources.Add(Texts);
        add(option);

        var chained = new Option<string>("--a") { CompletionSources = { "one", // first
                "two" } };
        var twice = new Option<string>("--b") { CompletionSources = { "three", context => new[] { context.ParseResult.GetValue(option)! } }, Required = true };
        var described = new Option<string>("--c")
        {
            Description = "Has a comment",
            CompletionSources = { Items /* all */ }
        };
    }

    private static IEnumerable<string> Texts(CompletionContext context) => [context.WordToComplete];

    private static IEnumerable<CompletionItem> Items(CompletionContext context) => [new CompletionItem(context.WordToComplete)];
}
