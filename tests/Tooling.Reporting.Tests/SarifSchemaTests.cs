using Tooling.Reporting.Writers;
using Tooling.Tests;

namespace Tooling.Reporting.Tests;

/// <summary>What is written is SARIF 2.1.0, by the schema of OASIS.</summary>
public sealed class SarifSchemaTests
{
    private static string Write(Report report)
    {
        using var stream = new MemoryStream();
        SarifReportWriter.Write(report, stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    [SarifSchemaFact]
    public async Task Reports_are_valid()
    {
        var schema = await ReadSchemaAsync();

        Assert.Empty(schema.Validate(Write(Samples.Full)));
        Assert.Empty(schema.Validate(Write(Samples.Gated)));
        Assert.Empty(schema.Validate(Write(Samples.Empty)));
    }

    [SarifSchemaFact]
    public async Task The_schema_is_asked_indeed()
    {
        var schema = await ReadSchemaAsync();

        Assert.NotEmpty(schema.Validate(Write(Samples.Gated).Replace("\"unchanged\"", "\"as ever\"", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(Write(Samples.Gated).Replace("\"deletedRegion\"", "\"region\"", StringComparison.Ordinal)));
    }

    private static async Task<NJsonSchema.JsonSchema> ReadSchemaAsync() => await NJsonSchema.JsonSchema.FromJsonAsync(await File.ReadAllTextAsync(SarifSchemaFactAttribute.Schema));
}

/// <summary>A test against the official schema: skipped, and said so, where it is not there. <c>build/test</c> fetches it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SarifSchemaFactAttribute : FactAttribute
{
    public SarifSchemaFactAttribute()
    {
        if (!File.Exists(Schema))
        {
            Skip = "The official schema of SARIF 2.1.0 is not there: bash build/test fetches it.";
        }
    }

    /// <summary>The schema's path.</summary>
    public static string Schema { get; } = GeneratedFile.PathOf("artifacts/test-tools/sarif-2.1.0.json");
}
