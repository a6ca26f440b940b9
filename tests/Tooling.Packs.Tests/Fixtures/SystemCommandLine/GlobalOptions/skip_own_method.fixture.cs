public sealed class Menu
{
    public List<string> Options { get; } = [];

    public void AddGlobalOption(string option) => Options.Add(option);

    public static void Run() => new Menu().AddGlobalOption("salt");
}
