using System.Collections.Immutable;

namespace Tooling.Rules.Inventory;

/// <summary>
/// Recognises the tools that code declares with one library, in its legacy and its modern form. A pack brings one for each
/// family of tools that it knows; the product brings those of families that nothing moves from. It has no state: one instance serves all compilations at once.
/// </summary>
public interface IToolRecognizer
{
    /// <summary>What it recognises, for a person: <c>System.CommandLine commands</c>.</summary>
    string Title { get; }

    /// <summary>The library, as people call it: <c>System.CommandLine</c>. Several recognisers may know parts of one family.</summary>
    string Family { get; }

    /// <summary>Simple names of the assemblies of which code needs at least one to declare such a tool.</summary>
    ImmutableArray<string> Assemblies { get; }

    /// <summary>Identifiers of which a file has at least one, as a whole word, where it declares such a tool.</summary>
    ImmutableArray<string> Triggers { get; }

    /// <summary>Recognises the tools of one compilation.</summary>
    /// <param name="context">The compilation, and the files that have a trigger.</param>
    /// <returns>The tools, in any order.</returns>
    IEnumerable<RecognizedTool> Recognize(ToolContext context);
}
