using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>What a function does with its invocation context, as far as that can be done beside the invocation.</summary>
/// <param name="Writes">The statements that set the exit code.</param>
/// <param name="Reads">The places that ask for the exit code, or change it.</param>
/// <param name="Uses">The places that need the parse result.</param>
/// <param name="Objection">What can't be done there; null where all can.</param>
internal sealed record MovedContext(ImmutableArray<AssignmentExpressionSyntax> Writes, ImmutableArray<MemberAccessExpressionSyntax> Reads, ImmutableArray<IdentifierNameSyntax> Uses, string? Objection)
{
    private static readonly HashSet<string> Kept = new(["ParseResult", "Console", "BindingContext"], StringComparer.Ordinal);

    /// <summary>Reads a function.</summary>
    /// <param name="function">An exception handler, or a middleware.</param>
    /// <param name="parameter">Its context.</param>
    /// <param name="context">The file.</param>
    public static MovedContext Of(MovedFunction function, ParameterSyntax parameter, RuleContext context)
    {
        var writes = ImmutableArray.CreateBuilder<AssignmentExpressionSyntax>();
        var reads = ImmutableArray.CreateBuilder<MemberAccessExpressionSyntax>();
        var uses = ImmutableArray.CreateBuilder<IdentifierNameSyntax>();
        string? objection = null;
        foreach (var use in context.Model.GetDeclaredSymbol(parameter) is { } symbol ? BuilderApi.UsesOf(symbol, function.Body, context.Model) : [])
        {
            var member = use.Parent is MemberAccessExpressionSyntax access && access.Expression == use ? access : null;
            if (member?.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment && assignment.Left == member
                && member.Name.Identifier.ValueText == "ExitCode" && (assignment.Parent is ExpressionStatementSyntax || assignment == function.ExpressionBody))
            {
                writes.Add(assignment);
            }
            else if (member?.Name.Identifier.ValueText == "ExitCode")
            {
                reads.Add(member);
            }
            else if (member is not null && Kept.Contains(member.Name.Identifier.ValueText) && !AsksForServices(member))
            {
                uses.Add(use);
            }
            else if (use.Parent is not ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } || !TakesParseResult(call, context))
            {
                objection ??= $"What the function does with '{use.Identifier.ValueText}' has no counterpart.";
            }
            else if (!IsNext(call, context))
            {
                uses.Add(use);
            }
        }

        return new MovedContext(writes.ToImmutable(), reads.ToImmutable(), uses.ToImmutable(), objection);
    }

    /// <summary>What a binding context has of its own is gone.</summary>
    private static bool AsksForServices(MemberAccessExpressionSyntax member) =>
        member.Name.Identifier.ValueText == "BindingContext" && member.Parent is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ParseResult" or "Console" };

    private static bool IsNext(InvocationExpressionSyntax call, RuleContext context) => context.Model.GetSymbolInfo(call.Expression).Symbol is IParameterSymbol;

    /// <summary>A method of the program, whose parameter becomes a parse result and that does not set the exit code; or the next middleware.</summary>
    private static bool TakesParseResult(InvocationExpressionSyntax call, RuleContext context) =>
        IsNext(call, context)
        || (context.Model.GetSymbolInfo(call).Symbol is IMethodSymbol method && method.DeclaringSyntaxReferences.FirstOrDefault() is { } reference
            && context.ModelOf(reference.SyntaxTree) is not null && !ContextFunctions.DecidesExitCode(reference.GetSyntax(), context));
}
