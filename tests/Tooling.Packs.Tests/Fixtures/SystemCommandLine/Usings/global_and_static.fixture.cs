// expect: SCL1018 x2, SCL4001
global using System.CommandLine;
global using System.CommandLine.Builder;
using System.CommandLine.IO;
using static System.Console;

var root = new RootCommand();
WriteLine(root.Invoke(args));
-----
global using System.CommandLine;
using static System.Console;

var root = new RootCommand();
WriteLine(root.Parse(args).Invoke());
