using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Packs.SystemCommandLine.Help;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>What the steps of a pipeline come to in 2.x.</summary>
internal sealed record PipelineSettings
{
    /// <summary>The properties of the <c>ParserConfiguration</c>; empty where the default will do.</summary>
    public ImmutableSortedDictionary<string, ExpressionSyntax> Parsing { get; init; } = ImmutableSortedDictionary.Create<string, ExpressionSyntax>(StringComparer.Ordinal);

    /// <summary>Exceptions are not to be printed by the library.</summary>
    public bool ExceptionsEscape { get; init; }

    /// <summary>Ctrl+C is not handled by the library.</summary>
    public bool TerminatesAtOnce { get; init; }

    /// <summary>The members of the <c>InvocationConfiguration</c>; empty where the default will do.</summary>
    public string Invocation => (HandlesExceptions, TerminatesAtOnce) switch
    {
        (true, true) => "EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null",
        (true, false) => "EnableDefaultExceptionHandler = false",
        (false, true) => "ProcessTerminationTimeout = null",
        _ => string.Empty,
    };

    /// <summary>What the root command needs.</summary>
    public ImmutableArray<CommandChange> Changes { get; init; } = [];

    /// <summary>The program's own sections and texts in help.</summary>
    public HelpCustomization? Help { get; init; }

    /// <summary>What the steps do to the command.</summary>
    public ImmutableArray<CommandStep> Added { get; init; } = [];

    /// <summary>Something has to be done to the command before it parses.</summary>
    public bool PreparesCommand => !Changes.IsEmpty || !Added.IsEmpty || Help is not null;

    /// <summary>The function that handles exceptions.</summary>
    public ExpressionSyntax? ExceptionHandler { get; init; }

    /// <summary>The exception handlers that were never called, as the library's own, which was added after them, caught everything: their steps.</summary>
    public ImmutableArray<InvocationExpressionSyntax> NeverCalled { get; init; } = [];

    /// <summary>How the exception handler is called, where it is a method of its own in future that another method gave to the builder.</summary>
    public StepCall? HandlerCall { get; init; }

    /// <summary>What <see cref="ExceptionHandler"/> throws comes to the library's own, which was added before it.</summary>
    public bool HandlerIsGuarded { get; init; }

    /// <summary>The exit code of the library's own exception handler, where it is not 1.</summary>
    public ExpressionSyntax? ExceptionCode { get; init; }

    /// <summary>The exit code of command lines with errors, where it is not 1.</summary>
    public ExpressionSyntax? ParseErrorCode { get; init; }

    /// <summary>The middlewares that do something, the outermost first.</summary>
    public ImmutableArray<Middleware> Middlewares { get; init; } = [];

    /// <summary>Something is a little different in 2.x: a person should look.</summary>
    public bool NeedsReview { get; init; }

    /// <summary>Why the steps have no counterpart.</summary>
    public string? Objection { get; init; }

    /// <summary>The program handles exceptions itself.</summary>
    public bool HasHandler => ExceptionHandler is not null || HandlerCall is not null;

    /// <summary>The calls of methods that functions of steps become.</summary>
    public IEnumerable<StepCall> StepCalls => Middlewares.Select(m => m.Call).Append(HandlerCall).OfType<StepCall>();

    /// <summary>Code has to stand around the invocation.</summary>
    public bool Wraps => HasHandler || ExceptionCode is not null || ParseErrorCode is not null || !Middlewares.IsEmpty;

    /// <summary>The middlewares whose code moves to the invocation.</summary>
    public IEnumerable<Middleware> MovedMiddlewares => Middlewares.Where(m => m.Call is null);

    /// <summary>The code that stands around the invocation in future.</summary>
    public IEnumerable<SyntaxNode> Moved => new SyntaxNode?[] { ExceptionHandler, ExceptionCode, ParseErrorCode }.OfType<SyntaxNode>().Concat(MovedMiddlewares.Select(m => m.Function.Node)).Concat(StepCalls.SelectMany(c => c.Arguments));

    /// <summary>Exceptions are not to be printed by the library: nobody does, or code around the invocation.</summary>
    public bool HandlesExceptions => ExceptionsEscape || HasHandler || ExceptionCode is not null || Middlewares.Any(m => m.SeesExceptions);

    /// <summary>Values that are written in the source at the builder.</summary>
    public IEnumerable<ExpressionSyntax> Values => Parsing.Values;
}

/// <summary>A statement about the root command.</summary>
/// <param name="Text">The statement, with <c>{0}</c> for the command and <c>{1}</c> for the type.</param>
/// <param name="Namespace">The namespace of the type.</param>
/// <param name="Type">The type.</param>
/// <param name="UsesLinq">It needs System.Linq.</param>
internal sealed record CommandChange(string Text, string Namespace, string Type, bool UsesLinq = false);

/// <summary>What a step does to the command: it adds an option, an argument or a subcommand, or is the call of a method that touches nothing but the command.</summary>
/// <param name="Step">The call.</param>
/// <param name="Before">What stands before the command in future.</param>
/// <param name="After">What stands behind it.</param>
internal sealed record CommandStep(SyntaxNode Step, ImmutableArray<EditPart> Before, ImmutableArray<EditPart> After)
{
    /// <summary><c>builder.AddOption(symbol)</c>.</summary>
    /// <param name="step">The call.</param>
    /// <param name="list">The list of the command that it belongs to.</param>
    /// <param name="symbol">What is added.</param>
    public static CommandStep Adding(SyntaxNode step, string list, ExpressionSyntax symbol) =>
        new(step, [], [EditPart.Literal($".{list}.Add("), EditPart.From(symbol.Span), EditPart.Literal(")")]);

    /// <summary><c>builder.AddOwn(…)</c> or <c>AddOwn(builder, …)</c>.</summary>
    /// <param name="call">The call.</param>
    /// <param name="builder">The builder that it is given.</param>
    public static CommandStep Calling(InvocationExpressionSyntax call, ExpressionSyntax builder) => call.Expression is MemberAccessExpressionSyntax access && access.Expression == builder
        ? new CommandStep(call, [], [EditPart.Literal("."), EditPart.From(TextSpan.FromBounds(access.Name.SpanStart, call.Span.End))])
        : new CommandStep(call, [EditPart.From(TextSpan.FromBounds(call.SpanStart, builder.SpanStart))], [EditPart.From(TextSpan.FromBounds(builder.Span.End, call.Span.End))]);

    /// <summary>The code that stays as it is.</summary>
    public IEnumerable<TextSpan> Kept => Before.Concat(After).Where(p => p.Text is null).Select(p => p.Source);
}
