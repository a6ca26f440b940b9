using Tooling.Rules.Model;

namespace Tooling.Rules.Reading;

/// <summary>Compares nodes with the shapes that belong there, and adds a problem for each difference.</summary>
internal sealed class ShapeChecker(ProblemList problems)
{
    /// <summary>Checks a whole file.</summary>
    public void CheckRoot(YamlNode root, ObjectShape shape) => Check(root, shape, $"the {shape.Name}");

    private void Check(YamlNode node, Shape shape, string subject)
    {
        switch (node, shape)
        {
            case (YamlNothing, _):
                problems.Add(node.Position, $"{Capital(subject)} has no value.", $"Write {Expected(shape)}, or remove it.");
                break;
            case (YamlText text, TextShape expected):
                CheckText(text, expected, subject);
                break;
            case (YamlText text, ShortOrLongShape expected):
                CheckText(text, expected.Short, subject);
                break;
            case (YamlMapping mapping, ShortOrLongShape expected):
                CheckObject(mapping, expected.Long);
                break;
            case (YamlMapping mapping, ObjectShape expected):
                CheckObject(mapping, expected);
                break;
            case (YamlMapping mapping, NamesShape expected):
                CheckNames(mapping, expected, subject);
                break;
            case (YamlList list, ListShape expected):
                CheckList(list, expected, subject);
                break;
            default:
                problems.Add(node.Position, $"{Capital(subject)} is {node.Kind} here.", $"Write {Expected(shape)}.");
                break;
        }
    }

    private void CheckText(YamlText text, TextShape shape, string subject)
    {
        var value = text.Trimmed;
        if (!shape.Choices.IsEmpty && !shape.Choices.Contains(value))
        {
            problems.Add(text.Position, $"{Capital(subject)} can't be `{value}`.", Suggestion.For(value, shape.Choices));
        }

        if (shape.Pattern is { } pattern && !pattern.IsMatch(value))
        {
            problems.Add(text.Position, $"{Capital(subject)} can't be `{value}`.", shape.PatternHint);
        }
    }

    private void CheckList(YamlList list, ListShape shape, string subject)
    {
        if (list.Items.IsEmpty)
        {
            problems.Add(list.Position, $"{Capital(subject)} is an empty list.", "Write at least one item, each on a line after `- `, or remove the key.");
        }

        foreach (var item in list.Items)
        {
            Check(item, shape.Item, $"an item of {subject}");
        }
    }

    private void CheckNames(YamlMapping mapping, NamesShape shape, string subject)
    {
        if (mapping.Entries.IsEmpty)
        {
            problems.Add(mapping.Position, $"{Capital(subject)} is empty.", "Write at least one `name: value`, or remove the key.");
        }

        CheckDuplicates(mapping);
        foreach (var entry in mapping.Entries)
        {
            Check(entry.Value, shape.Value, $"`{entry.Key.Value}` of {subject}");
        }
    }

    private void CheckObject(YamlMapping mapping, ObjectShape shape)
    {
        CheckDuplicates(mapping);
        foreach (var entry in mapping.Entries)
        {
            if (shape.Keys.FirstOrDefault(key => key.Name == entry.Key.Value) is { } known)
            {
                Check(entry.Value, known.Value, $"`{known.Name}`");
            }
            else
            {
                var names = shape.Keys.Select(key => key.Name).ToArray();
                problems.Add(entry.Key.Position, $"`{entry.Key.Value}` is not a key of this {shape.Name}.", Suggestion.For(entry.Key.Value, names));
            }
        }

        foreach (var missing in shape.Keys.Where(key => key.IsRequired && !Has(mapping, key.Name)))
        {
            problems.Add(mapping.Position, $"This {shape.Name} lacks `{missing.Name}`.", $"Add `{missing.Name}:` with {Expected(missing.Value)}.");
        }

        CheckChoice(mapping, shape);
    }

    private void CheckChoice(YamlMapping mapping, ObjectShape shape)
    {
        var forms = mapping.Entries.Where(entry => shape.ExactlyOneOf.Contains(entry.Key.Value)).ToArray();
        var choice = string.Join(", ", shape.ExactlyOneOf.Select(name => $"`{name}`"));
        if (forms.Length == 0 && !shape.ExactlyOneOf.IsEmpty)
        {
            problems.Add(mapping.Position, $"This {shape.Name} says nothing to do.", $"Add exactly one of {choice}.");
        }

        foreach (var extra in forms.Skip(1).Where(entry => entry.Key.Value != forms[0].Key.Value))
        {
            problems.Add(extra.Key.Position, $"This {shape.Name} has both `{forms[0].Key.Value}` and `{extra.Key.Value}`.", $"Keep exactly one of {choice}; make two rules of it otherwise.");
        }
    }

    private void CheckDuplicates(YamlMapping mapping)
    {
        var first = new Dictionary<string, PackPosition>(StringComparer.Ordinal);
        foreach (var key in mapping.Entries.Select(entry => entry.Key))
        {
            if (first.TryGetValue(key.Value, out var place))
            {
                problems.Add(key.Position, $"`{key.Value}` is there twice: it is also in line {place.Line}.", "Keep one of them.");
            }
            else
            {
                first.Add(key.Value, key.Position);
            }
        }
    }

    private static bool Has(YamlMapping mapping, string key) => mapping.Entries.Any(entry => entry.Key.Value == key);

    private static string Expected(Shape shape) => shape switch
    {
        TextShape { Choices.IsEmpty: false } text => "one of " + string.Join(", ", text.Choices.Select(choice => $"`{choice}`")),
        TextShape text => $"a text: {Lower(text.Description)}",
        ListShape list => $"a list, each item on a line after `- `: {Lower(list.Description)}",
        NamesShape names => $"`name: value` lines: {Lower(names.Description)}",
        ObjectShape known when known.Keys.Any(key => key.IsRequired) => "a mapping with " + string.Join(", ", known.Keys.Where(key => key.IsRequired).Select(key => $"`{key.Name}`")),
        ObjectShape known => "a mapping with some of " + string.Join(", ", known.Keys.Select(key => $"`{key.Name}`")),
        ShortOrLongShape either => $"a text ({Lower(either.Short.Description)}) or {Expected(either.Long)}",
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);

    private static string Lower(string text)
    {
        var sentence = text.TrimEnd('.');
        var isWord = sentence.Length > 1 && (char.IsLower(sentence[1]) || sentence[1] == ' ');
        return isWord ? char.ToLowerInvariant(sentence[0]) + sentence.Substring(1) : sentence;
    }
}
