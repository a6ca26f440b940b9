// expect: SCL1021, SCL2001 x9
using System.CommandLine;

public static class Options
{
    public static readonly Option<string?> Color = new("--color", () => "auto") { Arity = ArgumentArity.ZeroOrOne };
    public static readonly Option<string> Name = new("--name", getDefaultValue: () => "me", description: "A name") { Arity = new ArgumentArity(0, 1) };
    public static readonly Option<bool> Flag = new("--flag", () => true) { Arity = ArgumentArity.ZeroOrOne };
    public static readonly Option<string?> None = new("--none", () => null) { Arity = ArgumentArity.ZeroOrOne };
    public static readonly Option<int> One = new("--one", () => 7) { Arity = ArgumentArity.ExactlyOne };

    public static RootCommand Build()
    {
        var exclude = new Option<string[]>("--exclude", () => new[] { "bin", "obj" });
        exclude.Arity = ArgumentArity.ZeroOrMore;
        var day = new Option<DayOfWeek?>("--day", () => DayOfWeek.Friday) { Arity = ArgumentArity.ZeroOrOne };
        var zero = new Option<int>("--zero", () => Color.Name.Length > 3 ? 3 : 2) { Arity = ArgumentArity.ZeroOrOne };
        var include = new Option<List<string>>("--include", () => new List<string>()) { Arity = ArgumentArity.ZeroOrMore };
        return new RootCommand { exclude, day, zero, include };
    }
}
-----
using System.CommandLine;

public static class Options
{
    public static readonly Option<string?> Color = new("--color") { DefaultValueFactory = result => result.Parent is System.CommandLine.Parsing.OptionResult { Implicit: false } ? null : "auto", Arity = ArgumentArity.ZeroOrOne };
    public static readonly Option<string> Name = new("--name") { DefaultValueFactory = result => result.Parent is System.CommandLine.Parsing.OptionResult { Implicit: false } ? null! : "me", Description = "A name", Arity = new ArgumentArity(0, 1) };
    public static readonly Option<bool> Flag = new("--flag") { DefaultValueFactory = _ => true, Arity = ArgumentArity.ZeroOrOne };
    public static readonly Option<string?> None = new("--none") { DefaultValueFactory = _ => null, Arity = ArgumentArity.ZeroOrOne };
    public static readonly Option<int> One = new("--one") { DefaultValueFactory = _ => 7, Arity = ArgumentArity.ExactlyOne };

    public static RootCommand Build()
    {
        var exclude = new Option<string[]>("--exclude") { DefaultValueFactory = result => result.Parent is System.CommandLine.Parsing.OptionResult { Implicit: false } ? Array.Empty<string>() : new[] { "bin", "obj" } };
        exclude.Arity = ArgumentArity.ZeroOrMore;
        var day = new Option<DayOfWeek?>("--day") { DefaultValueFactory = result => result.Parent is System.CommandLine.Parsing.OptionResult { Implicit: false } ? default(DayOfWeek?) : DayOfWeek.Friday, Arity = ArgumentArity.ZeroOrOne };
        var zero = new Option<int>("--zero") { DefaultValueFactory = result => result.Parent is System.CommandLine.Parsing.OptionResult { Implicit: false } ? 0 : (Color.Name.TrimStart('-', '/').Length > 3 ? 3 : 2), Arity = ArgumentArity.ZeroOrOne };
        var include = new Option<List<string>>("--include") { DefaultValueFactory = _ => new List<string>(), Arity = ArgumentArity.ZeroOrMore };
        return new RootCommand { exclude, day, zero, include };
    }
}
