// expect: SCL1005, SCL1009 x2, SCL3003
using System.CommandLine;

static class Pair
{
    static Command Make()
    {
        var from = new Argument<string?>("from");
        var to = new Argument<string?>("to");
        var pair = new Command("pair") { from, to };
        pair.AddValidator(result =>
        {
            if (result.FindResultFor(from) is not null && result.FindResultFor(to) is null)
            {
                result.ErrorMessage = "not alone";
            }
        });
        return pair;
    }
}
-----
using System.CommandLine;

static class Pair
{
    static Command Make()
    {
        var from = new Argument<string?>("from");
        var to = new Argument<string?>("to");
        var pair = new Command("pair") { from, to };
        pair.Validators.Add(result =>
        {
            if (result.GetResult(from) is { Implicit: false } && result.GetResult(to) is not { Implicit: false })
            {
                result.AddError("not alone");
            }
        });
        return pair;
    }
}
