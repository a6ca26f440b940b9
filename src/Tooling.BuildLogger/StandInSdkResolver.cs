using Microsoft.Build.Framework;

namespace Tooling.BuildLogger;

/// <summary>
/// An MSBuild SDK resolver that is asked first, and answers for the SDKs that have a folder of their name in the one that the environment names.
/// </summary>
public sealed class StandInSdkResolver : SdkResolver
{
    /// <summary>The environment variable that names the folder.</summary>
    public const string FolderVariable = "DOTNET_MIGRATE_STAND_IN_SDKS";

    /// <inheritdoc />
    public override string Name => "Stand-ins of dotnet migrate";

    /// <summary>Before NuGet's, which asks the package sources.</summary>
    public override int Priority => int.MinValue;

    /// <inheritdoc />
    public override SdkResult? Resolve(SdkReference sdkReference, SdkResolverContext resolverContext, SdkResultFactory factory) =>
        sdkReference is not null && factory is not null && Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } folder && Path.Combine(folder, sdkReference.Name) is var own && Directory.Exists(own)
            ? factory.IndicateSuccess(own, sdkReference.Version ?? "0.0.0")
            : null;
}
