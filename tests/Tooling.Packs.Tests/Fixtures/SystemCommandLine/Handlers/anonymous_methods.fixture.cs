// expect: SCL1010 x2, SCL3001 x3, SCL3002, SCL3007 x2, SCL3008
using System.CommandLine;
using System.CommandLine.Invocation;

public static class Program
{
    public static void Build(Command command, Option<string> name, Option<int> count)
    {
        command.SetHandler(delegate (string n, int c)
        {
            // Both at once.
            Console.WriteLine(n + c);
        }, name, count);
        command.SetHandler(async delegate (string n)
        {
            await Task.Delay(1);
            Console.WriteLine(n);
        }, name);
        command.SetHandler(delegate (InvocationContext context)
        {
            if (context.ParseResult.GetValueForOption(count) > 1)
            {
                context.ExitCode = 4;
                return;
            }

            Console.WriteLine(context.ParseResult.GetValueForOption(name));
        });
    }
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;

public static class Program
{
    public static void Build(Command command, Option<string> name, Option<int> count)
    {
        command.SetAction(parseResult =>
        {
            var n = parseResult.GetValue(name)!;
            var c = parseResult.GetValue(count);
            // Both at once.
            Console.WriteLine(n + c);
        });
        command.SetAction(async parseResult =>
        {
            var n = parseResult.GetValue(name)!;
            await Task.Delay(1);
            Console.WriteLine(n);
        });
        command.SetAction(delegate (ParseResult context)
        {
            if (context.GetValue(count) > 1)
            {
                return 4;
            }

            Console.WriteLine(context.GetValue(name));
            return 0;
        });
    }
}
