// manual: SCL2003 x7
using System.CommandLine;

public static class Defaults
{
    public static void Set(Option<string> text, Option<long> length, Option<int> count, Option<DayOfWeek> day, Option<Uri> uri, object value)
    {
        length.SetDefaultValue(1);
        count.SetDefaultValue(null);
        count.SetDefaultValue("5");
        count.SetDefaultValue(value);
        day.SetDefaultValue(2);
        uri.SetDefaultValueFactory(() => "https://example.org");
        text.SetDefaultValueFactory(() => value);
    }
}
