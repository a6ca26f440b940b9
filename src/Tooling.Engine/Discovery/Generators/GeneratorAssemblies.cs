using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Tooling.Engine.Discovery.Generators;

/// <summary>Loads source generators, those of a folder beside each other and apart from those of other folders, against the compiler of this process.</summary>
internal sealed class GeneratorAssemblies : IAnalyzerAssemblyLoader
{
    private readonly ConcurrentDictionary<(string Folder, DateTime Written), FolderContext> _folders = new();

    private GeneratorAssemblies()
    {
    }

    /// <summary>For all: a generator is the same for every project until it is built anew.</summary>
    public static GeneratorAssemblies Shared { get; } = new();

    /// <inheritdoc/>
    public void AddDependencyLocation(string fullPath)
    {
        // A folder's context finds what lies in the folder.
    }

    /// <inheritdoc/>
    public Assembly LoadFromPath(string fullPath) => _folders.GetOrAdd((Path.GetDirectoryName(fullPath)!, File.GetLastWriteTimeUtc(fullPath)), key => new FolderContext(key.Folder)).Load(fullPath);

    private sealed class FolderContext : AssemblyLoadContext
    {
        private static readonly string[] Compiler = ["Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp"];

        private readonly ConcurrentDictionary<string, Lazy<Assembly>> _loaded = new(StringComparer.Ordinal);
        private readonly string _folder;

        public FolderContext(string folder)
            : base(folder) => _folder = folder;

        public Assembly Load(string path) => _loaded.GetOrAdd(path, p => new Lazy<Assembly>(() => LoadCopy(p))).Value;

        /// <summary>The compiler and the framework are the host's; everything else is the folder's.</summary>
        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var file = assemblyName.Name + ".dll";
            var path = Path.Combine(_folder, file);
            return Compiler.Contains(assemblyName.Name, StringComparer.Ordinal) || File.Exists(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), file)) || !File.Exists(path) ? null : Load(path);
        }

        /// <summary>A build may write a generator of the tree itself, while this process runs: a file that is mapped can't be written on Windows, and must not be elsewhere.</summary>
        private Assembly LoadCopy(string path)
        {
            using var image = new MemoryStream(File.ReadAllBytes(path));
            return LoadFromStream(image);
        }
    }
}
