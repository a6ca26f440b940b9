using System.Collections.Immutable;

namespace Tooling.Reporting;

/// <summary>What a tool is called as.</summary>
public enum ToolKind
{
    /// <summary>A command of a command line.</summary>
    Command,

    /// <summary>A function that is offered to a language model.</summary>
    AgentTool,
}

/// <summary>Which generation of its library a tool is declared with.</summary>
public enum ApiGeneration
{
    /// <summary>The one that a pack moves from.</summary>
    Legacy,

    /// <summary>The one that a pack moves to, or a later one.</summary>
    Modern,

    /// <summary>One in some target frameworks or projects, the other in the rest.</summary>
    Mixed,
}

/// <summary>What a value of a tool is given as.</summary>
public enum ToolParameterKind
{
    /// <summary>By name: <c>--output FILE</c>.</summary>
    Option,

    /// <summary>By position.</summary>
    Argument,

    /// <summary>By name, as a property of the call's arguments: what an agent tool takes.</summary>
    Property,
}

/// <summary>One callable that the code offers, legacy or modern: a line of the inventory.</summary>
public sealed record ToolEntry
{
    /// <summary>The tool's own name, such as <c>sub</c>; the code that makes it, in braces, where it is not constant.</summary>
    public required string Name { get; init; }

    /// <summary>The names from the root down to the tool, separated by a space: <c>root sub</c>.</summary>
    public required string CommandPath { get; init; }

    /// <summary>What it is called as.</summary>
    public required ToolKind Kind { get; init; }

    /// <summary>The API that it is declared with.</summary>
    public required ApiGeneration Api { get; init; }

    /// <summary>What the code says it does; null where it says nothing.</summary>
    public string? Description { get; init; }

    /// <summary>Its options and arguments, in the order of the code.</summary>
    public ImmutableArray<ToolParameter> Parameters { get; init; } = ImmutableArray<ToolParameter>.Empty;

    /// <summary>The code that runs; null where none was found.</summary>
    public ToolHandler? Handler { get; init; }

    /// <summary>The file that declares it, relative to the root of the tree, with <c>/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Where in the file.</summary>
    public required SourceRange Range { get; init; }

    /// <summary>The migration that made it what it is, or that was taken back; null where none touched it, or that was not asked for.</summary>
    public ToolMigration? Migration { get; init; }
}

/// <summary>What a migration did to a tool.</summary>
/// <param name="Id">The migration.</param>
/// <param name="IsActive">Whether it is in effect; otherwise it was taken back.</param>
/// <param name="At">When it was applied, or taken back; UTC.</param>
/// <param name="Packs">The packs, as <c>id@version</c>, separated by spaces.</param>
/// <param name="ToolVersion">The version of this product that did it.</param>
public sealed record ToolMigration(string Id, bool IsActive, DateTimeOffset At, string Packs, string ToolVersion);

/// <summary>The code that runs when a tool is called.</summary>
/// <param name="Name">The method or class, such as <c>Program.RunAsync</c>; null for a lambda.</param>
/// <param name="Path">The file, relative to the root of the tree, with <c>/</c>.</param>
/// <param name="Range">Where in the file: the lambda, or the method's declaration.</param>
public sealed record ToolHandler(string? Name, string Path, SourceRange Range);

/// <summary>An option or argument of a tool.</summary>
public sealed record ToolParameter
{
    /// <summary>The name, such as <c>--output</c> or <c>file</c>; the code that makes it, in braces, where it is not constant.</summary>
    public required string Name { get; init; }

    /// <summary>By name or by position.</summary>
    public required ToolParameterKind Kind { get; init; }

    /// <summary>Other names, in the order of the code.</summary>
    public ImmutableArray<string> Aliases { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The C# type of its value.</summary>
    public required string Type { get; init; }

    /// <summary>Whether a call without it is an error.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>The value that is taken where none is given, as C#; null where there is none or it is not constant.</summary>
    public string? Default { get; init; }

    /// <summary>What the code says it is; null where it says nothing.</summary>
    public string? Description { get; init; }
}
