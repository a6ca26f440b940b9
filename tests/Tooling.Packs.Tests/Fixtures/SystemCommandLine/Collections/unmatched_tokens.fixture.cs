// expect: SCL1029 x2
using System.CommandLine;

public static class Program
{
    public static RootCommand Build()
    {
        var root = new RootCommand { TreatUnmatchedTokensAsErrors = false };
        var run = new Command("run") { TreatUnmatchedTokensAsErrors = false };
        var exec = new Command("exec") { TreatUnmatchedTokensAsErrors = true };
        exec.TreatUnmatchedTokensAsErrors = false;
        root.Add(run);
        root.Add(exec);
        return root;
    }
}
