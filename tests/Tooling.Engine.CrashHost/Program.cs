using Tooling.Engine;
using Tooling.Engine.Applying;
using Tooling.Engine.CrashHost;

// <apply|changes|resume|rollback|session|resume-session> <root> [kill <n> | hold <step> | tell]
var (verb, root) = (args[0], args[1]);
IStepObserver observer = args switch
{
    [_, _, "kill", var n] => new KillAtStep(int.Parse(n, System.Globalization.CultureInfo.InvariantCulture)),
    [_, _, "hold", var step] => new HoldAtStep(Enum.Parse<Step>(step)),
    [_, _, "tell"] => new TellSteps(),
    _ => new NoObserver(),
};
var store = new MigrationStore(root, TimeProvider.System, observer);
try
{
    switch (verb)
    {
        case "apply":
            store.Apply(SamplePlan.For(root), "1.0.0-test", null, CancellationToken.None);
            break;
        case "changes":
            store.Apply(SamplePlan.WithChanges(root, "src/Kept.cs", "src/new/deep/New.cs", "src/old/Gone.cs"), "1.0.0-test", null, CancellationToken.None);
            break;
        case "resume":
            store.Resume(CancellationToken.None);
            break;
        case "session":
            SampleSession.Run(root, observer);
            break;
        case "resume-session":
            SampleSession.Resume(root, observer);
            break;
        default:
            store.Rollback(null, dryRun: false, CancellationToken.None);
            break;
    }

    return 0;
}
catch (UserErrorException e)
{
    Console.Error.WriteLine($"{e.Message}\n{e.Hint}");
    return 1;
}
