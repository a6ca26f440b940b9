using Tooling.Engine.Loading;
using Tooling.Tests.Shared;

namespace Tooling.Engine.Tests.Loading;

/// <summary>A tree that was loaded once.</summary>
public sealed class LoadedTreeFixture : IAsyncLifetime
{
    public AssetCopy Copy { get; } = AssetCopy.Of("CentralPackages");

    public LoadedTree Tree { get; private set; } = null!;

    public LoadRequest Request => new(Copy.PathOf("CentralPackages.slnx"));

    public async Task InitializeAsync() => Tree = await new ProjectLoader(new RecordingRunner()).LoadAsync(Request, CancellationToken.None);

    public Task DisposeAsync()
    {
        Copy.Dispose();
        return Task.CompletedTask;
    }
}

public sealed class LoadCacheTests(LoadedTreeFixture fixture) : IClassFixture<LoadedTreeFixture>
{
    [Fact]
    public async Task A_second_load_starts_no_process_and_gives_the_same()
    {
        var again = await new ProjectLoader(new RefusingRunner()).LoadAsync(fixture.Request, CancellationToken.None);

        Assert.Equal(fixture.Tree.Root, again.Root);
        Assert.Equivalent(fixture.Tree, again, strict: true);
        Assert.Equal(2, again.Projects.Length);
    }

    [Fact]
    public async Task The_same_path_spelt_in_another_way_is_the_same()
    {
        Assert.False(await StartsProcessAsync(new LoadRequest(fixture.Copy.PathOf("src/../CentralPackages.slnx")) { NoRestore = true }));
    }

    [Fact]
    public async Task A_changed_source_changes_nothing()
    {
        await File.AppendAllTextAsync(fixture.Copy.PathOf("src/Tool/Program.cs"), "// changed\n");

        Assert.False(await StartsProcessAsync(fixture.Request));
    }

    [Theory]
    [InlineData("src/Tool/New.cs")]
    [InlineData("src/Tool/deeper/New.cs")]
    [InlineData("Directory.Build.props")]
    [InlineData("src/Directory.Build.targets")]
    [InlineData("src/Tool.Core/Directory.Packages.props")]
    [InlineData("global.json")]
    [InlineData("nuget.config")]
    [InlineData("../Directory.Build.props")]
    public async Task A_new_file_that_matters_asks_MSBuild_again(string path)
    {
        var file = fixture.Copy.Write(path, "{ }");
        Assert.True(await StartsProcessAsync(fixture.Request));

        File.Delete(file);
        Assert.False(await StartsProcessAsync(fixture.Request));
    }

    [Theory]
    [InlineData("src/Tool/Tool.csproj")]
    [InlineData("Directory.Packages.props")]
    [InlineData("CentralPackages.slnx")]
    [InlineData("src/Tool/obj/project.assets.json")]
    public async Task A_changed_file_that_matters_asks_MSBuild_again(string path)
    {
        var file = fixture.Copy.PathOf(path);
        var before = File.GetLastWriteTimeUtc(file);
        File.SetLastWriteTimeUtc(file, before.AddSeconds(1));
        Assert.True(await StartsProcessAsync(fixture.Request));

        File.SetLastWriteTimeUtc(file, before);
        Assert.False(await StartsProcessAsync(fixture.Request));
    }

    [Fact]
    public async Task A_generated_source_that_was_cleaned_away_asks_MSBuild_again()
    {
        var generated = fixture.Copy.PathOf("src/Tool/obj/Debug/net10.0/Tool.GlobalUsings.g.cs");
        var content = await File.ReadAllTextAsync(generated);
        File.Delete(generated);
        Assert.True(await StartsProcessAsync(fixture.Request));

        await File.WriteAllTextAsync(generated, content);
        Assert.False(await StartsProcessAsync(fixture.Request));
    }

    [Fact]
    public async Task Other_properties_and_no_cache_ask_MSBuild()
    {
        Assert.True(await StartsProcessAsync(fixture.Request with { NoCache = true }));
        Assert.True(await StartsProcessAsync(fixture.Request with { Properties = fixture.Request.Properties.Add("Configuration", "Release") }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ not json")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"Root":null,"Inputs":{"Files":["a"]}}""")]
    public async Task A_damaged_cache_is_ignored(string content)
    {
        var file = Assert.Single(Directory.GetFiles(fixture.Copy.PathOf(".migrate/cache"), "load-*.json"));
        var intact = await File.ReadAllBytesAsync(file);
        await File.WriteAllTextAsync(file, content);
        Assert.True(await StartsProcessAsync(fixture.Request));

        await File.WriteAllBytesAsync(file, intact);
        Assert.False(await StartsProcessAsync(fixture.Request));
    }

    [Fact]
    public void The_state_folder_keeps_itself_out_of_git_but_for_what_teams_share() =>
        Assert.Equal("*\n!.gitignore\n!config.yaml\n!assessment.yaml\n!baseline.json\n", File.ReadAllText(fixture.Copy.PathOf(".migrate/.gitignore")));

    private static async Task<bool> StartsProcessAsync(LoadRequest request)
    {
        try
        {
            await new ProjectLoader(new RefusingRunner()).LoadAsync(request, CancellationToken.None);
            return false;
        }
        catch (ProcessStartedException)
        {
            return true;
        }
    }
}
