using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Reporting;
using Tooling.Rules.Inventory;

namespace Tooling.Packs.Inventory.CommandLineUtils;

/// <summary>Recognises the commands that code builds with <c>CommandLineApplication</c>: <c>new CommandLineApplication()</c>, and <c>app.Command("name", command => ...)</c>.</summary>
internal sealed class BuiltCommandRecognizer : IToolRecognizer
{
    private const string Application = "CommandLineApplication";

    private static readonly ImmutableHashSet<string> Members = ["Command", "Option", "Argument", "OnExecute", "OnExecuteAsync"];

    /// <inheritdoc/>
    public string Title => "commands that are built with McMaster.Extensions.CommandLineUtils";

    /// <inheritdoc/>
    public string Family => CommandLineUtilsLibrary.Family;

    /// <inheritdoc/>
    public ImmutableArray<string> Assemblies => CommandLineUtilsLibrary.Assemblies;

    /// <inheritdoc/>
    public ImmutableArray<string> Triggers { get; } = [Application];

    /// <inheritdoc/>
    public IEnumerable<RecognizedTool> Recognize(ToolContext context)
    {
        var values = new Values(context);
        var calls = CodeSearch.CallsOf(context, Members).Where(c => Operations.ReceiverOf(c) is { } on && CommandLineUtilsLibrary.Is(on.Type, Application)).ToList();
        var declared = calls.Where(IsCommand).Select(c => BuiltCommand.Of(c, values))
            // The application of a class is listed by that class.
            .Concat(CodeSearch.CreationsOf(context, [Application]).Where(c => c.Type is INamedTypeSymbol { IsGenericType: false } && CommandLineUtilsLibrary.Is(c.Type, Application)).Select(c => BuiltCommand.Of(c, values)))
            .ToList();
        var commands = ByVariable(declared);
        var uses = calls.Where(c => !IsCommand(c)).ToLookup(c => OwnerOf(c, commands, declared));
        foreach (var command in declared)
        {
            var parent = command.Syntax is IInvocationOperation call ? OwnerOf(call, commands, declared) : null;
            yield return ToTool(command, PathOf(command, parent, commands, declared, context), uses[command], values);
        }
    }

    private static bool IsCommand(IInvocationOperation call) => call.TargetMethod.Name == "Command";

    private static Dictionary<ISymbol, BuiltCommand> ByVariable(List<BuiltCommand> commands)
    {
        var known = new Dictionary<ISymbol, BuiltCommand>(SymbolEqualityComparer.Default);
        foreach (var (variable, command) in commands.SelectMany(c => c.Variables.Select(v => (v, c))))
        {
            known[variable] = command;
        }

        return known;
    }

    /// <summary>The command that a call is made on.</summary>
    private static BuiltCommand? OwnerOf(IInvocationOperation call, Dictionary<ISymbol, BuiltCommand> commands, List<BuiltCommand> declared)
    {
        var receiver = Operations.Unwrap(Operations.ReceiverOf(call)!);
        return Operations.VariableOf(receiver) is { } variable ? (commands.TryGetValue(variable, out var command) ? command : null) : declared.FirstOrDefault(c => c.Syntax.Syntax == receiver.Syntax);
    }

    private static ImmutableArray<string> PathOf(BuiltCommand command, BuiltCommand? parent, Dictionary<ISymbol, BuiltCommand> commands, List<BuiltCommand> declared, ToolContext context)
    {
        var root = context.Compilation.AssemblyName ?? "root";
        var path = new List<string> { command.Name ?? root };
        var known = new HashSet<BuiltCommand> { command };
        var isRooted = command.Syntax is IObjectCreationOperation;
        for (var current = parent; current is not null && known.Add(current);)
        {
            path.Add(current.Name ?? root);
            isRooted = current.Syntax is IObjectCreationOperation;
            current = current.Syntax is IInvocationOperation call ? OwnerOf(call, commands, declared) : null;
        }

        if (!isRooted)
        {
            // What it is added to is made elsewhere, such as by a class.
            path.Add(root);
        }

        path.Reverse();
        return [.. path];
    }

    private static RecognizedTool ToTool(BuiltCommand command, ImmutableArray<string> path, IEnumerable<IInvocationOperation> uses, Values values)
    {
        var calls = uses.ToList();
        var run = calls.LastOrDefault(c => c.TargetMethod.Name is "OnExecute" or "OnExecuteAsync");
        var handler = run?.Arguments.Select(a => a.Value).FirstOrDefault(v => Operations.Unwrap(v) is IDelegateCreationOperation) is { } code ? HandlerSymbols.Of(code) : null;
        return new RecognizedTool
        {
            Name = path[path.Length - 1],
            CommandPath = string.Join(" ", path),
            Kind = ToolKind.Command,
            Api = ApiGeneration.Modern,
            Description = values.ConstantText(command.Description),
            Parameters = [.. calls.Where(c => c.TargetMethod.Name is "Option" or "Argument").Select(c => ToParameter(c, values))],
            Handler = handler,
            Location = command.Syntax.Syntax.GetLocation(),
            Extent = [command.Syntax.Syntax.GetLocation(), .. calls.Select(c => c.Syntax.GetLocation()), .. handler is null ? (Location[])[] : [handler.Location]],
        };
    }

    private static ToolParameter ToParameter(IInvocationOperation call, Values values)
    {
        var isOption = call.TargetMethod.Name == "Option";
        var name = Values.Argument(call.Arguments, "template", "name") is { } given ? values.Text(given) : null;
        var names = isOption && name is { Length: > 0 } ? CommandLineUtilsLibrary.NamesOf(name) : [];
        var type = call.TargetMethod.TypeArguments.FirstOrDefault() is { } value ? Signatures.NameOf(value) : IsFlag(call) ? "bool" : "string";
        return new ToolParameter
        {
            Name = names.FirstOrDefault() ?? name ?? "{unknown}",
            Kind = isOption ? ToolParameterKind.Option : ToolParameterKind.Argument,
            Aliases = names.IsEmpty ? [] : names.RemoveAt(0),
            Type = type,
            IsRequired = call.Parent is IInvocationOperation { TargetMethod.Name: "IsRequired" } or IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "IsRequired" } },
            Description = values.ConstantText(Values.Argument(call.Arguments, "description")),
        };
    }

    private static bool IsFlag(IInvocationOperation call) => Values.Argument(call.Arguments, "optionType") is IFieldReferenceOperation { Field.Name: "NoValue" };
}
