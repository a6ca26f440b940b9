namespace Debate;

public sealed record Argument<T>(T Claim)
{
    public Argument() : this(default(T)!)
    {
    }
}

public static class Talk
{
    public static Argument<string> First() => new();

    public static Argument<string> Second() => new Argument<string>("because") { Claim = "so" };
}
