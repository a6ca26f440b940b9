namespace Tooling.Tests;

/// <summary>An environment variable by which a developer accepts new expected files. CI only compares.</summary>
internal static class UpdateSwitch
{
    /// <summary>Whether it is on.</summary>
    public static bool IsOn(string variable) => IsOn(variable, Environment.GetEnvironmentVariable);

    /// <summary>Whether it is on, in an environment.</summary>
    public static bool IsOn(string variable, Func<string, string?> environment)
    {
        if (environment(variable) is not "1")
        {
            return false;
        }

        return environment("CI") is null or "" or "0" or "false"
            ? true
            : throw new InvalidOperationException($"{variable}=1 is refused in CI: what is expected is decided by a person.");
    }
}
