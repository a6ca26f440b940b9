namespace Tooling.Browser.Tests;

/// <summary>A test in a real browser: skipped, and said so, where there is none. <c>build/test</c> installs Debian's.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute()
    {
        if (Chromium is null)
        {
            Skip = "There is no Chromium: install it (apt-get install chromium), or name it in the variable CHROMIUM.";
        }
    }

    /// <summary>The browser's executable.</summary>
    public static string? Chromium { get; } = new[] { Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }
        .FirstOrDefault(path => path is not null && File.Exists(path));
}
