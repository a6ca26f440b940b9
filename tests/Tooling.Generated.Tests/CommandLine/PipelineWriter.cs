namespace Tooling.Generated.Tests.CommandLine;

/// <summary>Writes how a program is invoked.</summary>
internal static class PipelineWriter
{
    /// <summary>Whether a program's entry point is asynchronous.</summary>
    /// <param name="program">The program.</param>
    /// <returns>True where something is awaited.</returns>
    public static bool IsAsync(GeneratedProgram program) => program.Pipeline.Form == PipelineForm.InvokeAsync || (program.Shape == ProgramShape.AsyncMain && program.Pipeline.Form != PipelineForm.Inspect);

    /// <summary>The statements that parse and invoke.</summary>
    /// <param name="program">The program.</param>
    /// <returns>Statements.</returns>
    public static IEnumerable<string> Statements(GeneratedProgram program)
    {
        var invoke = IsAsync(program) ? "InvokeAsync" : "Invoke";
        var awaits = IsAsync(program) ? "await " : string.Empty;
        var result = program.Shape == ProgramShape.VoidMain ? awaits : $"return {awaits}";
        var builder = $"new CommandLineBuilder(root){string.Concat(program.Pipeline.Steps.Select(step => $".{step}"))}.Build()";
        return program.Pipeline.Form switch
        {
            PipelineForm.Builder => [$"{result}{builder}.{invoke}(args);"],
            PipelineForm.ParserVariable => [$"var parser = {builder};", $"{result}parser.{invoke}(args);"],
            PipelineForm.ParseThenInvoke => [$"{result}{builder}.Parse(args).{invoke}();"],
            PipelineForm.Inspect => Inspect(program),
            _ => [$"{result}root.{invoke}(args);"],
        };
    }

    private static IEnumerable<string> Inspect(GeneratedProgram program)
    {
        yield return "var parsed = root.Parse(args);";
        yield return "Trace.Write(\"parsed\", parsed.Errors.Count > 0, parsed.UnmatchedTokens.Count);";
        yield return "if (parsed.Errors.Count == 0)";
        yield return "{";
        yield return $"    Trace.Write(\"command\", parsed.CommandResult.Command{(program.Root.Subcommands.Length > 0 ? " == root" : ".Name.Length > 0")});";
        foreach (var symbol in program.Root.All.SelectMany(c => c.Symbols))
        {
            // An optional argument that was not given had an empty result in beta4, and has none in 2.0.
            var given = symbol.IsOption ? $"parsed.HasOption({symbol.Variable})" : "true";
            yield return $"    Trace.Write(\"{symbol.Variable}\", parsed.{SymbolWriter.Read(symbol)}, {given}, parsed.FindResultFor({symbol.Variable})?.Tokens.Count ?? 0);";
        }

        yield return "}";
        if (program.Shape != ProgramShape.VoidMain)
        {
            yield return "return parsed.Errors.Count == 0 ? 0 : 1;";
        }
    }
}
