using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Binders;

/// <summary>A subclass of <c>BinderBase&lt;T&gt;</c> becomes a plain class whose <c>GetBoundValue</c> is public and takes the parse result.</summary>
internal sealed class BinderRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = ["BinderBase", "BindingContext", "ParseResult"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || name.Ancestors().Any(a => a is CrefSyntax))
        {
            return;
        }

        if (symbol is not INamedTypeSymbol type || type.MetadataName() != CommandLineTypes.BinderBase)
        {
            ReportContext(name, symbol, context);
            return;
        }

        if (name.FirstAncestorOrSelf<BaseTypeSyntax>() is not { Parent: BaseListSyntax { Parent: TypeDeclarationSyntax declaration } list } entry || entry.Type.Span.End != name.Span.End
            || BinderFamily.Of(context.Model.GetDeclaredSymbol(declaration)!, context) is not { } family)
        {
            context.Manual(name, name.Span, "Binders have no common base class in 2.0. Name the binder's own class, or take a Func<ParseResult, T>.");
            return;
        }

        if (family.Objection is { } objection)
        {
            context.Manual(declaration, name.Span, objection);
            return;
        }

        var method = MethodIn(declaration, context.Model);
        if (method is not null && ServiceBinder.Is(method, context.Model))
        {
            // Actions are given the service: nobody asks the binder any more.
            var span = ServiceBinder.SpanToRemove(method, context.Text);
            context.Rewrite(declaration, name.Span, [RemoveBase(declaration, list, entry), new Edit(span, [], span)]);
            context.Removes(span);
            return;
        }

        var (parseResult, import) = context.Imports.NameOf("System.CommandLine", "ParseResult", name);
        var edits = ImmutableArray.CreateBuilder<Edit>();
        edits.Add(RemoveBase(declaration, list, entry));
        if (method is not null)
        {
            edits.AddRange(PublishMethod(method, family));
        }
        else if (family.Method is null)
        {
            edits.Add(DeclareMethod(declaration, ((GenericNameSyntax)name).TypeArgumentList.Arguments[0], parseResult, context));
        }

        context.Rewrite(declaration, name.Span, edits.ToImmutable(), method is null && import is not null ? [import] : [], group: GroupOf(family));
    }

    /// <summary>The overrides in other classes, and what stays in a binder that stays: the context and its parse result.</summary>
    private static void ReportContext(SimpleNameSyntax name, ISymbol symbol, RuleContext context)
    {
        var isContext = (symbol as ITypeSymbol ?? (symbol as IPropertySymbol)?.ContainingType)?.MetadataName() == CommandLineTypes.BindingContext;
        if (!isContext || name.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { Parent: TypeDeclarationSyntax declaration } method
            || !BinderFamily.IsBoundValue(context.Model.GetDeclaredSymbol(method)))
        {
            return;
        }

        var family = BinderFamily.Of(context.Model.GetDeclaredSymbol(declaration)!, context);
        if (family is null || family.Objection is not null)
        {
            context.Manual(name, name.Span, family is null ? "The binder can't be rewritten: it derives from one that is declared elsewhere." : "The binder can't be rewritten: see its base class.");
        }
        else if (name.FirstAncestorOrSelf<ParameterSyntax>()?.Parent == method.ParameterList && !NamesBase(declaration, context.Model))
        {
            var whole = Names.Whole(name);
            var (text, import) = context.Imports.NameOf("System.CommandLine", "ParseResult", name);
            context.Rewrite(method, method.Identifier.Span, [.. PublishMethod(method, family), Edit.Replace(whole.Span, text, whole.Span)], import is null ? [] : [import], group: GroupOf(family));
        }
    }

    private static string GroupOf(BinderFamily family) => "binder " + family.Root.ToDisplayString();

    private static bool NamesBase(TypeDeclarationSyntax declaration, SemanticModel model) =>
        declaration.BaseList?.Types.Any(t => model.GetTypeInfo(t.Type).Type?.MetadataName() == CommandLineTypes.BinderBase) == true;

    private static MethodDeclarationSyntax? MethodIn(TypeDeclarationSyntax declaration, SemanticModel model) =>
        declaration.Members.OfType<MethodDeclarationSyntax>().FirstOrDefault(m => BinderFamily.IsBoundValue(model.GetDeclaredSymbol(m)));

    /// <summary>Removes the entry, and the whole list where it is the only one.</summary>
    private static Edit RemoveBase(TypeDeclarationSyntax declaration, BaseListSyntax list, BaseTypeSyntax entry)
    {
        if (list.Types.Count > 1)
        {
            var index = list.Types.IndexOf(entry);
            var span = TextSpan.FromBounds(entry.SpanStart, list.Types[index + 1].SpanStart);
            return new Edit(span, [], span);
        }

        var from = list.ColonToken.GetPreviousToken().Span.End;
        var comments = list.ColonToken.GetPreviousToken().TrailingTrivia.Concat(list.ColonToken.LeadingTrivia).Any(t => !t.IsKind(SyntaxKind.WhitespaceTrivia) && !t.IsKind(SyntaxKind.EndOfLineTrivia));
        return new Edit(TextSpan.FromBounds(comments ? list.SpanStart : from, list.Span.End), [], declaration.Span);
    }

    /// <summary>The root's method overrides nothing any more; that of another binder still does.</summary>
    private static IEnumerable<Edit> PublishMethod(MethodDeclarationSyntax method, BinderFamily family)
    {
        var isRoots = family.Method is { } own && own.DeclaringSyntaxReferences[0].Span == method.Span && own.DeclaringSyntaxReferences[0].SyntaxTree == method.SyntaxTree;
        var replaced = method.Modifiers.Where(m => m.Kind() is SyntaxKind.ProtectedKeyword or SyntaxKind.InternalKeyword || (isRoots && m.Kind() is SyntaxKind.OverrideKeyword or SyntaxKind.SealedKeyword)).ToList();
        var isVirtual = isRoots && family.IsOverridden && !method.Modifiers.Any(SyntaxKind.AbstractKeyword);
        yield return Edit.Replace(replaced[0].Span, isVirtual ? "public virtual" : "public", replaced[0].Span);
        foreach (var modifier in replaced.Skip(1))
        {
            var span = TextSpan.FromBounds(modifier.SpanStart, modifier.GetNextToken().SpanStart);
            yield return new Edit(span, [], span);
        }
    }

    /// <summary>What <c>BinderBase&lt;T&gt;</c> declared, for those who call it on the abstract class.</summary>
    private static Edit DeclareMethod(TypeDeclarationSyntax declaration, TypeSyntax value, string parseResult, RuleContext context)
    {
        var newLine = UsingLines.NewLineOf(context.Text);
        var indent = newLine + Indentation.Of(declaration, context.Text) + Indentation.Unit(context.Root, context.Text);
        ImmutableArray<EditPart> parts = [EditPart.Literal(indent + "public abstract "), EditPart.From(value.Span), EditPart.Literal($" GetBoundValue({parseResult} parseResult);" + (declaration.Members.Count > 0 ? newLine : string.Empty))];
        return new Edit(new TextSpan(declaration.OpenBraceToken.Span.End, 0), parts, declaration.Span);
    }
}
