namespace Tooling.Generated.Tests.CommandLine;

/// <summary>Writes handlers.</summary>
internal static class HandlerWriter
{
    /// <summary>The call that sets a command's handler.</summary>
    /// <param name="command">The command.</param>
    /// <param name="receiver">The expression for the command.</param>
    /// <param name="members">Gets the methods that the handler needs.</param>
    /// <param name="types">Gets the types that the handler needs.</param>
    /// <returns>A statement.</returns>
    public static string Call(GeneratedCommand command, string receiver, List<string> members, List<string> types)
    {
        var handler = command.Handler!;
        var method = $"Run{Capitalized(command.Variable)}";
        var delegateText = handler.TakesContext ? ContextDelegate(command, handler, method, members)
            : handler.Form == HandlerForm.Binder ? BinderDelegate(command, handler, types)
            : ValuesDelegate(command, handler, method, members);
        var symbols = handler.TakesContext ? []
            : handler.Form == HandlerForm.Binder ? [$"new {Capitalized(command.Variable)}Binder({string.Join(", ", handler.Symbols.Select(s => s.Variable))})"]
            : handler.Symbols.Select(s => s.Variable);
        return $"{receiver}.SetHandler({string.Join(", ", symbols.Prepend(delegateText))});";
    }

    private static string ValuesDelegate(GeneratedCommand command, GeneratedHandler handler, string method, List<string> members)
    {
        var names = handler.Symbols.Select(s => $"{s.Variable}Value").ToList();
        var untyped = $"({string.Join(", ", names)})";
        var typed = $"({string.Join(", ", handler.Symbols.Select(s => $"{s.Kind.Type} {s.Variable}Value"))})";
        var call = $"{method}{untyped}";
        var body = Trace(command, names);
        switch (handler.Form)
        {
            case HandlerForm.Expression:
                return $"{untyped} => {body}";
            case HandlerForm.Async:
                return $"async {untyped} => {Block([.. Early(handler, names, "return;"), "await Task.Yield();", body + ";", .. End(handler)])}";
            case HandlerForm.MethodGroup:
                members.Add($"static void {method}{typed} {Block([.. Early(handler, names, "return;"), body + ";", .. End(handler)])}");
                return method;
            case HandlerForm.AsyncMethodGroup or HandlerForm.TaskOfInt:
                members.Add($"static async Task<int> {method}{typed} {Block([.. Early(handler, names, "return 3;"), "await Task.Yield();", body + ";", .. End(handler), $"return {handler.ExitCode};"])}");
                return handler.Form == HandlerForm.TaskOfInt ? $"{untyped} => {call}" : method;
            case HandlerForm.DroppedNumber:
                members.Add($"static int {method}{typed} {Block([body + ";", .. End(handler), $"return {handler.ExitCode};"])}");
                return $"{untyped} => {call}";
            default:
                return $"{(handler.Form == HandlerForm.TypedBlock ? typed : untyped)} => {Block([.. Early(handler, names, "return;"), body + ";", .. End(handler)])}";
        }
    }

    private static string ContextDelegate(GeneratedCommand command, GeneratedHandler handler, string method, List<string> members)
    {
        var names = handler.Symbols.Select(s => $"{s.Variable}Value").ToList();
        var isAsync = handler.Form is HandlerForm.AsyncContext or HandlerForm.ContextTaskOfInt;
        var returnsNumber = handler.Form == HandlerForm.ContextTaskOfInt;
        var early = returnsNumber ? "return 3;" : "context.ExitCode = 3; return;";
        string[] lines =
        [
            .. handler.Symbols.Select(s => $"var {s.Variable}Value = context.ParseResult.{SymbolWriter.Read(s)};"),
            .. Early(handler, names, early),
            .. handler.UsesToken ? [isAsync ? "await Task.Delay(0, context.GetCancellationToken());" : "context.GetCancellationToken().ThrowIfCancellationRequested();"] : Array.Empty<string>(),
            .. isAsync && !handler.UsesToken ? ["await Task.Yield();"] : Array.Empty<string>(),
            .. handler.ExitCode != 0 && !returnsNumber ? [$"context.ExitCode = {handler.ExitCode};"] : Array.Empty<string>(),
            .. handler.UsesConsole ? ["context.Console.WriteLine(\"@ console\");"] : Array.Empty<string>(),
            Trace(command, names) + ";",
            .. End(handler),
            .. returnsNumber ? [$"return {handler.ExitCode};"] : Array.Empty<string>(),
        ];
        switch (handler.Form)
        {
            case HandlerForm.ContextMethodGroup:
                members.Add($"void {method}(InvocationContext context) {Block(lines)}");
                return method;
            case HandlerForm.ContextTaskOfInt:
                members.Add($"async Task<int> {method}(InvocationContext context) {Block(lines)}");
                return $"(InvocationContext context) => {method}(context)";
            default:
                return isAsync ? $"async (context) => {Block(lines)}" : $"context => {Block(lines)}";
        }
    }

    private static string BinderDelegate(GeneratedCommand command, GeneratedHandler handler, List<string> types)
    {
        var name = Capitalized(command.Variable);
        var symbols = handler.Symbols;
        types.Add($"internal sealed record {name}Settings({string.Join(", ", symbols.Select(s => $"{s.Kind.Type} {s.Variable}"))});");
        types.Add($$"""
            internal sealed class {{name}}Binder : BinderBase<{{name}}Settings>
            {
                {{string.Join("\n    ", symbols.Select(s => $"private readonly {s.Class} _{s.Variable};"))}}

                public {{name}}Binder({{string.Join(", ", symbols.Select(s => $"{s.Class} {s.Variable}"))}})
                {
                    {{string.Join("\n        ", symbols.Select(s => $"_{s.Variable} = {s.Variable};"))}}
                }

                protected override {{name}}Settings GetBoundValue(BindingContext bindingContext) =>
                    new {{name}}Settings({{string.Join(", ", symbols.Select(s => $"bindingContext.ParseResult.{SymbolWriter.Read(s with { Variable = "_" + s.Variable })}{(s.IsOption ? "!" : string.Empty)}"))}});
            }
            """);
        return $"(settings) => {Block([Trace(command, symbols.Select(s => $"settings.{s.Variable}")) + ";", .. End(handler)])}";
    }

    private static string Trace(GeneratedCommand command, IEnumerable<string> values) => $"Trace.Write({string.Join(", ", values.Prepend($"\"{command.Variable}\""))})";

    private static IEnumerable<string> Early(GeneratedHandler handler, List<string> names, string statement) =>
        handler.ReturnsEarly && names.Count > 0 ? [$"if (Trace.Show({names[0]}).Length == 0)", "{", "    Trace.Write(\"early\");", $"    {statement}", "}", string.Empty] : [];

    private static IEnumerable<string> End(GeneratedHandler handler) => handler.End switch
    {
        HandlerEnd.Throws => ["if (Trace.IsOn)", "{", "    throw new InvalidOperationException(\"boom\");", "}", string.Empty],
        HandlerEnd.Cancels => ["if (Trace.IsOn)", "{", "    throw new OperationCanceledException();", "}", string.Empty],
        _ => [],
    };

    private static string Block(IEnumerable<string> lines) => "\n{\n" + string.Concat(lines.Select(line => line.Length == 0 ? "\n" : $"    {line}\n")) + "}";

    /// <summary>A variable's name as that of a type or method.</summary>
    /// <param name="name">The variable.</param>
    /// <returns>The name with a capital.</returns>
    public static string Capitalized(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
