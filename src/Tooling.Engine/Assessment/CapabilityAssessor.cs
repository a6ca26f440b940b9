using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Engine.Discovery;
using Tooling.Engine.Discovery.Generators;
using Tooling.Reporting;
using Tooling.Rules;
using Tooling.Rules.Capabilities;

namespace Tooling.Engine.Assessment;

/// <summary>Finds what tools can reach, in compilations of their whole projects and of those that these refer to.</summary>
/// <param name="discoverer">Compiles whole projects.</param>
/// <param name="code">What was loaded: a tool can reach what it reaches in any target framework.</param>
internal sealed class CapabilityAssessor(Discoverer discoverer, LoadedCode code)
{
    /// <summary>Assesses tools.</summary>
    /// <param name="tools">The tools.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>In their order.</returns>
    public ImmutableArray<ToolAssessment> Assess(ImmutableArray<ToolEntry> tools, CancellationToken cancellationToken)
    {
        var handlers = tools.Where(t => t.Handler is not null).ToLookup(t => Path.GetFullPath(t.Handler!.Path, code.Root), StringComparer.Ordinal);
        ImmutableArray<CompilerInputs> wanted = [.. code.Inputs.Where(i => i.SourcePaths.Any(handlers.Contains))];
        var compilations = discoverer.CompileWhole(wanted, code.Graph, cancellationToken);
        var views = code.Limit.Select(wanted, input => Look(compilations[input], input.SourcePaths.SelectMany(p => handlers[p]).Distinct(), cancellationToken), cancellationToken)
            .SelectMany(v => v).ToLookup(v => v.Tool, ReferenceEqualityComparer.Instance);
        return [.. tools.Select(tool => Join(tool, [.. views[tool]]))];
    }

    private List<View> Look(CSharpCompilation compilation, IEnumerable<ToolEntry> tools, CancellationToken cancellationToken)
    {
        var analysis = new CapabilityAnalysis(compilation, CapabilityCatalogue.Default);
        var trees = compilation.SyntaxTrees.ToLookup(t => t.FilePath, StringComparer.Ordinal);
        return [.. tools.SelectMany(tool => trees[Path.GetFullPath(tool.Handler!.Path, code.Root)].Take(1).Select(tree => CodeAt(tree, tool.Handler.Range, cancellationToken)).OfType<SyntaxNode>()
            .Select(handler => new View(tool, analysis.Find(handler, tool.Name, cancellationToken), DeclaredFor(handler, compilation, cancellationToken))))];
    }

    private ToolAssessment Join(ToolEntry tool, ImmutableArray<View> views)
    {
        var reached = views.SelectMany(v => v.Uses).GroupBy(u => u.Capability).OrderBy(g => g.Key)
            .Select(g => g.MinBy(u => u.Path.Length)!)
            .Select(Reached);
        return new ToolAssessment(tool, views.IsEmpty ? null : [.. reached], views.Select(v => v.Declared).FirstOrDefault(d => d is not null));
    }

    private ReachedCapability Reached(CapabilityUse use)
    {
        var (path, start) = GeneratorOutput.PlaceOf(use.Call, code.Root);
        return new ReachedCapability(use.Capability, use.Path, path, start.Line + 1);
    }

    private static SyntaxNode? CodeAt(SyntaxTree tree, SourceRange range, CancellationToken cancellationToken)
    {
        var span = tree.GetText(cancellationToken).Lines.GetTextSpan(SourceRanges.LinesOf(range));
        return tree.GetRoot(cancellationToken).FindNode(span, getInnermostNodeForTie: true).AncestorsAndSelf()
            .FirstOrDefault(n => n is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or TypeDeclarationSyntax);
    }

    /// <summary>What the code says of itself, or its class of all that is in it.</summary>
    private static SecurityLevel? DeclaredFor(SyntaxNode code, CSharpCompilation compilation, CancellationToken cancellationToken) =>
        code.AncestorsAndSelf().SelectMany(node => AttributesOf(node)).SelectMany(list => list.Attributes)
            .Select(attribute => DeclaredLevel.Of(attribute, compilation.GetSemanticModel(attribute.SyntaxTree), cancellationToken)?.Level).FirstOrDefault(level => level is not null);

    private static SyntaxList<AttributeListSyntax> AttributesOf(SyntaxNode node) => node switch
    {
        MemberDeclarationSyntax member => member.AttributeLists,
        LocalFunctionStatementSyntax local => local.AttributeLists,
        LambdaExpressionSyntax lambda => lambda.AttributeLists,
        _ => default,
    };

    /// <summary>A tool as one project and target framework has it.</summary>
    private sealed record View(ToolEntry Tool, ImmutableArray<CapabilityUse> Uses, SecurityLevel? Declared);
}
