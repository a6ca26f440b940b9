using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Packs.SystemCommandLine.Builder;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Help;

/// <summary>What a function that <c>UseHelp</c> is given does: a layout with sections of the program, and texts for symbols.</summary>
/// <param name="Given">The argument.</param>
/// <param name="Function">The function that it is or names.</param>
/// <param name="Layout">The layout; null for the library's own.</param>
/// <param name="Texts">The texts, in their order.</param>
internal sealed record HelpCustomization(ExpressionSyntax Given, MovedFunction Function, HelpLayout? Layout, ImmutableArray<HelpText> Texts)
{
    /// <summary>A row of help, or the description before it, may be a little different in 2.x.</summary>
    public bool NeedsReview => HasTexts || Layout is { SkipsDescription: true };

    /// <summary>The constants of the function that its sections need.</summary>
    public ImmutableArray<LocalDeclarationStatementSyntax> Constants { get; private init; } = [];

    private bool HasTexts { get; init; }

    /// <summary>What stands before the command parses.</summary>
    public IEnumerable<ImmutableArray<EditPart>> Statements => [.. Constants.Select(c => (ImmutableArray<EditPart>)[EditPart.From(c.Span)]), .. Texts.Select(t => t.Statement)];

    /// <summary>The code that stays as it is.</summary>
    public IEnumerable<TextSpan> Kept => [.. Constants.Select(c => c.Span), .. Texts.SelectMany(t => t.Kept), .. Layout?.Sections.Select(s => s.Body.Span) ?? [], .. Layout?.Condition is { } condition ? [condition.Test.Span] : ImmutableArray<TextSpan>.Empty];

    /// <summary>Reads what <c>UseHelp</c> is given; null where it does anything else, or is no function that can go.</summary>
    /// <param name="customize">The argument.</param>
    /// <param name="model">The file.</param>
    public static HelpCustomization? Read(ExpressionSyntax customize, SemanticModel model)
    {
        if (MovedFunction.Of(customize, model).Function is not { IsAsync: false, Parameters: [var parameter] } function || model.GetDeclaredSymbol(parameter) is not { } context
            || (function.IsDeclared && !IsFreeOf(function, customize, model)))
        {
            return null;
        }

        var customization = new HelpCustomization(customize, function, Layout: null, Texts: []);
        foreach (var call in Calls(function))
        {
            if (call is null || customization.With(call, context, model) is not { } read)
            {
                return null;
            }

            customization = read;
        }

        return customization is { Layout: null, HasTexts: false } ? null : customization;
    }

    private HelpCustomization? With(InvocationExpressionSyntax call, ISymbol context, SemanticModel model)
    {
        if (model.GetSymbolInfo(call).Symbol is not IMethodSymbol method || method.ContainingType?.MetadataName() is not (CommandLineTypes.HelpBuilder or CommandLineTypes.HelpBuilderExtensions)
            || call.Expression is not MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax receiver, Name.Identifier.ValueText: "HelpBuilder" } }
            || !SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(receiver).Symbol, context))
        {
            return null;
        }

        switch (method.Name)
        {
            case "CustomizeLayout" when Layout is null && HelpLayout.Read(call.ArgumentList.Arguments[0].Expression, context, model) is { } layout && ConstantsFor(layout, model) is { } constants:
                return this with { Layout = layout, Constants = constants };
            case "CustomizeSymbol" when HelpText.Read(call, Function.Node, model) is { } texts && !texts.Any(t => Texts.Any(o => o.Property == t.Property && o.Symbol.ToString() == t.Symbol.ToString())):
                return this with { Texts = [.. Texts, .. texts], HasTexts = true };
            default:
                return null;
        }
    }

    /// <summary>The constants that come along; null where a section needs something else of the function, or they have names that are taken.</summary>
    private ImmutableArray<LocalDeclarationStatementSyntax>? ConstantsFor(HelpLayout layout, SemanticModel model)
    {
        ImmutableArray<SyntaxNode> used = [.. layout.VariablesOf(Function.Node, model)];
        var all = Function.Block?.Statements.OfType<LocalDeclarationStatementSyntax>().Where(s => s.IsConst).ToImmutableArray() ?? [];
        ImmutableArray<LocalDeclarationStatementSyntax> constants = [.. all.Where(c => used.Any(u => c.Span.Contains(u.Span)))];
        if (constants.SelectMany(c => c.DescendantNodes()).Any(n => n is IdentifierNameSyntax && model.GetSymbolInfo(n).Symbol is ILocalSymbol))
        {
            return null;
        }

        var taken = constants.IsEmpty ? [] : DeclaredNames.In(BuilderApi.FunctionOf(Given), except: Function.Node);
        return used.All(u => constants.Any(c => c.Span.Contains(u.Span))) && !constants.SelectMany(c => c.Declaration.Variables).Any(v => taken.Contains(v.Identifier.ValueText)) ? constants : null;
    }

    private static IEnumerable<InvocationExpressionSyntax?> Calls(MovedFunction function) => function.ExpressionBody is { } body
        ? [body as InvocationExpressionSyntax]
        : function.Block!.Statements.Where(s => s is not LocalDeclarationStatementSyntax { IsConst: true }).Select(s => (s as ExpressionStatementSyntax)?.Expression as InvocationExpressionSyntax);

    /// <summary>What a method names means the same where the builder is made.</summary>
    private static bool IsFreeOf(MovedFunction function, ExpressionSyntax customize, SemanticModel model) =>
        !function.MemberNames(model).Any(n => model.LookupSymbols(customize.SpanStart, name: n).Any(s => s is ILocalSymbol or IParameterSymbol or IRangeVariableSymbol));
}
