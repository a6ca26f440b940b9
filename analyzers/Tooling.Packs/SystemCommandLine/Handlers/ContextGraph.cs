using Microsoft.CodeAnalysis;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Handlers;

/// <summary>Functions that take the invocation context, who calls them, and which of them share a signature.</summary>
internal sealed class ContextGraph
{
    private readonly Dictionary<SyntaxNode, ContextFamily> _families = [];
    private readonly Dictionary<SyntaxNode, ContextFunction> _functions = [];

    private ContextGraph(RuleContext context) => Context = context;

    /// <summary>What another project changes that these functions call or override; null where it changes nothing of the kind.</summary>
    public string? ChangedElsewhere { get; private set; }

    /// <summary>A file of the project.</summary>
    public RuleContext Context { get; }

    /// <summary>What the functions are stored in.</summary>
    public IEnumerable<(DelegateSlot Slot, ContextFamily Family)> Slots =>
        Functions.Select(f => FamilyOf(f.Node)).Distinct().SelectMany(f => f.Slots.OrderBy(s => s.Declaration.SpanStart), (f, s) => (s, f));

    /// <summary>The functions in the order of their files: what is said of them does not depend on which was looked at first.</summary>
    public IEnumerable<ContextFunction> Functions => _functions.Values.OrderBy(f => f.Node.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(f => f.Node.SpanStart);

    /// <summary>Why they can't change together; null where they can.</summary>
    public string? Objection { get; private set; }

    /// <summary>Finds all functions that change with one.</summary>
    public static ContextGraph Around(ContextFunction start)
    {
        var graph = new ContextGraph(start.File);
        graph.Add(start);
        var resolved = new HashSet<ContextFamily>();
        graph.PassNeedsOn();
        while (graph._families.Values.FirstOrDefault(f => f.Changes && !resolved.Contains(f)) is { } family)
        {
            resolved.Add(family);
            family.FindUses(start.File);
            foreach (var (caller, _) in family.Callers)
            {
                graph.Add(caller);
            }

            graph.PassNeedsOn();
        }

        var changing = graph.Functions.Select(f => graph.FamilyOf(f.Node)).Where(f => f.Changes).Distinct().ToList();
        changing.ForEach(f => f.Decide());
        graph.ChangedElsewhere = graph.Functions.Select(ChangeElsewhere).FirstOrDefault(o => o is not null);
        graph.Objection = graph.ChangedElsewhere ?? changing.Select(f => f.Objection).FirstOrDefault(o => o is not null) ?? changing.Select(graph.CallObjection).FirstOrDefault(o => o is not null);
        return graph;
    }

    /// <summary>The functions that share a signature with one.</summary>
    public ContextFamily FamilyOf(SyntaxNode function) => _families[function];

    /// <summary>Those that a call means; null where these don't change.</summary>
    public ContextFamily? Called(ContextCall call) =>
        _families.TryGetValue(call.Target.DeclaringSyntaxReferences[0].GetSyntax(), out var family) && family.Changes ? family : null;

    private void Add(ContextFunction start)
    {
        var waiting = new Queue<ContextFunction>([start]);
        while (waiting.Count > 0)
        {
            var function = waiting.Dequeue();
            if (_families.ContainsKey(function.Node))
            {
                continue;
            }

            Add(ContextFamilyReader.Of(function), waiting);
        }
    }

    private void Add(ContextFamily family, Queue<ContextFunction> waiting)
    {
        foreach (var member in family.Functions)
        {
            _families.Add(member.Node, family);
            _functions.Add(member.Node, member);
            foreach (var called in member.Calls.Select(c => ContextFunctions.Declared(c.Target, member.File)).OfType<ContextFunction>())
            {
                waiting.Enqueue(called);
            }
        }
    }

    /// <summary>The first of some methods that another project changes, with what to do; null where none does.</summary>
    /// <param name="methods">Methods that are called or overridden.</param>
    /// <param name="file">Where they are.</param>
    public static string? ChangeElsewhere(IEnumerable<IMethodSymbol> methods, RuleContext file) => methods
        .Where(m => m.DeclaringSyntaxReferences is [var reference] && !file.Compilation.ContainsSyntaxTree(reference.SyntaxTree)
            && ContextFunctions.PlanOf(reference.GetSyntax(file.CancellationToken), file) is { Objection: null } plan && plan.Changes(reference.GetSyntax(file.CancellationToken)))
        .Select(m => $"'{m.Name}' is declared in the project {m.ContainingAssembly.Name}, where it gets another signature: it returns the exit code or takes a token. Change it here, too.")
        .FirstOrDefault();

    private static string? ChangeElsewhere(ContextFunction function) =>
        ChangeElsewhere(function.Calls.Select(c => c.Target).Concat(function.Method is { } method ? SharedSignature.Of(method, function.File).Members : []), function.File);

    /// <summary>What a function needs, those that call it need as well.</summary>
    private void PassNeedsOn()
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var function in _functions.Values)
            {
                var family = FamilyOf(function.Node);
                var called = function.Calls.Select(Called).OfType<ContextFamily>().ToList();
                var decides = family.DecidesExitCode || !function.ExitCodes.IsEmpty || called.Any(c => c.DecidesExitCode);
                var takes = family.TakesToken || !function.Tokens.IsEmpty || called.Any(c => c.TakesToken);
                changed |= decides != family.DecidesExitCode || takes != family.TakesToken;
                (family.DecidesExitCode, family.TakesToken) = (decides, takes);
            }
        }
    }

    /// <summary>Why a call of functions that return the exit code can't take it.</summary>
    private string? CallObjection(ContextFamily family) => !family.ReturnsExitCode ? null : family.Callers
        .Where(c => ReturnedCode.Objection(c.Call, c.Caller, family, this) is not null)
        .Select(c =>
        {
            var line = c.Call.Invocation.SyntaxTree.GetLineSpan(c.Call.Invocation.Span).StartLinePosition.Line + 1;
            return $"'{c.Call.Target.Name}' would return the exit code, and {Path.GetFileName(c.Call.Invocation.SyntaxTree.FilePath)}, line {line}, {ReturnedCode.Objection(c.Call, c.Caller, family, this)}";
        }).FirstOrDefault();
}
