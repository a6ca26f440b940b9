using System.Collections.Immutable;

namespace Tooling.Engine.Diagnosing;

/// <summary>How something stands.</summary>
public enum Health
{
    /// <summary>As it should be.</summary>
    Good,

    /// <summary>It works, and is worth knowing.</summary>
    Notice,

    /// <summary>It stands in the way.</summary>
    Bad,
}

/// <summary>One thing that was looked at.</summary>
/// <param name="Name">What, in a word or two.</param>
/// <param name="Health">How it stands.</param>
/// <param name="Detail">What was seen.</param>
/// <param name="Hint">What to try; null where there is nothing to do.</param>
public sealed record Diagnosis(string Name, Health Health, string Detail, string? Hint);

/// <summary>Whether this product can do its work in a tree.</summary>
/// <param name="Root">Absolute path of the root of the tree.</param>
/// <param name="Diagnoses">What was looked at, in a fixed order.</param>
public sealed record DoctorReport(string Root, ImmutableArray<Diagnosis> Diagnoses)
{
    /// <summary>Whether nothing stands in the way.</summary>
    public bool IsHealthy => Diagnoses.All(d => d.Health != Health.Bad);
}
