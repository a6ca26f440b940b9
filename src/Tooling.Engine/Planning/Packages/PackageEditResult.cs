using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using Tooling.Engine.Loading;
using Tooling.Rules.Model;

namespace Tooling.Engine.Planning.Packages;

/// <summary>What to move, and the files that may say which versions are used.</summary>
public sealed record PackageEditRequest
{
    /// <summary>Absolute path of the folder outside of which nothing is edited.</summary>
    public required string Root { get; init; }

    /// <summary>The project files, what they import (props, targets, <c>Directory.Packages.props</c>) and file-based apps.</summary>
    public required ImmutableArray<ProjectFileText> Files { get; init; }

    /// <summary>The packages to move; for one id and version the first that fits counts.</summary>
    public required ImmutableArray<PackageMove> Moves { get; init; }

    /// <summary>Namespaces that the modern packages no longer have: global usings of them are removed.</summary>
    public ImmutableArray<string> GoneNamespaces { get; init; } = [];

    /// <summary>Namespaces that have another name now: global usings of them follow.</summary>
    public ImmutableArray<FormerNamespace> FormerNamespaces { get; init; } = [];

    /// <summary>What restore resolved for the projects, to notice packages that no file defines; empty where that is not known.</summary>
    public ImmutableArray<ProjectPackage> Resolved { get; init; } = [];
}

/// <summary>A package that restore resolved for a project.</summary>
/// <param name="ProjectPath">Absolute path of the project file.</param>
/// <param name="Package">The package.</param>
public sealed record ProjectPackage(string ProjectPath, ResolvedPackage Package);

/// <summary>A file and its content.</summary>
/// <param name="Path">Absolute path. A name that ends in <c>.cs</c> is a file-based app, everything else is MSBuild's XML.</param>
/// <param name="Text">Its text; with or without the byte order mark, to which the changes' offsets then refer.</param>
public sealed record ProjectFileText(string Path, string Text);

/// <summary>The edits that move packages, and what is left to a person.</summary>
/// <param name="Changes">Files with at least one change, ordered by path.</param>
/// <param name="Problems">Ordered by path and line.</param>
public sealed record PackageEditResult(ImmutableArray<FileChanges> Changes, ImmutableArray<PackageProblem> Problems)
{
    /// <summary>The global usings that move.</summary>
    public ImmutableArray<MovedUsing> Usings { get; init; } = [];
}

/// <summary>A namespace that a file imports everywhere, and will not any more.</summary>
/// <param name="Path">Absolute path of the file.</param>
/// <param name="Namespace">The namespace.</param>
/// <param name="Now">What it imports in its place.</param>
public sealed record MovedUsing(string Path, string Namespace, ImmutableArray<string> Now);

/// <summary>The changes of one file.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="Changes">At least one; ordered, not overlapping, offsets into the text that was given.</param>
public sealed record FileChanges(string Path, ImmutableArray<TextChange> Changes);

/// <summary>A version that could not be moved.</summary>
/// <param name="Path">Absolute path of the file.</param>
/// <param name="Line">From 1.</param>
/// <param name="Message">What is in the way.</param>
/// <param name="Hint">What to do.</param>
public sealed record PackageProblem(string Path, int Line, string Message, string Hint);
