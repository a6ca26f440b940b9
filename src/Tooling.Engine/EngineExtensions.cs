using System.Collections.Immutable;
using Tooling.Packs;
using Tooling.Rules.Inventory;

namespace Tooling.Engine;

/// <summary>
/// What a program that hosts the engine adds to what comes with the product. Results of scans are not cached where there is something: nobody but the host knows whether
/// its code is what it was. What is done to a tree later, by another host, does not know it: the check of reviews, for one, counts rules of the product and of packs that projects bring.
/// </summary>
/// <param name="Packs">Packs: <see cref="MigrationPack.Read(string, string)"/>, or with coded rules.</param>
/// <param name="Recognizers">What recognises tools of families that no pack moves.</param>
public sealed record EngineExtensions(ImmutableArray<MigrationPack> Packs, ImmutableArray<IToolRecognizer> Recognizers)
{
    /// <summary>Nothing is added.</summary>
    public static EngineExtensions None { get; } = new([], []);

    internal bool IsEmpty => Packs.IsEmpty && Recognizers.IsEmpty;
}
