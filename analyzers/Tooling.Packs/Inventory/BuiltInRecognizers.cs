using System.Collections.Immutable;
using Tooling.Packs.Inventory.AIFunctions;
using Tooling.Packs.Inventory.CommandLineParser;
using Tooling.Packs.Inventory.CommandLineUtils;
using Tooling.Packs.Inventory.MSBuild;
using Tooling.Rules.Inventory;

namespace Tooling.Packs.Inventory;

/// <summary>What recognises the tools of families that no pack moves from: they are listed, and stay as they are.</summary>
public static class BuiltInRecognizers
{
    /// <summary>All of them, ordered by family.</summary>
    public static ImmutableArray<IToolRecognizer> All { get; } =
    [
        new VerbRecognizer(),
        new AttributedCommandRecognizer(),
        new BuiltCommandRecognizer(),
        new AIFunctionRecognizer(),
        new KernelFunctionRecognizer(),
        new FunctionDefinitionRecognizer(),
        new TaskRecognizer(),
    ];
}
