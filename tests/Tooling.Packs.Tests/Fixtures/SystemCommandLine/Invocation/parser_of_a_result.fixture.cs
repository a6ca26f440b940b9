// expect: SCL1030, SCL1032 x7, SCL3008, SCL4005
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public static class Roots
{
    public static Command Of(ParseResult result) => result.Parser.Configuration.RootCommand;

    public static int Count(InvocationContext context) => context.Parser.Configuration.RootCommand.Options.Count;

    public static ParseResult Again(ParseResult result, string line) => result.Parser.Parse(line);

    public static int Complete(Option<string> option) => option.GetCompletions().Count();
}
-----
using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public static class Roots
{
    public static Command Of(ParseResult result) => result.RootCommandResult.Command;

    public static int Count(ParseResult context) => context.RootCommandResult.Command.Options.Count;

    public static ParseResult Again(ParseResult result, string line) => result.RootCommandResult.Command.Parse(line);

    public static int Complete(Option<string> option) => option.GetCompletions(CompletionContext.Empty).Count();
}
