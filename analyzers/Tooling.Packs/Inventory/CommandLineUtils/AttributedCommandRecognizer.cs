using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Reporting;
using Tooling.Rules.Inventory;
using Tooling.Rules.Matching;

namespace Tooling.Packs.Inventory.CommandLineUtils;

/// <summary>Recognises the commands that classes declare with McMaster.Extensions.CommandLineUtils: <c>[Command]</c>, <c>[Subcommand]</c>, <c>[Option]</c>, <c>[Argument]</c>.</summary>
internal sealed class AttributedCommandRecognizer : IToolRecognizer
{
    private static readonly ImmutableHashSet<string> Marks = ["Command", "Subcommand", "Option", "Argument"];
    private static readonly ImmutableHashSet<string> Running = ["Execute", "ExecuteAsync"];

    /// <inheritdoc/>
    public string Title => "commands of classes for McMaster.Extensions.CommandLineUtils";

    /// <inheritdoc/>
    public string Family => CommandLineUtilsLibrary.Family;

    /// <inheritdoc/>
    public ImmutableArray<string> Assemblies => CommandLineUtilsLibrary.Assemblies;

    /// <inheritdoc/>
    public ImmutableArray<string> Triggers { get; } = [.. Marks, .. Marks.Select(m => $"{m}Attribute"), "CommandLineApplication"];

    /// <inheritdoc/>
    public IEnumerable<RecognizedTool> Recognize(ToolContext context)
    {
        var parameters = new CommandParameters(context);
        var types = CodeSearch.TypesOf(context, MayBeCommand).Where(t => !t.Symbol.IsAbstract).ToList();
        var parents = ParentsOf(types.Select(t => t.Symbol));
        var executed = Executed(context);
        foreach (var (type, syntax) in types)
        {
            if (type.BaseType is IErrorTypeSymbol)
            {
                context.ReportIncomplete();
            }

            if (CommandOf(type) is not null || SubcommandsOf(type).Any() || parents.ContainsKey(type) || executed.Contains(type))
            {
                yield return ToTool(type, syntax, parents, parameters, context);
            }
        }
    }

    private static bool MayBeCommand(TypeDeclarationSyntax syntax) => syntax is ClassDeclarationSyntax or RecordDeclarationSyntax;

    private static AttributeData? CommandOf(INamedTypeSymbol type) => type.GetAttributes().FirstOrDefault(a => CommandLineUtilsLibrary.Is(a.AttributeClass, "CommandAttribute"));

    private static IEnumerable<INamedTypeSymbol> SubcommandsOf(INamedTypeSymbol type) => type.GetAttributes()
        .Where(a => CommandLineUtilsLibrary.Is(a.AttributeClass, "SubcommandAttribute"))
        .SelectMany(a => a.ConstructorArguments)
        .SelectMany(a => a.Kind == TypedConstantKind.Array ? a.Values : [a])
        .Select(a => a.Value)
        .OfType<INamedTypeSymbol>();

    private static Dictionary<ISymbol, INamedTypeSymbol> ParentsOf(IEnumerable<INamedTypeSymbol> types)
    {
        var parents = new Dictionary<ISymbol, INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var (parent, child) in types.SelectMany(t => SubcommandsOf(t).Select(s => (t, s))).Where(p => !parents.ContainsKey(p.s)))
        {
            parents.Add(child, parent);
        }

        return parents;
    }

    /// <summary>The classes that are run: <c>CommandLineApplication.Execute&lt;Program&gt;(args)</c>, <c>new CommandLineApplication&lt;Program&gt;()</c>.</summary>
    private static HashSet<ISymbol> Executed(ToolContext context) => new(
        CodeSearch.CallsOf(context, Running).Where(c => CommandLineUtilsLibrary.Is(c.TargetMethod.ContainingType, "CommandLineApplication")).SelectMany(c => c.TargetMethod.TypeArguments)
            .Concat(CodeSearch.CreationsOf(context, ["CommandLineApplication"]).Where(c => CommandLineUtilsLibrary.Is(c.Type, "CommandLineApplication")).SelectMany(c => ((INamedTypeSymbol)c.Type!).TypeArguments)),
        SymbolEqualityComparer.Default);

    private static string NameOf(INamedTypeSymbol type, bool isRoot, ToolContext context)
    {
        var command = CommandOf(type);
        var given = command is null ? null : Attributes.Values(command).OfType<string>().FirstOrDefault() ?? Attributes.Text(command, "Name");
        return given ?? (isRoot ? context.Compilation.AssemblyName ?? "root" : CommandLineUtilsLibrary.Dashed(WithoutSuffix(type.Name)));
    }

    private static string WithoutSuffix(string name) =>
        name.Length > "Command".Length && name.EndsWith("Command", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Command".Length) : name;

    /// <summary>The names from the root: a command that has itself below it ends the way.</summary>
    private static ImmutableArray<string> PathOf(INamedTypeSymbol type, Dictionary<ISymbol, INamedTypeSymbol> parents, ToolContext context)
    {
        var known = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var path = new List<string>();
        for (var current = type; current is not null && known.Add(current); current = parents.TryGetValue(current, out var parent) ? parent : null)
        {
            path.Add(NameOf(current, !parents.ContainsKey(current), context));
        }

        path.Reverse();
        return [.. path];
    }

    private static RecognizedTool ToTool(INamedTypeSymbol type, TypeDeclarationSyntax syntax, Dictionary<ISymbol, INamedTypeSymbol> parents, CommandParameters parameters, ToolContext context)
    {
        var command = CommandOf(type);
        if (command is not null)
        {
            Attributes.ReportIncomplete(command, context);
        }

        var path = PathOf(type, parents, context);
        return new RecognizedTool
        {
            Name = path[path.Length - 1],
            CommandPath = string.Join(" ", path),
            Kind = ToolKind.Command,
            Api = ApiGeneration.Modern,
            Description = command is null ? null : Attributes.Text(command, "Description") ?? Attributes.Text(command, "FullName"),
            Category = Attributes.CategoryOf(type),
            Parameters = parameters.Of(type),
            Handler = RunOf(type),
            Location = syntax.Identifier.GetLocation(),
            Extent = [.. type.DeclaringSyntaxReferences.Select(r => r.GetSyntax(context.CancellationToken).GetLocation())],
        };
    }

    private static RecognizedHandler? RunOf(INamedTypeSymbol type) =>
        type.SelfAndBases().SelectMany(t => t.GetMembers()).OfType<IMethodSymbol>().FirstOrDefault(m => m.Name is "OnExecute" or "OnExecuteAsync") is { } run ? HandlerSymbols.Of(run) : null;
}
