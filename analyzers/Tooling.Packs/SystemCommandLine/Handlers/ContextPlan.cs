using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Handlers;

/// <summary>
/// What becomes of functions that take the invocation context and have to change together: those that set the exit code or need the token, those that hand a context to them, and
/// those that share a signature with one of them, in all files of a project.
/// </summary>
internal sealed class ContextPlan
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<SyntaxNode, ContextPlan>> Known = new();

    private readonly ImmutableDictionary<SyntaxNode, ContextFamily> _families;
    private readonly ImmutableDictionary<SyntaxNode, string?> _tokens;
    private readonly ImmutableDictionary<SyntaxTree, (ImmutableArray<Edit> Edits, ImmutableArray<string> Imports, string Group)> _files;

    private ContextPlan(ContextGraph graph)
    {
        _families = graph.Functions.ToImmutableDictionary(f => f.Node, f => graph.FamilyOf(f.Node));
        var changing = graph.Functions.Where(f => graph.FamilyOf(f.Node).Changes);
        Objection = graph.Objection;
        ChangedElsewhere = graph.ChangedElsewhere;
        var parts = changing.Select(f => (Function: f, Edits: new ContextFunctionEdits(f, graph))).ToList();
        foreach (var part in Objection is null ? parts : [])
        {
            Objection ??= part.Edits.Build();
        }

        _tokens = parts.ToImmutableDictionary(p => p.Function.Node, p => p.Edits.Token);
        _files = Objection is not null ? ImmutableDictionary<SyntaxTree, (ImmutableArray<Edit>, ImmutableArray<string>, string)>.Empty : parts
            .Select(p => (Place: p.Function.Node, p.Edits.Edits, p.Edits.Imports))
            .Concat(graph.Slots.Where(s => s.Family.Changes).Select(s => (s.Slot, Change: s.Slot.Edits(s.Family, graph.Context))).Select(s => (Place: s.Slot.Declaration, Edits: s.Change.Edits.AsEnumerable(), Imports: s.Change.Imports.AsEnumerable())))
            .GroupBy(p => p.Place.SyntaxTree)
            .ToImmutableDictionary(
                g => g.Key,
                g => (
                    Edits: g.SelectMany(p => p.Edits).ToImmutableArray(),
                    Imports: g.SelectMany(p => p.Imports).Distinct().OrderBy(i => i, StringComparer.Ordinal).ToImmutableArray(),
                    Group: "context@" + g.Min(p => p.Place.SpanStart).ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>Why none of the functions can change; null where all can.</summary>
    public string? Objection { get; }

    /// <summary>What another project changes that the functions call or override: they can't stay as they are.</summary>
    public string? ChangedElsewhere { get; }

    /// <summary>The plan for a function.</summary>
    public static ContextPlan Of(ContextFunction function)
    {
        var known = Known.GetOrCreateValue(function.File.Compilation);
        if (known.TryGetValue(function.Node, out var plan))
        {
            return plan;
        }

        var graph = ContextGraph.Around(function);
        plan = new ContextPlan(graph);
        foreach (var member in graph.Functions.Where(f => f.Node == function.Node || graph.FamilyOf(f.Node).Changes))
        {
            known.TryAdd(member.Node, plan);
        }

        return plan;
    }

    /// <summary>Whether a function of the plan sets the exit code, or calls one that does.</summary>
    public bool DecidesExitCode(SyntaxNode function) => _families[function].DecidesExitCode;

    /// <summary>Whether a function of the plan takes the exit code by reference.</summary>
    public bool TakesExitCode(SyntaxNode function) => _families[function].TakesExitCode;

    /// <summary>Whether a function of the plan gets another signature.</summary>
    public bool Changes(SyntaxNode function) => _families[function].Changes;

    /// <summary>Whether a function of the plan returns a task in future, and did not before.</summary>
    public bool BecomesTask(SyntaxNode function) => _families[function].BecomesTask;

    /// <summary>What the cancellation token is called that a function of the plan takes in future; null where it takes none.</summary>
    public string? TokenOf(SyntaxNode function) => _tokens.TryGetValue(function, out var token) ? token : null;

    /// <summary>All edits in a file, the namespaces that they need, and what they are applied together with.</summary>
    /// <param name="file">The file.</param>
    /// <returns>No group where nothing changes in it.</returns>
    public (ImmutableArray<Edit> Edits, ImmutableArray<string> Imports, string? Group) In(SyntaxTree file) => _files.TryGetValue(file, out var change) ? change : ([], [], null);
}
