// expect: SCL2003 x8
// manual: SCL2003
using System.CommandLine;

var port = new Option<int>("--port");
port.SetDefaultValue(80);
var name = new Argument<string>("name");
name.SetDefaultValue("me");
name.SetDefaultValueFactory(() => "you");
port.SetDefaultValueFactory(() => Environment.ProcessId);
var names = new Argument<string[]>("names");
names.SetDefaultValue(Array.Empty<string>());
names.SetDefaultValueFactory(result => new[] { result.Argument.Description ?? "" });
const int Fallback = 8080;
port.SetDefaultValue(value: Fallback);
port.SetDefaultValue(Environment.TickCount);
Option untyped = port;
untyped.SetDefaultValue(3);
-----
using System.CommandLine;

var port = new Option<int>("--port");
port.DefaultValueFactory = _ => 80;
var name = new Argument<string>("name");
name.DefaultValueFactory = _ => "me";
name.DefaultValueFactory = _ => "you";
port.DefaultValueFactory = _ => Environment.ProcessId;
var names = new Argument<string[]>("names");
names.DefaultValueFactory = _ => Array.Empty<string>();
names.DefaultValueFactory = result => new[] { result.Argument.Description ?? "" };
const int Fallback = 8080;
port.DefaultValueFactory = _ => Fallback;
var portDefault = Environment.TickCount;
port.DefaultValueFactory = _ => portDefault;
Option untyped = port;
untyped.SetDefaultValue(3);
