namespace Tooling.Engine.Planning.Ordering;

/// <summary>Why a unit comes before another.</summary>
public enum EdgeReason
{
    /// <summary>It is the first step of its project: the package, and the bridge.</summary>
    FirstStep,

    /// <summary>Both are steps of one project, and change the same file.</summary>
    SharedFile,

    /// <summary>The later one removes a part of the bridge, which the earlier one may need.</summary>
    Bridge,

    /// <summary>The later one takes a project of the earlier one as a package.</summary>
    Package,
}

/// <summary>A unit comes before another. What follows from other edges is left out.</summary>
/// <param name="Before">The name of the unit that comes first.</param>
/// <param name="After">The name of the one that waits for it.</param>
/// <param name="Reason">What kind of reason it is.</param>
/// <param name="Through">The file, the part of the bridge, or the package.</param>
public sealed record UnitEdge(string Before, string After, EdgeReason Reason, string Through)
{
    /// <summary>Whether the later one can't be applied where the earlier one is not: otherwise it is only better so.</summary>
    public bool IsNeeded => Reason != EdgeReason.Package;

    /// <summary>The reason in a few words, said of the later unit.</summary>
    public string Describe() => Reason switch
    {
        EdgeReason.FirstStep => "builds on the first step",
        EdgeReason.SharedFile => $"changes {Through} as well",
        EdgeReason.Bridge => $"removes {Through}",
        _ => $"takes the package {Through}",
    };
}
