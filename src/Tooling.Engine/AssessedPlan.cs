using Tooling.Engine.Applying;
using Tooling.Engine.Assessment;
using Tooling.Engine.Planning.Ordering;

namespace Tooling.Engine;

/// <summary>A plan and all that is known of it: what people decide by.</summary>
/// <param name="Result">The plan, and what it was made from.</param>
/// <param name="Assessment">What there is, and what the plan comes to; its units are those of the plan.</param>
/// <param name="Order">In which order the units are applied, by their hours.</param>
/// <param name="Rehearsal">What writing the plan and taking it back took, in a copy of its files; null where it edits none.</param>
public sealed record AssessedPlan(PlanResult Result, AssessmentResult Assessment, MigrationOrder Order, Rehearsal? Rehearsal);
