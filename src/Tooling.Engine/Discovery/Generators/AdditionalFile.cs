using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Tooling.Engine.Discovery.Generators;

/// <summary>A file that a project gives its source generators.</summary>
/// <param name="path">Absolute path.</param>
internal sealed class AdditionalFile(string path) : AdditionalText
{
    private readonly Lazy<SourceText?> _text = new(() => Read(path));

    /// <inheritdoc/>
    public override string Path => path;

    /// <inheritdoc/>
    public override SourceText? GetText(CancellationToken cancellationToken = default) => _text.Value;

    private static SourceText? Read(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        using var stream = File.OpenRead(path);
        return SourceText.From(stream);
    }
}
