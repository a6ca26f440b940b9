using System.Collections.Immutable;

namespace Tooling.Generated.Tests.CommandLine;

/// <summary>How a program is laid out.</summary>
public enum ProgramShape
{
    /// <summary>Top-level statements.</summary>
    TopLevel,

    /// <summary>Statements in a <c>Main</c> that returns the exit code.</summary>
    Main,

    /// <summary>Statements in an asynchronous <c>Main</c>.</summary>
    AsyncMain,

    /// <summary>Statements in a <c>Main</c> that drops the exit code.</summary>
    VoidMain,

    /// <summary>Symbols are static fields.</summary>
    Fields,

    /// <summary>Symbols are static properties.</summary>
    Properties,

    /// <summary>Every command is a class that is derived from <c>Command</c>, with its symbols in fields.</summary>
    CommandClasses,
}

/// <summary>How the command line comes to be invoked.</summary>
public enum PipelineForm
{
    /// <summary><c>root.Invoke(args)</c>.</summary>
    Invoke,

    /// <summary><c>await root.InvokeAsync(args)</c>.</summary>
    InvokeAsync,

    /// <summary>A builder whose parser is invoked in the same expression.</summary>
    Builder,

    /// <summary>A builder whose parser is a variable.</summary>
    ParserVariable,

    /// <summary>The result of <c>root.Parse</c> is read, and nothing is invoked.</summary>
    Inspect,

    /// <summary>A parser of a builder parses, and its result is invoked.</summary>
    ParseThenInvoke,
}

/// <summary>How a program is invoked.</summary>
/// <param name="Form">The form.</param>
/// <param name="Steps">The calls on the builder, where there is one.</param>
public sealed record Pipeline(PipelineForm Form, ImmutableArray<string> Steps)
{
    /// <summary>Whether there is a <c>CommandLineBuilder</c>.</summary>
    public bool HasBuilder => Form is PipelineForm.Builder or PipelineForm.ParserVariable or PipelineForm.ParseThenInvoke;
}

/// <summary>A program for beta4, and the argument lists that it is run with.</summary>
public sealed record GeneratedProgram
{
    /// <summary>Its layout.</summary>
    public required ProgramShape Shape { get; init; }

    /// <summary>How it is invoked.</summary>
    public required Pipeline Pipeline { get; init; }

    /// <summary>Its root command.</summary>
    public required GeneratedCommand Root { get; init; }

    /// <summary>What it is run with, one list a run.</summary>
    public required ImmutableArray<ImmutableArray<string>> ArgumentLists { get; init; }

    /// <inheritdoc />
    public override string ToString() => ProgramWriter.Write(this);
}

/// <summary>How a command gets its symbols.</summary>
public enum Addition
{
    /// <summary>In a collection initializer.</summary>
    Initializer,

    /// <summary>By <c>AddOption</c>, <c>AddArgument</c> and <c>AddCommand</c>.</summary>
    NamedMethods,

    /// <summary>By <c>Add</c>.</summary>
    Add,
}

/// <summary>A command.</summary>
public sealed record GeneratedCommand
{
    /// <summary>The name of its variable.</summary>
    public required string Variable { get; init; }

    /// <summary>Its name; empty for the root command.</summary>
    public required string Name { get; init; }

    /// <summary>Its further names.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Whether it has a description.</summary>
    public bool HasDescription { get; init; }

    /// <summary>Whether help leaves it out.</summary>
    public bool IsHidden { get; init; }

    /// <summary>How its symbols are added.</summary>
    public Addition Addition { get; init; }

    /// <summary>Whether tokens that nothing takes are errors.</summary>
    public bool TakesUnmatched { get; init; }

    /// <summary>Two of its symbols that exclude each other, which a validator of the command checks; empty where there is none.</summary>
    public ImmutableArray<string> Exclusive { get; init; } = [];

    /// <summary>Its options and arguments.</summary>
    public ImmutableArray<GeneratedSymbol> Symbols { get; init; } = [];

    /// <summary>Its subcommands.</summary>
    public ImmutableArray<GeneratedCommand> Subcommands { get; init; } = [];

    /// <summary>What it does; null for a command that only has subcommands.</summary>
    public GeneratedHandler? Handler { get; init; }

    /// <summary>The command itself and everything below it.</summary>
    public IEnumerable<GeneratedCommand> All => Subcommands.SelectMany(s => s.All).Prepend(this);
}
