// expect: SCL2003 x9
using System.CommandLine;

public static class Defaults
{
    public static void Set(Option<string> text, Option<string?> note, Option<int?> size, Option<DayOfWeek> day, Option<Uri> uri)
    {
        text.SetDefaultValue(null);
        note.SetDefaultValue(null);
        size.SetDefaultValue(null);
        size.SetDefaultValue(3);
        text.SetDefaultValue(Find(text));
        text.SetDefaultValueFactory(() => Find(text));
        text.SetDefaultValueFactory(() =>
        {
            Func<object> other = () => { return 5; };
            return other() is null ? null : "text";
        });
        day.SetDefaultValue(DayOfWeek.Friday);
        uri.SetDefaultValueFactory(() => throw new InvalidOperationException());
    }

    private static string? Find(Option option) => option.Description;
}
-----
using System.CommandLine;

public static class Defaults
{
    public static void Set(Option<string> text, Option<string?> note, Option<int?> size, Option<DayOfWeek> day, Option<Uri> uri)
    {
        text.DefaultValueFactory = _ => null!;
        note.DefaultValueFactory = _ => null;
        size.DefaultValueFactory = _ => null;
        size.DefaultValueFactory = _ => 3;
        var textDefault = Find(text);
        text.DefaultValueFactory = _ => textDefault!;
        text.DefaultValueFactory = _ => Find(text)!;
        text.DefaultValueFactory = _ =>
        {
            Func<object> other = () => { return 5; };
            return (other() is null ? null : "text")!;
        };
        day.DefaultValueFactory = _ => DayOfWeek.Friday;
        uri.DefaultValueFactory = _ => throw new InvalidOperationException();
    }

    private static string? Find(Option option) => option.Description;
}
