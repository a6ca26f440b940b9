namespace Tooling.Rules.Matching;

/// <summary>
/// A coded rule that leaves code as it is and has a person look at it, because the library does something else with it. It reports beside whatever another rule
/// finds at the same name, where other rules give way to the first that reports.
/// </summary>
public abstract class LookRule : CodeRule
{
    /// <inheritdoc/>
    public sealed override bool IsBeside => true;

    /// <summary>False: what can't be told apart from another member of the same name is not worth a question, because nothing would be rewritten.</summary>
    public sealed override bool MayMeanUnknownReceiver => false;
}
