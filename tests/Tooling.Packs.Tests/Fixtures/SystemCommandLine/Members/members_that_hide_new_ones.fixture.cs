// expect: SCL1001, SCL1007 x4, SCL1010, SCL1042 x4, SCL3001, SCL3007, SCL3008 x2, SCL3021 x3
// manual: SCL1007 x2, SCL1039, SCL2001
using System.CommandLine;
using System.CommandLine.Invocation;

public sealed class Add : Command
{
    private readonly Option<bool> _force = new("--force");

    public Add() : base("add", "Adds")
    {
        AddOption(_force);
        this.SetHandler(Action);
    }

    private void Action(InvocationContext context) => Console.WriteLine(context.ParseResult.GetValueForOption(_force));
}

public class Show : RootCommand
{
    /// <summary>Also what is hidden.</summary>
    [Obsolete("all are shown")]
    public Option<bool> Hidden { get; } = new("--hidden");

    protected internal static readonly string Validators = "none", Other = "other";

    static class Directives
    {
        public const string Name = "d";
    }

    public Show() : base(Directives.Name)
    {
        this.IsHidden = false;
        base.IsHidden = true;
        IsHidden = !IsHidden;
        var other = new Show { IsHidden = true };
        other.IsHidden = false;
    }

    public Func<int, int> Action = n => n;
}

public class Level : Option<int>
{
    public Level() : base("--level", () => 3) => IsRequired = true;

    public bool Required { get; set; }

    string Recursive => "no";

    public bool Hidden() => false;
}

public sealed class Run : Command
{
    public Run() : base("run")
    {
        Handler = new RunHandler(this);
        if (this.Handler == null)
        {
            Action = 3;
        }
    }

    public int Action { get; set; }
}

public sealed class RunHandler : ICommandHandler
{
    private readonly Run _run;

    public RunHandler(Run run) => _run = run;

    public int Invoke(InvocationContext context) => _run.Action;

    public Task<int> InvokeAsync(InvocationContext context) => Task.FromResult(_run.Action);
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;

public sealed class Add : Command
{
    private readonly Option<bool> _force = new("--force");

    public Add() : base("add", "Adds")
    {
        Options.Add(_force);
        this.SetAction(Action);
    }

    private new void Action(ParseResult context) => Console.WriteLine(context.GetValue(_force));
}

public class Show : RootCommand
{
    /// <summary>Also what is hidden.</summary>
    [Obsolete("all are shown")]
    public new Option<bool> Hidden { get; } = new("--hidden");

    protected internal static readonly string Validators = "none", Other = "other";

    new static class Directives
    {
        public const string Name = "d";
    }

    public Show() : base(Directives.Name)
    {
        base.Hidden = false;
        base.Hidden = true;
        base.Hidden = !base.Hidden;
        var other = new Show { IsHidden = true };
        other.IsHidden = false;
    }

    public new Func<int, int> Action = n => n;
}

public class Level : Option<int>
{
    public Level() : base("--level", () => 3) => IsRequired = true;

    public new bool Required { get; set; }

    new string Recursive => "no";

    public new bool Hidden() => false;
}

public sealed class Run : Command
{
    public Run() : base("run")
    {
        base.Action = new RunHandler(this);
        if (base.Action == null)
        {
            Action = 3;
        }
    }

    public new int Action { get; set; }
}

public sealed class RunHandler : SynchronousCommandLineAction
{
    private readonly Run _run;

    public RunHandler(Run run) => _run = run;

    public override int Invoke(ParseResult context) => _run.Action;
}
