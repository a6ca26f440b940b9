namespace Tooling.Configuration.Tests;

/// <summary>How long sessions are kept.</summary>
public sealed class SessionSettingsTests
{
    [Fact]
    public void What_is_not_said_is_the_default()
    {
        Assert.Equal(new SessionSettings(20, 30), ConfigurationReader.Read("gate:\n  mode: new\n", "config.yaml").Sessions);
        Assert.Equal(new SessionSettings(5, 30), ConfigurationReader.Read("sessions:\n  keep: 5\n", "config.yaml").Sessions);
        Assert.Equal(new SessionSettings(20, 7), ConfigurationReader.Read("sessions:\n  expireAfterDays: 7\n", "config.yaml").Sessions);
    }

    [Theory]
    [InlineData("keep: 0")]
    [InlineData("keep: -1")]
    [InlineData("expireAfterDays: 1.5")]
    public void None_or_less_can_not_be_kept(string line) =>
        Assert.Contains("Write a whole number from 1", Assert.Throws<ConfigurationException>(() => ConfigurationReader.Read($"sessions:\n  {line}\n", "config.yaml")).Problems[0].Hint, StringComparison.Ordinal);
}
