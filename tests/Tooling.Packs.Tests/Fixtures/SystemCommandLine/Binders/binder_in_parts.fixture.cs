// expect: SCL1010, SCL1018, SCL3006 x4, SCL3007 x2
using System.CommandLine;
using System.CommandLine.Binding;

namespace Office;

public partial class PartBinder : BinderBase<int>
{
    private readonly Option<int> _count = new("--count");
}

public partial class PartBinder
{
    protected override int GetBoundValue(BindingContext context) => context.ParseResult.GetValueForOption(_count);
}

public abstract class EmptyBinder<T> : BinderBase<T>
{
}

public sealed class TextBinder : EmptyBinder<string>
{
    protected override string GetBoundValue(BindingContext context) => context.ParseResult.CommandResult.Command.Name;
}
-----
using System.CommandLine;

namespace Office;

public partial class PartBinder
{
    private readonly Option<int> _count = new("--count");
}

public partial class PartBinder
{
    public int GetBoundValue(ParseResult context) => context.GetValue(_count);
}

public abstract class EmptyBinder<T>
{
    public abstract T GetBoundValue(ParseResult parseResult);
}

public sealed class TextBinder : EmptyBinder<string>
{
    public override string GetBoundValue(ParseResult context) => context.CommandResult.Command.Name;
}
