using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Reporting;
using Tooling.Rules.Inventory;

namespace Tooling.Packs.Inventory.CommandLineParser;

/// <summary>Recognises the command lines that classes declare with CommandLineParser: <c>[Verb]</c>, <c>[Option]</c>, <c>[Value]</c>.</summary>
internal sealed class VerbRecognizer : IToolRecognizer
{
    private const string Verb = "CommandLine.VerbAttribute";

    private static readonly ImmutableHashSet<string> Marks = ["Verb", "Option", "Value"];
    private static readonly ImmutableHashSet<string> Dispatches = ["MapResult", "WithParsed", "WithParsedAsync"];

    /// <inheritdoc/>
    public string Title => "CommandLineParser verbs";

    /// <inheritdoc/>
    public string Family => "CommandLineParser";

    /// <inheritdoc/>
    public ImmutableArray<string> Assemblies { get; } = ["CommandLine"];

    /// <inheritdoc/>
    public ImmutableArray<string> Triggers { get; } = [.. Marks, .. Marks.Select(m => $"{m}Attribute"), "ParseArguments", .. Dispatches];

    /// <inheritdoc/>
    public IEnumerable<RecognizedTool> Recognize(ToolContext context)
    {
        var parameters = new VerbParameters(context);
        var handlers = HandlersOf(context);
        var parsed = ParsedTypes(context);
        foreach (var (type, syntax) in CodeSearch.TypesOf(context, MayBeVerb))
        {
            var verb = Attributes.Find(type, Verb);
            ReportIncomplete(type, verb, context);

            // A class without a verb is a command line of its own where it is parsed; otherwise others derive from it.
            if (!type.IsAbstract && (verb is not null || parsed.Contains(type)))
            {
                yield return ToTool(type, syntax, verb, parameters, handlers.TryGetValue(type, out var handler) ? handler : null, context);
            }
        }
    }

    private static bool MayBeVerb(TypeDeclarationSyntax syntax) =>
        syntax is ClassDeclarationSyntax or RecordDeclarationSyntax or StructDeclarationSyntax
        && (CodeSearch.HasAttribute(syntax.AttributeLists, Marks) || syntax.BaseList is not null || syntax.Members.Any(m => CodeSearch.HasAttribute(m.AttributeLists, Marks)));

    private static void ReportIncomplete(INamedTypeSymbol type, AttributeData? verb, ToolContext context)
    {
        if (type.BaseType is IErrorTypeSymbol || type.Interfaces.Any(i => i is IErrorTypeSymbol))
        {
            context.ReportIncomplete();
        }

        if (verb is not null)
        {
            Attributes.ReportIncomplete(verb, context);
        }
    }

    /// <summary>The classes that the parser is asked for.</summary>
    private static HashSet<ISymbol> ParsedTypes(ToolContext context) => new(
        CodeSearch.CallsOf(context, ["ParseArguments", .. Dispatches]).Where(IsOfLibrary).SelectMany(c => c.TargetMethod.TypeArguments), SymbolEqualityComparer.Default);

    /// <summary>What is called with an object of a class: the delegate that takes one.</summary>
    private static Dictionary<ISymbol, RecognizedHandler> HandlersOf(ToolContext context)
    {
        var handlers = new Dictionary<ISymbol, RecognizedHandler>(SymbolEqualityComparer.Default);
        foreach (var argument in CodeSearch.CallsOf(context, Dispatches).Where(IsOfLibrary).SelectMany(c => c.Arguments))
        {
            var options = Operations.Unwrap(argument.Value) is IDelegateCreationOperation { Type: INamedTypeSymbol { DelegateInvokeMethod.Parameters: [var only] } } ? only.Type : null;
            if (options is not null && HandlerSymbols.Of(argument.Value) is { } handler && !handlers.ContainsKey(options))
            {
                handlers[options] = handler;
            }
        }

        return handlers;
    }

    private static bool IsOfLibrary(IInvocationOperation call) => call.TargetMethod.ContainingAssembly.Name == "CommandLine";

    private static RecognizedTool ToTool(INamedTypeSymbol type, TypeDeclarationSyntax syntax, AttributeData? verb, VerbParameters parameters, RecognizedHandler? handler, ToolContext context)
    {
        var root = context.Compilation.AssemblyName ?? "root";
        var name = verb is null ? root : Attributes.Values(verb).OfType<string>().FirstOrDefault() ?? "{" + type.Name + "}";
        return new RecognizedTool
        {
            Name = name,
            CommandPath = verb is null ? root : $"{root} {name}",
            Kind = ToolKind.Command,
            Api = ApiGeneration.Modern,
            Description = verb is null ? Attributes.DescriptionOf(type) : Attributes.Text(verb, "HelpText"),
            Category = Attributes.CategoryOf(type),
            Tags = verb is not null && Attributes.Named(verb, "Hidden") is true ? ["hidden"] : [],
            Parameters = parameters.Of(type),
            Handler = handler,
            Location = syntax.Identifier.GetLocation(),
            Extent = [.. type.DeclaringSyntaxReferences.Select(r => r.GetSyntax(context.CancellationToken).GetLocation()), .. handler is null ? (Location[])[] : [handler.Location]],
        };
    }
}
