using System.CommandLine;

public sealed class Tree(Command command)
{
    public List<Tree> Children { get; } = [];

    public int Count => Children.Count + command.Children.Count();
}
