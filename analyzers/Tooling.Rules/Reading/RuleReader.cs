using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Tooling.Reporting;
using Tooling.Rules.Model;

namespace Tooling.Rules.Reading;

/// <summary>Reads the rules of one pack, and checks what the shape of the file does not say.</summary>
internal sealed class RuleReader(ProblemList problems)
{
    private const string Arrow = "->";

    private readonly DocumentationIdReader _ids = new(problems);
    private readonly TemplateReader _templates = new(problems);
    private readonly ConfigurationRuleReader _configuration = new(problems);
    private readonly Dictionary<string, PackPosition> _ruleIds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PackPosition> _mapped = new(StringComparer.Ordinal);

    /// <summary>Reads one rule. With mistakes it is incomplete, and they are among the problems.</summary>
    /// <returns>The rule; null where it has no form.</returns>
    public RuleDefinition? Read(YamlMapping node)
    {
        CheckUniqueId(node);
        var safety = SafetyOf(node);
        var rule = ReadForm(node, safety);
        return rule is null ? null : rule with
        {
            WhenNot = node.TextOf("whenNot"),
            Library = node.Find<YamlMapping>("library") is { } library ? new LibraryPage(library.TextOf("says") ?? "", library.TextOf("link") ?? "") : null,
        };
    }

    private RuleDefinition? ReadForm(YamlMapping node, Safety safety)
    {
        var id = node.TextOf("id") ?? "";
        var title = node.TextOf("title") ?? "";
        var why = node.TextOf("why") ?? "";
        var examples = ReadExamples(node, safety);
        if (node.Find<YamlMapping>("template") is { } template)
        {
            return new TemplateRule
            {
                Id = id, Title = title, Safety = safety, Why = why, Examples = examples, Position = node.Position,
                TypeParameters = _templates.ReadTypeParameters(template),
                Captures = _templates.ReadCaptures(template),
                Rewrites = _templates.ReadRewrites(template),
            };
        }

        if (node.Find<YamlList>("map") is not null)
        {
            return new MapRule
            {
                Id = id, Title = title, Safety = safety, Why = why, Examples = examples, Position = node.Position,
                Maps = node.ItemsOf<YamlNode>("map").Select(ReadMap).OfType<SymbolMap>().ToImmutableArray(),
            };
        }

        if (node.Find<YamlMapping>("manual") is { } manual)
        {
            CheckIsManual(node, safety);
            return new ManualRule
            {
                Id = id, Title = title, Safety = safety, Why = why, Examples = examples, Position = node.Position,
                Symbols = ReadSymbols(manual),
                Advice = manual.TextOf("advice") ?? "",
            };
        }

        if (node.Find<YamlMapping>("configuration") is { } configuration)
        {
            var rule = _configuration.Read(configuration, safety);
            return rule with { Id = id, Title = title, Why = why, Examples = _configuration.WithFormats(examples, rule, node), Position = node.Position };
        }

        return node.Find<YamlText>("code") is not { } code ? null : new CodedRule
        {
            Id = id, Title = title, Safety = safety, Why = why, Examples = examples, Position = node.Position,
            Code = ReadCode(code),
        };
    }

    private void CheckUniqueId(YamlMapping node)
    {
        if (node.Find<YamlText>("id") is not { } id)
        {
            return;
        }

        if (_ruleIds.TryGetValue(id.Trimmed, out var first))
        {
            problems.Add(id.Position, $"Two rules have the id `{id.Trimmed}`: the other one is in line {first.Line}.", "Give this rule an id of its own.");
        }
        else
        {
            _ruleIds.Add(id.Trimmed, id.Position);
        }
    }

    private ImmutableArray<RuleExample> ReadExamples(YamlMapping node, Safety safety)
    {
        var examples = ImmutableArray.CreateBuilder<RuleExample>();
        foreach (var example in node.ItemsOf<YamlMapping>("examples"))
        {
            var after = example.Find<YamlText>("after");
            if (after is null && safety != Safety.Manual)
            {
                problems.Add(example.Position, "This example lacks `after`.", "Add `after:` with the modern code; only a rule with `safety: manual` has none.");
            }

            if (example.Find<YamlText>("format") is { } format && node.Find<YamlMapping>("configuration") is null)
            {
                problems.Add(format.Position, "Only an example of a rule about configuration has a `format`.", "Remove it: this is C#.");
            }

            examples.Add(new RuleExample(example.Find<YamlText>("before")?.Value ?? "", after?.Value) { Format = example.TextOf("format") });
        }

        return examples.ToImmutable();
    }

    private SymbolMap? ReadMap(YamlNode node)
    {
        var map = node switch
        {
            YamlText text => ReadShortMap(text),
            YamlMapping mapping => ReadLongMap(mapping),
            _ => null,
        };
        if (map is null)
        {
            return null;
        }

        if (_mapped.TryGetValue(map.From, out var first))
        {
            problems.Add(map.Position, $"`{map.From}` is mapped twice: it is also in line {first.Line}.", "Keep one of them.");
        }
        else
        {
            _mapped.Add(map.From, map.Position);
        }

        return map;
    }

    private SymbolMap ReadShortMap(YamlText text)
    {
        var arrow = text.Value.IndexOf(Arrow, StringComparison.Ordinal);
        if (arrow < 0)
        {
            _ids.CheckPair(text.Trimmed, text.Position, to: null, text.Position);
            return new SymbolMap(text.Trimmed, To: null, text.Position);
        }

        var from = text.Value.Substring(0, arrow).Trim();
        var rest = text.Value.Substring(arrow + Arrow.Length);
        var toOffset = arrow + Arrow.Length + rest.Length - rest.TrimStart().Length;
        _ids.CheckPair(from, text.Position, rest.Trim(), text.PositionAt(toOffset));
        return new SymbolMap(from, rest.Trim(), text.Position);
    }

    private SymbolMap? ReadLongMap(YamlMapping mapping)
    {
        if (mapping.Find<YamlText>("from") is not { } from)
        {
            return null;
        }

        var to = mapping.Find<YamlText>("to");
        _ids.CheckPair(from.Trimmed, from.Position, to?.Trimmed, to?.Position ?? from.Position);
        return new SymbolMap(from.Trimmed, to?.Trimmed, mapping.Position);
    }

    private ImmutableArray<SymbolMap> ReadSymbols(YamlMapping manual)
    {
        var symbols = ImmutableArray.CreateBuilder<SymbolMap>();
        foreach (var symbol in manual.ItemsOf<YamlText>("symbols"))
        {
            _ids.Check(symbol.Trimmed, symbol.Position, mayEndInStar: true);
            symbols.Add(new SymbolMap(symbol.Trimmed, To: null, symbol.Position));
        }

        return symbols.ToImmutable();
    }

    private string ReadCode(YamlText code)
    {
        if (!SyntaxFacts.IsValidIdentifier(code.Trimmed))
        {
            problems.Add(code.Position, $"`{code.Trimmed}` can't name a coded rule.", "Write the name under which the pack's assembly offers the class, such as `SetHandler`.");
        }

        return code.Trimmed;
    }

    private void CheckIsManual(YamlMapping node, Safety safety)
    {
        if (safety != Safety.Manual && node.Find<YamlText>("safety") is { } text)
        {
            problems.Add(text.Position, $"A rule with a `manual` section can't be `{text.Trimmed}`.", "Write `safety: manual`: nothing is rewritten.");
        }
    }

    private static Safety SafetyOf(YamlMapping node) => node.TextOf("safety") switch
    {
        "safe" => Safety.Safe,
        "review" => Safety.Review,
        _ => Safety.Manual,
    };
}
