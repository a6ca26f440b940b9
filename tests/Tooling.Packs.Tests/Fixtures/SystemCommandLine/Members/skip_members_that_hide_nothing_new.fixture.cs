using System.CommandLine;

public abstract class Base : Command
{
    protected Base(string name) : base(name)
    {
    }

    protected abstract int Run();

    public void Parse(int count) => Console.WriteLine(count);

    public string Required => "of options only";

    public class Action<T>
    {
    }
}

public sealed class Derived : Base
{
    public Derived() : base("derived")
    {
    }

    protected override int Run() => 0;
}

public sealed class Plain
{
    public Command Action { get; } = new("plain");

    public bool Hidden { get; set; }
}

public interface IHidden
{
    bool Hidden { get; }
}

public sealed class Explicit : Command, IHidden
{
    public Explicit() : base("explicit")
    {
    }

    bool IHidden.Hidden => true;
}
