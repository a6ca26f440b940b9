using System.CommandLine;

public sealed class Deck
{
    public Deck FromAmong(params string[] cards) => this;

    public Deck ExistingOnly() => this;

    public static Deck Create(Option<int> option) => new Deck().FromAmong("ace", option.Description ?? "king").ExistingOnly();
}
