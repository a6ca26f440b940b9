// expect: SCL1001, SCL1002, SCL1014, SCL1015, SCL1018, SCL2002, SCL3020
using System.CommandLine;
using System.CommandLine.NamingConventionBinder;

public static class Program
{
    public static Command Build()
    {
        var compile = new Command("compile");
        Argument<FileInfo[]> inputs = new("inputs", "The files");
        compile.AddArgument(inputs.ExistingOnly());
        var format = new Option<string>("--format");
        compile.AddOption((format.FromAmong("a", "b")));
        compile.Handler = CommandHandler.Create<FileInfo[], string>(Compile);
        return compile;
    }

    private static void Compile(FileInfo[] inputs, string format) => Console.WriteLine(inputs.Length + format);
}
-----
using System.CommandLine;

public static class Program
{
    public static Command Build()
    {
        var compile = new Command("compile");
        Argument<FileInfo[]> inputs = new("inputs") { Description = "The files" };
        compile.Arguments.Add(inputs.AcceptExistingOnly());
        var format = new Option<string>("--format");
        compile.Options.Add((format.AcceptOnlyFromAmong("a", "b")));
        compile.SetAction(parseResult => Compile(parseResult.GetValue(inputs)!, parseResult.GetValue(format)!));
        return compile;
    }

    private static void Compile(FileInfo[] inputs, string format) => Console.WriteLine(inputs.Length + format);
}
