using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>
/// A function that invokes what a command line was parsed to, with the code around the invocation that a pipeline was configured with: for a parser that is
/// invoked in several places, in a larger expression, or elsewhere than where it is made.
/// </summary>
/// <param name="Name">The name of the function.</param>
/// <param name="Method"><c>Invoke</c> or <c>InvokeAsync</c>.</param>
/// <param name="Modifiers">What stands before its type, with a space behind; empty for a local function.</param>
internal sealed record InvokingFunction(string Name, string Method, string Modifiers)
{
    /// <summary>The call of the function with a parse result.</summary>
    /// <param name="parseResult">The code that has the parse result as its value.</param>
    public ImmutableArray<EditPart> Call(ImmutableArray<EditPart> parseResult) => [EditPart.Literal(Name + "("), .. parseResult, EditPart.Literal(")")];

    /// <summary>The edit that makes an invocation of a parse result a call of the function.</summary>
    /// <param name="invocation">The receiver of <c>result.Invoke()</c>, and the whole call.</param>
    public Edit Replace((ExpressionSyntax Receiver, InvocationExpressionSyntax Call) invocation) =>
        new(invocation.Call.Span, Call([EditPart.From(invocation.Receiver.Span)]), invocation.Call.Span);

    /// <summary>Adds the lines of the function.</summary>
    /// <param name="settings">What it does.</param>
    /// <param name="code">The code of the pipeline.</param>
    /// <param name="place">Where it is written.</param>
    /// <param name="lines">Takes the lines.</param>
    /// <param name="indent">The indentation of its first line.</param>
    /// <param name="context">The file.</param>
    /// <returns>Edits inside of what is moved; a reason where it can't be written.</returns>
    public (ImmutableArray<Edit> Edits, string? Objection) Add(PipelineSettings settings, PipelineCode code, SyntaxNode place, CodeLines lines, string indent, RuleContext context)
    {
        var site = GuardedInvocation.InFunction(place, Method);
        var body = new GuardLines(code, site, lines, indent + Indentation.Unit(context.Root, context.Text), context);
        var type = site.IsAsync ? $"async {code.Type("System.Threading.Tasks", "Task")}<int>" : "int";
        lines.Add(indent, $"{Modifiers}{type} {Name}({code.Type("System.CommandLine", "ParseResult")} {body.ParseResult})");
        lines.Add(indent, "{");
        var added = GuardCode.Add(settings, body, context);
        lines.Add(indent, "}");
        return added;
    }
}
