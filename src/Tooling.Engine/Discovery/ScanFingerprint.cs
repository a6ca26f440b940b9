using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.CodeAnalysis.CSharp;
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
    /// <param name="code">What was loaded.</param>
    /// <param name="ruled">The configuration files that packs have rules for.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static string Of(ScanRequest request, LoadedCode code, ImmutableArray<RuledFile> ruled, CancellationToken cancellationToken)
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
        Add(code.Tree.Root);
        foreach (var problem in code.Tree.Problems)
        {
            Add($"{problem.ProjectPath}\0{problem.Message}\0{problem.Hint}");
        }

        foreach (var project in code.Tree.Projects)
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

        foreach (var path in code.Inputs.SelectMany(i => i.ReferencePaths.Concat(i.GeneratorPaths)).Distinct(StringComparer.Ordinal))
        {
            var file = new FileInfo(path);
            Add(file.Exists ? string.Create(CultureInfo.InvariantCulture, $"{path}\0{file.Length}\0{file.LastWriteTimeUtc.Ticks}") : path);
        }

        foreach (var file in ruled)
        {
            Add($"{file.Path}\0{file.Format}");
        }

        var sources = code.Inputs.SelectMany(i => i.SourcePaths.Concat(i.ConfigurationPaths).Concat(i.AdditionalPaths)).Concat(ruled.Select(f => f.Path)).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var content in code.Limit.Select(sources, path => code.Files.Hash(path).ToArray(), cancellationToken))
        {
            hash.AppendData([(byte)content.Length]);
            hash.AppendData(content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
