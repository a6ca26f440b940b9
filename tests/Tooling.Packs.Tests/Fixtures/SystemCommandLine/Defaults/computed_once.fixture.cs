// expect: SCL2003 x9
using System.CommandLine;

public sealed class Level() : Option<int>("--level")
{
    public void Reset(int level) => SetDefaultValue(level);
}

public static class Defaults
{
    private static readonly string Home = Path.GetTempPath();

    public static void Set(Option<string> path, Option<string[]> names, Argument<DirectoryInfo> folder, bool here, string portDefault, Option<int?> port)
    {
        path.SetDefaultValue(Home);
        names.SetDefaultValue(new[] { "a", Home }); // two
        if (here)
        {
            // Where we are.
            folder.SetDefaultValue(new DirectoryInfo(Directory.GetCurrentDirectory()));
        }

        folder.SetDefaultValue(new DirectoryInfo("/" /* root */));
        var text = "x";
        text += portDefault;
        path.SetDefaultValue(value: /* changes */ text);
        path.SetDefaultValue(portDefault ?? text);
        port.SetDefaultValue(int.Parse(text));
        port.SetDefaultValue(80);
    }
}
-----
using System.CommandLine;

public sealed class Level() : Option<int>("--level")
{
    public void Reset(int level) => DefaultValueFactory = _ => level;
}

public static class Defaults
{
    private static readonly string Home = Path.GetTempPath();

    public static void Set(Option<string> path, Option<string[]> names, Argument<DirectoryInfo> folder, bool here, string portDefault, Option<int?> port)
    {
        path.DefaultValueFactory = _ => Home;
        names.DefaultValueFactory = _ => new[] { "a", Home }; // two
        if (here)
        {
            // Where we are.
            var folderDefault = new DirectoryInfo(Directory.GetCurrentDirectory());
            folder.DefaultValueFactory = _ => folderDefault;
        }

        var folderDefault2 = new DirectoryInfo("/" /* root */);
        folder.DefaultValueFactory = _ => folderDefault2;
        var text = "x";
        text += portDefault;
        var pathDefault = text;
        path.DefaultValueFactory = _ => pathDefault /* changes */;
        var pathDefault2 = portDefault ?? text;
        path.DefaultValueFactory = _ => pathDefault2;
        var portDefault2 = int.Parse(text);
        port.DefaultValueFactory = _ => portDefault2;
        port.DefaultValueFactory = _ => 80;
    }
}
