using Microsoft.Build.Framework;

namespace Tooling.BuildLogger;

/// <summary>
/// An MSBuild logger (<c>-logger:…;file</c>) that writes the imports of every project that is evaluated, and every error with the target that it happened in, to a file.
/// Import events are raised where the environment has <c>MSBUILDLOGIMPORTS=1</c>.
/// </summary>
/// <remarks>The property MSBuildAllProjects cannot be used instead: since MSBuild 16 it holds only the newest of the files.</remarks>
public sealed class ImportsAndErrorsLogger : ILogger, IDisposable
{
    private readonly Dictionary<int, string> _projectOfEvaluation = [];
    private readonly Dictionary<(int Node, int Project, int Target), (string Name, string File)> _targets = [];
    private readonly HashSet<(string, string)> _seen = [];
    private StreamWriter? _file;

    /// <inheritdoc />
    public LoggerVerbosity Verbosity { get; set; } = LoggerVerbosity.Quiet;

    /// <summary>The path of the file to write.</summary>
    public string? Parameters { get; set; }

    /// <inheritdoc />
    public void Initialize(IEventSource eventSource)
    {
        if (eventSource is null || string.IsNullOrEmpty(Parameters))
        {
            throw new LoggerException("The logger needs the path of its file as its parameter.");
        }

        _file = new StreamWriter(Parameters);
        eventSource.StatusEventRaised += OnStatus;
        eventSource.MessageRaised += OnMessage;
        eventSource.TargetStarted += OnTargetStarted;
        eventSource.ErrorRaised += OnError;
    }

    /// <inheritdoc />
    public void Shutdown() => Dispose();

    /// <inheritdoc />
    public void Dispose()
    {
        _file?.Dispose();
        _file = null;
    }

    private void OnStatus(object sender, BuildStatusEventArgs e)
    {
        if (e is ProjectEvaluationStartedEventArgs { ProjectFile: { } project, BuildEventContext: { } context })
        {
            _projectOfEvaluation[context.EvaluationId] = project;
        }
    }

    private void OnMessage(object sender, BuildMessageEventArgs e)
    {
        if (e is ProjectImportedEventArgs { ImportedProjectFile: { Length: > 0 } imported, BuildEventContext: { } context }
            && _projectOfEvaluation.TryGetValue(context.EvaluationId, out var project)
            && _seen.Add((project, imported)))
        {
            _file?.WriteLine(BuildRecord.Format(BuildRecord.Import, project, imported));
        }
    }

    private void OnTargetStarted(object sender, TargetStartedEventArgs e)
    {
        if (e.BuildEventContext is { } context)
        {
            _targets[KeyOf(context)] = (e.TargetName ?? "", e.TargetFile ?? "");
        }
    }

    private void OnError(object sender, BuildErrorEventArgs e)
    {
        var (target, targetFile) = e.BuildEventContext is { } context && _targets.TryGetValue(KeyOf(context), out var running) ? running : ("", "");
        _file?.WriteLine(BuildRecord.Format(
            BuildRecord.Error,
            ProjectOf(e),
            e.File ?? "",
            e.LineNumber.ToString(System.Globalization.CultureInfo.InvariantCulture),
            e.Code ?? "",
            e.Message ?? "",
            target,
            targetFile));
    }

    private static (int Node, int Project, int Target) KeyOf(BuildEventContext context) => (context.NodeId, context.ProjectContextId, context.TargetId);

    private string ProjectOf(BuildErrorEventArgs e) =>
        e.ProjectFile is { Length: > 0 } project ? project
        : e.BuildEventContext is { } context && _projectOfEvaluation.TryGetValue(context.EvaluationId, out var evaluated) ? evaluated
        : e.File ?? "";
}
