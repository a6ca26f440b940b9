using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Model;
using Tooling.Rules.Reading;

namespace Tooling.Rules.Matching;

/// <summary>Binds the expressions of templates: the captures become the parameters of a method, the expression its body.</summary>
/// <param name="pack">The pack whose imports are in scope.</param>
/// <param name="api">A compilation that refers to the API to bind against; its sources are left out.</param>
internal sealed class TemplateCompiler(PackDefinition pack, Compilation api)
{
    private readonly CSharpCompilation _api = (CSharpCompilation)api.RemoveAllSyntaxTrees();

    /// <summary>Binds all <c>before</c> expressions of a rule against the legacy API.</summary>
    public TemplateMatcher Compile(TemplateRule rule, ImmutableArray<PackProblem>.Builder problems)
    {
        var patterns = ImmutableArray.CreateBuilder<TemplatePattern>();
        foreach (var rewrite in rule.Rewrites)
        {
            var bound = Bind(rule, rewrite.Before, modern: false);
            var after = SyntaxFactory.ParseExpression(rewrite.After);
            if (bound.Error is { } error)
            {
                problems.Add(new PackProblem(At(rewrite.BeforePosition, error), $"'before' does not compile against the legacy API: {error.GetMessage(null)}", "Check the captures' types and the names; 'imports' lists the namespaces in scope."));
            }
            else if (TemplateMatcher.KeyOf(bound.Operation!) is null)
            {
                problems.Add(new PackProblem(rewrite.BeforePosition, $"'before' is no call, member, creation or assignment ({bound.Operation!.Kind}).", "Write an expression whose outermost part is a legacy member."));
            }
            else
            {
                patterns.Add(new TemplatePattern(rewrite, bound.Operation!, after));
            }
        }

        return new TemplateMatcher(rule, patterns.ToImmutable());
    }

    /// <summary>Binds one expression in a method whose parameters are the captures.</summary>
    public (IOperation? Operation, Diagnostic? Error) Bind(TemplateRule rule, string expression, bool modern)
    {
        var (source, start) = Wrap(rule, expression, modern);
        var options = _api.SyntaxTrees.Length > 0 ? (CSharpParseOptions)_api.SyntaxTrees[0].Options : new CSharpParseOptions(LanguageVersion.Latest);
        var tree = CSharpSyntaxTree.ParseText(source, options);
        var compilation = _api.AddSyntaxTrees(tree);
        var model = compilation.GetSemanticModel(tree);
        var span = new TextSpan(start, expression.Length);
        var error = model.GetDiagnostics(span).FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error);
        if (error is not null)
        {
            return (null, Moved(error, start));
        }

        var node = tree.GetRoot().FindNode(span, getInnermostNodeForTie: true).AncestorsAndSelf().OfType<ExpressionSyntax>().Last(e => span.Contains(e.Span));
        return (model.GetOperation(node), null);
    }

    private (string Source, int Start) Wrap(TemplateRule rule, string expression, bool modern)
    {
        var source = new StringBuilder("#nullable disable\n");
        foreach (var import in pack.Imports)
        {
            source.Append("using ").Append(import).Append(";\n");
        }

        source.Append("static class __Template { static void __Method");
        source.Append(rule.TypeParameters.IsEmpty ? string.Empty : $"<{string.Join(", ", rule.TypeParameters)}>");
        source.Append('(').Append(string.Join(", ", rule.Captures.Select(c => $"{(modern ? c.ModernType ?? c.Type : c.Type)} {c.Name}"))).Append(") { ");
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
