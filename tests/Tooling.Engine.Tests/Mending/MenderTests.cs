using Tooling.Engine.Mending;
using Tooling.Engine.Tests.Applying;

namespace Tooling.Engine.Tests.Mending;

/// <summary>What passes by itself is tried again, what does not is not, and what fails all the time is left alone for a while.</summary>
public sealed class MenderTests : IDisposable
{
    private static readonly Failure Unreachable = new(FailureClass.Restore, "Unable to load the service index.");

    private readonly TestTree _tree = TestTree.Empty();
    private readonly ImmediateClock _clock = new();
    private readonly Mender _mender;
    private int _tries;

    public MenderTests()
    {
        _tree.Migrate.Ensure();
        _mender = new Mender(_clock);
    }

    [Fact]
    public async Task What_fails_for_a_while_is_tried_again_after_waits_that_grow()
    {
        Assert.Equal(4, await RunAsync(failures: 3));

        Assert.Equal(3, _clock.Waits.Count);
        Assert.All(_clock.Waits, wait => Assert.InRange(wait, TimeSpan.Zero, TimeSpan.FromSeconds(30)));
        var mended = MendingLog.Read(_tree.Migrate);
        Assert.Equal(3, mended.Length);
        Assert.All(mended, m => Assert.Equal(("restore", FailureClass.Restore, Unreachable.Message), (m.Work, m.Class, m.Message)));
        Assert.All(mended, m => Assert.StartsWith("tried again after ", m.Done, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_does_not_pass_is_given_back_as_it_is()
    {
        Assert.Equal(4, await RunAsync(failures: 100));
        Assert.Equal(4, _tries);
    }

    [Fact]
    public async Task What_is_no_passing_failure_is_tried_once()
    {
        Assert.Equal(1, await RunAsync(failures: 0));
        Assert.Empty(MendingLog.Read(_tree.Migrate));
    }

    [Fact]
    public async Task What_fails_time_after_time_is_not_tried_for_a_while_and_that_is_said_with_what_to_type()
    {
        await RunAsync(failures: 100);
        var error = await Assert.ThrowsAsync<UserErrorException>(() => RunAsync(failures: 100));

        Assert.Equal(5, _tries);
        Assert.Contains("failed 5 times in a row, so it is not tried again for 30 seconds: Unable to load the service index.", error.Message, StringComparison.Ordinal);
        Assert.Contains("'dotnet restore'", error.Hint, StringComparison.Ordinal);
        await Assert.ThrowsAsync<UserErrorException>(() => RunAsync(failures: 0));
        Assert.Equal(5, _tries);

        _clock.Pass(TimeSpan.FromSeconds(31));
        Assert.Equal(6, await RunAsync(failures: 0));
    }

    [Fact]
    public async Task A_build_does_not_suffer_from_what_a_restore_could_not_do()
    {
        await RunAsync(failures: 100);
        await Assert.ThrowsAsync<UserErrorException>(() => RunAsync(failures: 100));

        Assert.Equal("built", await _mender.RunAsync(Mender.Work.Build, _tree.Root, _ => Task.FromResult("built"), _ => null, CancellationToken.None));
    }

    [Fact]
    public async Task Where_there_is_no_state_nothing_is_created()
    {
        using var other = TestTree.Empty();
        await _mender.RunAsync(Mender.Work.Restore, other.Root, _ => Task.FromResult(_tries++), tries => tries < 1 ? Unreachable : null, CancellationToken.None);

        Assert.Empty(Directory.EnumerateFileSystemEntries(other.Root));
    }

    [Theory]
    [InlineData("NU1301", "Unable to load the service index for source https://example.org.", FailureClass.Restore)]
    [InlineData("NU1301", "Unable to load the service index for source https://example.org. Name or service not known (example.org:443)", null)]
    [InlineData("MSB3027", "Could not copy. Exceeded retry count of 10.", FailureClass.LockedFile)]
    [InlineData("CS2012", "Cannot open 'a.dll' for writing -- The process cannot access the file because it is being used by another process.", FailureClass.LockedFile)]
    [InlineData("", "Connection refused (example.org:443)", FailureClass.TransientIo)]
    [InlineData("NU1101", "Unable to find package Nothing.", null)]
    [InlineData("CS0103", "The name 'x' does not exist.", null)]
    public void Failures_are_told_apart(string code, string message, FailureClass? expected)
    {
        Assert.Equal(expected, Failures.Of(code, message)?.Class);
        Assert.Equal(expected, Failures.OfLine(code.Length == 0 ? message : $"{code}: {message}")?.Class);
    }

    [Fact]
    public void A_file_that_is_in_use_for_a_moment_is_tried_again_and_a_full_disk_is_not()
    {
        var tries = 0;
        new FileRetry(_clock).Run(() =>
        {
            if (++tries < 3)
            {
                throw new IOException("Device or resource busy", 16);
            }
        });
        Assert.Equal((3, 2), (tries, _clock.Waits.Count));

        tries = 0;
        Assert.Throws<IOException>(() => new FileRetry(_clock).Run(() =>
        {
            tries++;
            throw new IOException("No space left on device", 28);
        }));
        Assert.Equal(1, tries);
    }

    public void Dispose() => _tree.Dispose();

    /// <returns>How often it was tried in all.</returns>
    private Task<int> RunAsync(int failures)
    {
        var left = failures;
        return _mender.RunAsync(
            Mender.Work.Restore,
            _tree.Root,
            _ => Task.FromResult(++_tries),
            _ => left-- > 0 ? Unreachable : null,
            CancellationToken.None);
    }
}
