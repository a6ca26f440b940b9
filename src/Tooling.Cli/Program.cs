using Tooling.Cli;
using Tooling.Cli.Rendering;
using Tooling.Engine;

var terminal = TerminalInfo.Detect(Environment.GetEnvironmentVariable, Console.IsOutputRedirected, Console.IsErrorRedirected, () => Console.WindowWidth);
var root = CommandTree.Create(new MigrationEngine(), terminal);
return await new CommandRunner(root, terminal).RunAsync(args, Console.Out, Console.Error).ConfigureAwait(false);
