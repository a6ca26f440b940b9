using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Tooling.Rules;
using Tooling.Rules.Matching;

namespace Tooling.Engine.Discovery;

/// <summary>What a pack finds in one project and target framework.</summary>
/// <param name="Inputs">The project.</param>
/// <param name="Pack">The pack, bound to the legacy API that the project refers to.</param>
/// <param name="Compilation">The code that was looked at.</param>
/// <param name="Files">The files with matches or candidates, in the compiler's order; generated ones are left out.</param>
public sealed record ProjectAnalysis(CompilerInputs Inputs, CompiledPack Pack, CSharpCompilation Compilation, ImmutableArray<FileAnalysis> Files);
