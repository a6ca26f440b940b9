// expect: SCL3001 x4
using System.CommandLine;

var file = new Option<FileInfo?>("--file");
var count = new Option<int>("--count");
var name = new Argument<string>("name");
var root = new RootCommand { file, count, name };
root.SetHandler((file) => ReadFile(file!), file);
var a = new Command("a");
a.SetHandler((int n) => Console.WriteLine(n), count);
var b = new Command("b");
b.SetHandler((n, c) => Print(n, c + 1), name, count);
var c = new Command("c");
c.SetHandler(async (c, n) => await PrintAsync(n, c), count, name);

static void ReadFile(FileInfo file) => Console.WriteLine(file.Name);

static void Print(string name, int count) => Console.WriteLine(name + count);

static Task PrintAsync(string name, int count) => Task.CompletedTask;
-----
using System.CommandLine;

var file = new Option<FileInfo?>("--file");
var count = new Option<int>("--count");
var name = new Argument<string>("name");
var root = new RootCommand { file, count, name };
root.SetAction(parseResult => ReadFile(parseResult.GetValue(file)!));
var a = new Command("a");
a.SetAction(parseResult => Console.WriteLine(parseResult.GetValue(count)));
var b = new Command("b");
b.SetAction(parseResult => Print(parseResult.GetValue(name)!, parseResult.GetValue(count) + 1));
var c = new Command("c");
c.SetAction(async parseResult => await PrintAsync(parseResult.GetValue(name)!, parseResult.GetValue(count)));

static void ReadFile(FileInfo file) => Console.WriteLine(file.Name);

static void Print(string name, int count) => Console.WriteLine(name + count);

static Task PrintAsync(string name, int count) => Task.CompletedTask;
