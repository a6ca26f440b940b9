using System.Reflection;
using System.Runtime.Loader;

namespace Tooling.Generated.Tests.Running;

/// <summary>One version of a library, loaded: both versions have the same assembly names, so that each needs a context of its own.</summary>
/// <param name="pack">The pack that migrates from one to the other.</param>
/// <param name="version">The folder of the version: <c>legacy</c> or <c>modern</c>.</param>
internal sealed class LibraryContext(string pack, string version) : AssemblyLoadContext($"{pack} {version}")
{
    private readonly string _folder = Path.Combine(AppContext.BaseDirectory, "refs", pack, version);

    /// <summary>Loads a program that uses the library.</summary>
    /// <param name="image">The program.</param>
    /// <returns>The program, and the context to unload afterwards.</returns>
    public (Assembly Program, AssemblyLoadContext Context) LoadProgram(Stream image)
    {
        var context = new AssemblyLoadContext(name: null, isCollectible: true);
        context.Resolving += (_, name) => Find(name);
        return (context.LoadFromStream(image), context);
    }

    /// <inheritdoc />
    protected override Assembly? Load(AssemblyName assemblyName) => Find(assemblyName);

    private Assembly? Find(AssemblyName name)
    {
        var path = Path.Combine(_folder, name.Name + ".dll");
        return File.Exists(path) ? Assemblies.FirstOrDefault(a => a.GetName().Name == name.Name) ?? LoadFromAssemblyPath(path) : null;
    }
}
