// expect: SCL1018, SCL4004, SCL4005 x2
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

var root = new RootCommand("Tool");
TryReplaceToken replace = (string token, out IReadOnlyList<string>? replacement, out string? error) =>
{
    (replacement, error) = (null, token);
    return false;
};
var parser = new CommandLineBuilder(root).UseDefaults().UseTokenReplacer(replace).Build();
Console.WriteLine(parser.Parse("@file").Errors.Count);
return parser.Invoke(args);
-----
using System.CommandLine;
using System.CommandLine.Parsing;

var root = new RootCommand("Tool");
TryReplaceToken replace = (string token, out IReadOnlyList<string>? replacement, out string? error) =>
{
    (replacement, error) = (null, token);
    return false;
};
var parserConfiguration = new ParserConfiguration { ResponseFileTokenReplacer = replace };
Console.WriteLine(root.Parse("@file", parserConfiguration).Errors.Count);
return root.Parse(args, parserConfiguration).Invoke();
