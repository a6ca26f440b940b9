// expect: SCL1018, SCL3001 x4, SCL3004, SCL3006 x2
using System.CommandLine;
using System.CommandLine.Binding;

var name = new Argument<string>("name");
var token = new TokenBinder();
var greet = new Command("greet") { name };
var count = new Command("count") { name };
var watch = new Command("watch");

// The method group is given the token.
greet.SetHandler(Greeter.Greet, name, token);

count.SetHandler(async (text, console, cancellation) =>
{
    await Task.Delay(text.Length, cancellation);
    console.WriteLine(text);
}, name, Services.Of<IConsole>(), Services.Of<CancellationToken>());

watch.SetHandler(async ct => await Greeter.Watch(ct), new TokenBinder());

var silent = new Command("silent");
silent.SetHandler((text, _) => Console.WriteLine(text), name, token);

static class Greeter
{
    public static Task<int> Greet(string name, CancellationToken cancellationToken) => Task.FromResult(name.Length);

    public static Task Watch(CancellationToken cancellationToken) => Task.Delay(1, cancellationToken);
}

public class TokenBinder : BinderBase<CancellationToken>
{
    protected override CancellationToken GetBoundValue(BindingContext bindingContext) =>
        (CancellationToken)bindingContext.GetService(typeof(CancellationToken))!;
}

static class Services
{
    public static ServiceBinder<T> Of<T>() => ServiceBinder<T>.Instance;

    internal sealed class ServiceBinder<T> : BinderBase<T>
    {
        public static ServiceBinder<T> Instance { get; } = new();

        protected override T GetBoundValue(BindingContext bindingContext)
        {
            return (T)bindingContext.GetService(typeof(T))!;
        }
    }
}
-----
using System.CommandLine;

var name = new Argument<string>("name");
var token = new TokenBinder();
var greet = new Command("greet") { name };
var count = new Command("count") { name };
var watch = new Command("watch");

// The method group is given the token.
greet.SetAction((parseResult, cancellationToken) => Greeter.Greet(parseResult.GetValue(name)!, cancellationToken));

count.SetAction(async (parseResult, cancellation) =>
{
    var text = parseResult.GetValue(name)!;
    var console = parseResult.InvocationConfiguration;
    await Task.Delay(text.Length, cancellation);
    console.Output.WriteLine(text);
});

watch.SetAction(async (_, ct) => await Greeter.Watch(ct));

var silent = new Command("silent");
silent.SetAction(parseResult => Console.WriteLine(parseResult.GetValue(name)!));

static class Greeter
{
    public static Task<int> Greet(string name, CancellationToken cancellationToken) => Task.FromResult(name.Length);

    public static Task Watch(CancellationToken cancellationToken) => Task.Delay(1, cancellationToken);
}

public class TokenBinder
{
}

static class Services
{
    public static ServiceBinder<T> Of<T>() => ServiceBinder<T>.Instance;

    internal sealed class ServiceBinder<T>
    {
        public static ServiceBinder<T> Instance { get; } = new();
    }
}
