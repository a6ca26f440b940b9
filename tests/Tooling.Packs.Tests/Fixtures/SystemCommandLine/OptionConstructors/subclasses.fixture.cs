// expect: SCL2001 x4
using System.CommandLine;

public sealed class VerboseOption : Option<bool>
{
    public VerboseOption()
        : base(new[] { "-v", "--verbose" }, "Talks more")
    {
        Arity = ArgumentArity.Zero;
    }
}

public class LevelOption : Option<int>
{
    public LevelOption(string name, string description)
        : base(name, () => 1, description)
    {
    }

    public LevelOption()
        : this("--level", "How hard")
    {
    }
}

public sealed class QuietOption : Option<bool>
{
    public QuietOption() : base("--quiet", "Talks less") { }
}

public sealed class PrimaryOption(string description) : Option<bool>("--primary", description);
-----
using System.CommandLine;

public sealed class VerboseOption : Option<bool>
{
    public VerboseOption()
        : base("--verbose", "-v")
    {
        Description = "Talks more";
        Arity = ArgumentArity.Zero;
    }
}

public class LevelOption : Option<int>
{
    public LevelOption(string name, string description)
        : base(name)
    {
        DefaultValueFactory = _ => 1;
        Description = description;
    }

    public LevelOption()
        : this("--level", "How hard")
    {
    }
}

public sealed class QuietOption : Option<bool>
{
    public QuietOption() : base("--quiet") { Description = "Talks less"; }
}

public sealed class PrimaryOption : Option<bool>
{
    public PrimaryOption(string description) : base("--primary")
    {
        Description = description;
    }
}
