namespace Mine;

public class Reference
{
    public string? Type { get; set; }

    public string? Name { get; set; }
}

public record RequestContext<T>(object Server)
{
    public T? Params { get; init; }
}

public static class Use
{
    public static string? Run() => new Reference { Type = "ref/prompt", Name = "a" }.Name + new RequestContext<int>(1) { Params = 2 };
}
