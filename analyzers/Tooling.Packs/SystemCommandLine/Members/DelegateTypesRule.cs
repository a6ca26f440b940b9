using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>The library's own delegate types become <c>Func</c> and <c>Action</c>.</summary>
internal sealed class DelegateTypesRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = ["ParseArgument", "ValidateSymbolResult", "CompletionDelegate"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        var type = symbol as INamedTypeSymbol ?? (symbol as IMethodSymbol)?.ContainingType;
        if (node is not SimpleNameSyntax name || type is not { TypeKind: TypeKind.Delegate } || context.Model.GetAliasInfo(name) is not null)
        {
            return;
        }

        var imports = ImmutableArray.CreateBuilder<string>();
        string Named(string ns, string typeName)
        {
            var (text, import) = context.Imports.NameOf(ns, typeName, name);
            if (import is not null)
            {
                imports.Add(import);
            }

            return text;
        }

        SyntaxNode whole = name.Parent is QualifiedNameSyntax qualified && qualified.Right == name ? qualified : name;
        var head = TextSpan.FromBounds(whole.SpanStart, name.Identifier.Span.End);
        ImmutableArray<Edit> edits = (type.MetadataName(), name) switch
        {
            ("System.CommandLine.Parsing.ParseArgument`1", GenericNameSyntax generic) =>
            [
                Edit.Replace(head, Named("System", "Func"), whole.Span),
                Edit.Insert(generic.TypeArgumentList.LessThanToken.Span.End, Named("System.CommandLine.Parsing", "ArgumentResult") + ", ", whole.Span),
            ],
            ("System.CommandLine.Parsing.ValidateSymbolResult`1", GenericNameSyntax) => [Edit.Replace(head, Named("System", "Action"), whole.Span)],
            ("System.CommandLine.Completions.CompletionDelegate", IdentifierNameSyntax) =>
            [
                Edit.Replace(head, $"{Named("System", "Func")}<{Named("System.CommandLine.Completions", "CompletionContext")}, {Named("System.Collections.Generic", "IEnumerable")}<{Named("System.CommandLine.Completions", "CompletionItem")}>>", whole.Span),
            ],
            _ => [],
        };
        if (!edits.IsEmpty)
        {
            context.Rewrite(name, name.Identifier.Span, edits, imports.ToImmutable());
        }
    }
}
