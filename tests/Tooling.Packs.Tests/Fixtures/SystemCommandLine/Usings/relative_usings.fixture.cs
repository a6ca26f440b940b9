// expect: SCL1010, SCL1018, SCL2001, SCL3001, SCL3007, SCL4004
namespace System.Tools.Words
{
    using System;
    using CommandLine;
    using CommandLine.Builder;
    using CommandLine.Parsing;
    using Linq;

    internal static class Program
    {
        private static int Main(string[] args)
        {
            var reverse = new Option<bool>(new[] { "--reverse", "-r" }, "Backwards");
            var root = new RootCommand("Words") { reverse };
            root.SetHandler(context => Console.WriteLine(context.ParseResult.GetValueForOption(reverse)));
            return new CommandLineBuilder(root).UseHelp().UseParseErrorReporting().Build().Invoke(args);
        }
    }
}
-----
namespace System.Tools.Words
{
    using System;
    using CommandLine;
    using CommandLine.Parsing;
    using Linq;

    internal static class Program
    {
        private static int Main(string[] args)
        {
            var reverse = new Option<bool>("--reverse", "-r") { Description = "Backwards" };
            var root = new RootCommand("Words") { reverse };
            root.SetAction(context => Console.WriteLine(context.GetValue(reverse)));
            root.Options.Remove(root.Options.OfType<VersionOption>().Single());
            return root.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
    }
}
