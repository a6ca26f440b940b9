using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Packs.Inventory;
using Tooling.Reporting;
using Tooling.Rules.Inventory;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Inventory;

/// <summary>Objects that are offered: what <c>McpServerTool.Create</c> makes, and classes that derive from <c>McpServerTool</c>.</summary>
/// <param name="context">The code.</param>
/// <param name="services">What no caller gives.</param>
/// <param name="nameOf">Derives names.</param>
internal sealed class McpObjects(ToolContext context, McpServices services, Func<IMethodSymbol, string> nameOf)
{
    private static readonly ImmutableHashSet<string> Factories = ["Create"];

    private readonly Values _values = new(context);

    public IEnumerable<RecognizedTool> Read() => Created().Concat(Derived()).OfType<RecognizedTool>();

    private IEnumerable<RecognizedTool?> Created() =>
        from call in CodeSearch.CallsOf(context, Factories)
        from kind in McpKind.All
        where call.TargetMethod.IsStatic && call.TargetMethod.ContainingType.Is(kind.FullName)
        select ToTool(call, kind);

    private RecognizedTool? ToTool(IInvocationOperation call, McpKind kind)
    {
        // McpServerTool.Create(AIFunctionFactory.Create(...)): what runs is what that one makes.
        var wrapped = Values.Argument(call.Arguments, "function") is { } given && _values.SourceOf(given) is IInvocationOperation { TargetMethod.Name: "Create" } inner ? CreatedFunction.Of(inner, _values) : null;
        var created = CreatedFunction.Of(call, _values);
        var function = wrapped is null ? created : wrapped with { Name = created.Name ?? wrapped.Name, Description = created.Description ?? wrapped.Description, Options = created.Options };
        var attribute = function.Method is null ? null : Attributes.Find(function.Method, kind.Attribute);
        if (function.Name is null && (attribute is not null || IsReflection(call, function)))
        {
            // The method has an attribute, and is listed by that.
            return null;
        }

        var name = function.NameOr(wrapped is null ? nameOf : AIFunctionNames.Of);
        return new RecognizedTool
        {
            Name = name,
            CommandPath = name,
            Kind = kind.Kind,
            Api = ApiGeneration.Modern,
            Description = function.Description ?? (function.Method is null ? null : Attributes.DescriptionOf(function.Method)) ?? _values.ConstantText(function.Options.GetValueOrDefault("Title")),
            Category = function.Method is null ? null : Attributes.CategoryOf(function.Method),
            Tags = TagsOf(function.Options),
            Parameters = function.Method is null ? [] : Signatures.ParametersOf(function.Method, services.AreGiven, context),
            Returns = function.Method is null ? null : Signatures.ReturnsOf(function.Method),
            Handler = function.Handler,
            Location = call.Syntax.GetLocation(),
            Extent = [call.Syntax.GetLocation(), .. function.Handler is { } handler ? (Location[])[handler.Location] : []],
        };
    }

    /// <summary>A loop over what reflection gives makes tools of methods that are found by their attributes.</summary>
    private static bool IsReflection(IInvocationOperation call, CreatedFunction function) =>
        function.Method is null && Values.Argument(call.Arguments, "method")?.Type.Is("System.Reflection.MethodInfo") == true;

    private ImmutableArray<string> TagsOf(ImmutableDictionary<string, IOperation> options) =>
        [.. McpMethods.TagsOf(hint => _values.Truth(options.GetValueOrDefault(hint))), .. _values.ConstantText(options.GetValueOrDefault("UriTemplate")) is { } uri ? (string[])[$"uri={uri}"] : []];

    private IEnumerable<RecognizedTool?> Derived() =>
        from type in CodeSearch.TypesOf(context, syntax => syntax is ClassDeclarationSyntax { BaseList: not null })
        from kind in McpKind.All
        where !type.Symbol.IsAbstract && type.Symbol.Is(kind.FullName) && !type.Symbol.Is($"{McpTypes.ServerNamespace}.Delegating{kind.Class}")
        select ToTool(type.Symbol, type.Syntax, kind);

    private RecognizedTool ToTool(INamedTypeSymbol type, TypeDeclarationSyntax syntax, McpKind kind)
    {
        var definition = McpDefinitions.CreationsIn(syntax, context, kind).Select(c => _values.PropertiesOf(c)).FirstOrDefault(p => p.ContainsKey("Name")) ?? ImmutableDictionary<string, IOperation>.Empty;
        var name = definition.GetValueOrDefault("Name") is { } given ? _values.Text(given) : null;
        return new RecognizedTool
        {
            Name = name ?? "{" + type.Name + "}",
            CommandPath = name ?? "{" + type.Name + "}",
            Kind = kind.Kind,
            Api = ApiGeneration.Modern,
            Description = _values.ConstantText(definition.GetValueOrDefault("Description")) ?? Attributes.DescriptionOf(type),
            Category = Attributes.CategoryOf(type),
            Handler = RunOf(type, kind),
            Location = syntax.Identifier.GetLocation(),
            Extent = [.. type.DeclaringSyntaxReferences.Select(r => r.GetSyntax(context.CancellationToken).GetLocation())],
        };
    }

    private static RecognizedHandler? RunOf(INamedTypeSymbol? type, McpKind kind)
    {
        for (var current = type; current is { DeclaringSyntaxReferences.IsEmpty: false }; current = current.BaseType)
        {
            if (current.GetMembers(kind.Run).OfType<IMethodSymbol>().FirstOrDefault(m => m.IsOverride) is { } run)
            {
                return HandlerSymbols.Of(run);
            }
        }

        return null;
    }
}
