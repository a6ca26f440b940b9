using System.Collections.Immutable;
using Tooling.Reporting.Gating;

namespace Tooling.Configuration.Tests;

/// <summary>Profiles and variables: a variable is stronger than the profile, the profile than the file, the file than the default.</summary>
public sealed class ProfileTests
{
    private const string Yaml =
        """
        gate:
          mode: new
          maximumFindings: 100
        sessions:
          keep: 5
        profile: development
        profiles:
          development:
            gate:
              mode: warn
          staging:
            gate:
              mode: all
              maximumFindings: 10
          production:
            inherits: staging
            gate:
              maximumFindings: 0
        """;

    [Theory]
    [InlineData(null, GateMode.Warn, 100)]
    [InlineData("", GateMode.New, 100)]
    [InlineData("staging", GateMode.All, 10)]
    [InlineData("production", GateMode.All, 0)]
    public void A_profile_overrides_the_file_and_what_it_inherits(string? profile, GateMode mode, int maximum)
    {
        var read = Read(profile);

        Assert.Equal((mode, maximum, 5, 30), (read.Values.Gate.Mode, read.Values.Gate.MaximumFindings, read.Values.Sessions.Keep, read.Values.Sessions.ExpireAfterDays));
        Assert.Equal("development, production, staging", string.Join(", ", read.Profiles));
    }

    [Fact]
    public void A_variable_overrides_the_profile()
    {
        var read = Read("production", ("MIGRATE_GATE_MODE", "off"), ("MIGRATE_SESSIONS_EXPIRE_AFTER_DAYS", "3"), ("MIGRATE_POSTGRESQL", "elsewhere"));

        Assert.Equal((GateMode.Off, 3, 0), (read.Values.Gate.Mode, read.Values.Sessions.ExpireAfterDays, read.Values.Gate.MaximumFindings));
    }

    [Fact]
    public void A_variable_names_the_profile_unless_one_was_typed()
    {
        Assert.Equal("staging", Read(null, ("MIGRATE_PROFILE", "staging")).Profile);
        Assert.Equal("production", Read("production", ("MIGRATE_PROFILE", "staging")).Profile);
        Assert.Equal("development", Read(null, ("MIGRATE_PROFILE", "")).Profile);
    }

    [Fact]
    public void Each_setting_says_where_it_comes_from()
    {
        var settings = Read("production", ("MIGRATE_SESSIONS_KEEP", "7")).Settings.ToDictionary(s => s.Key, StringComparer.Ordinal);

        Assert.Equal(new EffectiveSetting("gate.mode", "all", "profile staging (config.yaml:13)"), settings["gate.mode"]);
        Assert.Equal(new EffectiveSetting("gate.maximumFindings", "0", "profile production (config.yaml:18)"), settings["gate.maximumFindings"]);
        Assert.Equal(new EffectiveSetting("sessions.keep", "7", "environment (MIGRATE_SESSIONS_KEEP)"), settings["sessions.keep"]);
        Assert.Equal(new EffectiveSetting("sessions.expireAfterDays", "30", "default"), settings["sessions.expireAfterDays"]);
        Assert.Equal("config.yaml:5", Read("").Settings.Single(s => s.Key == "sessions.keep").Source);
    }

    [Theory]
    [InlineData("profiles:\n  a:\n    inherits: b\n", "There is no profile `b` to inherit from.")]
    [InlineData("profiles:\n  a:\n    inherits: b\n  b:\n    inherits: a\n", "would inherit from itself")]
    [InlineData("profiles:\n  a:\n    inherits: a\n", "would inherit from itself")]
    [InlineData("profile: a\n", "There is no profile `a`.")]
    [InlineData("profiles:\n  a:\n    gate:\n      mode: hard\n", "mode")]
    [InlineData("profiles:\n  a:\n    gate:\n      waivers:\n        - owner: o\n          reason: r\n          until: 2027-01-01\n", "excuse everything")]
    public void Mistakes_in_profiles_are_found_also_in_those_that_are_not_in_effect(string yaml, string message) =>
        Assert.Contains(message, Assert.Throws<ConfigurationException>(() => ConfigurationReader.Read(yaml, "config.yaml")).Problems[0].Message, StringComparison.Ordinal);

    [Fact]
    public void A_profile_that_is_asked_for_has_to_be_there() =>
        Assert.Contains("`staging`", Assert.Throws<ConfigurationException>(() => Read("stagin")).Problems[0].Hint, StringComparison.Ordinal);

    [Theory]
    [InlineData("MIGRATE_GATE_MODUS", "new", "MIGRATE_GATE_MODE")]
    [InlineData("MIGRATE_SESSIONS_KEEP", "none", "whole number")]
    public void A_variable_that_means_nothing_is_named(string name, string value, string hint)
    {
        var problem = Assert.Single(Assert.Throws<ConfigurationException>(() => Read(null, (name, value))).Problems);

        Assert.Equal(name, problem.Place);
        Assert.Contains(hint, problem.Hint, StringComparison.Ordinal);
    }

    private static EffectiveConfiguration Read(string? profile, params (string Name, string Value)[] environment) =>
        ConfigurationReader.Read(Yaml, "config.yaml", new ConfigurationSources(profile, environment.ToImmutableDictionary(v => v.Name, v => v.Value)));
}
