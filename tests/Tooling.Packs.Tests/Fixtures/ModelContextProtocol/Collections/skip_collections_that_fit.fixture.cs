using ModelContextProtocol.Protocol;

public static class Collections
{
    public static int Use(ListToolsResult tools, ListPromptsResult prompts)
    {
        tools.Tools.Add(new Tool { Name = "a" });
        tools.Tools = [.. tools.Tools, new Tool { Name = "b" }];
        IEnumerable<Prompt> all = prompts.Prompts;
        foreach (var tool in tools.Tools)
        {
            Console.WriteLine(tool.Name);
        }

        return tools.Tools.Count + all.Count() + tools.Tools.Select(t => t.Name).ToList().Count + prompts.Prompts[0].Name.Length;
    }
}
