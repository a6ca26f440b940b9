namespace Stock;

public sealed class Option<T>(string name, string description)
{
    public string Name { get; } = name;

    public string Description { get; } = description;
}

public static class Trades
{
    public static Option<int> Call() => new("--call", "The right to buy");

    public static Option<int> Put() => new Option<int>("--put", description: "The right to sell");
}
