// expect: SCL3001 x2
using System.CommandLine;

var root = new RootCommand();
var count = new Option<int>("--count");
root.SetHandler((Action)(() => Task.Delay(1)));
root.SetHandler((Action<int>)(n => Task.Delay(n)), count);
-----
using System.CommandLine;

var root = new RootCommand();
var count = new Option<int>("--count");
root.SetAction(_ => { Task.Delay(1); });
root.SetAction(parseResult => { Task.Delay(parseResult.GetValue(count)); });
