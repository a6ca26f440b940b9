using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Tooling.Engine.Files;
using Tooling.Engine.Planning.Ordering;
using Tooling.Reporting;

namespace Tooling.Engine.Planning;

/// <summary>
/// A plan as a JSON file, to be reviewed and applied later. What is read was perhaps edited or made elsewhere: it is checked, and a file
/// that would write outside the root, or other bytes than it says, is refused.
/// </summary>
public static class PlanFile
{
    private const int SchemaVersion = 3;

    /// <summary>The one before said nothing of the order: it can be read as it is.</summary>
    private const int OldestSchemaVersion = 2;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Writes a plan. The same plan gives the same bytes.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="stream">Where to; it is left open.</param>
    public static void Write(Plan plan, Stream stream)
    {
        var files = plan.Files.Select(file => new FileForm(file.Path, file.OldHash, file.NewHash, Convert.ToBase64String(file.NewContent.AsSpan()), file.Unit));
        JsonSerializer.Serialize(stream, new Form(SchemaVersion, plan.Id, plan.Root, plan.Packs, [.. files], plan.Findings, plan.Proofs, [.. plan.Units.Select(unit => new UnitForm(unit.Projects, unit.Files, unit.Step, unit.Step is null ? null : unit.Findings, unit.Step is null ? null : unit.Number))], plan.NotBridged.IsEmpty ? null : plan.NotBridged, plan.Relations, JsonSerializer.SerializeToElement(OrderForm.Of(MigrationOrder.Of(plan)), Options)), Options);
        stream.WriteByte((byte)'\n');
    }

    /// <summary>Reads a plan.</summary>
    /// <param name="path">The file.</param>
    /// <param name="root">The root of the tree, where it is not the one that the plan was made in; null where it is.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="UserErrorException">There is no such file, or it can't be trusted.</exception>
    public static Plan Read(string path, string? root = null)
    {
        var form = Parse(path);
        if (form.SchemaVersion is < OldestSchemaVersion or > SchemaVersion)
        {
            throw Bad(path, $"it has schema version {form.SchemaVersion}, and this version reads {OldestSchemaVersion} to {SchemaVersion}");
        }

        return new Plan
        {
            Id = form.Id,
            Root = root is null ? form.Root : Path.GetFullPath(root),
            Packs = form.Packs,
            Files = [.. form.Files.Select(file => Check(path, file))],
            Findings = form.Findings,
            Proofs = form.Proofs,
            Units = [.. form.Units.Select(unit => Check(path, unit, form.Files))],
            NotBridged = form.NotBridged ?? [],
            Relations = form.Relations is null ? UnitRelations.None : Check(path, form.Relations),
        };
    }

    private static Form Parse(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize<Form>(stream, Options) ?? throw Bad(path, "it is empty");
        }
        catch (JsonException e)
        {
            throw new UserErrorException(
                "The plan can't be read: it is not what 'dotnet migrate plan' writes.", "Make it again: dotnet migrate plan --output FILE.", $"{path}:{e.LineNumber + 1}");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UserErrorException($"There is no plan '{path}'.", "Make one: dotnet migrate plan --output FILE.");
        }
    }

    private static PlannedFile Check(string planPath, FileForm file)
    {
        if (Path.IsPathRooted(file.Path) || file.Path.Contains('\\', StringComparison.Ordinal) || file.Path.Split('/').Any(part => part is "" or "." or ".."))
        {
            throw Bad(planPath, $"'{file.Path}' is not a path below the root");
        }

        ImmutableArray<byte> content;
        try
        {
            content = [.. Convert.FromBase64String(file.NewContent)];
        }
        catch (FormatException)
        {
            throw Bad(planPath, $"the content of '{file.Path}' is not base64");
        }

        var isSound = file.NewHash == ContentHash.Absent ? content.IsEmpty : ContentHash.Of(content.AsSpan()) == file.NewHash;
        return isSound
            ? new PlannedFile(file.Path, file.OldHash, file.NewHash, content) { Unit = file.Unit }
            : throw Bad(planPath, $"the content of '{file.Path}' does not have the hash that it says");
    }

    private static PlanUnit Check(string planPath, UnitForm unit, ImmutableArray<FileForm> files) =>
        unit.Projects.IsDefaultOrEmpty || unit.Files.IsDefault || unit.Files.Any(path => files.All(file => file.Path != path))
            ? throw Bad(planPath, "a unit has no project, or names a file that the plan does not edit")
            : new PlanUnit(unit.Projects, unit.Files) { Step = unit.Step, Findings = unit.Findings ?? [], Number = unit.Number ?? 0 };

    private static UnitRelations Check(string planPath, UnitRelations relations) =>
        relations.Couplings.IsDefault || relations.Couplings.Any(c => c.Projects.IsDefault || c.Projects.Length < 2 || c.Packages.IsDefault) || relations.Packages.IsDefault || relations.Cycles.IsDefault || relations.Cycles.Any(c => c.IsDefaultOrEmpty)
            ? throw Bad(planPath, "what it says of its projects is not whole")
            : relations;

    private static UserErrorException Bad(string path, string reason) =>
        new($"The plan can't be used: {reason}.", "Make it again: dotnet migrate plan --output FILE.", path);

    private sealed record Form(
        int SchemaVersion, string Id, string Root, ImmutableArray<string> Packs, ImmutableArray<FileForm> Files, ImmutableArray<Finding> Findings, ImmutableArray<Proof> Proofs, ImmutableArray<UnitForm> Units,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<string>? NotBridged = null,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] UnitRelations? Relations = null,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonElement? Order = null);

    private sealed record UnitForm(
        ImmutableArray<string> Projects,
        ImmutableArray<string> Files,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Step = null,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<string>? Findings = null,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Number = null);

    /// <summary>The order, for those who read the file: it follows from the units, so that it is not read again.</summary>
    private sealed record OrderForm(ImmutableArray<ImmutableArray<string>> Stages, ImmutableArray<UnitEdge> Edges, ImmutableArray<ImmutableArray<string>> Cycles, ImmutableArray<string> CriticalPath, ImmutableArray<BottleneckForm> Bottlenecks, ImmutableArray<string> Suggestions)
    {
        public static OrderForm Of(MigrationOrder order) => new(
            [.. order.Stages.Select(stage => stage.Select(u => u.Unit.Name).ToImmutableArray())],
            order.Edges,
            order.Cycles,
            [.. order.CriticalPath.Select(u => u.Unit.Name)],
            [.. order.Bottlenecks.Select(u => new BottleneckForm(u.Unit.Name, u.Waiting))],
            order.Suggestions);
    }

    private sealed record BottleneckForm(string Unit, int Waiting);

    private sealed record FileForm(string Path, string OldHash, string NewHash, string NewContent, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Unit = null);
}
