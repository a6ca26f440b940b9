// library: legacy-beta1-2021
// expect: SCL2001, SCL4001
// manual: SCL2001 x3, SCL2002
using System.CommandLine;

var root = new RootCommand
{
    new Option<Version>("--at-least"),
    new Option<Level>("--level"),
    new Option<IReadOnlyList<string>>("--names"),
    new Option<char>("--separator"),
    new Argument<Level[]>("levels"),
    new Option<Guid>("--id"),
};
return root.Invoke(args);

public sealed class Level
{
    public Level(string text) => Text = text;

    public string Text { get; }
}
-----
using System.CommandLine;

var root = new RootCommand
{
    new Option<Version>("--at-least")
    {
        CustomParser = result => { if (Version.TryParse(result.Tokens[0].Value, out var converted)) { return converted; } result.AddError($"Cannot parse argument '{result.Tokens[0].Value}' as expected type 'System.Version'."); return null; }
    },
    new Option<Level>("--level"),
    new Option<IReadOnlyList<string>>("--names"),
    new Option<char>("--separator"),
    new Argument<Level[]>("levels"),
    new Option<Guid>("--id"),
};
return root.Parse(args).Invoke();

public sealed class Level
{
    public Level(string text) => Text = text;

    public string Text { get; }
}
