// expect: SCL1001, SCL1002
using System.CommandLine;

public static class CommandBuilding
{
    public static TCommand With<TCommand>(this TCommand command, params Option[] options)
        where TCommand : Command
    {
        foreach (var option in options)
            command.AddOption(option);
        return command;
    }

    public static TCommand WithFile<TCommand>(this TCommand command) where TCommand : Command
    {
        command.AddArgument(new Argument<FileInfo>("file"));
        return command;
    }
}
-----
using System.CommandLine;

public static class CommandBuilding
{
    public static TCommand With<TCommand>(this TCommand command, params Option[] options)
        where TCommand : Command
    {
        foreach (var option in options)
            command.Options.Add(option);
        return command;
    }

    public static TCommand WithFile<TCommand>(this TCommand command) where TCommand : Command
    {
        command.Arguments.Add(new Argument<FileInfo>("file"));
        return command;
    }
}
