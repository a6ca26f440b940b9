using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>The function that invokes for a parser that is stored or returned: a method beside the one that makes the parser.</summary>
/// <param name="Function">The function.</param>
/// <param name="After">The member or local function that it stands behind.</param>
/// <param name="Type">The type that it belongs to; null for a local function.</param>
internal sealed record InvokingMethod(InvokingFunction Function, SyntaxNode After, INamedTypeSymbol? Type)
{
    /// <summary>The function as it is named at a call.</summary>
    /// <param name="place">Where it is called.</param>
    /// <param name="model">The meaning of the file.</param>
    public InvokingFunction At(SyntaxNode place, SemanticModel model) =>
        Type is null || Encloses(Type, place, model) ? Function : Function with { Name = $"{Type.ToMinimalDisplayString(model, place.SpanStart)}.{Function.Name}" };

    /// <summary>Finds a place and a name for the function.</summary>
    /// <param name="plan">The pipeline.</param>
    /// <param name="model">The meaning of its file.</param>
    /// <param name="calls">All calls on the parser, each with the meaning of its file.</param>
    /// <returns>A reason where it can't stand anywhere.</returns>
    public static (InvokingMethod? Method, string? Objection) Of(PipelinePlan plan, SemanticModel model, IReadOnlyCollection<(ParserCall Call, SemanticModel Model)> calls)
    {
        var (method, objection) = MethodOf(calls);
        if (method is null)
        {
            return (null, objection);
        }

        var maker = BuilderApi.FunctionOf(plan.Pipeline.Start);
        if (plan.Settings.Moved.Any(m => TakesVariables(m, maker, model)))
        {
            return (null, "The code that has to stand around the invocation uses variables of the method that makes the parser, and the parser is invoked elsewhere.");
        }

        var usesInstance = plan.Settings.Moved.Any(m => UsesInstance(m, model));
        if (maker is LocalFunctionStatementSyntax local)
        {
            var scope = local.Parent is GlobalStatementSyntax global ? global.Parent! : local.Parent!;
            return calls.All(c => c.Call.Invocation.SyntaxTree == maker.SyntaxTree && scope.Span.Contains(c.Call.Invocation.Span))
                ? (new InvokingMethod(new InvokingFunction(FreeName(method, maker, model), method, string.Empty), local, null), null)
                : (null, "The parser is invoked out of reach of the function that makes it.");
        }

        var member = maker.FirstAncestorOrSelf<MemberDeclarationSyntax>(m => m.Parent is TypeDeclarationSyntax);
        if (member?.Parent is not TypeDeclarationSyntax declaration || model.GetDeclaredSymbol(declaration) is not INamedTypeSymbol type)
        {
            return (null, "There is no type that a method around the invocation could belong to.");
        }

        var isPrivate = calls.All(c => Encloses(type, c.Call.Invocation, c.Model));
        if (usesInstance && !(isPrivate && calls.All(c => c.Model.GetEnclosingSymbol(c.Call.Invocation.SpanStart) is { IsStatic: false } caller && SymbolEqualityComparer.Default.Equals(caller.ContainingType, type))))
        {
            return (null, "The code that has to stand around the invocation uses members of the object that makes the parser, and the parser is invoked elsewhere.");
        }

        if (!isPrivate && type.IsGenericType)
        {
            return (null, "The parser is made in a generic type, and invoked elsewhere.");
        }

        var modifiers = (isPrivate ? "private " : "internal ") + (usesInstance ? string.Empty : "static ");
        return (new InvokingMethod(new InvokingFunction(FreeName(method, maker, model), method, modifiers), member, type), null);
    }

