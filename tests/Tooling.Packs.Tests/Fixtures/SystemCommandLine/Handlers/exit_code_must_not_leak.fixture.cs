// expect: SCL3001 x6
using System.CommandLine;

var count = new Option<int>("--count");
var root = new RootCommand { count };
var total = 0;
root.SetHandler(c => Compute(c), count);
var a = new Command("a");
a.SetHandler(() => Compute(3));
var b = new Command("b");
b.SetHandler(async c => await ComputeAsync(c), count);
var d = new Command("d");
d.SetHandler((c) => total = c, count);
var e = new Command("e");
e.SetHandler(() => ComputeAsync(4));
var f = new Command("f");
f.SetHandler(ComputeAsync, count);

static int Compute(int n) => n * 2;

static async Task<int> ComputeAsync(int n)
{
    await Task.Yield();
    return n;
}
-----
using System.CommandLine;

var count = new Option<int>("--count");
var root = new RootCommand { count };
var total = 0;
root.SetAction(parseResult => { Compute(parseResult.GetValue(count)); });
var a = new Command("a");
a.SetAction(_ => { Compute(3); });
var b = new Command("b");
b.SetAction(async parseResult => { await ComputeAsync(parseResult.GetValue(count)); });
var d = new Command("d");
d.SetAction(parseResult => { total = parseResult.GetValue(count); });
var e = new Command("e");
e.SetAction(_ => ComputeAsync(4));
var f = new Command("f");
f.SetAction(parseResult => ComputeAsync(parseResult.GetValue(count)));

static int Compute(int n) => n * 2;

static async Task<int> ComputeAsync(int n)
{
    await Task.Yield();
    return n;
}
