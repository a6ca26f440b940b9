using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>One parser: how it is made, and from which command.</summary>
internal sealed record Pipeline
{
    /// <summary><c>new CommandLineBuilder(…)</c> or <c>new Parser(…)</c>.</summary>
    public required BaseObjectCreationExpressionSyntax Creation { get; init; }

    /// <summary>The command as written; null for a new root command.</summary>
    public ExpressionSyntax? Command { get; init; }

    /// <summary>The calls that configure it, in their order.</summary>
    public ImmutableArray<InvocationExpressionSyntax> Steps { get; init; } = [];

    /// <summary>The expression whose value is the parser; null where there is an <see cref="Objection"/>.</summary>
    public ExpressionSyntax? Result { get; init; }

    /// <summary>The declaration of the variable that holds the builder; null for a chain.</summary>
    public LocalDeclarationStatementSyntax? Builder { get; init; }

    /// <summary>The statements that do nothing but configure the builder.</summary>
    public ImmutableArray<StatementSyntax> StepStatements { get; init; } = [];

    /// <summary>All <c>builder.Command</c>.</summary>
    public ImmutableArray<ExpressionSyntax> CommandReads { get; init; } = [];

    /// <summary>Why the pipeline can't be followed.</summary>
    public string? Objection { get; init; }

    /// <summary>Whether the command is known to be a root command, which alone has help and the version by itself in 2.x.</summary>
    public bool IsOfRootCommand(SemanticModel model) => Command is null || model.GetTypeInfo(Command).Type.Is(CommandLineTypes.RootCommand);
}
