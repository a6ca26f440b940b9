using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Reporting;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>
/// The fields, properties, parameters and return values of type <c>Parser</c> of a whole compilation. They become commands, all of
/// them or none: a parser can flow from any of them into any other.
/// </summary>
internal sealed class ParserMembers
{
    private static readonly ConditionalWeakTable<Compilation, ParserMembers> Known = new();

    private ParserMembers(ParserScan scan)
    {
        Objection = scan.Objection;
        AreRootCommands = scan.AreRootCommands;
        Parsing = scan.Parsing;
        Invocation = scan.Invocation;
        Invoking = scan.Invoking;
    }

    /// <summary>Why the parsers stay.</summary>
    public string? Objection { get; }

    /// <summary>The method that invokes what was parsed; null where no code stands around the invocations.</summary>
    public InvokingMethod? Invoking { get; }

    private bool AreRootCommands { get; }

    private ImmutableSortedDictionary<string, string> Parsing { get; }

    private string Invocation { get; }

    public static ParserMembers Of(Compilation compilation, CancellationToken cancellationToken) =>
        Known.TryGetValue(compilation, out var known) ? known : Known.GetValue(compilation, c => new ParserMembers(new ParserScan(c, cancellationToken)));

    /// <summary>A declaration's type.</summary>
    public static void ReportType(TypeSyntax whole, SimpleNameSyntax name, RuleContext context)
    {
        var members = Of(context.Compilation, context.CancellationToken);
        if (members.Objection is not null && name.FirstAncestorOrSelf<CrefSyntax>() is not null)
        {
            return;
        }

        if (members.Objection is not null)
        {
            context.Manual(whole, name.Span, members.Advice);
            return;
        }

        var type = whole is NullableTypeSyntax nullable ? nullable.ElementType : whole;
        var (text, import) = context.Imports.NameOf("System.CommandLine", members.AreRootCommands ? "RootCommand" : "Command", name);
        ImmutableArray<string> imports = import is null ? [] : [import];
        context.Rewrite(whole, name.Span, [Edit.Replace(type.Span, text, type.Span)], imports, members.Safety, "parsers");
    }

    /// <summary>A call on a parser that comes from elsewhere.</summary>
    public static void ReportCall(InvocationExpressionSyntax call, SimpleNameSyntax name, RuleContext context)
    {
        var members = Of(context.Compilation, context.CancellationToken);
        var parserCall = ParserCall.On(((MemberAccessExpressionSyntax)call.Expression).Expression, context.Model);
        if (members.Objection is not null || parserCall is null)
        {
            context.Manual(call, name.Span, members.Advice);
            return;
        }

        var imports = ImmutableArray.CreateBuilder<string>();
        string Type(string type)
        {
            var (text, import) = context.Imports.NameOf("System.CommandLine", type, call);
            if (import is not null)
            {
                imports.Add(import);
            }

            return text;
        }

        var parsing = members.Parsing.IsEmpty ? string.Empty : $", new {Type("ParserConfiguration")} {{ {string.Join(", ", members.Parsing.Select(p => $"{p.Key} = {p.Value}"))} }}";
        var receiver = ((MemberAccessExpressionSyntax)call.Expression).Expression;
        ImmutableArray<EditPart> parts = [EditPart.From(receiver.Span), EditPart.Literal(".Parse("), EditPart.From(parserCall.CommandLine.Span), EditPart.Literal(parsing + ")")];
        var edits = ImmutableArray.CreateBuilder<Edit>();
        if (members.Invoking?.At(call, context.Model) is { } function)
        {
            parts = parserCall.Invokes ? function.Call(parts) : parts;
            edits.AddRange(parserCall.Invokes ? [] : parserCall.ResultInvocations(context.Model).Select(function.Replace));
        }
        else if (parserCall.Invokes)
        {
            var configuration = parserCall.Console is { } console ? EditPart.From(console.Span)
                : EditPart.Literal(members.Invocation.Length > 0 ? $"new {Type("InvocationConfiguration")} {{ {members.Invocation} }}" : string.Empty);
            parts = [.. parts, EditPart.Literal($".{parserCall.Method}("), configuration, EditPart.Literal(")")];
        }

        if (parserCall.SystemConsole is { } removed)
        {
            context.Removes(removed.Span);
        }

        edits.Add(new Edit(call.Span, parts, call.Span));
        context.Rewrite(call, name.Span, edits.ToImmutable(), imports.ToImmutable(), members.Safety, "parsers");
    }

    private string Advice => $"{Objection} Store the root command instead of the parser, parse with it, and invoke the result.";

    private Safety? Safety => AreRootCommands && Invocation.Length == 0 && Invoking is null ? null : Reporting.Safety.Review;
}
