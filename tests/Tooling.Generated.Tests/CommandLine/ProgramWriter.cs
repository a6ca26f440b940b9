using System.Text;

namespace Tooling.Generated.Tests.CommandLine;

/// <summary>Writes a program for beta4.</summary>
internal static class ProgramWriter
{
    private const string Usings = """
        using System.CommandLine;
        using System.CommandLine.Binding;
        using System.CommandLine.Builder;
        using System.CommandLine.Invocation;
        using System.CommandLine.Parsing;
        using System.Globalization;


        """;

    /// <summary>What every program ends with. What programs say begins with a mark, which tells it from help and messages.</summary>
    public const string Support = """


        internal enum Level { Low, High }

        internal static class Trace
        {
            public static bool IsOn => true;

            public static void Write(string name, params object?[] values) => Console.WriteLine("@ " + name + " " + string.Join(" | ", values.Select(Show)));

            public static string Show(object? value) => value switch
            {
                null => "",
                string text => "'" + text + "'",
                System.Collections.IEnumerable many => "[" + string.Join(", ", many.Cast<object?>().Select(Show)) + "]",
                DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
                FileSystemInfo file => file.GetType().Name + " " + file.FullName,
                _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
            };

            public static T Fail<T>(Action report)
            {
                report();
                return default!;
            }
        }

        """;

    /// <summary>Writes a program.</summary>
    /// <param name="program">The program.</param>
    /// <returns>Its one file.</returns>
    public static string Write(GeneratedProgram program)
    {
        var members = new List<string>();
        var types = new List<string>();
        var symbols = program.Root.All.SelectMany(c => c.Symbols).ToList();
        var locals = program.Shape is ProgramShape.Fields or ProgramShape.Properties ? [] : symbols.Select(SymbolWriter.Local);
        List<string> body = program.Shape == ProgramShape.CommandClasses
            ? [.. CommandClassWriter.Classes(program.Root, types), .. PipelineWriter.Statements(program)]
            : [.. locals, .. symbols.SelectMany(SymbolWriter.Statements), .. CommandWriter.Locals(program.Root, members, types), .. PipelineWriter.Statements(program)];
        var isStatic = program.Shape is ProgramShape.Fields or ProgramShape.Properties;
        var text = program.Shape is ProgramShape.TopLevel or ProgramShape.CommandClasses
            ? string.Join("\n", body.Concat(members)) + "\n"
            : $$"""
            internal static class Program
            {
            {{Indented(isStatic ? symbols.Select(s => SymbolWriter.Member(s, "private static", program.Shape == ProgramShape.Properties)) : [])}}
                private static {{Signature(program)}}
                {
            {{Indented(isStatic ? body.Select(Indented1) : body.Concat(members).Select(Indented1))}}
                }
            {{Indented(isStatic ? members.Select(m => m.StartsWith("static ", StringComparison.Ordinal) ? m : "static " + m) : [])}}
            }

            """;
        return Usings + text + "\n" + string.Join("\n\n", types);
    }

    private static string Signature(GeneratedProgram program) => program.Shape switch
    {
        ProgramShape.VoidMain => PipelineWriter.IsAsync(program) ? "async Task Main(string[] args)" : "void Main(string[] args)",
        _ => PipelineWriter.IsAsync(program) ? "async Task<int> Main(string[] args)" : "int Main(string[] args)",
    };

    private static string Indented1(string code) => Indented([code]);

    private static string Indented(IEnumerable<string> code)
    {
        var text = new StringBuilder();
        foreach (var line in code.SelectMany(c => c.Split('\n')))
        {
            text.Append(line.Length == 0 ? string.Empty : "    ").Append(line).Append('\n');
        }

        return text.ToString().TrimEnd('\n');
    }
}
