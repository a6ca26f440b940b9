using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.CodeAnalysis.CSharp;
using Tooling.Engine.Loading;
using Tooling.Packs;
using Tooling.Reporting;
using Tooling.Rules;

namespace Tooling.Engine.Discovery;

/// <summary>A hash over all that the result of a scan depends on.</summary>
internal static class ScanFingerprint
{
    /// <summary>Whose code decides what is found.</summary>
    private static readonly ImmutableArray<Type> Deciding = [typeof(ScanFingerprint), typeof(BuiltInPacks), typeof(RuleEngine), typeof(Finding), typeof(CSharpCompilation)];

    /// <summary>Computes it. Sources are told by their bytes; assemblies, which only builds and restores write, by size and time.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="tree">What was loaded.</param>
    /// <param name="inputs">Its command lines, understood.</param>
    /// <param name="ruled">The configuration files that packs have rules for.</param>
    /// <param name="files">The sources.</param>
    /// <param name="limit">How much is done at once.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static string Of(ScanRequest request, LoadedTree tree, ImmutableArray<CompilerInputs> inputs, ImmutableArray<RuledFile> ruled, SourceFiles files, WorkLimit limit, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string text)
        {
            hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
            hash.AppendData([0, 0]);
        }

        foreach (var type in Deciding)
        {
            Add(type.Module.ModuleVersionId.ToString());
        }

        hash.AppendData(ScanCache.Identity(request));
        Add(tree.Root);
        foreach (var problem in tree.Problems)
        {
            Add($"{problem.ProjectPath}\0{problem.Message}\0{problem.Hint}");
        }

        foreach (var project in tree.Projects)
        {
            Add($"{project.ProjectPath}\0{project.TargetFramework}\0{project.BaseDirectory}\0{project.OutputPath}");
            foreach (var package in project.Packages)
            {
                Add($"{package.Id}\0{package.Version}\0{string.Join('\0', package.AssemblyPaths)}");
            }

            foreach (var text in project.CommandLine.Concat(project.ProjectReferences.SelectMany(r => new[] { r.ProjectPath, r.AssemblyPath })))
            {
                Add(text);
            }
        }

        foreach (var path in inputs.SelectMany(i => i.ReferencePaths).Distinct(StringComparer.Ordinal))
        {
            var file = new FileInfo(path);
            Add(file.Exists ? string.Create(CultureInfo.InvariantCulture, $"{path}\0{file.Length}\0{file.LastWriteTimeUtc.Ticks}") : path);
        }

        foreach (var file in ruled)
        {
            Add($"{file.Path}\0{file.Format}");
        }

        var sources = inputs.SelectMany(i => i.SourcePaths.Concat(i.ConfigurationPaths).Concat(i.PackPaths)).Concat(ruled.Select(f => f.Path)).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var content in limit.Select(sources, path => files.Hash(path).ToArray(), cancellationToken))
        {
            hash.AppendData([(byte)content.Length]);
            hash.AppendData(content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
