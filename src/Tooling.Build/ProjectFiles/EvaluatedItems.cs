using Microsoft.Build.Framework;

namespace Tooling.Build.ProjectFiles;

/// <summary>What a project refers to, as MSBuild evaluated it.</summary>
/// <param name="References"><c>PackageReference</c>.</param>
/// <param name="Versions"><c>PackageVersion</c>.</param>
/// <param name="CliTools"><c>DotNetCliToolReference</c>.</param>
internal sealed record EvaluatedItems(IReadOnlyList<ITaskItem> References, IReadOnlyList<ITaskItem> Versions, IReadOnlyList<ITaskItem> CliTools);

/// <summary>Something that a project file says, and where.</summary>
internal sealed record ProjectFileProblem(string Code, string File, int Line, int Column, string Message);
