// expect: SCL1001, SCL1005, SCL1010, SCL1014, SCL1021, SCL1026 x4, SCL1027, SCL2001, SCL3001, SCL3003, SCL3007, SCL4001
using System.CommandLine;
using System.CommandLine.Parsing;

namespace Tool
{
    public static class Program
    {
        private static readonly Option<string[]> Names = new("--names", () => new[] { "a" });

        public static int Main(string[] args)
        {
            var root = new RootCommand { Names };
            var port = new Option<int>("--port").AcceptOnlyFromAmong("1", "2"); // two ports
            root.AddOption(port);
            port.AddValidator(result => result.AddError("No."));
            root.SetHandler(context => Console.WriteLine(context.ParseResult.GetRequiredValue<string[]>(Names).Length + Names.GetDefaultValue().Length));
            return root.Invoke(args);
        }
    }

    internal static class Extensions
    {
        public static T GetDefaultValue<T>(this Option<T> option) => (T)((System.CommandLine.Binding.IValueDescriptor)option).GetDefaultValue()!;

        public static Option<T> AcceptOnlyFromAmong<T>(this Option<T> option, params string[] values) => option.FromAmong(values);

        public static T GetRequiredValue<T>(this ParseResult result, Option<T> option) => result.GetValueForOption(option) ?? throw new ArgumentException(option.Name);

        public static void AddError(this SymbolResult result, string message) => result.ErrorMessage = message.ToUpperInvariant();
    }
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

namespace Tool
{
    public static class Program
    {
        private static readonly Option<string[]> Names = new("--names") { DefaultValueFactory = _ => new[] { "a" } };

        public static int Main(string[] args)
        {
            var root = new RootCommand { Names };
            var port = Extensions.AcceptOnlyFromAmong(new Option<int>("--port"), "1", "2"); // two ports
            root.Options.Add(port);
            port.Validators.Add(result => Extensions.AddError(result, "No."));
            root.SetAction(context => Console.WriteLine(Extensions.GetRequiredValue<string[]>(context, Names).Length + Extensions.GetDefaultValue(Names).Length));
            return root.Parse(args).Invoke();
        }
    }

    internal static class Extensions
    {
        public static T GetDefaultValue<T>(this Option<T> option) => (T)option.GetDefaultValue()!;

        public static Option<T> AcceptOnlyFromAmong<T>(this Option<T> option, params string[] values) => option.AcceptOnlyFromAmong(values);

        public static T GetRequiredValue<T>(this ParseResult result, Option<T> option) => result.GetValue(option) ?? throw new ArgumentException(option.Name.TrimStart('-', '/'));

        public static void AddError(this SymbolResult result, string message) => result.AddError(message.ToUpperInvariant());
    }
}
