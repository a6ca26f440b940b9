// expect: SCL1001, SCL1018, SCL4004 x3
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

namespace Office;

public static class Console2
{
    private static readonly RootCommand Shared = new("shared");

    public static void Loop()
    {
        var root = new RootCommand("typed at a prompt");
        while (Console.ReadLine() is { } line)
        {
            new CommandLineBuilder(root).UseHelp().UseParseErrorReporting().UseExceptionHandler().Build().Invoke(line);
        }
    }

    public static int Once(string[] args)
    {
        var option = new Option<int>("--count");
        Shared.AddOption(option);
        return new CommandLineBuilder(Shared).UseVersionOption("-v").UseExceptionHandler().UseHelp().Build().Invoke(args);
    }

    public static int Fresh(string[] args)
    {
        foreach (var _ in args)
        {
            var root = new RootCommand("made anew");
            new CommandLineBuilder(root).UseHelp().UseExceptionHandler().Build().Invoke(args);
        }

        return 0;
    }
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

namespace Office;

public static class Console2
{
    private static readonly RootCommand Shared = new("shared");

    public static void Loop()
    {
        var root = new RootCommand("typed at a prompt");
        while (Console.ReadLine() is { } line)
        {
            if (root.Options.OfType<VersionOption>().FirstOrDefault() is { } option)
            {
                root.Options.Remove(option);
            }
            root.Parse(line).Invoke(new InvocationConfiguration { ProcessTerminationTimeout = null });
        }
    }

    public static int Once(string[] args)
    {
        var option = new Option<int>("--count");
        Shared.Options.Add(option);
        if (Shared.Options.OfType<VersionOption>().FirstOrDefault() is { } option2)
        {
            Shared.Options.Remove(option2);
        }
        Shared.Options.Add(new VersionOption("-v"));
        return Shared.Parse(args).Invoke(new InvocationConfiguration { ProcessTerminationTimeout = null });
    }

    public static int Fresh(string[] args)
    {
        foreach (var _ in args)
        {
            var root = new RootCommand("made anew");
            root.Options.Remove(root.Options.OfType<VersionOption>().Single());
            root.Parse(args).Invoke(new InvocationConfiguration { ProcessTerminationTimeout = null });
        }

        return 0;
    }
}
