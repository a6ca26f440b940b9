// expect: SCL1010, SCL1012, SCL3001, SCL3004, SCL3006, SCL3007 x5, SCL3008
// manual: SCL1012, SCL1018 x2
using System.CommandLine;
using System.CommandLine.Binding;
using System.CommandLine.IO;

var settings = new Command("settings") { new Option<int>("--level") };
settings.SetHandler(given => Console.WriteLine(given.Values.Count), new SettingsBinder(settings));

public sealed class Settings
{
    public List<object?> Values { get; } = [];
}

public sealed class SettingsBinder(Command command) : BinderBase<Settings>
{
    protected override Settings GetBoundValue(BindingContext bindingContext)
    {
        var settings = new Settings();
        foreach (var option in command.Options)
        {
            settings.Values.Add(bindingContext?.ParseResult.GetValueForOption(option));
            settings.Values.Add(bindingContext?.ParseResult?.GetValueForOption((Option<int>)option));
            settings.Values.Add(bindingContext?.ParseResult);
            settings.Values.Add(bindingContext?.ParseResult.GetValueForOption(option)!.ToString());
        }

        bindingContext?.Console.Out.WriteLine("read");
        return settings;
    }
}
-----
using System.CommandLine;
using System.CommandLine.Binding;
using System.CommandLine.IO;

var settings = new Command("settings") { new Option<int>("--level") };
var settingsSettingsBinder = new SettingsBinder(settings);
settings.SetAction(parseResult =>
{
    var given = settingsSettingsBinder.GetBoundValue(parseResult);
    Console.WriteLine(given.Values.Count);
});

public sealed class Settings
{
    public List<object?> Values { get; } = [];
}

public sealed class SettingsBinder(Command command)
{
    public Settings GetBoundValue(ParseResult bindingContext)
    {
        var settings = new Settings();
        foreach (var option in command.Options)
        {
            settings.Values.Add(bindingContext?.GetResult(option)?.GetValueOrDefault<object>());
            settings.Values.Add(bindingContext?.GetValue((Option<int>)option));
            settings.Values.Add(bindingContext);
            settings.Values.Add(bindingContext?.GetValueForOption(option)!.ToString());
        }

        bindingContext?.InvocationConfiguration.Output.WriteLine("read");
        return settings;
    }
}
