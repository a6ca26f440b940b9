using System.Collections.Immutable;

namespace Tooling.Generated.Tests.McpServers;

/// <summary>What a tool gives back.</summary>
public enum ToolResult
{
    /// <summary>A <c>string</c>.</summary>
    Text,

    /// <summary>An <c>int</c>.</summary>
    Number,

    /// <summary>A <c>bool</c>.</summary>
    Truth,

    /// <summary>One content.</summary>
    Content,

    /// <summary>Several contents.</summary>
    Contents,

    /// <summary>A whole response.</summary>
    Response,
}

/// <summary>How a tool or a prompt ends.</summary>
public enum ToolEnd
{
    /// <summary>It returns.</summary>
    Returns,

    /// <summary>It throws an exception.</summary>
    Throws,

    /// <summary>It throws an <c>McpException</c>.</summary>
    ThrowsMcp,

    /// <summary>It throws an <c>McpException</c> with a code.</summary>
    ThrowsCode,
}

/// <summary>A kind of content.</summary>
public enum ContentKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A picture.</summary>
    Image,

    /// <summary>Sound.</summary>
    Audio,

    /// <summary>An embedded resource.</summary>
    Resource,
}

/// <summary>How a client reads the content of a result.</summary>
public enum Reading
{
    /// <summary>A chain of <c>if</c>.</summary>
    If,

    /// <summary>A <c>switch</c>.</summary>
    Switch,

    /// <summary>A query of texts.</summary>
    Query,

    /// <summary>The first text.</summary>
    First,

    /// <summary>The first content, by its index.</summary>
    Index,
}

/// <summary>A parameter of a tool.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its C# type.</param>
/// <param name="Value">What a client gives it, as an expression.</param>
/// <param name="Default">Its default, as an expression; null where it has to be given.</param>
public sealed record ToolParameter(string Name, string Type, string Value, string? Default);

/// <summary>A tool.</summary>
public sealed record GeneratedTool
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its attribute gives the name; else it is called like its method.</summary>
    public bool IsNamed { get; init; } = true;

    /// <summary>What clients call it.</summary>
    public string ListedName => IsNamed || IsHandled ? Name : CommandLine.HandlerWriter.Capitalized(Name);

    /// <summary>Whether the server's handlers do it; otherwise it is a method with an attribute.</summary>
    public bool IsHandled { get; init; }

    /// <summary>Whether it has a description.</summary>
    public bool HasDescription { get; init; }

    /// <summary>Whether it says that it only reads.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Whether it is asynchronous.</summary>
    public bool IsAsync { get; init; }

    /// <summary>Whether it takes the server and a cancellation token.</summary>
    public bool TakesServer { get; init; }

    /// <summary>Whether its response says that it failed.</summary>
    public bool Fails { get; init; }

    /// <summary>Its parameters.</summary>
    public ImmutableArray<ToolParameter> Parameters { get; init; } = [];

    /// <summary>What it gives back.</summary>
    public ToolResult Result { get; init; }

    /// <summary>Its contents, where it gives back contents.</summary>
    public ImmutableArray<ContentKind> Contents { get; init; } = [];

    /// <summary>How it ends.</summary>
    public ToolEnd End { get; init; }
}

/// <summary>A call of a tool.</summary>
/// <param name="Tool">The name of the tool, which need not be there.</param>
/// <param name="Arguments">The parameters that are given.</param>
/// <param name="Reading">How its result is read.</param>
/// <param name="ReadsCode">Whether the client looks at the code of an error.</param>
public sealed record ToolCall(string Tool, ImmutableArray<ToolParameter> Arguments, Reading Reading, bool ReadsCode);

/// <summary>A server and a client of it, in one program.</summary>
public sealed record GeneratedServer
{
    /// <summary>Its tools.</summary>
    public ImmutableArray<GeneratedTool> Tools { get; init; } = [];

    /// <summary>The contents of its prompts, one each.</summary>
    public ImmutableArray<ContentKind> Prompts { get; init; } = [];

    /// <summary>How many resources it has: those with an even number are text, the others binary.</summary>
    public int Resources { get; init; }

    /// <summary>Whether it says who it is.</summary>
    public bool HasInfo { get; init; }

    /// <summary>Whether it has instructions.</summary>
    public bool HasInstructions { get; init; }

    /// <summary>Whether its options are set by statements rather than in one initializer.</summary>
    public bool HasStatements { get; init; }

    /// <summary>What the client calls.</summary>
    public ImmutableArray<ToolCall> Calls { get; init; } = [];

    /// <inheritdoc />
    public override string ToString() => ServerWriter.Write(this);
}
