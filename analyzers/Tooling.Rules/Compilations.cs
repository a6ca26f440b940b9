using Microsoft.CodeAnalysis;

namespace Tooling.Rules;

/// <summary>Compilations that refer to each other.</summary>
internal static class Compilations
{
    /// <summary>A compilation and those that it refers to as such, directly or not: each once.</summary>
    /// <param name="compilation">The compilation.</param>
    public static IReadOnlyList<Compilation> SelfAndReferences(this Compilation compilation)
    {
        var found = new List<Compilation>();
        Add(compilation);
        return found;

        void Add(Compilation next)
        {
            if (!found.Contains(next))
            {
                found.Add(next);
                foreach (var reference in next.References.OfType<CompilationReference>())
                {
                    Add(reference.Compilation);
                }
            }
        }
    }
}
