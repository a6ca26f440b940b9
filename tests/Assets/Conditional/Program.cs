using System.CommandLine;

var level = new Option<int>("--level", "How deep");
var root = new RootCommand("Code that differs between target frameworks and configurations");
root.AddOption(level);

#if NET10_0_OR_GREATER
var modern = new Command("modern", "Only on .NET 10");
modern.SetHandler(() => Console.WriteLine(string.Join(", ", Enumerable.Range(0, 3).Index().Select(item => item.Index))));
root.AddCommand(modern);
#else
var classic = new Command("classic", "Only before .NET 10");
classic.SetHandler(value => Console.WriteLine(value), level);
root.AddCommand(classic);
#endif

#if DEBUG
root.SetHandler(value => Console.WriteLine($"debug {value}"), level);
#else
root.SetHandler(value => Console.WriteLine($"release {value}"), level);
#endif

return await root.InvokeAsync(args);
