using System.Globalization;
using System.Text.Json;

namespace Tooling.Engine.Tests.Converters;

/// <summary>A document of random keys in a random layout: what it says is known, so that readers can be compared with it.</summary>
internal sealed class RandomDocument(int seed)
{
    private static readonly string[] Names = ["Old", "Gone", "Ms", "Out", "A", "B", "Other-Key", "c_d", "Äö"];
    private static readonly string[] Texts = ["a b", "é😀", "x\"y", "it's", "1500", "true", "x: y", "# no", "<&>"];

    private readonly Random _random = new(seed);
    private readonly string _newLine = seed % 2 == 0 ? "\n" : "\r\n";
    private int _comments;

    /// <summary>How many comments the text has; each is there once, as <c>c7c</c>.</summary>
    public int Comments => _comments;

    /// <summary>The keys of the section <c>Acme</c>, and of another one.</summary>
    public Dictionary<string, object> Make(bool isFlat)
    {
        var root = new Dictionary<string, object> { ["First"] = Scalar() };
        root["Acme"] = Section(isFlat ? 0 : 2);
        root["Last"] = Section(isFlat ? 0 : 1);
        return root;
    }

    public string Json(Dictionary<string, object> root) => Comment("//", "", _newLine) + JsonOf(root, 0) + _newLine;

    public string Yaml(Dictionary<string, object> root) => YamlLines(root, 0);

    public string Xml(Dictionary<string, object> root) => $"<?xml version=\"1.0\"?>{_newLine}<configuration>{_newLine}{string.Concat(root.Select(pair => XmlOf(pair.Key, pair.Value, 1)))}</configuration>{_newLine}";

    public string Ini(Dictionary<string, object> root) =>
        string.Concat(root.Where(pair => pair.Value is string).Concat(root.Where(pair => pair.Value is not string)).Select(pair => pair.Value is string value
            ? $"{pair.Key}{Pick("=", " = ")}{value}{_newLine}"
            : $"[{pair.Key}]{_newLine}{string.Concat(((Dictionary<string, object>)pair.Value).Select(inner => Comment("; ", "", _newLine) + $"{Pick("", "\t")}{inner.Key}{Pick("=", " = ", "= ")}{inner.Value}{_newLine}"))}{Pick("", _newLine)}"));

    private Dictionary<string, object> Section(int depth)
    {
        var section = new Dictionary<string, object>();
        foreach (var name in Names.OrderBy(_ => _random.Next()).Take(_random.Next(1, Names.Length)))
        {
            section[name] = name == "Ms" ? _random.Next(0, 5000).ToString(CultureInfo.InvariantCulture) : depth > 0 && _random.Next(4) == 0 && name is not ("Out" or "Gone") ? Section(depth - 1) : Scalar();
        }

        return section;
    }

    private string Scalar() => Texts[_random.Next(Texts.Length)];

    private string JsonOf(object value, int depth)
    {
        if (value is string text)
        {
            return text is "true" || (long.TryParse(text, out _) && _random.Next(2) == 0) ? text : JsonSerializer.Serialize(text);
        }

        var isLines = _random.Next(3) > 0;
        var indent = isLines ? _newLine + new string(' ', 2 * (depth + 1)) : " ";
        var entries = ((Dictionary<string, object>)value).Select(pair => $"{JsonSerializer.Serialize(pair.Key)}{Pick(": ", ":", " : ")}{JsonOf(pair.Value, depth + 1)}").ToList();
        var result = "{";
        for (var i = 0; i < entries.Count; i++)
        {
            result += (isLines ? Comment(indent + "//", "", "") : "") + indent + entries[i] + (i < entries.Count - 1 || _random.Next(4) == 0 ? "," : "") + Comment(" /*", "*/", "");
        }

        return result + (isLines ? Comment(" //", "", "") + _newLine + new string(' ', 2 * depth) : " ") + "}";
    }

    private string YamlLines(Dictionary<string, object> section, int depth) => string.Concat(section.Select(pair =>
        Comment(new string(' ', 2 * depth) + "# ", "", _newLine) + new string(' ', 2 * depth) + YamlText(pair.Key) + ":" + (pair.Value switch
        {
            Dictionary<string, object> inner when _random.Next(3) == 0 => $" {YamlFlow(inner)}{Comment(" # ", "", "")}{_newLine}",
            Dictionary<string, object> inner => Comment(" # ", "", "") + _newLine + YamlLines(inner, depth + 1),
            var text => $" {YamlText((string)text)}{Comment(" # ", "", "")}{_newLine}",
        })));

    private string YamlFlow(Dictionary<string, object> section) =>
        "{ " + string.Join(", ", section.Select(pair => $"{YamlText(pair.Key)}: {(pair.Value is Dictionary<string, object> inner ? YamlFlow(inner) : YamlText((string)pair.Value))}")) + " }";

    private string YamlText(string text) => _random.Next(3) switch
    {
        0 => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        1 when text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') => text,
        _ => JsonSerializer.Serialize(text),
    };

    private string XmlOf(string name, object value, int depth)
    {
        var indent = new string('\t', depth);
        var comment = Comment(indent + "<!-- ", " -->", _newLine);
        if (value is not Dictionary<string, object> section)
        {
            return $"{comment}{indent}<{name}>{System.Security.SecurityElement.Escape((string)value)}</{name}>{_newLine}";
        }

        var attributes = section.Where(pair => pair.Value is string && _random.Next(4) == 0).ToDictionary();
        var inner = string.Concat(section.Where(pair => !attributes.ContainsKey(pair.Key)).Select(pair => pair.Value is string text && _random.Next(3) == 0
            ? $"{indent}\t<add key=\"{pair.Key}\" value=\"{System.Security.SecurityElement.Escape(text)}\" />{_newLine}"
            : XmlOf(pair.Key, pair.Value, depth + 1)));
        return $"{comment}{indent}<{name}{string.Concat(attributes.Select(pair => $" {pair.Key}=\"{System.Security.SecurityElement.Escape((string)pair.Value)}\""))}>{_newLine}{inner}{indent}</{name}>{_newLine}";
    }

    private string Comment(string before, string after, string end) => _random.Next(4) == 0 ? string.Create(CultureInfo.InvariantCulture, $"{before}c{_comments++}c{after}{end}") : "";

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];
}
