// expect: SCL1010, SCL3001, SCL3002, SCL3007, SCL3008 x4, SCL3021 x12
using System;
using System.CommandLine;
using System.CommandLine.Invocation;
using System.Threading;
using System.Threading.Tasks;

public abstract class Work : ICommandHandler, IDisposable
{
    /// <summary>Nobody calls it.</summary>
    public int Invoke(InvocationContext context)
    {
        throw new InvalidOperationException("This handler is asynchronous only.");
    }

    public abstract Task<int> InvokeAsync(InvocationContext context);

    public void Dispose()
    {
    }
}

public class Show(Option<string> name) : Work
{
    public override async Task<int> InvokeAsync(InvocationContext context)
    {
        CancellationToken token = context.BindingContext.GetService(typeof(CancellationToken)) is CancellationToken given ? given : CancellationToken.None;

        // Reads, then waits.
        Console.WriteLine(context.ParseResult.GetValueForOption(name));
        await Task.Delay(1, token);
        return 0;
    }
}

public sealed class ShowTwice(Option<string> name) : Show(name)
{
    public override async Task<int> InvokeAsync(InvocationContext context)
    {
        var cancellationToken = (CancellationToken)context.BindingContext.GetRequiredService(typeof(CancellationToken));

        await Task.Delay(1, cancellationToken);
        return await base.InvokeAsync(context) + await base.InvokeAsync(context);
    }
}

public class Virtual : ICommandHandler
{
    int ICommandHandler.Invoke(InvocationContext context) => Task.Run(() => InvokeAsync(context)).GetAwaiter().GetResult();

    public virtual Task<int> InvokeAsync(InvocationContext invocation) => Task.FromResult(invocation.GetCancellationToken().IsCancellationRequested ? 1 : 0);
}

public sealed class OfItsOwn : ICommandHandler
{
    public int Invoke(InvocationContext context)
    {
        var factory = new TaskFactory();
        return factory.StartNew(() => InvokeAsync(context)).Unwrap().Result;
    }

    public async Task<int> InvokeAsync(InvocationContext context) => await Task.FromResult(3);
}

public static class Services
{
    public static object GetRequiredService(this IServiceProvider services, Type type) => services.GetService(type) ?? throw new InvalidOperationException();

    public static T GetRequiredService<T>(this IServiceProvider services) => (T)services.GetRequiredService(typeof(T));
}

public static class Program
{
    public static void Run()
    {
        var name = new Option<string>("--name");
        var show = new Command("show") { Handler = new ShowTwice(name) };
        var other = new Command("other") { Handler = new Virtual() };
        other.Handler = null;
        if (show.Handler is IDisposable disposable && other.Handler == null && show.Handler is not null)
        {
            disposable.Dispose();
        }

        other.Handler = new OfItsOwn();
        show.SetHandler(async (InvocationContext context) =>
        {
            var stop = context.BindingContext.GetRequiredService<CancellationToken>();
            await Task.Delay(1, stop);
        });
    }
}
-----
using System;
using System.CommandLine;
using System.CommandLine.Invocation;
using System.Threading;
using System.Threading.Tasks;

public abstract class Work : AsynchronousCommandLineAction, IDisposable
{
    public override abstract Task<int> InvokeAsync(ParseResult context, CancellationToken cancellationToken = default);

    public void Dispose()
    {
    }
}

public class Show(Option<string> name) : Work
{
    public override async Task<int> InvokeAsync(ParseResult context, CancellationToken token = default)
    {
        // Reads, then waits.
        Console.WriteLine(context.GetValue(name));
        await Task.Delay(1, token);
        return 0;
    }
}

public sealed class ShowTwice(Option<string> name) : Show(name)
{
    public override async Task<int> InvokeAsync(ParseResult context, CancellationToken cancellationToken = default)
    {
        await Task.Delay(1, cancellationToken);
        return await base.InvokeAsync(context, cancellationToken) + await base.InvokeAsync(context, cancellationToken);
    }
}

public class Virtual : AsynchronousCommandLineAction
{
    public override Task<int> InvokeAsync(ParseResult invocation, CancellationToken cancellationToken = default) => Task.FromResult(cancellationToken.IsCancellationRequested ? 1 : 0);
}

public sealed class OfItsOwn : AsynchronousCommandLineAction
{
    public override async Task<int> InvokeAsync(ParseResult context, CancellationToken cancellationToken = default) => await Task.FromResult(3);
}

public static class Services
{
    public static object GetRequiredService(this IServiceProvider services, Type type) => services.GetService(type) ?? throw new InvalidOperationException();

    public static T GetRequiredService<T>(this IServiceProvider services) => (T)services.GetRequiredService(typeof(T));
}

public static class Program
{
    public static void Run()
    {
        var name = new Option<string>("--name");
        var show = new Command("show") { Action = new ShowTwice(name) };
        var other = new Command("other") { Action = new Virtual() };
        other.Action = null;
        if (show.Action is IDisposable disposable && other.Action == null && show.Action is not null)
        {
            disposable.Dispose();
        }

        other.Action = new OfItsOwn();
        show.SetAction(async (ParseResult context, CancellationToken stop) =>
        {
            await Task.Delay(1, stop);
        });
    }
}
