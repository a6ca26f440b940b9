using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Tooling.Engine.Markup;

namespace Tooling.Engine.Planning.Packages;

/// <summary>Reads the <c>#:package</c> and <c>#:property</c> directives of a file-based app.</summary>
internal static partial class FileBasedAppReader
{
    // Roslyn reads #: only where it is told that the file is an app of its own.
    private static readonly CSharpParseOptions ParseOptions = CSharpParseOptions.Default
        .WithLanguageVersion(LanguageVersion.Latest)
        .WithFeatures([KeyValuePair.Create("FileBasedProgram", "true")]);

    public static ProjectSource Read(string path, string text)
    {
        var source = SourceText.From(text);
        var items = ImmutableArray.CreateBuilder<PackageItem>();
        var definitions = ImmutableArray.CreateBuilder<PropertyDefinition>();
        foreach (var line in DirectiveLines(source))
        {
            var content = source.ToString(line);
            if (Package().Match(content) is { Success: true } package)
            {
                var id = package.Groups["id"];
                items.Add(new PackageItem
                {
                    Type = "#:package",
                    Span = line,
                    Names = [new ItemName(id.Value, new TextSpan(line.Start + id.Index, id.Length))],
                    Versions = [.. ValueOf(package.Groups["version"], line.Start)],
                });
            }
            else if (Property().Match(content) is { Success: true } property)
            {
                definitions.AddRange(ValueOf(property.Groups["value"], line.Start).Select(value => new PropertyDefinition(property.Groups["name"].Value, value)));
            }
        }

        var values = items.SelectMany(item => item.Versions).Concat(definitions.Select(definition => definition.Value));
        return new ProjectSource
        {
            Path = path,
            Text = source,
            Items = items.ToImmutable(),
            Definitions = definitions.ToImmutable(),
            Uses = [.. values.SelectMany(ProjectSourceReader.UsesIn)],
        };
    }

    private static IEnumerable<TextSpan> DirectiveLines(SourceText source) => CSharpSyntaxTree.ParseText(source, ParseOptions)
        .GetRoot()
        .GetFirstToken(includeZeroWidth: true)
        .LeadingTrivia
        .Where(trivia => trivia.IsKind(SyntaxKind.IgnoredDirectiveTrivia))
        .Select(trivia => source.Lines.GetLineFromPosition(trivia.SpanStart).Span);

    private static IEnumerable<MarkupValue> ValueOf(Group group, int offset) =>
        group.Success ? [new MarkupValue("", group.Value, new TextSpan(offset + group.Index, group.Length))] : [];

    [GeneratedRegex(@"^\s*#:package\s+(?<id>[^@\s]+)\s*(@\s*(?<version>.*\S))?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Package();

    [GeneratedRegex(@"^\s*#:property\s+(?<name>[^=\s]+)\s*=\s*(?<value>.*\S)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Property();
}
