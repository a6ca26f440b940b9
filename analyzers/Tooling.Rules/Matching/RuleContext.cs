using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Reporting;
using Tooling.Rules.Model;
using Tooling.Rules.Rewriting;

namespace Tooling.Rules.Matching;

/// <summary>What a rule sees of a file, and where it reports.</summary>
public sealed class RuleContext
{
    private readonly List<Match> _matches = [];
    private readonly List<RuleFailure> _failures = [];
    private readonly List<TextSpan> _removed = [];
    private readonly Lazy<ILookup<string, SimpleNameSyntax>> _names;

    internal RuleContext(CompiledPack pack, SemanticModel model, CancellationToken cancellationToken)
    {
        Pack = pack;
        Model = model;
        Root = model.SyntaxTree.GetRoot(cancellationToken);
        Text = model.SyntaxTree.GetText(cancellationToken);
        CancellationToken = cancellationToken;
        Imports = new ImportScope(model, pack);
        _names = new Lazy<ILookup<string, SimpleNameSyntax>>(() => Root.DescendantNodes().OfType<SimpleNameSyntax>().ToLookup(n => n.Identifier.ValueText, StringComparer.Ordinal));
    }

    /// <summary>The pack.</summary>
    public CompiledPack Pack { get; }

    /// <summary>The meaning of the file's code, bound against the legacy API.</summary>
    public SemanticModel Model { get; }

    /// <summary>The compilation.</summary>
    public Compilation Compilation => Model.Compilation;

    /// <summary>The file's syntax.</summary>
    public SyntaxNode Root { get; }

    /// <summary>The file's text.</summary>
    public SourceText Text { get; }

    /// <summary>The namespaces in scope.</summary>
    public ImportScope Imports { get; }

    /// <summary>Cancels the analysis.</summary>
    public CancellationToken CancellationToken { get; }

    internal RuleDefinition? Rule { get; set; }

    internal int Count => _matches.Count;

    /// <summary>The matches but for those in code that goes.</summary>
    internal ImmutableArray<Match> Matches => _removed.Count == 0 ? [.. _matches] : [.. _matches.Where(m => !_removed.Exists(r => r.Contains(m.Node.Span)))];

    internal ImmutableArray<RuleFailure> Failures => [.. _failures];

    /// <summary>Where the file's code says a name. The file is read once for all rules that ask: one with a hundred options asks some hundred times.</summary>
    /// <param name="identifier">The name, without type arguments.</param>
    /// <returns>In the order of the file; those in documentation and in declarations are none.</returns>
    public IEnumerable<SimpleNameSyntax> NamesOf(string identifier) => _names.Value[identifier];

    /// <summary>Where the file's code names a member of something: <c>option.Arity</c>.</summary>
    /// <param name="member">The member.</param>
    /// <returns>In the order of the file.</returns>
    public IEnumerable<MemberAccessExpressionSyntax> AccessesOf(string member) => NamesOf(member).Where(n => n.Parent is MemberAccessExpressionSyntax access && access.Name == n).Select(n => (MemberAccessExpressionSyntax)n.Parent!);

    /// <summary>The meaning of another file's code: of this project, or of one that it refers to by its sources.</summary>
    /// <param name="tree">The file.</param>
    /// <returns>Null where the file belongs to neither.</returns>
    public SemanticModel? ModelOf(SyntaxTree tree)
    {
        if (tree == Model.SyntaxTree)
        {
            return Model;
        }

        var owner = Compilation.ContainsSyntaxTree(tree)
            ? Compilation
            : Compilation.References.OfType<CompilationReference>().Select(r => r.Compilation).FirstOrDefault(c => c.ContainsSyntaxTree(tree));
        return owner?.GetSemanticModel(tree);
    }

    /// <summary>The same for another file: to read it, and to work out what becomes of it. What is reported there counts for nothing.</summary>
    /// <param name="tree">The file.</param>
    /// <returns>Null where the file belongs to no project that <see cref="ModelOf"/> knows.</returns>
    public RuleContext? For(SyntaxTree tree) =>
        tree == Model.SyntaxTree ? this : ModelOf(tree) is { } model ? new RuleContext(Pack, model, CancellationToken) { Rule = Rule } : null;

    /// <summary>Reports a rewrite.</summary>
    /// <param name="node">The syntax that it is about.</param>
    /// <param name="span">What a person is shown.</param>
    /// <param name="edits">At least one.</param>
    /// <param name="imports">Namespaces that the new code needs.</param>
    /// <param name="safety">A lower safety than the rule's, or null.</param>
    /// <param name="group">Applied together with all others of this name; null when it stands alone.</param>
    public void Rewrite(SyntaxNode node, TextSpan span, ImmutableArray<Edit> edits, ImmutableArray<string> imports = default, Safety? safety = null, string? group = null)
    {
        var rule = Rule!;
        _matches.Add(new Match
        {
            Rule = rule,
            Node = node,
            Span = span,
            Kind = FindingKind.Rewrite,
            Safety = safety is { } lowered && lowered > rule.Safety ? lowered : rule.Safety,
            Edits = edits,
            Imports = imports.IsDefault ? [] : imports,
            Group = group ?? $"{rule.Id}@{node.SpanStart}-{node.Span.End}",
        });
    }

    /// <summary>Has a person look at a place whose code stays as it is.</summary>
    /// <param name="node">The syntax that it is about.</param>
    /// <param name="span">What a person is shown.</param>
    /// <param name="token">What stays: a token of the place that no other rule rewrites.</param>
    /// <param name="imports">Namespaces that the code needs from now on.</param>
    /// <param name="group">Applied together with all others of this name; null when it stands alone.</param>
    public void Show(SyntaxNode node, TextSpan span, SyntaxToken token, ImmutableArray<string> imports = default, string? group = null) =>
        Rewrite(node, span, [Edit.Replace(token.Span, token.Text, token.Span)], imports, group: group);

    /// <summary>Says that a rewrite deletes some code, so that what is found in it needs no answer.</summary>
    /// <param name="span">The code.</param>
    public void Removes(TextSpan span) => _removed.Add(span);

    /// <summary>Reports a place that a person has to migrate.</summary>
    /// <param name="node">The syntax that it is about.</param>
    /// <param name="span">What a person is shown.</param>
    /// <param name="reason">Why, and what to do.</param>
    public void Manual(SyntaxNode node, TextSpan span, string reason) => Add(node, span, FindingKind.Manual, reason);

    /// <summary>Reports a place that could not be understood.</summary>
    /// <param name="node">The syntax that it is about.</param>
    /// <param name="span">What a person is shown.</param>
    /// <param name="reason">What is missing.</param>
    /// <param name="unknownType">The name of the type that is missing; null where it has none.</param>
    public void Unresolved(SyntaxNode node, TextSpan span, string reason, string? unknownType = null) => Add(node, span, FindingKind.Unresolved, reason, unknownType);

    /// <summary>Notes that the current rule threw, and drops what it had reported of the place.</summary>
    internal void Fail(SyntaxNode node, int matchesBefore, Exception error)
    {
        _matches.RemoveRange(matchesBefore, _matches.Count - matchesBefore);
        _failures.Add(new RuleFailure(Rule!.Id, node.GetLocation(), error));
    }

    private void Add(SyntaxNode node, TextSpan span, FindingKind kind, string reason, string? unknownType = null) => _matches.Add(new Match
    {
        Rule = Rule!,
        Node = node,
        Span = span,
        Kind = kind,
        Safety = Safety.Manual,
        Reason = reason,
        UnknownType = unknownType,
        Group = $"{Rule!.Id}@{node.SpanStart}-{node.Span.End}",
    });
}
