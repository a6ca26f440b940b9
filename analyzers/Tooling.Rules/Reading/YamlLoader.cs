using System.Collections.Immutable;
using Tooling.Rules.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Tooling.Rules.Reading;

/// <summary>
/// Reads YAML into nodes that know their places. YamlDotNet's own document model stops at the first duplicate key and drops
/// where a text's content begins, so this one is built from its parser's events.
/// </summary>
internal sealed class YamlLoader
{
    // Far deeper than any pack, and far less than what would exhaust the stack of a compiler's thread.
    private const int MaximumDepth = 32;

    private readonly string _fileName;
    private readonly ProblemList _problems;
    private readonly string _yaml;
    private readonly ImmutableArray<int> _lineStarts;
    private readonly Parser _parser;
    private readonly string _noun;
    private readonly string? _emptyHint;

    private YamlLoader(string yaml, string fileName, ProblemList problems, string noun, string? emptyHint)
    {
        (_noun, _emptyHint) = (noun, emptyHint);

        // A byte order mark that survived decoding would become part of the first key.
        yaml = yaml.TrimStart('\uFEFF');
        _fileName = fileName;
        _problems = problems;
        _yaml = yaml;
        _lineStarts = LineStarts(yaml);
        _parser = new Parser(new Scanner(new StringReader(yaml), skipComments: true));
    }

    /// <summary>Reads the only document of a file; null, with a problem, where it is not YAML or not one document.</summary>
    /// <param name="yaml">The content of the file.</param>
    /// <param name="fileName">The file's path or name, for messages.</param>
    /// <param name="problems">Collects the mistakes.</param>
    /// <param name="noun">What the file is, for messages.</param>
    /// <param name="emptyHint">What to write into an empty file; null where it may be empty.</param>
    public static YamlNode? Load(string yaml, string fileName, ProblemList problems, string noun = "pack", string? emptyHint = "Begin with `id: MyPack` and `title: ...`.")
    {
        var loader = new YamlLoader(yaml, fileName, problems, noun, emptyHint);
        try
        {
            return loader.LoadDocument();
        }
        catch (YamlException e)
        {
            loader.AddSyntaxProblem(loader.At(e.Start), e.Message);
        }
        catch (InvalidOperationException)
        {
            // What YamlDotNet 16.3 throws, without a place, for a flow list that is not closed.
            loader.AddSyntaxProblem(loader.At(loader._parser.Current?.Start ?? Mark.Empty), "A list or mapping in brackets is not closed.");
        }

        return null;
    }

    private YamlNode? LoadDocument()
    {
        Advance();
        Advance();
        if (_parser.Current is not DocumentStart)
        {
            if (_emptyHint is not null)
            {
                _problems.Add(new PackPosition(_fileName, 1, 1), $"The {_noun} is empty.", _emptyHint);
            }

            return null;
        }

        Advance();
        var root = LoadNode(depth: 0);
        Advance();
        if (_parser.Current is DocumentStart second)
        {
            _problems.Add(At(second.Start), "A second document begins here.", $"A {_noun} is one document: remove the `---` line and what follows it.");
        }

        return root;
    }

    private YamlNode LoadNode(int depth)
    {
        var begin = _parser.Current!;
        if (depth > MaximumDepth)
        {
            throw new YamlException(begin.Start, begin.End, $"Nested too deeply for a {_noun}.");
        }

        YamlNode node = begin switch
        {
            Scalar scalar => LoadText(scalar),
            SequenceStart => LoadList(At(begin.Start), depth),
            MappingStart => LoadMapping(At(begin.Start), depth),
            AnchorAlias alias => throw new YamlException(alias.Start, alias.End, $"Aliases (`*name`) have no meaning in a {_noun}."),
            _ => throw new YamlException(begin.Start, begin.End, "A value is missing here."),
        };
        Advance();
        return node;
    }

    private YamlNode LoadText(Scalar scalar)
    {
        var position = At(scalar.Start);
        var isNull = scalar is { Style: ScalarStyle.Plain, Value: "~" or "null" };
        if (isNull || string.IsNullOrWhiteSpace(scalar.Value))
        {
            return new YamlNothing(position);
        }

        var content = scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted
            ? position with { Column = position.Column + 1 }
            : position;
        return new YamlText(position, scalar.Value, content, IsVerbatim(scalar.Value, content));
    }

    private YamlList LoadList(PackPosition position, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        Advance();
        while (_parser.Current is not SequenceEnd)
        {
            items.Add(LoadNode(depth + 1));
        }

        return new YamlList(position, items.ToImmutable());
    }

    private YamlMapping LoadMapping(PackPosition position, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        Advance();
        while (_parser.Current is not MappingEnd)
        {
            var key = LoadNode(depth + 1);
            var value = LoadNode(depth + 1);
            if (key is YamlText text)
            {
                entries.Add(new YamlEntry(text, value));
            }
            else
            {
                _problems.Add(key.Position, $"{key.Kind} can't be a key.", "A key is a word: `title: ...`.");
            }
        }

        return new YamlMapping(position, entries.ToImmutable());
    }

    private void Advance()
    {
        if (!_parser.MoveNext())
        {
            throw new YamlException(_parser.Current!.End, _parser.Current.End, "The file ends too early.");
        }
    }

    private bool IsVerbatim(string value, PackPosition content)
    {
        var start = Offset(content);
        return string.CompareOrdinal(_yaml, start, value, 0, value.Length) == 0;
    }

    private int Offset(PackPosition position) => Math.Min(_yaml.Length, _lineStarts[position.Line - 1] + position.Column - 1);

    private PackPosition At(Mark mark) =>
        new(_fileName, (int)Math.Min(Math.Max(mark.Line, 1), _lineStarts.Length), (int)Math.Max(mark.Column, 1));

    private void AddSyntaxProblem(PackPosition position, string message)
    {
        if (TabIn(position.Line - 1) is { } tab)
        {
            _problems.Add(tab, "Indented with a tab, which YAML does not allow.", "Indent with spaces.");
            return;
        }

        _problems.Add(
            position,
            $"Not valid YAML: {message}",
            "Look at indentation, brackets and quotes here. Quote a text that holds `: ` or ` #` or begins with one of `[]{}*&!|>'\"%@`, or write it as a block after `|`.");
    }

    // The parser complains at the value before the tab, so the next line is looked at as well.
    private PackPosition? TabIn(int line)
    {
        for (var i = line; i < Math.Min(line + 2, _lineStarts.Length); i++)
        {
            var text = _yaml.Substring(_lineStarts[i], (i + 1 < _lineStarts.Length ? _lineStarts[i + 1] : _yaml.Length) - _lineStarts[i]);
            var indentation = text.Length - text.TrimStart(' ', '\t').Length;
            var tab = text.IndexOf('\t');
            if (tab >= 0 && tab < indentation)
            {
                return new PackPosition(_fileName, i + 1, tab + 1);
            }
        }

        return null;
    }

    /// <summary>Where each line begins: after a line feed, or a carriage return without one.</summary>
    private static ImmutableArray<int> LineStarts(string text)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return starts.ToImmutable();
    }
}
