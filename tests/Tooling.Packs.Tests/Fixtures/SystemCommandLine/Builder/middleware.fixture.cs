// manual: SCL1018, SCL4004, SCL9002
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

var root = new RootCommand("Tool");
return new CommandLineBuilder(root)
    .UseDefaults()
    .AddMiddleware(async (context, next) => await next(context))
    .Build()
    .Invoke(args);
