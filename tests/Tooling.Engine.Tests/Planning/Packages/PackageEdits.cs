using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using Tooling.Engine.Loading;
using Tooling.Engine.Planning.Packages;
using Tooling.Rules.Model;

namespace Tooling.Engine.Tests.Planning.Packages;

/// <summary>Plans edits for files given as texts, and applies them.</summary>
internal sealed class PackageEdits
{
    public const string Root = "/repo";

    public static readonly ImmutableArray<PackageMove> Moves =
    [
        Move("System.CommandLine", "[2.0.0-beta1, 2.0.0-beta5)", "2.0.15"),
        Move("System.CommandLine.Rendering", "[0.1.0, 1.0.0)", "2.0.15"),
        Move("System.CommandLine.Hosting", "[0.1.0, )", "none"),
        Move("Lib.Binder", "[1.0.0, 2.0.0)", "none"),
        Move("Old.Name", "[1.0.0, 2.0.0)", "3.0.0", "New.Name"),
        Move("Lib.Abstractions", "[1.0.0, 10.0.0)", "10.0.0") with { IsCompanion = true },
    ];

    private readonly PackageEditResult _result;
    private readonly Dictionary<string, string> _files;

    private PackageEdits(Dictionary<string, string> files, ImmutableArray<ResolvedPackage> resolved)
    {
        _files = files;
        _result = PackageEditPlanner.Plan(new PackageEditRequest
        {
            Root = Root,
            Files = [.. files.Select(file => new ProjectFileText(file.Key, file.Value))],
            Moves = Moves,
            GoneNamespaces = ["System.CommandLine.Builder", "System.CommandLine.Rendering"],
            FormerNamespaces = [new("Lib.Types", "Lib", [], "Lib.Core"), new("Lib.Messages", "Lib", [], "Lib.Core"), new("Lib.Transport", "Lib.Client", [], "Lib.Core"), new("Lib.Transport", "Lib.Server", [], "Lib.Core")],
            Resolved = [.. resolved.Select(package => new ProjectPackage(files.Keys.First(path => path.EndsWith("proj", StringComparison.Ordinal)), package))],
        });
    }

    public IEnumerable<string> Problems => _result.Problems.Select(problem => $"{problem.Path}({problem.Line}): {problem.Message} {problem.Hint}");

    public IEnumerable<string> ChangedPaths => _result.Changes.Select(file => file.Path);

    /// <summary>How much of the text is replaced.</summary>
    public int ChangedCharacters => _result.Changes.Sum(file => file.Changes.Sum(change => change.Span.Length));

    public static PackageEdits Of(params (string Path, string Text)[] files) => Of([], files);

    public static PackageEdits Of(ImmutableArray<ResolvedPackage> resolved, params (string Path, string Text)[] files) =>
        new(files.ToDictionary(file => Path.Combine(Root, file.Path), file => file.Text), resolved);

    public static ResolvedPackage Resolved(string id, string version, bool isDirect) => new(id, version, isDirect, []);

    /// <summary>The file's text with the edits made.</summary>
    public string After(string path)
    {
        var full = Path.Combine(Root, path);
        var changes = _result.Changes.SingleOrDefault(file => file.Path == full)?.Changes ?? [];
        return SourceText.From(_files[full]).WithChanges(changes).ToString();
    }

    /// <summary>The same files after the edits, planned again.</summary>
    public PackageEdits Again() => new(_files.Keys.ToDictionary(path => path, After), []);

    private static PackageMove Move(string id, string from, string to, string? toId = null) => new(id, from, to, toId, new PackPosition("pack.yaml", 1, 1));
}
