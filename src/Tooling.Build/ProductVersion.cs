using System.Reflection;

namespace Tooling.Build;

/// <summary>The version of this product.</summary>
internal static class ProductVersion
{
    /// <summary>SemVer, without the commit that the build adds after a plus sign.</summary>
    public static string Current { get; } =
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";
}
