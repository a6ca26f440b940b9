// expect: SCL1010 x2, SCL1011, SCL1018, SCL3001 x2, SCL3006 x6, SCL3007 x4, SCL3008 x2
using System.CommandLine;
using System.CommandLine.Binding;
using System.CommandLine.Parsing;

namespace Office;

public class Paper
{
    public string Size { get; set; } = "A4";

    public int Sheets { get; set; }
}

public sealed class Letter : Paper
{
    public string? To { get; set; }
}

public abstract class PaperBinder<T>(Option<int> sheets) : BinderBase<T>
    where T : Paper, new()
{
    protected override T GetBoundValue(BindingContext bindingContext)
    {
        var paper = new T { Sheets = bindingContext.ParseResult.GetValueForOption(sheets) };
        Fill(paper, bindingContext.ParseResult);
        return paper;
    }

    protected abstract void Fill(T paper, ParseResult parseResult);
}

public sealed class LetterBinder(Option<int> sheets, Argument<string> to) : PaperBinder<Letter>(sheets)
{
    protected override void Fill(Letter paper, ParseResult parseResult) => paper.To = parseResult.GetValueForArgument(to);
}

// The root leaves it to the others.
public abstract class SizeBinder : BinderBase<string>
{
    public virtual string Unit => "mm";
}

public class LargeBinder : SizeBinder
{
    protected override string GetBoundValue(BindingContext context) => "A3" + Unit;
}

public sealed class NamedBinder(Option<string> size) : LargeBinder
{
    protected sealed override string GetBoundValue(BindingContext context) => context.ParseResult.GetValueForOption(size) ?? base.GetBoundValue(context);
}

public class PlainBinder : BinderBase<int>
{
    protected override int GetBoundValue(BindingContext context) => 1;
}

public class CountBinder : PlainBinder
{
    protected override int GetBoundValue(BindingContext context) => context.ParseResult.Tokens.Count;
}

public abstract class PaperCommand<TPaper, TBinder> : Command
    where TPaper : Paper, new()
    where TBinder : PaperBinder<TPaper>
{
    protected PaperCommand(string name)
        : base(name)
    {
        this.SetHandler(HandleAsync, CreateBinder());
    }

    protected abstract TBinder CreateBinder();

    protected abstract Task HandleAsync(TPaper paper);
}

public static class Program
{
    public static Command Create(SizeBinder binder, CountBinder count)
    {
        var command = new Command("size");
        command.SetHandler((size, n) => Console.WriteLine($"{size} {n}"), binder, count);
        return command;
    }
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

namespace Office;

public class Paper
{
    public string Size { get; set; } = "A4";

    public int Sheets { get; set; }
}

public sealed class Letter : Paper
{
    public string? To { get; set; }
}

public abstract class PaperBinder<T>(Option<int> sheets)
    where T : Paper, new()
{
    public T GetBoundValue(ParseResult bindingContext)
    {
        var paper = new T { Sheets = bindingContext.GetValue(sheets) };
        Fill(paper, bindingContext);
        return paper;
    }

    protected abstract void Fill(T paper, ParseResult parseResult);
}

public sealed class LetterBinder(Option<int> sheets, Argument<string> to) : PaperBinder<Letter>(sheets)
{
    protected override void Fill(Letter paper, ParseResult parseResult) => paper.To = parseResult.GetValue(to)!;
}

// The root leaves it to the others.
public abstract class SizeBinder
{
    public abstract string GetBoundValue(ParseResult parseResult);

    public virtual string Unit => "mm";
}

public class LargeBinder : SizeBinder
{
    public override string GetBoundValue(ParseResult context) => "A3" + Unit;
}

public sealed class NamedBinder(Option<string> size) : LargeBinder
{
    public sealed override string GetBoundValue(ParseResult context) => context.GetValue(size) ?? base.GetBoundValue(context);
}

public class PlainBinder
{
    public virtual int GetBoundValue(ParseResult context) => 1;
}

public class CountBinder : PlainBinder
{
    public override int GetBoundValue(ParseResult context) => context.Tokens.Count;
}

public abstract class PaperCommand<TPaper, TBinder> : Command
    where TPaper : Paper, new()
    where TBinder : PaperBinder<TPaper>
{
    protected PaperCommand(string name)
        : base(name)
    {
        var binder = CreateBinder();
        this.SetAction(parseResult => HandleAsync(binder.GetBoundValue(parseResult)));
    }

    protected abstract TBinder CreateBinder();

    protected abstract Task HandleAsync(TPaper paper);
}

public static class Program
{
    public static Command Create(SizeBinder binder, CountBinder count)
    {
        var command = new Command("size");
        command.SetAction(parseResult =>
        {
            var size = binder.GetBoundValue(parseResult);
            var n = count.GetBoundValue(parseResult);
            Console.WriteLine($"{size} {n}");
        });
        return command;
    }
}
