using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tooling.Packs;

/// <summary>Sources that implement a legacy API on the modern one, put into a project for a while so that its tools can be migrated one at a time.</summary>
public sealed class PackBridge
{
    private readonly Lazy<ImmutableArray<BridgePart>> _parts;

    internal PackBridge(ImmutableHashSet<string> rules, Func<ImmutableArray<BridgePart>> parts)
    {
        Rules = rules;
        _parts = new Lazy<ImmutableArray<BridgePart>>(parts);
    }

    /// <summary>Every file of a bridge has this line, by which it is known.</summary>
    public static string Mark => "// A bridge of dotnet migrate: ";

    /// <summary>The rules whose places compile, and do the same, before they are rewritten: the bridge stands in for what they replace.</summary>
    public ImmutableHashSet<string> Rules { get; }

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
}

/// <summary>A file of a bridge.</summary>
/// <param name="Name">Its name, such as <c>Handlers.cs</c>.</param>
/// <param name="Text">Its content: C# of a version that every compiler knows.</param>
public sealed record BridgePart(string Name, string Text);