    /// <summary>The edits that write the function.</summary>
    /// <param name="settings">What it does.</param>
    /// <param name="code">The code of the pipeline.</param>
    /// <param name="context">The file.</param>
    /// <returns>A reason where it can't be written.</returns>
    public (ImmutableArray<Edit> Edits, string? Objection) Declare(PipelineSettings settings, PipelineCode code, RuleContext context)
    {
        var lines = new CodeLines(context.Root, context.Text);
        var (edits, objection) = Function.Add(settings, code, After, lines, Indentation.Of(After, context.Text), context);
        var newLine = UsingLines.NewLineOf(context.Text);
        var comment = After.GetTrailingTrivia().LastOrDefault(t => t.IsComment());
        var end = comment.RawKind == 0 ? After.Span.End : comment.Span.End;
        return (edits.Add(new Edit(new TextSpan(end, 0), [EditPart.Literal(newLine + newLine), .. lines.Parts], After.Span)), objection);
    }

    /// <summary><c>Invoke</c> or <c>InvokeAsync</c>: the one that all calls, and all calls on what they parse, have in common.</summary>
    /// <returns>A reason where there is none.</returns>
    public static (string? Method, string? Objection) MethodOf(IReadOnlyCollection<(ParserCall Call, SemanticModel Model)> calls)
    {
        var results = calls.Where(c => !c.Call.Invokes).SelectMany(c => c.Call.ResultInvocations(c.Model)).ToList();
        if (calls.Any(c => c.Call.Console is not null) || results.Any(r => r.Call.ArgumentList.Arguments.Count > 0))
        {
            return (null, "The invocation has a console of its own, and needs the code around it as well.");
        }

        var methods = calls.Where(c => c.Call.Invokes).Select(c => c.Call.Method)
            .Concat(results.Select(r => ((MemberAccessExpressionSyntax)r.Call.Expression).Name.Identifier.ValueText)).Distinct(StringComparer.Ordinal).ToList();
        return methods.Count switch
        {
            1 => (methods[0], null),
            0 => (null, "The code that has to stand around the invocation can't be moved there: it is not known where the parser is invoked."),
            _ => (null, "The parser is invoked with Invoke and with InvokeAsync, and the same code has to stand around both."),
        };
    }

    /// <summary>A name that means nothing where the pipeline stands.</summary>
    public static string FreeName(string method, SyntaxNode place, SemanticModel model)
    {
        string[] names = [method, method.Replace("Invoke", "InvokeCommand"), method.Replace("Invoke", "InvokeParsed")];
        return names.FirstOrDefault(n => model.LookupSymbols(place.Span.End, name: n).IsEmpty) ?? names[2] + "2";
    }

    /// <summary>Variables that live no longer than the call of the function.</summary>
    private static bool TakesVariables(SyntaxNode code, SyntaxNode maker, SemanticModel model) => code.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(n =>
        model.GetSymbolInfo(n).Symbol is (ILocalSymbol or IParameterSymbol or IRangeVariableSymbol or IMethodSymbol { MethodKind: MethodKind.LocalFunction }) and { DeclaringSyntaxReferences: [var declaration, ..] }
        && declaration.SyntaxTree == code.SyntaxTree && maker.Span.Contains(declaration.Span) && !code.Span.Contains(declaration.Span));

    private static bool UsesInstance(SyntaxNode code, SemanticModel model) => code.DescendantNodesAndSelf().Any(n =>
        n is ThisExpressionSyntax or BaseExpressionSyntax
        || (n is SimpleNameSyntax name && !(name.Parent is MemberAccessExpressionSyntax access && access.Name == name) && name.Parent is not (MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax)
            && !(name.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment && assignment.Left == name)
            && model.GetSymbolInfo(name).Symbol is { } symbol
            && (symbol is IFieldSymbol { IsStatic: false } or IPropertySymbol { IsStatic: false } or IEventSymbol { IsStatic: false } or IMethodSymbol { IsStatic: false, MethodKind: MethodKind.Ordinary }
                || symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor } && constructor.DeclaringSyntaxReferences.Any(r => r.GetSyntax() is TypeDeclarationSyntax))));

    private static bool Encloses(INamedTypeSymbol type, SyntaxNode place, SemanticModel model)
    {
        for (var current = model.GetEnclosingSymbol(place.SpanStart)?.ContainingType; current is not null; current = current.ContainingType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, type))
            {
                return true;
            }
        }

        return false;
    }
}
