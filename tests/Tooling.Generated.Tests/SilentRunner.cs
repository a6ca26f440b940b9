using FsCheck;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;

namespace Tooling.Generated.Tests;

/// <summary>Says nothing: the console belongs to the programs that are run, also to those of other tests.</summary>
internal sealed class SilentRunner : IRunner
{
    /// <summary>What came out; null until then.</summary>
    public TestResult? Result { get; private set; }

    /// <inheritdoc/>
    public void OnStartFixture(Type value)
    {
    }

    /// <inheritdoc/>
    public void OnArguments(int value1, FSharpList<object> value2, FSharpFunc<int, FSharpFunc<FSharpList<object>, string>> value3)
    {
    }

    /// <inheritdoc/>
    public void OnShrink(FSharpList<object> value1, FSharpFunc<FSharpList<object>, string> value2)
    {
    }

    /// <inheritdoc/>
    public void OnFinished(string value1, TestResult value2) => Result = value2;
}
