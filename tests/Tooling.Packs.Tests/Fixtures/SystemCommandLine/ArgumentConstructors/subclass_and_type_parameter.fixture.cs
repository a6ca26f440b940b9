// expect: SCL2002 x3
// manual: SCL2002
using System.CommandLine;

public sealed class ProjectArgument : Argument<FileInfo>
{
    public ProjectArgument()
        : base("project", () => new FileInfo("a.csproj"), "The project")
    {
        Arity = ArgumentArity.ZeroOrOne;
    }
}

public sealed class CountArgument : Argument<int>
{
    public CountArgument()
        : base(() => 1)
    {
    }
}

public sealed class ImplicitBase : Argument<int>
{
    public ImplicitBase()
    {
        Description = "Has no name";
    }
}

public static class Factory
{
    public static Argument<T> Create<T>() => new();
}
-----
using System.CommandLine;

public sealed class ProjectArgument : Argument<FileInfo>
{
    public ProjectArgument()
        : base("project")
    {
        DefaultValueFactory = _ => new FileInfo("a.csproj");
        Description = "The project";
        Arity = ArgumentArity.ZeroOrOne;
    }
}

public sealed class CountArgument : Argument<int>
{
    public CountArgument()
        : base("int32")
    {
        DefaultValueFactory = _ => 1;
    }
}

public sealed class ImplicitBase : Argument<int>
{
    public ImplicitBase()
    {
        Description = "Has no name";
    }
}

public static class Factory
{
    public static Argument<T> Create<T>() => new(typeof(T).Name.ToLowerInvariant());
}
