// manual: SCL2003 x4
using System.CommandLine;

public static class Defaults
{
    public static void Set(Option<int> port, string text, bool here)
    {
        if (here)
            port.SetDefaultValue(text.Length);

        Create().SetDefaultValue(text.Length);
        Action set = () => port.SetDefaultValue(text.Length);
        set();
    }

    public static void SetOne(Option<int> port, string text) => port.SetDefaultValue(text.Length);

    private static Option<int> Create() => new("--created");
}
