// expect: SCL1010, SCL1011, SCL1018, SCL3006 x2, SCL3007 x3, SCL3008 x3
using System.CommandLine;
using System.CommandLine.Binding;

namespace Office;

public interface INamed
{
    string Name { get; }
}

internal sealed class FolderBinder(Argument<string> path, Option<bool> force)
    : BinderBase<Folder>, INamed
{
    public string Name => "folder";

    protected override Folder GetBoundValue(BindingContext context)
    {
        // The path decides.
        var result = context.ParseResult;
        return new Folder(Path(context), result.GetValueForOption(force));
    }

    private string Path(BindingContext context) => context.ParseResult.GetValueForArgument(path);
}

internal sealed record Folder(string Path, bool Force);

internal sealed class NumberBinder : BinderBase<int> // plain
{
    protected override int GetBoundValue(BindingContext bindingContext) => bindingContext.ParseResult.Tokens.Count;
}
-----
using System.CommandLine;

namespace Office;

public interface INamed
{
    string Name { get; }
}

internal sealed class FolderBinder(Argument<string> path, Option<bool> force)
    : INamed
{
    public string Name => "folder";

    public Folder GetBoundValue(ParseResult context)
    {
        // The path decides.
        var result = context;
        return new Folder(Path(context), result.GetValue(force));
    }

    private string Path(ParseResult context) => context.GetValue(path)!;
}

internal sealed record Folder(string Path, bool Force);

internal sealed class NumberBinder // plain
{
    public int GetBoundValue(ParseResult bindingContext) => bindingContext.Tokens.Count;
}
