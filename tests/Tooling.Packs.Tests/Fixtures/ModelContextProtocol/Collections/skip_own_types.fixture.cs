namespace Mine;

public class Tool
{
    public string Name { get; set; } = "";

    public List<string> Arguments { get; set; } = [];

    public string[] Values { get; set; } = [];
}

public static class Use
{
    public static int Run()
    {
        var tool = new Tool();
        tool.Arguments.AddRange(["a"]);
        List<string> arguments = tool.Arguments;
        return arguments.Count + tool.Values.Length;
    }
}
