using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Model;

namespace Tooling.Rules.Matching;

/// <summary>
/// Reads files that were written for a version of the legacy API before the one that a pack's rules are bound to, whose types were in other namespaces: nothing in such a file would bind. The names of the
/// namespaces are replaced in the syntax, with blanks behind them, so that every place in the file stays where it is; a rule of the pack takes the blanks away (<see cref="Is"/>).
/// </summary>
/// <param name="namespaces">The namespaces, in the order in which they are tried.</param>
public sealed class FormerNamespaces(ImmutableArray<FormerNamespace> namespaces) : IEquatable<FormerNamespaces>
{
    private const string Mark = "former namespace";

    private readonly ImmutableArray<FormerNamespace> _namespaces = namespaces;

    /// <summary>Of no pack: nothing is replaced.</summary>
    public static FormerNamespaces None { get; } = new([]);

    /// <summary>Whether a name stands for a former one, of which its blanks are left.</summary>
    /// <param name="name">A name of a namespace, whole.</param>
    public static bool Is(SyntaxNode name) => name.HasAnnotations(Mark);

    /// <summary>Whether names in a file stand for former ones.</summary>
    /// <param name="tree">The file, as it was read.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static bool AreIn(SyntaxTree tree, CancellationToken cancellationToken) => tree.GetRoot(cancellationToken).GetAnnotatedNodes(Mark).Any();

    /// <summary>Whether a text has one of the names, wherever it stands.</summary>
    /// <param name="text">The text of a file.</param>
    public bool AreNamedIn(string text) => _namespaces.Any(n => text.IndexOf(n.Namespace, StringComparison.Ordinal) >= 0);

    /// <summary>Those that the versions which a project refers to do not have any more.</summary>
    /// <param name="assemblies">The simple names of the assemblies that it refers to.</param>
    public FormerNamespaces In(IEnumerable<string> assemblies)
    {
        var known = new HashSet<string>(assemblies, StringComparer.OrdinalIgnoreCase);
        return new FormerNamespaces([.. _namespaces.Where(n => known.Contains(n.Since))]);
    }

    /// <inheritdoc/>
    public bool Equals(FormerNamespaces? other) => other is not null && _namespaces.SequenceEqual(other._namespaces);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FormerNamespaces);

    /// <inheritdoc/>
    public override int GetHashCode() => _namespaces.Length;

    /// <summary>Replaces the former names in a file.</summary>
    /// <param name="tree">The file as it is.</param>
    /// <returns>The file of the same length; the same where it has none of the names, or declares one of the namespaces itself.</returns>
    public SyntaxTree Read(SyntaxTree tree)
    {
        if (_namespaces.IsEmpty)
        {
            return tree;
        }

        var text = tree.GetText().ToString();
        if (!AreNamedIn(text))
        {
            return tree;
        }

        var root = (CompilationUnitSyntax)tree.GetRoot();
        var names = root.DescendantNodes().Where(IsFormer).ToImmutableArray();
        if (names.IsEmpty || names.Any(n => n.Parent is BaseNamespaceDeclarationSyntax))
        {
            return tree;
        }

        var chosen = Choose(root, names);
        return tree.WithRootAndOptions(root.ReplaceNodes(names, (old, _) => Replace(old, chosen[old])), tree.Options);
    }

    private bool IsFormer(SyntaxNode node) => node is QualifiedNameSyntax or MemberAccessExpressionSyntax && _namespaces.Any(n => n.Namespace == node.ToString());

    /// <summary>Which of several namespaces took the place of each: that of a type which the file names, and does not import yet.</summary>
    private Dictionary<SyntaxNode, string> Choose(CompilationUnitSyntax root, ImmutableArray<SyntaxNode> names)
    {
        var mentioned = root.DescendantNodes().OfType<SimpleNameSyntax>().Select(n => n.Identifier.ValueText).ToImmutableHashSet(StringComparer.Ordinal);
        var imported = new HashSet<string?>(root.Usings.Where(u => u.Alias is null).Select(u => u.Name?.ToString()), StringComparer.Ordinal);
        var chosen = new Dictionary<SyntaxNode, string>();
        foreach (var name in names)
        {
            var candidates = _namespaces.Where(n => n.Namespace == name.ToString()).ToList();
            var wanted = name.Parent switch
            {
                QualifiedNameSyntax qualified when qualified.Left == name => candidates.Where(c => c.Has(qualified.Right.Identifier.ValueText)),
                MemberAccessExpressionSyntax access when access.Expression == name => candidates.Where(c => c.Has(access.Name.Identifier.ValueText)),
                _ => candidates.Where(c => c.Types.IsEmpty || c.Types.Any(mentioned.Contains)).OrderBy(c => imported.Contains(c.Now)),
            };
            chosen[name] = (wanted.FirstOrDefault() ?? candidates[candidates.Count - 1]).Now;
            imported.Add(chosen[name]);
        }

        return chosen;
    }

    private static SyntaxNode Replace(SyntaxNode old, string now)
    {
        var blanks = SyntaxFactory.Whitespace(new string(' ', old.Span.Length - now.Length));
        SyntaxNode name = old is QualifiedNameSyntax ? SyntaxFactory.ParseName(now) : SyntaxFactory.ParseExpression(now);
        return name.WithLeadingTrivia(old.GetLeadingTrivia())
            .WithTrailingTrivia(old.GetTrailingTrivia().Insert(0, blanks))
            .WithAdditionalAnnotations(new SyntaxAnnotation(Mark));
    }
}
