// library: legacy-beta1-2020
// expect: SCL1011 x8
using System.CommandLine;
using System.CommandLine.Parsing;

public sealed class Settings(Option force, Option name, Option count, Argument path)
{
    public string? Name { get; private set; }

    public int Total(ParseResult result)
    {
        var isForced = result.ValueForOption<bool>(force);
        Name = result.ValueForOption<string>(name);
        var text = result.ValueForArgument<FileInfo>(path).FullName;
        if (!result.ValueForOption<bool>(force) || isForced && result.ValueForOption<bool>(force))
        {
            Console.WriteLine(result.ValueForOption<int?>(count)?.ToString() ?? text);
        }

        return 1 + result.ValueForOption<int>(count) + (result
            .ValueForOption<string[]>(name) ?? []).Length;
    }
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public sealed class Settings(Option force, Option name, Option count, Argument path)
{
    public string? Name { get; private set; }

    public int Total(ParseResult result)
    {
        var isForced = result.GetResult(force)?.GetValueOrDefault<bool>() ?? default;
        Name = (result.GetResult(name)?.GetValueOrDefault<string>())!;
        var text = (result.GetResult(path)?.GetValueOrDefault<FileInfo>())!.FullName;
        if (!(result.GetResult(force)?.GetValueOrDefault<bool>() ?? default) || isForced && (result.GetResult(force)?.GetValueOrDefault<bool>() ?? default))
        {
            Console.WriteLine(result.GetResult(count)?.GetValueOrDefault<int?>()?.ToString() ?? text);
        }

        return 1 + (result.GetResult(count)?.GetValueOrDefault<int>() ?? default) + (result
            .GetResult(name)?.GetValueOrDefault<string[]>() ?? []).Length;
    }
}
