using System.Collections.Immutable;
using Tooling.Reporting;
using Tooling.Reporting.Writers;

namespace Tooling.Cli.Rendering;

/// <summary>Writes the inventory of tools for a person.</summary>
internal static class ToolListRenderer
{
    private const int Indent = 4;

    /// <summary>Writes it: a paragraph a tool.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="options">How it looks.</param>
    /// <param name="tools">The tools, in order.</param>
    public static void Write(TextWriter writer, TextReportOptions options, ImmutableArray<ToolEntry> tools)
    {
        var page = new TextPage(writer, options.Color, options.Width);
        foreach (var tool in tools)
        {
            var api = tool.IsLegacy ? page.Paint("legacy", TextColor.Yellow) : page.Paint("modern", TextColor.Green);
            page.Line(FormattableString.Invariant($"{page.Paint(tool.CommandPath, TextColor.Cyan)}  {Words.Of(tool.Kind)}, {api}  {tool.Path}({tool.Range.StartLine},{tool.Range.StartColumn})"));
            if (tool.Description is { } description)
            {
                page.Paragraph(description, Indent);
            }

            foreach (var parameter in tool.Parameters)
            {
                page.Line(new string(' ', Indent) + Describe(parameter));
            }

            page.Line();
        }
    }

    private static string Describe(ToolParameter parameter)
    {
        var name = parameter.Kind == ToolParameterKind.Option
            ? string.Join(", ", parameter.Aliases.Prepend(parameter.Name))
            : $"<{parameter.Name}>";
        var required = parameter.IsRequired ? ", required" : string.Empty;
        var description = parameter.Description is { } text ? $": {text}" : string.Empty;
        return $"{name} ({parameter.Type}{required}){description}";
    }
}
