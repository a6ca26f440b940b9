using Tooling.Engine.Applying;
using Tooling.Engine.Planning;
using Tooling.Engine.Validation;

namespace Tooling.Engine.Sessions;

/// <summary>What became of one unit of a plan.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Applied">What was written; null where nothing was.</param>
/// <param name="Validation">What the checks after it found; null where none were asked for.</param>
/// <param name="Failure">Why it was not applied, or was taken back; null where it stays.</param>
public sealed record UnitResult(PlanUnit Unit, TransactionResult? Applied, ValidationResult? Validation, string? Failure)
{
    /// <summary>Whether its edits are on the disk, and passed their checks.</summary>
    public bool IsApplied => Failure is null;

    /// <summary>Whether it failed its checks, and is on the disk all the same: somebody edited its files meanwhile.</summary>
    public bool Remains { get; init; }

    /// <summary>What kept it from being written; null where nothing did.</summary>
    internal UserErrorException? Refusal { get; init; }

    /// <summary>What became of it.</summary>
    internal UnitState State => IsApplied || Remains ? UnitState.Applied : Applied is null ? UnitState.NotWritten : UnitState.TakenBack;
}
