// expect: SCL1001, SCL1010, SCL3007, SCL3008, SCL3021 x2, SCL4001
using System.CommandLine;
using System.CommandLine.Invocation;

var name = new Option<string>("--name");
var greet = new Command("greet") { Handler = new Greeter(name) };
greet.AddOption(name);
return await new RootCommand { greet }.InvokeAsync(args);

public sealed class Greeter : ICommandHandler, IDisposable
{
    private readonly Option<string> _name;

    public Greeter(Option<string> name) => _name = name;

    // Greets after a while.
    public async Task<int> InvokeAsync(InvocationContext context)
    {
        await Task.Delay(1, context.GetCancellationToken());
        Console.WriteLine(context.ParseResult.GetValueForOption(_name));
        return 0;
    }

    public int Invoke(InvocationContext context) => InvokeAsync(context).GetAwaiter().GetResult();

    public void Dispose() { }
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;

var name = new Option<string>("--name");
var greet = new Command("greet") { Action = new Greeter(name) };
greet.Options.Add(name);
return await new RootCommand { greet }.Parse(args).InvokeAsync();

public sealed class Greeter : AsynchronousCommandLineAction, IDisposable
{
    private readonly Option<string> _name;

    public Greeter(Option<string> name) => _name = name;

    // Greets after a while.
    public override async Task<int> InvokeAsync(ParseResult context, CancellationToken cancellationToken = default)
    {
        await Task.Delay(1, cancellationToken);
        Console.WriteLine(context.GetValue(_name));
        return 0;
    }

    public void Dispose() { }
}
