// expect: SCL1018, SCL4004 x3, SCL4005
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

var root = new RootCommand("Tool");
var builder = new CommandLineBuilder(root);
builder.AddMiddleware(async (context, next) =>
{
    await next(context);
});
builder.UseDefaults();
builder.AddMiddleware((context, next) => next(context));
Parser parser = builder.Build();
return await parser.InvokeAsync(args);
-----
using System.CommandLine;
using System.CommandLine.Parsing;

var root = new RootCommand("Tool");
return await root.Parse(args).InvokeAsync();
