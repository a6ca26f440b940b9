using System.Globalization;

namespace Benchmarks.Generation;

/// <summary>Commands as they were written on System.CommandLine beta4: a mix of what the built-in pack rewrites.</summary>
internal static class LegacyCode
{
    /// <summary>The name of the type of a file.</summary>
    public static string TypeName(int file) => string.Create(CultureInfo.InvariantCulture, $"Job{file:0000}Command");

    /// <summary>The entry point of a tool.</summary>
    /// <param name="project">The name of the project, which is its namespace.</param>
    /// <param name="commands">The numbers of the files that hold commands.</param>
    public static string Program(string project, IEnumerable<int> commands) => $$"""
        using System.CommandLine;

        namespace {{project}};

        internal static class Program
        {
            private static async Task<int> Main(string[] args)
            {
                var verbose = new Option<bool>(new[] { "--verbose", "-v" }, "Says more");
                var root = new RootCommand("Runs the jobs of {{project}}");
                root.AddGlobalOption(verbose);
        {{string.Concat(commands.Select(file => $"        root.AddCommand({TypeName(file)}.Create());\n"))}}
                return await root.InvokeAsync(args);
            }
        }

        """;

    /// <summary>A file of about so many lines.</summary>
    /// <param name="project">The name of the project, which is its namespace.</param>
    /// <param name="file">The number of the file.</param>
    /// <param name="lines">How long it should be.</param>
    /// <param name="isSparse">Whether it takes only a few rewrites.</param>
    public static string File(string project, int file, int lines, bool isSparse)
    {
        var head = $$"""
            using System.Collections.Concurrent;
            using System.CommandLine;
            using System.CommandLine.Invocation;
            using System.Globalization;

            namespace {{project}};

            /// <summary>A line of the orders of job {{file}}.</summary>
            public sealed record Order{{file}}(int Id, string Customer, decimal Amount, DateOnly Due);

            /// <summary>The command of job {{file}}.</summary>
            internal sealed class {{TypeName(file)}}
            {
                private readonly ConcurrentDictionary<int, Order{{file}}> _orders = new();

                public void Add(Order{{file}} order) => _orders[order.Id] = order;

            {{(isSparse ? OneOption(file) : Create(file))}}
            """;
        var length = head.AsSpan().Count('\n') + 1;
        var members = new List<string>();
        for (var i = 0; length < lines; i++)
        {
            var member = PlainCode.Member(file, i);
            members.Add(member);
            length += member.AsSpan().Count('\n');
        }

        return head + string.Concat(members) + "}\n";
    }

    private static string Create(int file) => (file % 3) switch
    {
        0 => ValuesAsParameters(file),
        1 => ContextOfInvocation(file),
        _ => Subcommands(file),
    };

    /// <summary>Four rewrites; the program that adds the command has the fifth.</summary>
    private static string OneOption(int file) => $$"""
            public static Command Create()
            {
                var limit = new Option<int>("--limit", "How many orders");
                limit.AddAlias("-l");
                var command = new Command("job-{{file}}", "Runs job {{file}}");
                command.AddOption(limit);
                command.SetHandler(value => Console.WriteLine(value), limit);
                return command;
            }

        """;

    private static string ValuesAsParameters(int file) => $$"""
            public static Command Create()
            {
                var input = new Argument<FileInfo>("input", "The file to read");
                var customer = new Option<string>("--customer", "Whose orders") { IsRequired = true };
                var count = new Option<int>("--count", () => {{file}}, "How many");
                customer.AddAlias("-c");
                count.AddValidator(result =>
                {
                    if (result.GetValueForOption(count) < 0)
                    {
                        result.ErrorMessage = "The count is negative.";
                    }
                });

                var command = new Command("job-{{file}}", "Runs job {{file}}");
                command.AddArgument(input);
                command.AddOption(customer);
                command.AddOption(count);
                command.SetHandler((file, name, limit) =>
                {
                    for (var i = 0; i < limit; i++)
                    {
                        Console.WriteLine($"{file.Name}: {name}");
                    }
                }, input, customer, count);
                return command;
            }

        """;

    private static string ContextOfInvocation(int file) => $$"""
            public static Command Create()
            {
                var output = new Option<FileInfo?>(new[] { "--output", "-o" }, "Where to write");
                var format = new Option<string>("--format", () => "csv", "The form of the result");
                format.FromAmong("csv", "json");
                format.AddAlias("-f");
                var command = new Command("job-{{file}}", "Runs job {{file}}");
                command.AddAlias("j{{file}}");
                command.AddOption(output);
                command.AddOption(format);
                command.SetHandler(async (InvocationContext context) =>
                {
                    var target = context.ParseResult.GetValueForOption(output);
                    var form = context.ParseResult.GetValueForOption(format);
                    if (target is null)
                    {
                        context.ExitCode = 2;
                        return;
                    }

                    await System.IO.File.WriteAllTextAsync(target.FullName, form, context.GetCancellationToken());
                });
                return command;
            }

        """;

    private static string Subcommands(int file) => $$"""
            public static Command Create()
            {
                var name = new Argument<string>("name", () => "all", "What to look at");
                var deep = new Option<bool>("--deep", "Looks into everything") { IsHidden = true };
                var list = new Command("list", "Lists what there is") { name, deep };
                list.SetHandler((string what, bool all) => Console.WriteLine($"{what} {all}"), name, deep);

                var token = new Option<string>("--token") { ArgumentHelpName = "TEXT" };
                token.AddValidator(result =>
                {
                    if (result.Tokens.Count > 1)
                    {
                        result.ErrorMessage = $"One token only, not {result.Tokens.Count}.";
                    }
                });
                var clear = new Command("clear", "Removes it");
                clear.AddOption(token);
                clear.SetHandler(async text => await Console.Out.WriteLineAsync(text), token);

                var command = new Command("job-{{file}}", "Runs job {{file}}");
                command.AddCommand(list);
                command.AddCommand(clear);
                return command;
            }

        """;
}
