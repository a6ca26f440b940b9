using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tooling.Reporting;

namespace Tooling.Rules.Inventory;

/// <summary>A tool as a recogniser sees it in one compilation: what a <see cref="ToolEntry"/> says, with places in syntax.</summary>
public sealed record RecognizedTool
{
    /// <inheritdoc cref="ToolEntry.Name"/>
    public required string Name { get; init; }

    /// <inheritdoc cref="ToolEntry.CommandPath"/>
    public required string CommandPath { get; init; }

    /// <inheritdoc cref="ToolEntry.Kind"/>
    public required ToolKind Kind { get; init; }

    /// <summary>Legacy or modern: one compilation refers to one generation.</summary>
    public required ApiGeneration Api { get; init; }

    /// <inheritdoc cref="ToolEntry.Description"/>
    public string? Description { get; init; }

    /// <inheritdoc cref="ToolEntry.Parameters"/>
    public ImmutableArray<ToolParameter> Parameters { get; init; } = [];

    /// <inheritdoc cref="ToolEntry.Returns"/>
    public string? Returns { get; init; }

    /// <inheritdoc cref="ToolEntry.Category"/>
    public string? Category { get; init; }

    /// <inheritdoc cref="ToolEntry.Tags"/>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>The code that runs; null where none was found.</summary>
    public RecognizedHandler? Handler { get; init; }

    /// <summary>Where it is declared.</summary>
    public required Location Location { get; init; }

    /// <summary>
    /// All code that is there for this tool: what creates it, what configures it and its parameters, and what runs. A finding in
    /// it belongs to the tool; where code of several tools is nested, to the innermost.
    /// </summary>
    public ImmutableArray<Location> Extent { get; init; } = [];
}

/// <summary>The code that runs when a tool is called.</summary>
/// <param name="Name">The method or class; null for a lambda.</param>
/// <param name="Location">The lambda, or the declaration.</param>
public sealed record RecognizedHandler(string? Name, Location Location);
