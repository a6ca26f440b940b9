using System.Collections.Immutable;

namespace Tooling.Reporting;

/// <summary>What a tool is called as.</summary>
public enum ToolKind
{
    /// <summary>A command of a command line.</summary>
    Command,
}

/// <summary>What a value of a tool is given as.</summary>
public enum ToolParameterKind
{
    /// <summary>By name: <c>--output FILE</c>.</summary>
    Option,

    /// <summary>By position.</summary>
    Argument,
}

/// <summary>One callable that the code offers, legacy or modern: a line of the inventory.</summary>
public sealed record ToolEntry
{
    /// <summary>The tool's own name, such as <c>sub</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The names from the root down to the tool, separated by a space: <c>root sub</c>.</summary>
    public required string CommandPath { get; init; }

    /// <summary>What it is called as.</summary>
    public required ToolKind Kind { get; init; }

    /// <summary>Whether it is declared with the legacy API.</summary>
    public required bool IsLegacy { get; init; }

    /// <summary>What the code says it does; null where it says nothing.</summary>
    public string? Description { get; init; }

    /// <summary>Its options and arguments, in the order of the code.</summary>
    public ImmutableArray<ToolParameter> Parameters { get; init; } = ImmutableArray<ToolParameter>.Empty;

    /// <summary>The code that runs, as one line of text; null where none was found.</summary>
    public string? Handler { get; init; }

    /// <summary>The file that declares it, relative to the root of the tree, with <c>/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Where in the file.</summary>
    public required SourceRange Range { get; init; }
}

/// <summary>An option or argument of a tool.</summary>
public sealed record ToolParameter
{
    /// <summary>The name, such as <c>--output</c> or <c>file</c>.</summary>
    public required string Name { get; init; }

    /// <summary>By name or by position.</summary>
    public required ToolParameterKind Kind { get; init; }

    /// <summary>Other names, in the order of the code.</summary>
    public ImmutableArray<string> Aliases { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The C# type of its value.</summary>
    public required string Type { get; init; }

    /// <summary>Whether a call without it is an error.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>What the code says it is; null where it says nothing.</summary>
    public string? Description { get; init; }
}
