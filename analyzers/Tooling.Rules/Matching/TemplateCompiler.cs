using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Model;
using Tooling.Rules.Reading;

namespace Tooling.Rules.Matching;

/// <summary>Binds the <c>before</c> expressions of a pack's templates: the captures become the parameters of a method, the expression its body.</summary>
/// <remarks>Each expression is a file of its own, so that its mistakes are its own; all are bound in one compilation, because each compilation binds the references anew.</remarks>
internal sealed class TemplateCompiler
{
    private readonly PackDefinition _pack;
    private readonly CSharpCompilation _compilation;
    private readonly Dictionary<(TemplateRule Rule, int Rewrite), (SyntaxTree Tree, TextSpan Span)> _wrapped = [];

    /// <summary>Prepares the expressions of all template rules.</summary>
    /// <param name="pack">The pack, whose imports are in scope.</param>
    /// <param name="api">A compilation that refers to the API to bind against; its sources are left out.</param>
    public TemplateCompiler(PackDefinition pack, Compilation api)
    {
        _pack = pack;
        foreach (var rule in pack.Rules.OfType<TemplateRule>())
        {
            for (var i = 0; i < rule.Rewrites.Length; i++)
            {
                var (source, start) = Wrap(rule, rule.Rewrites[i].Before, _wrapped.Count);
                var tree = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest));
                _wrapped[(rule, i)] = (tree, new TextSpan(start, rule.Rewrites[i].Before.Length));
            }
        }

        _compilation = ((CSharpCompilation)api.RemoveAllSyntaxTrees()).AddSyntaxTrees(_wrapped.Values.Select(w => w.Tree));
    }

    /// <summary>Binds all <c>before</c> expressions of a rule against the legacy API.</summary>
    public TemplateMatcher Compile(TemplateRule rule, ImmutableArray<PackProblem>.Builder problems)
    {
        var patterns = ImmutableArray.CreateBuilder<TemplatePattern>();
        for (var i = 0; i < rule.Rewrites.Length; i++)
        {
            var rewrite = rule.Rewrites[i];
            var (operation, error) = Bind(rule, i);
            if (error is not null)
            {
                problems.Add(new PackProblem(At(rewrite.BeforePosition, error), $"'before' does not compile against the legacy API: {error.GetMessage(null)}", "Check the captures' types and the names; 'imports' lists the namespaces in scope."));
            }
            else if (TemplateMatcher.KeyOf(operation!) is null)
            {
                problems.Add(new PackProblem(rewrite.BeforePosition, $"'before' is no call, member, creation or assignment ({operation!.Kind}).", "Write an expression whose outermost part is a legacy member."));
            }
            else
            {
                patterns.Add(new TemplatePattern(rewrite, operation!, SyntaxFactory.ParseExpression(rewrite.After)));
            }
        }

        return new TemplateMatcher(rule, patterns.ToImmutable());
    }

    private (IOperation? Operation, Diagnostic? Error) Bind(TemplateRule rule, int index)
    {
        var (tree, span) = _wrapped[(rule, index)];
        var model = _compilation.GetSemanticModel(tree);
        var node = tree.GetRoot().FindNode(span, getInnermostNodeForTie: true).AncestorsAndSelf().OfType<ExpressionSyntax>().LastOrDefault(e => span.Contains(e.Span));
        var operation = node is null ? null : model.GetOperation(node);
        if (operation is not null && !tree.GetRoot().ContainsDiagnostics && operation.DescendantsAndSelf().All(IsBound))
        {
            return (operation, null);
        }

        // Only where something is wrong: the compiler binds everything once more to say what.
        var error = model.GetSyntaxDiagnostics(span).Concat(model.GetMethodBodyDiagnostics(span)).FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error);
        return error is not null ? (null, Moved(error, span.Start)) : (operation, null);
    }

    private static bool IsBound(IOperation operation) => operation is not IInvalidOperation && operation.Type is not IErrorTypeSymbol;

    private (string Source, int Start) Wrap(TemplateRule rule, string expression, int number)
    {
        var source = new StringBuilder("#nullable disable\n");
        foreach (var import in _pack.Imports)
        {
            source.Append("using ").Append(import).Append(";\n");
        }

        source.Append("static class __Template").Append(number).Append(" { static void __Method");
        source.Append(rule.TypeParameters.IsEmpty ? string.Empty : $"<{string.Join(", ", rule.TypeParameters)}>");
        source.Append('(').Append(string.Join(", ", rule.Captures.Select(c => $"{c.Type} {c.Name}"))).Append(") { ");
        var isStatement = SyntaxFactory.ParseExpression(expression) is InvocationExpressionSyntax or AssignmentExpressionSyntax or ObjectCreationExpressionSyntax;
        source.Append(isStatement ? string.Empty : "_ = ");
        var start = source.Length;
        return (source.Append(expression).Append("; } }\n").ToString(), start);
    }

    private static PackPosition At(PackPosition expression, Diagnostic error) =>
        expression with { Column = expression.Column + error.Location.SourceSpan.Start };

    /// <summary>The same error with positions relative to the expression.</summary>
    private static Diagnostic Moved(Diagnostic error, int start)
    {
        var span = error.Location.SourceSpan;
        var moved = new TextSpan(System.Math.Max(0, span.Start - start), span.Length);
        return Diagnostic.Create(error.Descriptor, Location.Create(string.Empty, moved, default), error.GetMessage(null)) is var result && result.GetMessage(null).Length > 0 ? result : error;
    }
}
