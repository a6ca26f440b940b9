// expect: SCL1039, SCL2001 x3
using System.CommandLine;

namespace Packer
{
    public static class Options
    {
        public static Option<FileInfo?> File { get; } = new Option<FileInfo?>(
            name: "--file",
            description: "The file to read.");

        public static Option<int> Create()
        {
            var delay = new Option<int>(
                aliases: new[] { "--delay", "-d" },
                getDefaultValue: () => 42,
                description: "Milliseconds between two lines.");

            return delay;
        }

        public static Option<ConsoleColor> Color { get; } = new(
            "--color",
            () => ConsoleColor.White,
            "Foreground color.")
        {
            IsRequired = false
        };
    }
}
-----
using System.CommandLine;

namespace Packer
{
    public static class Options
    {
        public static Option<FileInfo?> File { get; } = new Option<FileInfo?>("--file")
        {
            Description = "The file to read."
        };

        public static Option<int> Create()
        {
            var delay = new Option<int>("--delay", "-d")
            {
                DefaultValueFactory = _ => 42,
                Description = "Milliseconds between two lines."
            };

            return delay;
        }

        public static Option<ConsoleColor> Color { get; } = new("--color")
        {
            DefaultValueFactory = _ => ConsoleColor.White,
            Description = "Foreground color.",
            Required = false
        };
    }
}
