// expect: SCL1001 x2, SCL1003
using Cl = System.CommandLine.Command;
using Flag = System.CommandLine.Option<bool>;

public static class Program
{
    public static void Main()
    {
        Cl command = new System.CommandLine.RootCommand();
        command.AddOption(new Flag("--on"));
        command.AddCommand(new Cl("sub"));
        global::System.CommandLine.Command other = command;
        other.AddOption(new Flag("--off"));
    }
}
-----
using Cl = System.CommandLine.Command;
using Flag = System.CommandLine.Option<bool>;

public static class Program
{
    public static void Main()
    {
        Cl command = new System.CommandLine.RootCommand();
        command.Options.Add(new Flag("--on"));
        command.Subcommands.Add(new Cl("sub"));
        global::System.CommandLine.Command other = command;
        other.Options.Add(new Flag("--off"));
    }
}
