using System.Collections.Immutable;

namespace Tooling.Packs.SystemCommandLine.NamingConvention;

/// <summary>An object whose constructor and properties take the values of options and arguments. In the texts, <see cref="HandlerParameters.ParseResult"/> stands for the result's name, <see cref="HandlerParameters.Token"/> for the token's.</summary>
/// <param name="Type">The type, as written.</param>
/// <param name="Arguments">The arguments of its constructor.</param>
/// <param name="Members">The properties that are set in any case.</param>
/// <param name="Conditions">The properties that keep their own value where an option is not given.</param>
internal sealed record BoundModel(string Type, ImmutableArray<string> Arguments, ImmutableArray<BoundMember> Members, ImmutableArray<BoundMember> Conditions)
{
    /// <summary>Whether a part of it is the cancellation token.</summary>
    public bool TakesToken => Arguments.Contains(HandlerParameters.Token) || Members.Any(m => m.Value == HandlerParameters.Token);

    /// <summary>The statements that make the object.</summary>
    /// <param name="local">The variable that is to hold it.</param>
    /// <param name="parseResult">The name of the parse result.</param>
    /// <param name="token">The name of the token; null where the action takes none.</param>
    /// <param name="unit">One step of indentation.</param>
    /// <returns>Lines, indented as far as they are within the others; some are empty.</returns>
    public IEnumerable<string> Lines(string local, string parseResult, string? token, string unit)
    {
        IEnumerable<string> initializer = Members.IsEmpty ? [] : ["{", .. Members.Select(m => $"{unit}{m.Name} = {m.Value},"), "}"];
        var creation = $"var {local} = new {Type}{(Arguments.IsEmpty && !Members.IsEmpty ? string.Empty : $"({string.Join(", ", Arguments)})")}";
        string[] lines = [creation, .. initializer];
        lines[lines.Length - 1] += ";";
        return lines.Concat(Conditions.SelectMany(c => new[] { $"if ({c.Condition})", "{", $"{unit}{local}.{c.Name} = {c.Value};", "}", string.Empty }))
            .Select(line => line.Replace(HandlerParameters.ParseResult, parseResult).Replace(HandlerParameters.Token, token));
    }
}

/// <summary>A property that takes a value.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">The expression that reads the value.</param>
/// <param name="Condition">Where it is set; empty where always.</param>
internal sealed record BoundMember(string Name, string Value, string Condition = "");
