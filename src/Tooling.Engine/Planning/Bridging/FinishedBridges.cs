using Tooling.Engine.Discovery;
using Tooling.Engine.Files;

namespace Tooling.Engine.Planning.Bridging;

/// <summary>The bridges of projects that compile without them once the plan is applied: they go with it.</summary>
/// <param name="root">The root of the tree.</param>
internal sealed class FinishedBridges(string root)
{
    /// <summary>The files to remove.</summary>
    /// <param name="inputs">The projects.</param>
    /// <param name="proofs">What compiling them without their bridges showed.</param>
    public IEnumerable<PlannedFile> Of(IEnumerable<CompilerInputs> inputs, IEnumerable<Proof> proofs)
    {
        var proven = proofs.GroupBy(p => p.Project, StringComparer.Ordinal).Where(g => g.All(p => p.Outcome == ProofOutcome.Compiles)).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        return inputs.Where(i => proven.Contains(RelativePath.Of(root, i.Project.ProjectPath))).SelectMany(i => i.BridgePaths).Distinct(StringComparer.Ordinal)
            .Select(path => new PlannedFile(RelativePath.Of(root, path), ContentHash.Of(File.ReadAllBytes(path)), ContentHash.Absent, []));
    }
}
