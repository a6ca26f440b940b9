using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>
/// <c>IdentifierSymbol</c>, the base of options and commands, is gone. Where a variable is declared with it, <c>Symbol</c> holds the same; where code asks whether something is one, it would take arguments as well.
/// </summary>
internal sealed class IdentifierSymbolRule : CodeRule
{
    private const string Advice = "Options and commands have no common class but Symbol, which arguments are as well: ask for Option or Command.";

    public override ImmutableArray<string> Triggers { get; } = ["IdentifierSymbol"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || symbol is not INamedTypeSymbol type || type.MetadataName() != CommandLineTypes.IdentifierSymbol || context.Model.GetAliasInfo(name) is not null)
        {
            return;
        }

        var whole = Names.Whole(name);
        if (!MemberCall.IsDocumentation(name) && !IsDeclaration(whole))
        {
            context.Manual(name, name.Span, Advice);
            return;
        }

        var (text, import) = context.Imports.NameOf("System.CommandLine", "Symbol", name);
        context.Rewrite(name, name.Span, [Edit.Replace(whole.Span, text, whole.Span)], import is null ? [] : [import]);
    }

    /// <summary>Whether a type is, or is a part of, the type that something is declared with or that a generic class is made for.</summary>
    private static bool IsDeclaration(TypeSyntax type) => type.Parent switch
    {
        NullableTypeSyntax or ArrayTypeSyntax or RefTypeSyntax => IsDeclaration((TypeSyntax)type.Parent),
        TupleElementSyntax { Parent: TupleTypeSyntax tuple } => IsDeclaration(tuple),
        TypeArgumentListSyntax { Parent: GenericNameSyntax generic } => Names.Whole(generic) is var outer && (outer.Parent is BaseObjectCreationExpressionSyntax or BaseTypeSyntax || IsDeclaration(outer)),
        ArrayCreationExpressionSyntax => true,
        ParameterSyntax or VariableDeclarationSyntax or BasePropertyDeclarationSyntax or MethodDeclarationSyntax or LocalFunctionStatementSyntax or DelegateDeclarationSyntax or TypeConstraintSyntax => true,
        _ => false,
    };
}
