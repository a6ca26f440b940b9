// expect: SCL4003 x4
using System.CommandLine;

public static class Parsing
{
    public static int Errors(Command command, string name, string? other)
    {
        var result = command.Parse(
            "--name", // the name
            name,
            $"--{name}");
        return result.Errors.Count
            + command.Parse(args: "one").Errors.Count
            + (command?.Parse("a", other!).Errors.Count ?? 0)
            + new Command("sub").Parse(/* nothing */).Errors.Count;
    }
}
-----
using System.CommandLine;

public static class Parsing
{
    public static int Errors(Command command, string name, string? other)
    {
        var result = command.Parse(
            ["--name", // the name
            name,
            $"--{name}"]);
        return result.Errors.Count
            + command.Parse(["one"]).Errors.Count
            + (command?.Parse(["a", other!]).Errors.Count ?? 0)
            + new Command("sub").Parse([]/* nothing */).Errors.Count;
    }
}
