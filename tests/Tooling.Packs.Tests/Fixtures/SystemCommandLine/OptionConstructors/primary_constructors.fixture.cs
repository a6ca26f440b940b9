// expect: SCL2001 x4, SCL2002 x2
// manual: SCL2001
using System.CommandLine;

namespace Shop;

public sealed class VerboseOption() : Option<bool>(["-v", "--verbose"], "Talks more");

internal class PathOption(string? path = default) : Option<string?>(
    ["-o", "--output"], // where it goes
    () => path,
    "A folder"
)
{ }

public class LevelOption(int level, string Description)
    : Option<int>("--level", () => level, Description)
{
    public int Highest { get; } = 3;
}

class QuietOption() : Option<bool>(["-q", "--quiet"]);

class PlainOption() : Option<bool>("--plain");

sealed class NameArgument() : Argument<string>("name", "Who")
{
}

sealed class CountArgument() : Argument<int>()
{
}

sealed class KeptOption(string text) : Option<string>("--kept", text)
{
    public string Text => text;
}
-----
using System.CommandLine;

namespace Shop;

public sealed class VerboseOption : Option<bool>
{
    public VerboseOption() : base("--verbose", "-v")
    {
        Description = "Talks more";
    }
}

internal class PathOption : Option<string?>
{
    public PathOption(string? path = default) : base("--output", "-o" /* where it goes */)
    {
        DefaultValueFactory = _ => path;
        Description = "A folder";
    }
}

public class LevelOption
    : Option<int>
{
    public LevelOption(int level, string Description) : base("--level")
    {
        DefaultValueFactory = _ => level;
        this.Description = Description;
    }

    public int Highest { get; } = 3;
}

class QuietOption() : Option<bool>("--quiet", "-q");

class PlainOption() : Option<bool>("--plain");

sealed class NameArgument : Argument<string>
{
    public NameArgument() : base("name")
    {
        Description = "Who";
    }
}

sealed class CountArgument() : Argument<int>("int32")
{
}

sealed class KeptOption(string text) : Option<string>("--kept", text)
{
    public string Text => text;
}
