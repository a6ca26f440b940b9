using Tooling.Cli;
using Tooling.Cli.Rendering;
using Tooling.Engine;
using Tooling.Engine.Auditing;
using Tooling.Engine.Mending;
using Tooling.Engine.Processes;

var terminal = TerminalInfo.Detect(Environment.GetEnvironmentVariable, Console.IsOutputRedirected, Console.IsErrorRedirected, () => Console.WindowWidth);
var events = new AuditFeed();
var root = CommandTree.Create(new MigrationEngine(new MendingRunner(new ProcessRunner(), new Mender(TimeProvider.System)), TimeProvider.System, ToolVersion.Current, events, EngineExtensions.None), terminal, TimeProvider.System, Console.In);
return await new CommandRunner(root, terminal, events).RunAsync(args, Console.Out, Console.Error).ConfigureAwait(false);
