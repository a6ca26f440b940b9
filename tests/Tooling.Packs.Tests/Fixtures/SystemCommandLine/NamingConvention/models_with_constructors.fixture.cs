// expect: SCL1018, SCL3020 x4
using System.CommandLine;
using System.CommandLine.NamingConventionBinder;

public static class Commands
{
    public static Command One()
    {
        var command = new Command("one") { new Option<string>("--path"), new Option<int>("--count") };
        command.Handler = CommandHandler.Create((Several several) => Console.WriteLine(several.Path));
        return command;
    }

    public static Command Two()
    {
        var command = new Command("two") { new Option<string>("--path"), new Option<int?>("--count"), new Option<bool>("--upper") };
        command.Handler = CommandHandler.Create<Size>(Run);
        return command;
    }

    public static Command Three()
    {
        var command = new Command("three") { new Option<int?>("--count"), new Option<bool?>("--upper"), new Argument<double?>("size") };
        command.Handler = CommandHandler.Create((int count, bool upper, double size) => Console.WriteLine(count * size + $"{upper}"));
        return command;
    }

    public static Command Four()
    {
        var command = new Command("four") { new Option<int?>("--count"), new Option<bool?>("--upper") };
        command.Handler = CommandHandler.Create((Plain plain) => Console.WriteLine(plain.Count + $"{plain.Upper}"));
        return command;
    }

    private static void Run(Size size) => Console.WriteLine(size);

    public sealed class Several
    {
        public Several()
        {
        }

        public Several(string path) => Path = path;

        public string? Path { get; set; }

        public int Count { get; set; } = 3;
    }

    public sealed class Plain
    {
        public int Count { get; set; }

        public bool Upper { get; set; } = true;
    }

    public record struct Size(string Path, int Count)
    {
        public bool Upper { get; set; }
    }
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Commands
{
    public static Command One()
    {
        var command = new Command("one") { new Option<string>("--path"), new Option<int>("--count") };
        command.SetAction(parseResult =>
        {
            var several = new Several(parseResult.GetValue<string>("--path")!);
            if (parseResult.GetResult("--path") is not null)
            {
                several.Path = parseResult.GetValue<string>("--path");
            }

            if (parseResult.GetResult("--count") is not null)
            {
                several.Count = parseResult.GetValue<int>("--count");
            }

            Console.WriteLine(several.Path);
        });
        return command;
    }

    public static Command Two()
    {
        var command = new Command("two") { new Option<string>("--path"), new Option<int?>("--count"), new Option<bool>("--upper") };
        command.SetAction(parseResult =>
        {
            var size = new Size(parseResult.GetValue<string>("--path")!, parseResult.GetValue<int?>("--count").GetValueOrDefault())
            {
                Upper = parseResult.GetValue<bool>("--upper"),
            };
            Run(size);
        });
        return command;
    }

    public static Command Three()
    {
        var command = new Command("three") { new Option<int?>("--count"), new Option<bool?>("--upper"), new Argument<double?>("size") };
        command.SetAction(parseResult =>
        {
            var count = parseResult.GetValue<int?>("--count").GetValueOrDefault();
            var upper = parseResult.GetValue<bool?>("--upper").GetValueOrDefault();
            var size = parseResult.GetValue<double?>("size").GetValueOrDefault();
            Console.WriteLine(count * size + $"{upper}");
        });
        return command;
    }

    public static Command Four()
    {
        var command = new Command("four") { new Option<int?>("--count"), new Option<bool?>("--upper") };
        command.SetAction(parseResult =>
        {
            var plain = new Plain
            {
                Count = parseResult.GetValue<int?>("--count").GetValueOrDefault(),
            };
            if (parseResult.GetResult("--upper") is OptionResult { Implicit: false })
            {
                plain.Upper = parseResult.GetValue<bool?>("--upper").GetValueOrDefault();
            }

            Console.WriteLine(plain.Count + $"{plain.Upper}");
        });
        return command;
    }

    private static void Run(Size size) => Console.WriteLine(size);

    public sealed class Several
    {
        public Several()
        {
        }

        public Several(string path) => Path = path;

        public string? Path { get; set; }

        public int Count { get; set; } = 3;
    }

    public sealed class Plain
    {
        public int Count { get; set; }

        public bool Upper { get; set; } = true;
    }

    public record struct Size(string Path, int Count)
    {
        public bool Upper { get; set; }
    }
}
