using System.Collections.Immutable;

namespace Tooling.Engine.Loading;

/// <summary>
/// The strongly connected components of a directed graph: R. Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on Computing 1(2), 1972.
/// Without recursion, so that a long chain is no deep stack.
/// </summary>
internal static class StronglyConnected
{
    /// <summary>Finds the components.</summary>
    /// <param name="nodes">All nodes; what comes first is visited first.</param>
    /// <param name="successors">The nodes that one leads to, in the order in which they are visited.</param>
    /// <returns>Each component after all that it leads to; a node that is in no cycle is a component of its own.</returns>
    public static ImmutableArray<ImmutableArray<T>> Of<T>(IEnumerable<T> nodes, Func<T, IEnumerable<T>> successors)
        where T : notnull
    {
        var search = new Search<T>(successors);
        foreach (var node in nodes)
        {
            search.Visit(node);
        }

        return search.Components.ToImmutable();
    }

    private sealed class Search<T>(Func<T, IEnumerable<T>> successors)
        where T : notnull
    {
        private readonly Dictionary<T, Mark> _marks = [];
        private readonly Stack<T> _open = new();
        private readonly Stack<(T Node, IEnumerator<T> Left)> _path = new();

        public ImmutableArray<ImmutableArray<T>>.Builder Components { get; } = ImmutableArray.CreateBuilder<ImmutableArray<T>>();

        public void Visit(T start)
        {
            if (_marks.ContainsKey(start))
            {
                return;
            }

            Enter(start);
            while (_path.TryPeek(out var at))
            {
                if (!at.Left.MoveNext())
                {
                    Leave(at.Node);
                }
                else if (!_marks.TryGetValue(at.Left.Current, out var seen))
                {
                    Enter(at.Left.Current);
                }
                else if (seen.IsOpen)
                {
                    _marks[at.Node].Lowest = Math.Min(_marks[at.Node].Lowest, seen.Index);
                }
            }
        }

        private void Enter(T node)
        {
            _marks.Add(node, new Mark(_marks.Count));
            _open.Push(node);
            _path.Push((node, successors(node).GetEnumerator()));
        }

        private void Leave(T node)
        {
            _path.Pop().Left.Dispose();
            var mark = _marks[node];
            if (_path.TryPeek(out var parent))
            {
                _marks[parent.Node].Lowest = Math.Min(_marks[parent.Node].Lowest, mark.Lowest);
            }

            if (mark.Lowest == mark.Index)
            {
                Components.Add(Close(mark.Index));
            }
        }

        /// <summary>What was entered since the first node of a component, and is open still, is that component.</summary>
        private ImmutableArray<T> Close(int first)
        {
            var component = ImmutableArray.CreateBuilder<T>();
            while (_open.TryPeek(out var node) && _marks[node].Index >= first)
            {
                _marks[node].IsOpen = false;
                component.Add(_open.Pop());
            }

            return component.ToImmutable();
        }
    }

    private sealed class Mark(int index)
    {
        public int Index { get; } = index;

        public int Lowest { get; set; } = index;

        public bool IsOpen { get; set; } = true;
    }
}
