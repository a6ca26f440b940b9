using System.CommandLine;

public sealed class Preset(Option<int> option)
{
    public Func<int>? DefaultValueFactory { get; set; }

    public void SetDefaultValueFactory(Func<int> make) => DefaultValueFactory = make;

    public void Use() => SetDefaultValueFactory(() => option.Arity.MaximumNumberOfValues);
}
