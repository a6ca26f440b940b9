using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.Members;
using Tooling.Reporting;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.NamingConvention;

/// <summary>
/// <c>ValueForOption&lt;T&gt;("--count")</c> and <c>HasOption("-n")</c> of beta1, which took any alias; some versions without its prefix, which is left to a person. 2.x takes the name. Nobody knows
/// here which command runs: the finding asks for a look.
/// </summary>
internal static class AskedByName
{
    /// <summary>Reports the read of a value where the option or argument is known.</summary>
    /// <param name="name">The method's name.</param>
    /// <param name="method">The method.</param>
    /// <param name="context">The file.</param>
    public static void ReportValue(SimpleNameSyntax name, IMethodSymbol method, RuleContext context)
    {
        if (name is GenericNameSyntax && SymbolOf(name, method.Name == "ValueForArgument", context) is var (symbol, argument)
            && SymbolEqualityComparer.Default.Equals(symbol.ValueType, method.TypeArguments[0]) && !(symbol.IsArgument && symbol.ValueType.SpecialType == SpecialType.System_String))
        {
            context.Rewrite(name, name.Identifier.Span, [Edit.Replace(name.Identifier.Span, "GetValue", name.Span), Edit.Replace(argument.Span, Quoted(symbol), argument.Span)], safety: Safety.Review);
        }
    }

    /// <summary>Reports the question whether an option was given, where the option is known.</summary>
    /// <param name="name">The method's name.</param>
    /// <param name="context">The file.</param>
    public static void ReportPresence(SimpleNameSyntax name, RuleContext context)
    {
        if (MemberCall.Receiver(name) is not { } receiver || MemberCall.Invocation(name) is not { } call || SymbolOf(name, isArgument: false, context) is not var (symbol, _)
            || new SymbolReading(symbol, Quoted(symbol), string.Empty, IsTyped: false, symbol.CreatedDefault).HasValue() is not { Length: > 0 } condition)
        {
            return;
        }

        var (open, close) = FlagResultRule.IsLoose(call) ? (string.Empty, string.Empty) : ("(", ")");
        ImmutableArray<string> imports = context.Imports.Contains("System.CommandLine.Parsing", call) || !condition.Contains(SymbolReading.ResultType) ? [] : ["System.CommandLine.Parsing"];
        context.Rewrite(call, name.Span, [new Edit(call.Span, [EditPart.Literal(open), EditPart.From(receiver.Span), EditPart.Literal(condition.Substring(HandlerParameters.ParseResult.Length) + close)], call.Span)], imports, Safety.Review);
    }

    private static string Quoted(BindableSymbol symbol) => SymbolDisplay.FormatLiteral(symbol.Name!, quote: true);

    /// <summary>Symbols of several commands that are asked for in the same way.</summary>
    private static bool IsLike(BindableSymbol one, BindableSymbol other) =>
        one.Name == other.Name && one.IsArgument == other.IsArgument && one.CreatedDefault == other.CreatedDefault && SymbolEqualityComparer.Default.Equals(one.ValueType, other.ValueType);

    /// <summary>The only option or argument of the program that a constant name means; one of those of several commands, where they are alike.</summary>
    private static (BindableSymbol Symbol, ExpressionSyntax Argument)? SymbolOf(SimpleNameSyntax name, bool isArgument, RuleContext context)
    {
        if (MemberCall.WithOneArgument(name) is not var (call, argument) || context.Model.GetConstantValue(argument.Expression) is not { HasValue: true, Value: string alias } || NameTexts.Of(context.Compilation, context.CancellationToken) is not { AreOpen: false } texts)
        {
            return null;
        }

        var symbols = new Dictionary<ExpressionSyntax, BindableSymbol>();
        foreach (var literal in texts.Meant(BindableSymbol.Bare(alias)).Where(l => l.Parent is not ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "HasOption" or "ValueForOption" or "ValueForArgument" } } }))
        {
            var made = context.ModelOf(literal.SyntaxTree) is { } model
                ? literal.Ancestors().OfType<BaseObjectCreationExpressionSyntax>().Select(c => (Creation: c, Symbol: BindableSymbol.Of(c, null, model))).FirstOrDefault(c => c.Symbol?.Aliases.Contains(literal.Token.ValueText) == true)
                : default;
            if (made.Symbol is null)
            {
                return null;
            }

            symbols[made.Creation] = made.Symbol;
        }

        var (first, isOne) = (symbols.Values.FirstOrDefault(), symbols.All(s => IsLike(s.Value, symbols.Values.First()) && s.Value.Aliases.Contains(alias) && (s.Value.Aliases.Length == 1 || !HasMoreAliases(s.Key))));
        return first is { Name: not null } && isOne && first.IsArgument == isArgument ? (first, argument.Expression) : null;
    }

    /// <summary>The longest of several names became the name when it was asked for, which may have been after others were added.</summary>
    private static bool HasMoreAliases(SyntaxNode creation) => creation.SyntaxTree.GetRoot().DescendantNodes().OfType<MemberAccessExpressionSyntax>().Any(a => a.Name.Identifier.ValueText == "AddAlias");
}
