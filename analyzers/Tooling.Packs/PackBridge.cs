using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tooling.Reporting;
using Tooling.Rules.Model;

namespace Tooling.Packs;

/// <summary>Sources that implement a legacy API on the modern one, put into a project for a while so that its tools can be migrated one at a time.</summary>
public sealed class PackBridge
{
    private readonly Func<BridgeDefinition> _definition;
    private readonly Lazy<ImmutableArray<BridgePart>> _parts;

    /// <summary>Makes a bridge; what the manifest says, and the sources, are read at the first use.</summary>
    /// <param name="definition">What <c>pack.yaml</c> says of it.</param>
    /// <param name="read">Reads a source by its name.</param>
    internal PackBridge(Func<BridgeDefinition> definition, Func<string, string> read)
    {
        _definition = definition;
        _parts = new Lazy<ImmutableArray<BridgePart>>(() => [.. definition().Sources.OrderBy(name => name, StringComparer.Ordinal).Select(name => new BridgePart(name, Dated(read(name), definition().Until)))]);
    }

    /// <summary>Every file of a bridge has this line, by which it is known.</summary>
    public static string Mark => ReportBridge.Mark;

    /// <summary>The rules whose places compile, and do the same, before they are rewritten: the bridge stands in for what they replace.</summary>
    public ImmutableHashSet<string> Rules => [.. _definition().Rules];

    /// <summary>The last day (UTC) on which a project may have it; null where it has none.</summary>
    public DateTime? Until => _definition().Until;

    /// <summary>The files, whole.</summary>
    public ImmutableArray<BridgePart> Parts => _parts.Value;

    /// <summary>The files with the methods of static classes that some code could call, by name and number of arguments: there are many overloads, and compiling them all takes long.</summary>
    /// <param name="code">All code of a project.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public ImmutableArray<BridgePart> PartsFor(IEnumerable<SyntaxTree> code, CancellationToken cancellationToken)
    {
        var calls = new BridgeCalls(code, cancellationToken);
        return [.. Parts.Select(part => part with { Text = calls.Keep(part.Text, cancellationToken) })];
    }

    /// <summary>The day stands in the files themselves: whoever looks at the project later need not know the pack.</summary>
    private static string Dated(string text, DateTime? until)
    {
        var mark = text.IndexOf(Mark, StringComparison.Ordinal);
        return until is { } day && mark >= 0 ? text.Insert(text.IndexOf('\n', mark) + 1, $"{ReportBridge.DayLine(day)}\n") : text;
    }
}

/// <summary>A file of a bridge.</summary>
/// <param name="Name">Its name, such as <c>Handlers.cs</c>.</param>
/// <param name="Text">Its content: C# of a version that every compiler knows.</param>
public sealed record BridgePart(string Name, string Text);
