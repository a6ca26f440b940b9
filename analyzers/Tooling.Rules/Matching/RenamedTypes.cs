using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tooling.Rules.Model;

namespace Tooling.Rules.Matching;

/// <summary>
/// The modern API with the legacy names of its types as well. Code of a version after the one that the rules are bound to has both, the legacy names and what came later, so that neither API alone
/// explains a call on a value of a renamed type.
/// </summary>
/// <param name="definition">The pack.</param>
internal sealed class RenamedTypes(PackDefinition definition)
{
    private const string Type = "T:";

    private readonly ConditionalWeakTable<Compilation, Compilation> _named = new();

    /// <summary>A file, bound to the modern API under both names.</summary>
    /// <param name="modern">The file, bound to the modern API.</param>
    /// <returns>The same where no type has another name, and where the language of the project has no names for all of its files.</returns>
    public SemanticModel In(SemanticModel modern)
    {
        var named = _named.GetValue(modern.Compilation, WithNames);
        return named == modern.Compilation || !named.ContainsSyntaxTree(modern.SyntaxTree) ? modern : named.GetSemanticModel(modern.SyntaxTree);
    }

    private Compilation WithNames(Compilation modern)
    {
        ImmutableArray<string> names =
        [
            .. definition.Rules.OfType<MapRule>().SelectMany(r => r.Maps).Where(m => m.From.StartsWith(Type, StringComparison.Ordinal) && m.To?.StartsWith(Type, StringComparison.Ordinal) == true)
                .Select(m => (Former: m.From.Substring(Type.Length), Now: m.To!.Substring(Type.Length)))
                .Where(m => IsPlain(m.Former, modern) is false && IsPlain(m.Now, modern) is true)
                .Select(m => $"global using {m.Former.Split('.').Last()} = global::{m.Now};")
                .Distinct(StringComparer.Ordinal),
        ];
        return !names.IsEmpty && modern.SyntaxTrees.FirstOrDefault()?.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp10 } options
            ? modern.AddSyntaxTrees(CSharpSyntaxTree.ParseText(string.Join("\n", names), options))
            : modern;
    }

    /// <summary>Whether an API has a type; null for nested and generic ones, which have no such names.</summary>
    private static bool? IsPlain(string type, Compilation api) => type.Contains('`') || api.GetTypeByMetadataName(type.Substring(0, Math.Max(type.LastIndexOf('.'), 0))) is not null ? null : api.GetTypeByMetadataName(type) is not null;
}
