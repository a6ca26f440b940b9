// expect: SCL2004, SCL3005, SCL3020 x2
// manual: SCL1018, SCL3020 x2
using System.CommandLine;
using System.CommandLine.NamingConventionBinder;

public static class Commands
{
    private static readonly Option<bool> Verbose = new("--verbose");

    public static void Configure(RootCommand root)
    {
        root.AddGlobalOption(Verbose);
        root.Add(One());
        root.Add(Two());
        root.Add(Three());
    }

    private static Command One()
    {
        // The root command is the one that this is added to.
        var one = new Command("one") { new Option<string>("--name") };
        one.Handler = CommandHandler.Create<Options>(options => Console.WriteLine(options.Name));
        return one;
    }

    private static Command Two()
    {
        var two = new Command("two") { new Option<string>("--path") };
        two.Handler = CommandHandler.Create((Several several) => Console.WriteLine(several.Path));
        return two;
    }

    private static Command Three()
    {
        // An init-only property keeps its own value where the option is not given: only reflection can do that.
        var three = new Command("three") { new Option<string>("--path") };
        three.Handler = CommandHandler.Create((Fixed @fixed) => Console.WriteLine(@fixed.Path));
        three.Handler = CommandHandler.Create((WithService service) => Console.WriteLine(service.Path));
        return three;
    }

    public sealed class Options
    {
        public string? Name { get; set; }

        public bool Verbose { get; set; }
    }

    public sealed class Several
    {
        public Several(int count) => Path = count.ToString();

        public Several(string path, bool upper) => Path = upper ? path.ToUpperInvariant() : path;

        public string? Path { get; }
    }

    public sealed class Fixed
    {
        public string Path { get; init; } = "here";
    }

    public sealed class WithService
    {
        public string? Path { get; set; }

        public IConsole? Console { get; set; }
    }
}
-----
using System.CommandLine;
using System.CommandLine.NamingConventionBinder;

public static class Commands
{
    private static readonly Option<bool> Verbose = new("--verbose");

    public static void Configure(RootCommand root)
    {
        Verbose.Recursive = true;
        root.Options.Add(Verbose);
        root.Add(One());
        root.Add(Two());
        root.Add(Three());
    }

    private static Command One()
    {
        // The root command is the one that this is added to.
        var one = new Command("one") { new Option<string>("--name") };
        one.SetAction(parseResult =>
        {
            var options = new Options
            {
                Name = parseResult.GetValue<string>("--name"),
                Verbose = parseResult.GetValue(Verbose),
            };
            Console.WriteLine(options.Name);
        });
        return one;
    }

    private static Command Two()
    {
        var two = new Command("two") { new Option<string>("--path") };
        two.Handler = CommandHandler.Create((Several several) => Console.WriteLine(several.Path));
        return two;
    }

    private static Command Three()
    {
        // An init-only property keeps its own value where the option is not given: only reflection can do that.
        var three = new Command("three") { new Option<string>("--path") };
        three.Handler = CommandHandler.Create((Fixed @fixed) => Console.WriteLine(@fixed.Path));
        three.SetAction(parseResult =>
        {
            var service = new WithService
            {
                Path = parseResult.GetValue<string>("--path"),
                Console = parseResult.InvocationConfiguration,
            };
            Console.WriteLine(service.Path);
        });
        return three;
    }

    public sealed class Options
    {
        public string? Name { get; set; }

        public bool Verbose { get; set; }
    }

    public sealed class Several
    {
        public Several(int count) => Path = count.ToString();

        public Several(string path, bool upper) => Path = upper ? path.ToUpperInvariant() : path;

        public string? Path { get; }
    }

    public sealed class Fixed
    {
        public string Path { get; init; } = "here";
    }

    public sealed class WithService
    {
        public string? Path { get; set; }

        public InvocationConfiguration? Console { get; set; }
    }
}
