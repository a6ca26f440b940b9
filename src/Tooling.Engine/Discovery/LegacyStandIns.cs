using System.Collections.Immutable;
using System.Diagnostics;
using System.Security.Cryptography;
using NuGet.Versioning;
using Tooling.Engine.Loading;
using Tooling.Packs;

namespace Tooling.Engine.Discovery;

/// <summary>Puts the legacy API that a pack brings in the place of the modern one, or of one before it.</summary>
/// <param name="pack">The pack.</param>
/// <param name="root">The root of the tree: the compiler reads the legacy API from its cache.</param>
internal sealed class LegacyStandIns(MigrationPack pack, string root)
{
    private readonly MoveTable _moves = new(pack.Definition.Packages);

    /// <summary>The packages in modern versions that give a project assemblies which the pack can replace by legacy ones.</summary>
    /// <param name="input">The project.</param>
    public ImmutableArray<ResolvedPackage> ReplaceableIn(CompilerInputs input) => !input.References(pack.LegacyAssemblies) ? [] :
    [
        .. input.Project.Packages.Where(p =>
            _moves.Knows(p.Id) && _moves.Find(p.Id, p.Version) is null && p.AssemblyPaths.Any(IsBrought)),
    ];

    /// <summary>Whether a project asks for a legacy version, and was given a modern one because no source has that: its code was written for a legacy API.</summary>
    /// <param name="input">The project.</param>
    public bool IsAskedForIn(CompilerInputs input)
    {
        var asked = AskedFor(input);
        return asked.Any(p => _moves.Find(p.Id, p.Version) is null) && asked.All(p => _moves.Find(p.Id, p.AskedFor!) is not null);
    }

    /// <summary>Whether a project asks for nothing after the version that the pack brings, so that this one knows all of its code.</summary>
    /// <param name="input">The project.</param>
    public bool IsKnownIn(CompilerInputs input) => AskedFor(input).All(p => NuGetVersion.Parse(p.AskedFor!) <= BroughtVersion());

    /// <summary>A project with the legacy API.</summary>
    /// <param name="input">The project.</param>
    /// <param name="packages">What <see cref="ReplaceableIn"/> found in it.</param>
    public CompilerInputs Replace(CompilerInputs input, ImmutableArray<ResolvedPackage> packages)
    {
        var standIns = StandIns(packages);
        return input.With(input.Project with
        {
            Raised = [.. input.Project.Raised, .. packages.Select(p => p with { AssemblyPaths = [.. p.AssemblyPaths.Select(path => standIns[path])] })],
            CommandLine = CommandLine(input, standIns),
        });
    }

    /// <summary>
    /// A project that refers to a version before the one that the pack's rules are bound to, with that one in its place. It is recognised by an assembly that came with the namespaces of today
    /// (<c>former</c> of the pack), and that it has not got; the same project where it has.
    /// </summary>
    /// <param name="input">The project.</param>
    public CompilerInputs Complete(CompilerInputs input)
    {
        var missing = pack.Definition.Legacy.Former.Select(f => f.Since).Distinct(StringComparer.Ordinal).Except(input.AssemblyNames, StringComparer.OrdinalIgnoreCase).ToImmutableArray();
        if (missing.IsEmpty || !input.References(pack.LegacyAssemblies))
        {
            return input;
        }

        var packages = input.Project.Packages.Where(p => _moves.Find(p.Id, p.Version) is not null && p.AssemblyPaths.Any(IsBrought)).ToImmutableArray();
        var added = missing.Select(Extract).OfType<string>().ToImmutableArray();
        if (packages.IsEmpty || added.Length < missing.Length)
        {
            return input;
        }

        var standIns = StandIns(packages);
        return input.With(input.Project with
        {
            Packages = [.. input.Project.Packages.Select(p => packages.Contains(p) ? p with { AssemblyPaths = [.. p.AssemblyPaths.Select(path => standIns[path]), .. added] } : p)],
            CommandLine = [.. CommandLine(input, standIns), .. added.Select(path => $"/reference:{path}")],
        });
    }

    private List<ResolvedPackage> AskedFor(CompilerInputs input) => [.. input.Project.Packages.Where(p => p.AskedFor is not null && _moves.Knows(p.Id))];

    private static ImmutableArray<string> CommandLine(CompilerInputs input, Dictionary<string, string> standIns) =>
    [
        .. input.Project.CommandLine.Select(argument =>
            standIns.FirstOrDefault(s => argument.EndsWith(s.Key, StringComparison.Ordinal)) is { Key: { } replaced } standIn ? argument[..^replaced.Length] + standIn.Value : argument),
    ];

    /// <summary>The version of the legacy API that the pack brings: that of its package is written into the assemblies.</summary>
    private NuGetVersion? BroughtVersion() => pack.LegacyReferences.Keys.Select(Extract).OfType<string>()
        .Select(path => NuGetVersion.TryParse(FileVersionInfo.GetVersionInfo(path).ProductVersion, out var version) ? version : null)
        .Max();

    private bool IsBrought(string path) => pack.LegacyReferences.ContainsKey(Path.GetFileNameWithoutExtension(path));

    private Dictionary<string, string> StandIns(ImmutableArray<ResolvedPackage> packages) => packages.SelectMany(p => p.AssemblyPaths).Distinct(StringComparer.Ordinal)
        .ToDictionary(path => path, path => Extract(Path.GetFileNameWithoutExtension(path)) ?? path, StringComparer.Ordinal);

    /// <summary>Puts a legacy assembly where the compiler can be told of it. The folder is named by its content: what is there is right.</summary>
    private string? Extract(string assembly)
    {
        using var stream = pack.OpenLegacyAssembly(assembly);
        if (stream is null)
        {
            return null;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var folder = new MigrateFolder(root).EnsureCache("legacy", Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]);
        var path = Path.Combine(folder, $"{assembly}.dll");
        if (!File.Exists(path))
        {
            SharedFile.Write(path, bytes);
        }

        return path;
    }
}
