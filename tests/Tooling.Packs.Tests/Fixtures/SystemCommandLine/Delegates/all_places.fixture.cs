// expect: SCL1019 x9
using System.CommandLine.Parsing;
using Complete = System.CommandLine.Completions.CompletionDelegate;
using Text = System.CommandLine.Parsing.ParseArgument<string>;

namespace Tool;

/// <summary>See <see cref="ParseArgument{T}"/> and <see cref="System.CommandLine.Parsing.ValidateSymbolResult{T}"/>.</summary>
public static class Delegates
{
    public static readonly Complete Complete = _ => [];

    public static readonly Text Text = result => result.Tokens[0].Value;

    private static readonly Dictionary<string, ParseArgument<List<int>>?> Parsers = new();

    public static System.CommandLine.Completions.CompletionDelegate Completing => new(Complete);

    public static ParseArgument<int> Number => new ParseArgument<int>(Parse);

    public static bool IsValidator(object o) => o is global::System.CommandLine.Parsing.ValidateSymbolResult<OptionResult> /* any */ && Parsers.Count > 0;

    private static int Parse(ArgumentResult result) => int.Parse(result.Tokens[0].Value);
}
-----
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using Complete = System.Func<System.CommandLine.Completions.CompletionContext, System.Collections.Generic.IEnumerable<System.CommandLine.Completions.CompletionItem>>;
using Text = System.Func<System.CommandLine.Parsing.ArgumentResult, string>;

namespace Tool;

/// <summary>See <see cref="Func{T, TResult}"/> and <see cref="Action{T}"/>.</summary>
public static class Delegates
{
    public static readonly Complete Complete = _ => [];

    public static readonly Text Text = result => result.Tokens[0].Value;

    private static readonly Dictionary<string, Func<ArgumentResult, List<int>>?> Parsers = new();

    public static Func<CompletionContext, IEnumerable<CompletionItem>> Completing => new(Complete);

    public static Func<ArgumentResult, int> Number => new Func<ArgumentResult, int>(Parse);

    public static bool IsValidator(object o) => o is Action<OptionResult> /* any */ && Parsers.Count > 0;

    private static int Parse(ArgumentResult result) => int.Parse(result.Tokens[0].Value);
}
