using System.Collections.Immutable;
using Tooling.Reporting;

namespace Tooling.Engine.Planning;

/// <summary>Narrows a plan to tools. A unit is the smallest part that compiles, so that what belongs to the same projects is migrated with them.</summary>
internal static class ToolUnits
{
    /// <summary>The units that hold tools.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="tools">The inventory.</param>
    /// <param name="findings">The findings, each with its tool where that is known.</param>
    /// <param name="names">Names or command paths.</param>
    /// <returns>The plan with these units alone, and what is left to a person in their projects.</returns>
    /// <exception cref="UserErrorException">There is no tool of such a name.</exception>
    public static Plan Only(Plan plan, ImmutableArray<ToolEntry> tools, ImmutableArray<Finding> findings, ImmutableArray<string> names)
    {
        ImmutableArray<ToolEntry> named = [.. names.SelectMany(name => Named(tools, name))];
        var paths = named.Select(tool => tool.CommandPath).ToHashSet(StringComparer.Ordinal);
        var files = FilesOf(named).Concat(findings.Where(f => f.Tool is not null && paths.Contains(f.Tool)).Select(f => f.Path)).ToHashSet(StringComparer.Ordinal);
        var wanted = plan.Units.Where(unit => unit.Step is null ? unit.Files.Any(files.Contains) : paths.Contains(unit.Step)).ToHashSet();
        foreach (var unit in plan.Units.Reverse())
        {
            if (wanted.Any(unit.IsNeededBy))
            {
                wanted.Add(unit);
            }
        }

        return plan.Only([.. plan.Units.Where(wanted.Contains)]);
    }

    /// <summary>The files that declare tools, or what runs for them.</summary>
    /// <param name="tools">The inventory.</param>
    /// <param name="names">Names or command paths.</param>
    /// <exception cref="UserErrorException">There is no tool of such a name.</exception>
    public static ImmutableArray<string> FilesOf(ImmutableArray<ToolEntry> tools, ImmutableArray<string> names) =>
        [.. names.SelectMany(name => FilesOf(Named(tools, name))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> FilesOf(IEnumerable<ToolEntry> tools) =>
        tools.SelectMany(tool => tool.Handler is { } handler ? (string[])[tool.Path, handler.Path] : [tool.Path]);

    /// <summary>A command path names one tool and those below it; a name alone names every tool that is called so.</summary>
    private static ImmutableArray<ToolEntry> Named(ImmutableArray<ToolEntry> tools, string name)
    {
        ImmutableArray<ToolEntry> named = [.. tools.Where(t => t.CommandPath == name || t.CommandPath.StartsWith(name + " ", StringComparison.Ordinal))];
        named = named.IsEmpty ? [.. tools.Where(t => t.Name == name)] : named;
        return named.IsEmpty
            ? throw new UserErrorException($"There is no tool '{name}'.", tools.IsEmpty ? "The code offers none: see 'dotnet migrate list'." : $"One of: {string.Join(", ", tools.Select(t => t.CommandPath).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(8))}; see 'dotnet migrate list'.")
            : named;
    }
}
