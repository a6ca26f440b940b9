using Tooling.Engine.Discovery;

namespace Tooling.Engine.Assessment;

/// <summary>Tells test projects from others.</summary>
internal static class TestProjects
{
    /// <summary>Packages by which test runners find the tests of a project; each framework's own documentation asks for one of them.</summary>
    private static readonly HashSet<string> Runners = new(["Microsoft.NET.Test.Sdk", "Microsoft.Testing.Platform", "xunit", "xunit.v3", "NUnit", "MSTest", "MSTest.TestFramework", "TUnit"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a project asks for a test framework itself.</summary>
    /// <param name="project">The project.</param>
    public static bool Includes(CompilerInputs project) => project.Project.Packages.Any(package => package.IsDirect && Runners.Contains(package.Id));
}
