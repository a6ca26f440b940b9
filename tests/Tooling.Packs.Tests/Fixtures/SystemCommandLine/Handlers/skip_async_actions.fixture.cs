// expect: SCL3008
// manual: SCL3001 x3
using System.CommandLine;
using System.CommandLine.Invocation;

var root = new RootCommand();

// Nobody waited for these.
root.SetHandler((Action)(async () => await Task.Delay(1)));
var count = new Option<int>("--count");
root.SetHandler(new Action<int>(async n => await Task.Delay(n)), count);
root.SetHandler((Action<InvocationContext>)(async context => await Task.Delay(1)));
-----
using System.CommandLine;
using System.CommandLine.Invocation;

var root = new RootCommand();

// Nobody waited for these.
root.SetHandler((Action)(async () => await Task.Delay(1)));
var count = new Option<int>("--count");
root.SetHandler(new Action<int>(async n => await Task.Delay(n)), count);
root.SetHandler((Action<ParseResult>)(async context => await Task.Delay(1)));
