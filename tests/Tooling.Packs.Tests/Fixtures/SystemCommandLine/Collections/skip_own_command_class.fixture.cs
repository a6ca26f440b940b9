namespace Game;

public class Option(string name)
{
    public string Name { get; } = name;
}

public class Command
{
    private readonly List<Option> _options = [];

    public void AddOption(Option option) => _options.Add(option);

    public void AddAlias(string alias) => AddOption(new Option(alias));

    public int Invoke(string[] args) => args.Length;

    public static void Run(string[] args)
    {
        var command = new Command();
        command.AddOption(new Option("attack"));
        command.AddAlias("a");
        command.Invoke(args);
    }
}
