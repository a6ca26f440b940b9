using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>
/// A command's <c>Options</c>, <c>Arguments</c> and <c>Subcommands</c> are an <c>IList&lt;T&gt;</c> in 2.x, which is no
/// <c>IReadOnlyList&lt;T&gt;</c>: where that is asked for, it gets a copy.
/// </summary>
internal sealed class SymbolListRule : CodeRule
{
    private static readonly HashSet<string> ReadOnly = new(["System.Collections.Generic.IReadOnlyList`1", "System.Collections.Generic.IReadOnlyCollection`1"], StringComparer.Ordinal);

    public override ImmutableArray<string> Triggers { get; } = ["Options", "Arguments", "Subcommands"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || symbol is not IPropertySymbol { ContainingType: { } owner, Type: { } list } || owner.MetadataName() != CommandLineTypes.Command
            || owner.Locations.Any(l => l.IsInSource) || !ReadOnly.Contains(list.MetadataName()) || MemberCall.IsMention(node))
        {
            return;
        }

        var access = MemberCall.Access(name);
        if (access is not MemberBindingExpressionSyntax && AskedFor(access, context.Model) is { } asked && ReadOnly.Contains(asked.MetadataName()))
        {
            ImmutableArray<string> imports = context.Imports.Missing("System.Linq", node);
            context.Rewrite(access, name.Span, [Edit.Insert(access.Span.End, ".ToArray()", access.Span)], imports);
        }
    }

    /// <summary>The type that the place of an expression asks for, as far as it is written down.</summary>
    private static ITypeSymbol? AskedFor(ExpressionSyntax access, SemanticModel model)
    {
        var whole = access;
        while (whole.Parent is ParenthesizedExpressionSyntax parenthesized)
        {
            whole = parenthesized;
        }

        return whole.Parent switch
        {
            ArgumentSyntax argument => (model.GetOperation(argument) as IArgumentOperation)?.Parameter?.Type,
            AssignmentExpressionSyntax assignment when assignment.Right == whole => model.GetTypeInfo(assignment.Left).Type,
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: false } declaration } } => model.GetTypeInfo(declaration.Type).Type,
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => model.GetTypeInfo(property.Type).Type,
            ReturnStatementSyntax or ArrowExpressionClauseSyntax => (model.GetEnclosingSymbol(whole.SpanStart) as IMethodSymbol)?.ReturnType,
            MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } method when method.Expression == whole
                && model.GetSymbolInfo(call).Symbol is IMethodSymbol { MethodKind: MethodKind.ReducedExtension, ReducedFrom: { } extension } => extension.Parameters[0].Type,
            _ => null,
        };
    }
}
