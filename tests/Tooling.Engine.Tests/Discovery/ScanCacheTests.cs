using Tooling.Engine.Processes;
using Tooling.Tests.Shared;

namespace Tooling.Engine.Tests.Discovery;

/// <summary>What a scan saw is used again while nothing has changed, and never longer.</summary>
public sealed class ScanCacheTests : IDisposable
{
    private const string Source = "src/Greeter/FarewellCommand.cs";

    private readonly AssetCopy _copy = AssetCopy.Of("Simple");

    public void Dispose() => _copy.Dispose();

    [Fact]
    public async Task A_second_scan_gives_what_the_first_one_stored()
    {
        var first = await ScanAsync();
        MarkStored();

        var second = await ScanAsync();

        Assert.All(second.Findings, f => Assert.Equal("stored", f.PackId));
        Assert.Equivalent(first, second with { Findings = [.. second.Findings.Select(f => f with { PackId = "SystemCommandLine" })] }, strict: true);
    }

    [Fact]
    public async Task Another_content_of_the_same_length_and_time_is_scanned()
    {
        var first = await ScanAsync();
        MarkStored();
        var path = _copy.PathOf(Source);
        var (text, time) = (await File.ReadAllTextAsync(path), File.GetLastWriteTimeUtc(path));
        await File.WriteAllTextAsync(path, text.Replace("command.AddArgument(name);", "//mmand.AddArgument(name);", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(path, time);

        var changed = await ScanAsync();

        Assert.All(changed.Findings, f => Assert.Equal("SystemCommandLine", f.PackId));
        Assert.Equal(first.Findings.Length - 1, changed.Findings.Length);
    }

    [Fact]
    public async Task A_source_that_is_gone_is_noticed()
    {
        var first = await ScanAsync();
        File.Delete(_copy.PathOf(Source));

        var second = await ScanAsync();

        Assert.Equal(first.FileCount - 1, second.FileCount);
        Assert.DoesNotContain(second.Findings, f => f.Path == Source);
    }

    [Fact]
    public async Task Another_question_has_its_own_answer()
    {
        var all = await ScanAsync();
        MarkStored();
        var rule = all.Findings[0].RuleId;

        var some = await ScanAsync(r => r with { Rules = [rule] });

        Assert.All(some.Findings, f => Assert.Equal((rule, "SystemCommandLine"), (f.RuleId, f.PackId)));
    }

    [Fact]
    public async Task Without_the_cache_nothing_stored_is_used()
    {
        await ScanAsync();
        MarkStored();

        var fresh = await ScanAsync(r => r with { UseCache = false });

        Assert.All(fresh.Findings, f => Assert.Equal("SystemCommandLine", f.PackId));
    }

    [Fact]
    public async Task A_damaged_file_is_replaced()
    {
        var first = await ScanAsync();
        var stored = StoredFile();
        await File.WriteAllTextAsync(stored, "{ \"Fingerprint\":");

        Assert.Equivalent(first, await ScanAsync(), strict: true);
        Assert.True(new FileInfo(stored).Length > 1000);
    }

    [Fact]
    public async Task The_result_is_the_same_however_much_is_done_at_once()
    {
        var one = await ScanAsync(r => r with { UseCache = false, Jobs = 1 });
        var many = await ScanAsync(r => r with { UseCache = false, Jobs = 8 });

        Assert.NotEmpty(one.Findings);
        Assert.Equivalent(one, many, strict: true);
    }

    /// <summary>Makes the stored findings differ from what a scan finds.</summary>
    private void MarkStored()
    {
        var stored = StoredFile();
        File.WriteAllText(stored, File.ReadAllText(stored).Replace("\"PackId\":\"SystemCommandLine\"", "\"PackId\":\"stored\"", StringComparison.Ordinal));
    }

    private string StoredFile() => Assert.Single(Directory.EnumerateFiles(_copy.PathOf(".migrate/cache"), "scan-*.json"));

    private Task<ScanResult> ScanAsync(Func<ScanRequest, ScanRequest>? change = null)
    {
        var request = new ScanRequest { Path = _copy.Root };
        return new MigrationEngine(new ProcessRunner(), TimeProvider.System, "test").ScanAsync(change?.Invoke(request) ?? request, null, CancellationToken.None);
    }
}
