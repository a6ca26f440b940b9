// manual: SCL1018, SCL4004, SCL4020 x2
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public abstract class Host
{
    protected abstract CommandLineBuilder Builder { get; }

    public int Run(string[] args)
    {
        Builder.UseHelp();
        return Builder.Command.Parse(args).Errors.Count;
    }
}
