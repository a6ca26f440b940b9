using System.Collections.Immutable;

namespace Tooling.Rules.Model;

/// <summary>Everything that <c>pack.yaml</c> says: how to move from one version of a library to another.</summary>
public sealed record PackDefinition
{
    /// <summary>Identity, such as <c>SystemCommandLine</c>: letters, digits and dots.</summary>
    public required string Id { get; init; }

    /// <summary>What it does, for a list.</summary>
    public required string Title { get; init; }

    /// <summary>The pack's own version (SemVer).</summary>
    public required string Version { get; init; }

    /// <summary>The packages that it moves.</summary>
    public required ImmutableArray<PackageMove> Packages { get; init; }

    /// <summary>How to recognise the legacy API.</summary>
    public required LegacyApi Legacy { get; init; }

    /// <summary>Namespaces that are imported when templates and examples are bound.</summary>
    public ImmutableArray<string> Imports { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The bridge; null where the pack brings none.</summary>
    public BridgeDefinition? Bridge { get; init; }

    /// <summary>The rules, in the order of the file.</summary>
    public required ImmutableArray<RuleDefinition> Rules { get; init; }
}

/// <summary>One package that a pack moves to another version, or to another package.</summary>
/// <param name="Id">The NuGet id of the legacy package.</param>
/// <param name="From">The versions that it applies to, as a NuGet version range: <c>[2.0.0-beta1, 2.0.0-beta5)</c>.</param>
/// <param name="To">The version to move to.</param>
/// <param name="ToId">The NuGet id to move to, where it is another one; null where it stays. <see cref="To"/> "none" removes the package.</param>
/// <param name="Position">Where the pack says so.</param>
public sealed record PackageMove(string Id, string From, string To, string? ToId, PackPosition Position)
{
    /// <summary>
    /// Whether it only keeps step with the other packages, which NuGet asks for where a project refers to it directly (NU1605). It is moved where
    /// a file gives its version; a project that gets it from another package is left alone. What the modern packages depend on need not be named: plans find it.
    /// </summary>
    public bool IsCompanion { get; init; }
}

/// <summary>How to recognise that a project uses the legacy API.</summary>
/// <param name="Assemblies">The simple names of the assemblies that define it.</param>
/// <param name="Markers">What only the legacy versions have: at least one must be there.</param>
public sealed record LegacyApi(ImmutableArray<string> Assemblies, ImmutableArray<LegacyMarker> Markers)
{
    /// <summary>Namespaces of versions before the one that the rules are bound to.</summary>
    public ImmutableArray<FormerNamespace> Former { get; init; } = [];
}

/// <summary>A type by which an assembly is known for a legacy one.</summary>
/// <param name="Type">The type's full name.</param>
/// <param name="Versions">The versions of its assembly that are meant, as a NuGet version range, where later ones have the type as well; null for all.</param>
public sealed record LegacyMarker(string Type, string? Versions)
{
    private const string In = " in ";

    /// <summary>Reads a marker as packs write it.</summary>
    /// <param name="text"><c>T:Namespace.Type</c>, or <c>T:Namespace.Type in [1.0.0, 2.0.0)</c>.</param>
    public static LegacyMarker Parse(string text)
    {
        var end = text.IndexOf(In, StringComparison.Ordinal);
        var id = end < 0 ? text : text.Substring(0, end).TrimEnd();
        return new LegacyMarker(id.Length > 2 ? id.Substring(2) : string.Empty, end < 0 ? null : text.Substring(end + In.Length).Trim());
    }

    /// <inheritdoc/>
    public override string ToString() => Versions is null ? $"T:{Type}" : $"T:{Type}{In}{Versions}";
}

/// <summary>A namespace that older legacy versions had, and whose types are in another one in the version that the rules are bound to.</summary>
/// <param name="Namespace">What it was called: never shorter than <paramref name="Now"/>.</param>
/// <param name="Now">Where the types are.</param>
/// <param name="Types">The types, where they are in several namespaces now; empty for all that no other entry names.</param>
/// <param name="Since">The assembly with which versions that have the new namespace come: without it a project refers to a version with the old one.</param>
public sealed record FormerNamespace(string Namespace, string Now, ImmutableArray<string> Types, string Since)
{
    /// <summary>Whether a type may be in it.</summary>
    /// <param name="type">The type's name.</param>
    public bool Has(string type) => Types.IsEmpty || Types.Contains(type);
}

/// <summary>A place in a pack file.</summary>
/// <param name="File">The file's path or name.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
public readonly record struct PackPosition(string File, int Line, int Column)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}({Line},{Column})";
}
