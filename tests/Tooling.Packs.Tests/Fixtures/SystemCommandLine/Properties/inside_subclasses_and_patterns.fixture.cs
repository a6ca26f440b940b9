// expect: SCL1007 x3, SCL1039 x2
using System.CommandLine;

public sealed class PathOption : Option<DirectoryInfo>
{
    public PathOption(string name)
        : base(name)
    {
        IsRequired = true;
        this.ArgumentHelpName = "folder";
    }

    public static bool IsPublic(Option option) => option is { IsHidden: false, IsRequired: true };

    public static IEnumerable<string?> Describe(IEnumerable<Option> options) =>
        from option in options
        where !option.IsHidden
        select option.Description;
}
-----
using System.CommandLine;

public sealed class PathOption : Option<DirectoryInfo>
{
    public PathOption(string name)
        : base(name)
    {
        Required = true;
        this.HelpName = "folder";
    }

    public static bool IsPublic(Option option) => option is { Hidden: false, Required: true };

    public static IEnumerable<string?> Describe(IEnumerable<Option> options) =>
        from option in options
        where !option.Hidden
        select option.Description;
}
