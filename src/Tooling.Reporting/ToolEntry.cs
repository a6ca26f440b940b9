using System.Collections.Immutable;

namespace Tooling.Reporting;

/// <summary>What a tool is called as.</summary>
public enum ToolKind
{
    /// <summary>A command of a command line.</summary>
    Command,

    /// <summary>A function that is offered to a language model.</summary>
    AgentTool,

    /// <summary>A prompt that a server offers to the people who use it through a language model.</summary>
    Prompt,

    /// <summary>Data that a server offers under a URI.</summary>
    Resource,

    /// <summary>A task of a build.</summary>
    BuildTask,
}

/// <summary>Which generation of its library a tool is declared with.</summary>
public enum ApiGeneration
{
    /// <summary>The one that a pack moves from.</summary>
    Legacy,

    /// <summary>One that no pack moves from: the one that a pack moves to, a later one, or that of a library without a pack.</summary>
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

    /// <summary>By name, as a property of the call's arguments: what an agent tool or a build task takes.</summary>
    Property,

    /// <summary>By name, as a property that a build task gives back.</summary>
    Output,
}

/// <summary>One callable that the code offers, legacy or modern: a line of the inventory.</summary>
public sealed record ToolEntry
{
    /// <summary>
    /// Identity of the tool: the same after lines were added or moved and after its file got another name; no two tools of a tree have the same one. Empty in
    /// reports of versions that did not tell.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>The library that it is declared with, such as <c>System.CommandLine</c>. Empty in reports of versions that did not tell.</summary>
    public required string Family { get; init; }

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

    /// <summary>The C# type of its result, of what is awaited where it is asynchronous; null where it has none or the code does not show it.</summary>
    public string? Returns { get; init; }

    /// <summary>The category that the code puts it in; null where it says none.</summary>
    public string? Category { get; init; }

    /// <summary>What else the code says of its nature, such as <c>readOnly</c> or <c>destructive=false</c>, in ordinal order.</summary>
    public ImmutableArray<string> Tags { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The code that runs; null where none was found.</summary>
    public ToolHandler? Handler { get; init; }

    /// <summary>Who calls the method that runs, by its name and apart from the library; null where that was not asked for, and of what has no name, such as a lambda.</summary>
    public ImmutableArray<ToolCaller>? Callers { get; init; }

    /// <summary>How many findings belong to it.</summary>
    public int FindingCount { get; init; }

    /// <summary>The project files that it is compiled in, relative to the root of the tree, with <c>/</c>.</summary>
    public ImmutableArray<string> Projects { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The target frameworks that it is compiled for.</summary>
    public ImmutableArray<string> TargetFrameworks { get; init; } = ImmutableArray<string>.Empty;

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

/// <summary>A place that calls the code which runs for a tool.</summary>
/// <param name="Name">The type and member that contain the call, such as <c>Program.Main</c>.</param>
/// <param name="Path">The file, relative to the root of the tree, with <c>/</c>.</param>
/// <param name="Range">The call.</param>
public sealed record ToolCaller(string Name, string Path, SourceRange Range);

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
