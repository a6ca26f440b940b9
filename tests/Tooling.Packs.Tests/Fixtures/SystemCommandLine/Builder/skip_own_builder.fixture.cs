namespace Houses;

public sealed class CommandLineBuilder
{
    public CommandLineBuilder UseDefaults() => this;

    public string Build() => "a house";

    public static string Run() => new CommandLineBuilder().UseDefaults().Build();
}
