using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Reporting;
using Tooling.Rules.Inventory;

namespace Tooling.Packs.SystemCommandLine.Inventory;

/// <summary>Recognises the commands that code declares with System.CommandLine: all betas, and 2.0 and later.</summary>
internal sealed class CommandRecognizer : IToolRecognizer
{
    /// <inheritdoc/>
    public string Title => "System.CommandLine commands";

    /// <inheritdoc/>
    public string Family => "System.CommandLine";

    /// <inheritdoc/>
    public ImmutableArray<string> Assemblies { get; } = [CommandLineKinds.Assembly];

    /// <inheritdoc/>
    public ImmutableArray<string> Triggers { get; } =
    [
        "Command", "RootCommand", "Option", "Argument",
        "AddOption", "AddGlobalOption", "AddArgument", "AddCommand", "SetHandler",
        "Subcommands", "SetAction",
    ];

    /// <inheritdoc/>
    public IEnumerable<RecognizedTool> Recognize(ToolContext context)
    {
        var facts = CodeReader.Read(context);
        var commands = CommandGraph.Of(facts);
        var generation = GenerationOf(context.Compilation);
        var root = context.Compilation.AssemblyName ?? "root";
        var handlers = new HandlerReader(facts);
        foreach (var command in commands.Commands)
        {
            var path = commands.PathOf(command, root);
            var handler = handlers.Read(command);
            yield return new RecognizedTool
            {
                Name = path[path.Length - 1],
                CommandPath = string.Join(" ", path),
                Kind = ToolKind.Command,
                Api = generation,
                Description = commands.DescriptionOf(command),
                Parameters = commands.ParametersOf(command),
                Handler = handler,
                Location = LocationOf(command.Syntax),
                Extent = [.. commands.ExtentOf(command).Select(s => s.GetLocation()), .. handler is null ? (Location[])[] : [handler.Location]],
            };
        }
    }

    /// <summary>Of a class, its name.</summary>
    private static Location LocationOf(SyntaxNode syntax) => syntax is TypeDeclarationSyntax type ? type.Identifier.GetLocation() : syntax.GetLocation();

    /// <summary>Actions came with beta5, which is where the legacy API ends.</summary>
    private static ApiGeneration GenerationOf(Compilation compilation) =>
        compilation.GetTypeByMetadataName(CommandLineTypes.Command)?.GetMembers("SetAction").IsEmpty == false ? ApiGeneration.Modern : ApiGeneration.Legacy;
}
