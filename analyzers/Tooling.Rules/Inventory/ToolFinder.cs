using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tooling.Rules.Inventory;

/// <summary>Asks recognisers for the tools of a compilation. The same in every host.</summary>
public static class ToolFinder
{
    /// <summary>Finds the tools.</summary>
    /// <param name="recognizer">What to look for.</param>
    /// <param name="compilation">The code.</param>
    /// <param name="files">The files that have one of the recogniser's triggers.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The tools, and whether more may be found in a compilation of everything.</returns>
    public static FoundTools Find(IToolRecognizer recognizer, Compilation compilation, ImmutableArray<SyntaxTree> files, CancellationToken cancellationToken)
    {
        var written = files.RemoveAll(f => GeneratedCode.Is(f.FilePath, f.GetText(cancellationToken)));
        if (written.IsEmpty)
        {
            return FoundTools.None;
        }

        var context = new ToolContext(compilation, written, cancellationToken);
        try
        {
            ImmutableArray<RecognizedTool> tools = [.. recognizer.Recognize(context)];
            return new FoundTools(tools, context.IsIncomplete, Failure: null);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A recogniser that fails is reported, and the others go on.
            return FoundTools.None with { Failure = $"{recognizer.Title}: {failure.GetType().Name}: {failure.Message}" };
        }
    }
}

/// <summary>The tools of one compilation.</summary>
/// <param name="Tools">The tools, in the order in which they were recognised.</param>
/// <param name="IsIncomplete">Whether something that the files use is missing from the compilation.</param>
/// <param name="Failure">The recogniser's defect; null where there was none.</param>
public sealed record FoundTools(ImmutableArray<RecognizedTool> Tools, bool IsIncomplete, string? Failure)
{
    /// <summary>Nothing.</summary>
    public static FoundTools None { get; } = new([], IsIncomplete: false, Failure: null);
}
