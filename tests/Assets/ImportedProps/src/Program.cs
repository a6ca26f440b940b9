using System.CommandLine;
using System.CommandLine.Invocation;

var dryRun = new Option<bool>("--dry-run", "Change nothing");
var targets = new Argument<string[]>("targets", "What to clean") { Arity = ArgumentArity.OneOrMore };
var root = new RootCommand("Cleans");
root.AddOption(dryRun);
root.AddArgument(targets);
root.SetHandler((InvocationContext context) =>
{
    foreach (var target in context.ParseResult.GetValueForArgument(targets))
    {
        Console.WriteLine($"{(context.ParseResult.GetValueForOption(dryRun) ? "would clean" : "cleaning")} {target}");
    }
});
return root.Invoke(args);
