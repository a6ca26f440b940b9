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
    private const string DerivedObjection = "Other binders derive from this one. Let them take the ParseResult, each as a plain class.";

    private static readonly HashSet<string> Kept = new(["ParseResult", "Console"], StringComparer.Ordinal);

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

        if (name.FirstAncestorOrSelf<BaseTypeSyntax>() is not { Parent: BaseListSyntax { Parent: TypeDeclarationSyntax declaration } list } entry || entry.Type.Span.End != name.Span.End)
        {
            context.Manual(name, name.Span, "Binders have no common base class in 2.0. Name the binder's own class, or take a Func<ParseResult, T>.");
            return;
        }

        var (methods, objection) = Read(declaration, context);
        if (objection is null && ServiceBinder.Is(methods[0], context.Model))
        {
            // Actions are given the service: nobody asks the binder any more.
            var method = ServiceBinder.SpanToRemove(methods[0], context.Text);
            context.Rewrite(declaration, name.Span, [RemoveBase(declaration, list, entry), new Edit(method, [], method)]);
            context.Removes(method);
            return;
        }

        if (objection is not null)
        {
            context.Manual(declaration, name.Span, objection);
            return;
        }

        var edits = ImmutableArray.CreateBuilder<Edit>();
        edits.Add(RemoveBase(declaration, list, entry));
        edits.AddRange(PublishMethod(methods[0]));
        context.Rewrite(declaration, name.Span, edits.ToImmutable());
    }

    /// <summary>In a binder that stays, the context and its parse result stay too.</summary>
    private static void ReportContext(SimpleNameSyntax name, ISymbol symbol, RuleContext context)
    {
        var isContext = (symbol as ITypeSymbol ?? (symbol as IPropertySymbol)?.ContainingType)?.MetadataName() == CommandLineTypes.BindingContext;
        if (isContext && name.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { Parent: TypeDeclarationSyntax declaration } method && IsBoundValue(method, context.Model)
            && Read(declaration, context).Objection is not null)
        {
            context.Manual(name, name.Span, "The binder can't be rewritten: see its base class.");
        }
    }

    private static (List<MethodDeclarationSyntax> Methods, string? Objection) Read(TypeDeclarationSyntax declaration, RuleContext context)
    {
        var methods = declaration.Members.OfType<MethodDeclarationSyntax>().Where(m => IsBoundValue(m, context.Model)).ToList();
        return (methods, Objection(context.Model.GetDeclaredSymbol(declaration)!, methods, context));
    }

    private static bool IsBoundValue(MethodDeclarationSyntax method, SemanticModel model) =>
        method.Identifier.ValueText == "GetBoundValue" && model.GetDeclaredSymbol(method) is { IsOverride: true, Parameters.Length: 1 } bound && bound.Parameters[0].Type.MetadataName() == CommandLineTypes.BindingContext;

    private static string? Objection(INamedTypeSymbol binder, List<MethodDeclarationSyntax> methods, RuleContext context)
    {
        if (binder.BaseType?.MetadataName() != CommandLineTypes.BinderBase)
        {
            return "The binder derives from another binder. Let them take the ParseResult, each as a plain class.";
        }

        if (methods.Count != 1)
        {
            return binder.DeclaringSyntaxReferences.Length > 1 ? "The binder is declared in several parts. Move GetBoundValue to the part that names BinderBase<T>." : "The binder has no GetBoundValue of its own.";
        }

        if (methods[0].Modifiers.Any(SyntaxKind.SealedKeyword) || binder.IsAbstract)
        {
            return DerivedObjection;
        }

        if (ServiceBinder.Is(methods[0], context.Model))
        {
            return IsUsedAsBase(binder, context) ? DerivedObjection : null;
        }

        var parameter = methods[0].ParameterList.Parameters[0];
        var symbol = context.Model.GetDeclaredSymbol(parameter)!;
        foreach (var use in methods[0].DescendantNodes().OfType<IdentifierNameSyntax>().Where(n => n.Identifier.ValueText == symbol.Name && SymbolEqualityComparer.Default.Equals(context.Model.GetSymbolInfo(n).Symbol, symbol)))
        {
            if (MemberOf(use) is { } member && Kept.Contains(member))
            {
                continue;
            }

            return use.Parent is MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax
                ? "The binder asks the BindingContext for more than the ParseResult, and services are gone in 2.0: give it what it needs in its constructor."
                : TakesContext(use, context.Model) ? null : "The binder hands its BindingContext on. Hand the ParseResult on instead.";
        }

        return IsUsedAsBase(binder, context) ? DerivedObjection : null;
    }

    /// <summary>What is read of the context, behind <c>.</c> or <c>?.</c>.</summary>
    private static string? MemberOf(IdentifierNameSyntax use) => use.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Expression == use => access.Name.Identifier.ValueText,
        ConditionalAccessExpressionSyntax access when access.Expression == use => access.WhenNotNull.DescendantNodesAndSelf().OfType<MemberBindingExpressionSyntax>().FirstOrDefault()?.Name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>A method of the program, whose parameter changes its type as well.</summary>
    private static bool TakesContext(IdentifierNameSyntax use, SemanticModel model) =>
        use.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && model.GetSymbolInfo(call).Symbol is IMethodSymbol { DeclaringSyntaxReferences.Length: > 0 };

    private static bool IsUsedAsBase(INamedTypeSymbol binder, RuleContext context) =>
        !binder.IsSealed && context.Compilation.GetSymbolsWithName(_ => true, SymbolFilter.Type, context.CancellationToken).OfType<INamedTypeSymbol>()
            .Any(t => Symbols.SameDefinition(t.BaseType, binder));

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

    private static IEnumerable<Edit> PublishMethod(MethodDeclarationSyntax method)
    {
        var visibility = method.Modifiers.Where(m => m.IsKind(SyntaxKind.ProtectedKeyword) || m.IsKind(SyntaxKind.InternalKeyword) || m.IsKind(SyntaxKind.OverrideKeyword)).ToList();
        yield return Edit.Replace(visibility[0].Span, "public", visibility[0].Span);
        foreach (var modifier in visibility.Skip(1))
        {
            var span = TextSpan.FromBounds(modifier.SpanStart, modifier.GetNextToken().SpanStart);
            yield return new Edit(span, [], span);
        }
    }
}
