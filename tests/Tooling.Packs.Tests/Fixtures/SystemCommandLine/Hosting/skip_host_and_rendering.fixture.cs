// manual: SCL1018, SCL4004, SCL4005, SCL9033 x2
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Hosting;
using System.CommandLine.Parsing;
using System.CommandLine.Rendering;

var parser = new CommandLineBuilder(new RootCommand()).UseHost(_ => new object()).UseDefaults().Build();
Console.WriteLine(Ansi.Clear.EntireScreen);
return parser.Invoke(args);
