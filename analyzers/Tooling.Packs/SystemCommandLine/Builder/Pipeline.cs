using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>One parser: how it is made, and from which command.</summary>
internal sealed record Pipeline
{
    /// <summary><c>new CommandLineBuilder(…)</c>, <c>new Parser(…)</c>, or the call of a <see cref="BuilderMaker"/>.</summary>
    public required ExpressionSyntax Start { get; init; }

    /// <summary>The command as written; null for a new root command.</summary>
    public ExpressionSyntax? Command { get; init; }

    /// <summary>The type of the command; null where it is not known, or a new root command.</summary>
    public ITypeSymbol? CommandType { get; init; }

    /// <summary>The calls that configure it, in their order.</summary>
    public ImmutableArray<InvocationExpressionSyntax> Steps { get; init; } = [];

    /// <summary>The method whose call is the start; null where there is none.</summary>
    public BuilderMaker? Maker { get; init; }

    /// <summary>The expression whose value is the parser, or the builder that is returned; null where there is an <see cref="Objection"/>.</summary>
    public ExpressionSyntax? Result { get; init; }

    /// <summary>The builder is not built, but returned.</summary>
    public bool IsReturned { get; init; }

    /// <summary>The declaration of the variable that holds the builder; null for a chain.</summary>
    public LocalDeclarationStatementSyntax? Builder { get; init; }

    /// <summary>The statements that do nothing but configure the builder.</summary>
    public ImmutableArray<StatementSyntax> StepStatements { get; init; } = [];

    /// <summary>All <c>builder.Command</c>.</summary>
    public ImmutableArray<ExpressionSyntax> CommandReads { get; init; } = [];

    /// <summary>The parser is created without a builder: it reported no errors of the command line, had no help, and ran the command in any case.</summary>
    public bool IsWithoutBuilder { get; init; }

    /// <summary>Why the pipeline can't be followed.</summary>
    public string? Objection { get; init; }

    /// <summary>Whether the command is known to be a root command, which alone has help and the version by itself in 2.x.</summary>
    public bool IsOfRootCommand => Command is null || CommandType.Is(CommandLineTypes.RootCommand);
}
