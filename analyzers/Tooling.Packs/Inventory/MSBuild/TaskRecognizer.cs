using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Reporting;
using Tooling.Rules.Inventory;
using Tooling.Rules.Matching;

namespace Tooling.Packs.Inventory.MSBuild;

/// <summary>Recognises MSBuild tasks: public classes that implement <c>ITask</c>.</summary>
internal sealed class TaskRecognizer : IToolRecognizer
{
    private const string Framework = "Microsoft.Build.Framework";
    private const string Task = $"{Framework}.ITask";
    private const string Required = $"{Framework}.RequiredAttribute";
    private const string Output = $"{Framework}.OutputAttribute";

    /// <inheritdoc/>
    public string Title => "MSBuild tasks";

    /// <inheritdoc/>
    public string Family => "MSBuild";

    /// <inheritdoc/>
    public ImmutableArray<string> Assemblies { get; } = [Framework];

    /// <summary>A class that derives from a task of the project's own need not say a word of MSBuild, so that all classes of such a project are looked at.</summary>
    public ImmutableArray<string> Triggers { get; } = ["class"];

    /// <inheritdoc/>
    public IEnumerable<RecognizedTool> Recognize(ToolContext context)
    {
        foreach (var (type, syntax) in CodeSearch.TypesOf(context, s => s is ClassDeclarationSyntax))
        {
            if (type.BaseType is IErrorTypeSymbol)
            {
                context.ReportIncomplete();
            }

            if (!type.IsAbstract && !type.IsGenericType && IsPublic(type) && type.Is(Task))
            {
                yield return ToTool(type, syntax, context);
            }
        }
    }

    /// <summary>MSBuild finds exported types only.</summary>
    private static bool IsPublic(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.DeclaredAccessibility != Accessibility.Public)
            {
                return false;
            }
        }

        return true;
    }

    private static RecognizedTool ToTool(INamedTypeSymbol type, TypeDeclarationSyntax syntax, ToolContext context) => new()
    {
        Name = type.Name,
        CommandPath = type.Name,
        Kind = ToolKind.BuildTask,
        Api = ApiGeneration.Modern,
        Description = Attributes.DescriptionOf(type) ?? Documentation.SummaryOf(type),
        Category = Attributes.CategoryOf(type),
        Parameters = [.. OwnTypes(type).Reverse().SelectMany(t => t.GetMembers().OfType<IPropertySymbol>()).Where(IsParameter).GroupBy(p => p.Name, StringComparer.Ordinal).Select(g => ToParameter(g.Last(), context))],
        Handler = OwnTypes(type).SelectMany(t => t.GetMembers("Execute").OfType<IMethodSymbol>()).Where(m => m.Parameters.IsEmpty).Select(m => HandlerSymbols.Of(m)).FirstOrDefault(),
        Location = syntax.Identifier.GetLocation(),
        Extent = [.. type.DeclaringSyntaxReferences.Select(r => r.GetSyntax(context.CancellationToken).GetLocation())],
    };

    /// <summary>The class and what it derives from, without what MSBuild brings.</summary>
    private static IEnumerable<INamedTypeSymbol> OwnTypes(INamedTypeSymbol type)
    {
        for (var current = type; current is not null && current.SpecialType == SpecialType.None && !current.ContainingAssembly.Name.StartsWith("Microsoft.Build", StringComparison.Ordinal); current = current.BaseType)
        {
            yield return current;
        }
    }

    /// <summary>What MSBuild can set or read, and the task's interfaces do not ask for.</summary>
    private static bool IsParameter(IPropertySymbol property) =>
        property is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false, Name: not ("BuildEngine" or "HostObject") }
        && (property.SetMethod?.DeclaredAccessibility == Accessibility.Public || IsOutput(property));

    private static bool IsOutput(IPropertySymbol property) => Attributes.Find(property, Output) is not null;

    private static ToolParameter ToParameter(IPropertySymbol property, ToolContext context) => new()
    {
        Name = property.Name,
        Kind = IsOutput(property) ? ToolParameterKind.Output : ToolParameterKind.Property,
        Type = Signatures.NameOf(property.Type),
        IsRequired = Attributes.Find(property, Required) is not null,
        Default = DefaultOf(property, context),
        Description = Attributes.DescriptionOf(property) ?? Documentation.SummaryOf(property),
    };

    private static string? DefaultOf(IPropertySymbol property, ToolContext context) =>
        property.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax(context.CancellationToken) is PropertyDeclarationSyntax { Initializer.Value: { } value }
            && context.ModelOf(reference.SyntaxTree).GetOperation(value, context.CancellationToken) is { } operation ? new Values(context).Literal(operation) : null;
}
