// library: legacy-beta1-2021
// expect: SCL1005 x9
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Validators
{
    public static void Add(Option<int> port, Option<bool> flag, Argument<string> file, Command command, string? wanted)
    {
        port.AddValidator(result => result.Tokens.Count == 0 ? "Which port?" : null);
        port.AddValidator(r => r.Tokens.Any() ? null : $"'{r.Tokens.Count}' is too few");
        port.AddValidator(r => !r.Tokens.Any() ? null : "too " + wanted);
        port.AddValidator(Check);
        flag.AddValidator(r => r.Tokens.Any(t => t.Value == "false") ? "never" : null);
        file.AddValidator(argument =>
        {
            // Nothing to say without a file.
            if (argument.Tokens.Count == 0)
            {
                return null;
            }

            foreach (var token in argument.Tokens)
            {
                if (token.Value.Length == 0) return "An empty name";
                if (token.Value == wanted)
                {
                    return wanted;
                }
            }

            if (argument.Tokens.Count > 3)
            {
                return "Too many"; // four
            }

            return null;
        });
        command.AddValidator(result => Say(result) ?? wanted);
        command.AddValidator(result =>
        {
            var first = result.Tokens.FirstOrDefault();
            return first is null ? "none" : first.Value == "x" ? "no x" : null;
        });
        flag.AddValidator(r =>
        {
            return r.Tokens.Select(t => { return t.Value; }).FirstOrDefault(v => v == "maybe");
        });
    }

    private static string? Check(OptionResult result) => result.Tokens.Count > 1 ? "one" : null;

    private static string? Say(CommandResult result) => null;
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Validators
{
    public static void Add(Option<int> port, Option<bool> flag, Argument<string> file, Command command, string? wanted)
    {
        port.Validators.Add(result => { if (result.Tokens.Count == 0) { result.AddError("Which port?"); } });
        port.Validators.Add(r => { if (!r.Tokens.Any()) { r.AddError($"'{r.Tokens.Count}' is too few"); } });
        port.Validators.Add(r => { if (r.Tokens.Any()) { r.AddError("too " + wanted); } });
        port.Validators.Add(result => { if (Check(result) is { Length: > 0 } error) { result.AddError(error); } });
        flag.Validators.Add(r => { if (r.Implicit) { return; } if (r.Tokens.Any(t => t.Value == "false")) { r.AddError("never"); } });
        file.Validators.Add(argument =>
        {
            // Nothing to say without a file.
            if (argument.Tokens.Count == 0)
            {
                return;
            }

            foreach (var token in argument.Tokens)
            {
                if (token.Value.Length == 0) { argument.AddError("An empty name"); return; }
                if (token.Value == wanted)
                {
                    if (wanted is { Length: > 0 } error) { argument.AddError(error); }
                    return;
                }
            }

            if (argument.Tokens.Count > 3)
            {
                argument.AddError("Too many"); // four
            }
        });
        command.Validators.Add(result => { if ((Say(result) ?? wanted) is { Length: > 0 } error) { result.AddError(error); } });
        command.Validators.Add(result =>
        {
            var first = result.Tokens.FirstOrDefault();
            if ((first is null ? "none" : first.Value == "x" ? "no x" : null) is { Length: > 0 } error) { result.AddError(error); }
        });
        flag.Validators.Add(r =>
        {
            if (r.Implicit)
            {
                return;
            }

            if (r.Tokens.Select(t => { return t.Value; }).FirstOrDefault(v => v == "maybe") is { Length: > 0 } error) { r.AddError(error); }
        });
    }

    private static string? Check(OptionResult result) => result.Tokens.Count > 1 ? "one" : null;

    private static string? Say(CommandResult result) => null;
}
