using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tooling.Engine.Loading;
using Tooling.Rules.Reading;

namespace Tooling.Engine.Discovery;

/// <summary>One project and target framework with its command line understood.</summary>
public sealed class CompilerInputs
{
    private CompilerInputs(LoadedProject project, CSharpCommandLineArguments arguments)
    {
        Project = project;
        Arguments = arguments;
        SourcePaths = [.. arguments.SourceFiles.Select(f => Path.GetFullPath(f.Path, project.BaseDirectory)).Distinct(StringComparer.Ordinal)];
        ReferencePaths = [.. arguments.MetadataReferences.Select(r => Path.GetFullPath(r.Reference, project.BaseDirectory)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The project.</summary>
    public LoadedProject Project { get; }

    /// <summary>The compiler's arguments.</summary>
    public CSharpCommandLineArguments Arguments { get; }

    /// <summary>Absolute paths of the sources, in the compiler's order.</summary>
    public ImmutableArray<string> SourcePaths { get; private init; }

    /// <summary>Absolute paths of the sources of bridges, where they are left out of <see cref="SourcePaths"/>.</summary>
    public ImmutableArray<string> BridgePaths { get; private init; } = [];

    /// <summary>Absolute paths of the sources, of the project file, and of what it imports below the root.</summary>
    public IEnumerable<string> FilePaths => SourcePaths.Concat(BridgePaths).Concat(Project.ProjectFiles).Append(Project.ProjectPath);

    /// <summary>Absolute paths of the references.</summary>
    public ImmutableArray<string> ReferencePaths { get; }

    /// <summary>Simple names of the references.</summary>
    public IEnumerable<string> AssemblyNames => ReferencePaths.Select(path => Path.GetFileNameWithoutExtension(path)!);

    /// <summary>Absolute paths of the configuration files: <c>.editorconfig</c>, <c>.globalconfig</c>.</summary>
    public IEnumerable<string> ConfigurationPaths => Arguments.AnalyzerConfigPaths.Select(path => Path.GetFullPath(path, Project.BaseDirectory));

    /// <summary>Absolute paths of the additional files: what is not C#, and given to analyzers and source generators.</summary>
    public IEnumerable<string> AdditionalPaths => Arguments.AdditionalFiles.Select(file => Path.GetFullPath(file.Path, Project.BaseDirectory));

    /// <summary>Absolute paths of the packs that the project or one of its packages brings.</summary>
    public IEnumerable<string> PackPaths => AdditionalPaths.Where(PackReader.IsPackFile);

    /// <summary>Absolute paths of the assemblies with analyzers and source generators.</summary>
    public IEnumerable<string> GeneratorPaths => Arguments.AnalyzerReferences.Select(r => Path.GetFullPath(r.FilePath, Project.BaseDirectory)).Distinct(StringComparer.Ordinal);

    /// <summary>Language version and symbols.</summary>
    public CSharpParseOptions ParseOptions => Arguments.ParseOptions;

    /// <summary>Reads the command line of a project.</summary>
    /// <param name="project">The project.</param>
    /// <returns>Its inputs.</returns>
    public static CompilerInputs Of(LoadedProject project)
    {
        var arguments = CSharpCommandLineParser.Default.Parse(project.CommandLine, project.BaseDirectory, sdkDirectory: null);
        return new CompilerInputs(project, arguments);
    }

    /// <summary>The project as it is without bridges: what they stand in for is legacy, and is found where they are left out.</summary>
    public CompilerInputs WithoutBridges()
    {
        ImmutableArray<string> bridges = [.. BridgePaths, .. SourcePaths.Where(BridgeFolder.Holds)];
        return bridges.Length == BridgePaths.Length ? this : new CompilerInputs(Project, Arguments) { SourcePaths = [.. SourcePaths.Except(bridges, StringComparer.Ordinal)], BridgePaths = bridges };
    }

    /// <summary>Another form of the same project.</summary>
    /// <param name="project">The project, with other arguments for the compiler.</param>
    public CompilerInputs With(LoadedProject project) => BridgePaths.IsEmpty ? Of(project) : Of(project).WithoutBridges();

    /// <summary>Whether the project is given an assembly of one of these simple names.</summary>
    /// <param name="assemblies">Simple names.</param>
    /// <returns>True when one of them is referenced.</returns>
    public bool References(ImmutableArray<string> assemblies) =>
        AssemblyNames.Any(name => assemblies.Contains(name, StringComparer.OrdinalIgnoreCase));
}
