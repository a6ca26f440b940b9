using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Packs.SystemCommandLine.Members;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Help;

/// <summary>
/// <c>command.Invoke("--help")</c> on a command that is not known to be a root command: beta4 gave every command that was invoked a help option, in 2.x
/// the option is that of the root command. The action prints the help of any command.
/// </summary>
internal sealed class InvokedHelpRule : CodeRule
{
    private static readonly HashSet<string> Aliases = new(["--help", "-h", "-?", "/h", "/?"], StringComparer.Ordinal);

    public override ImmutableArray<string> Triggers { get; } = ["Invoke", "InvokeAsync"];

    public override bool MayMeanUnknownReceiver => false;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || MemberCall.WithOneArgument(name) is not var (call, argument) || MemberCall.Receiver(name) is not { } command
            || MemberCall.ReceiverType(name, context.Model) is not { } type || !type.Is(CommandLineTypes.Command) || type.Is(CommandLineTypes.RootCommand)
            || !symbol.ContainingNamespace.ToDisplayString().StartsWith("System.CommandLine", StringComparison.Ordinal)
            || !AsksForHelp(argument.Expression, context.Model) || HasComments(call, command))
        {
            return;
        }

        var (action, import) = context.Imports.NameOf(CommandLineTypes.HelpNamespace, "HelpAction", call);
        var (task, importTask) = symbol.Name == "Invoke" ? (null, null) : context.Imports.NameOf("System.Threading.Tasks", "Task", call);
        var end = TextSpan.FromBounds(command.Span.End, call.Span.End);
        context.Rewrite(
            call,
            name.Span,
            [
                Edit.Insert(call.SpanStart, $"{(task is null ? string.Empty : task + ".FromResult(")}new {action}().Invoke(", call.Span),
                Edit.Replace(end, $".Parse(\"\")){(task is null ? string.Empty : ")")}", call.Span),
            ],
            [.. new[] { import, importTask }.OfType<string>()]);
    }

    private static bool AsksForHelp(ExpressionSyntax commandLine, SemanticModel model) => commandLine switch
    {
        ImplicitArrayCreationExpressionSyntax { Initializer.Expressions: { Count: 1 } elements } => AsksForHelp(elements[0], model),
        ArrayCreationExpressionSyntax { Initializer.Expressions: { Count: 1 } elements } => AsksForHelp(elements[0], model),
        _ => model.GetConstantValue(commandLine) is { HasValue: true, Value: string text } && Aliases.Contains(text),
    };

    private static bool HasComments(InvocationExpressionSyntax call, ExpressionSyntax command) =>
        call.DescendantTrivia().Any(t => t.SpanStart >= command.Span.End && t.Span.End <= call.Span.End && !string.IsNullOrWhiteSpace(t.ToString()));
}
