using System.Collections.Immutable;
using System.Globalization;
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
            var api = page.Paint(Words.Of(tool.Api), tool.Api == ApiGeneration.Modern ? TextColor.Green : TextColor.Yellow);
            page.Line(FormattableString.Invariant($"{page.Paint(tool.CommandPath, TextColor.Cyan)}  {Words.Of(tool.Kind)}, {tool.Family}, {api}  {tool.Path}({tool.Range.StartLine},{tool.Range.StartColumn})"));
            if (tool.Description is { } description)
            {
                page.Paragraph(description, Indent);
            }

            foreach (var parameter in tool.Parameters)
            {
                page.Line(new string(' ', Indent) + Describe(parameter));
            }

            foreach (var fact in Facts(tool))
            {
                page.Line(new string(' ', Indent) + fact);
            }

            if (tool.Migration is { } migration)
            {
                var done = migration.IsActive ? "migrated by" : "taken back:";
                page.Line(string.Create(CultureInfo.InvariantCulture, $"{new string(' ', Indent)}{done} {migration.Id}  {migration.At.UtcDateTime:yyyy-MM-dd HH:mm}Z, {migration.Packs}, version {migration.ToolVersion}"));
            }

            page.Line();
        }
    }

    private static IEnumerable<string> Facts(ToolEntry tool)
    {
        if (tool.Returns is { } returns)
        {
            yield return $"returns {returns}";
        }

        if (tool.Category is not null || !tool.Tags.IsEmpty)
        {
            yield return $"marked {string.Join(", ", tool.Tags.Prepend(tool.Category).OfType<string>())}";
        }

        if (tool.Handler is { } handler)
        {
            yield return FormattableString.Invariant($"runs {handler.Name ?? "a lambda"}  {handler.Path}({handler.Range.StartLine},{handler.Range.StartColumn})");
        }

        if (tool.Callers is [])
        {
            yield return "called by nothing else that names it";
        }

        foreach (var caller in tool.Callers ?? [])
        {
            yield return FormattableString.Invariant($"called by {caller.Name}  {caller.Path}({caller.Range.StartLine},{caller.Range.StartColumn})");
        }

        var frameworks = tool.TargetFrameworks.IsEmpty ? string.Empty : $" ({string.Join(", ", tool.TargetFrameworks)})";
        yield return $"{tool.Id}  {string.Join(", ", tool.Projects)}{frameworks}, {ClosingLine.Count(tool.FindingCount, "finding")}";
    }

    private static string Describe(ToolParameter parameter)
    {
        var name = parameter.Kind switch
        {
            ToolParameterKind.Argument => $"<{parameter.Name}>",
            ToolParameterKind.Output => $"gives {parameter.Name}",
            _ => string.Join(", ", parameter.Aliases.Prepend(parameter.Name)),
        };
        var required = parameter.IsRequired ? ", required" : parameter.Default is { } value ? $", default {value}" : string.Empty;
        var description = parameter.Description is { } text ? $": {text}" : string.Empty;
        return $"{name} ({parameter.Type}{required}){description}";
    }
}
