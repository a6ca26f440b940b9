using System.Collections.Immutable;
using Tooling.Engine.Validation;

namespace Tooling.Engine.Fixing;

/// <summary>One thing that was mended.</summary>
/// <param name="Path">The file, relative to the root with <c>/</c>; null where it is about the state of the tree.</param>
/// <param name="Message">What was done, as a sentence without its full stop.</param>
public sealed record Fix(string? Path, string Message);

/// <summary>What was mended, and what the checks say afterwards.</summary>
/// <param name="Fixes">What was mended, ordered by path.</param>
/// <param name="MigrationId">The migration that wrote it, which can be rolled back; null where no file was written.</param>
/// <param name="Validation">The checks, made again where something was mended.</param>
public sealed record AutoFixResult(ImmutableArray<Fix> Fixes, string? MigrationId, ValidationResult Validation);

/// <summary>Files as they would be when they are mended, with what is done to them.</summary>
/// <param name="Texts">The new bytes by path, relative to the root with <c>/</c>.</param>
/// <param name="Fixes">What is done.</param>
internal sealed record MendedFiles(ImmutableDictionary<string, ImmutableArray<byte>> Texts, ImmutableArray<Fix> Fixes)
{
    public static MendedFiles None { get; } = new(ImmutableDictionary.Create<string, ImmutableArray<byte>>(StringComparer.Ordinal), []);

    public MendedFiles With(MendedFiles later) => new(Texts.SetItems(later.Texts), [.. Fixes, .. later.Fixes]);
}
