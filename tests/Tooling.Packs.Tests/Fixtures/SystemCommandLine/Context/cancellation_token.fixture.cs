// expect: SCL3001 x4, SCL3002 x5
using System.CommandLine;

var root = new RootCommand();
root.SetHandler(async context =>
{
    var token = context.GetCancellationToken();
    await Task.Delay(10, token);
    token.ThrowIfCancellationRequested();
});
var a = new Command("a");
a.SetHandler(async (context) => await Task.Delay(10, context.GetCancellationToken()));
var b = new Command("b");
b.SetHandler(context =>
{
    Work(context.GetCancellationToken());
});
var c = new Command("c");
c.SetHandler(async context =>
{
    context.ExitCode = await WorkAsync(context.GetCancellationToken());
});

static void Work(CancellationToken token) => token.ThrowIfCancellationRequested();

static Task<int> WorkAsync(CancellationToken token) => Task.FromResult(1);
-----
using System.CommandLine;

var root = new RootCommand();
root.SetAction(async (context, token) =>
{
    await Task.Delay(10, token);
    token.ThrowIfCancellationRequested();
});
var a = new Command("a");
a.SetAction(async (context, cancellationToken) => await Task.Delay(10, cancellationToken));
var b = new Command("b");
b.SetAction((context, cancellationToken) =>
{
    Work(cancellationToken);
    return Task.CompletedTask;
});
var c = new Command("c");
c.SetAction(async (context, cancellationToken) =>
{
    return await WorkAsync(cancellationToken);
});

static void Work(CancellationToken token) => token.ThrowIfCancellationRequested();

static Task<int> WorkAsync(CancellationToken token) => Task.FromResult(1);
