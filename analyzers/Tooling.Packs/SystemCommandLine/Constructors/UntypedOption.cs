using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Constructors;

/// <summary>
/// <c>new Option("--flag")</c> of beta1: an option without a value, or with one of the type that its <c>Argument</c> or the constructor's <c>argumentType</c> has.
/// </summary>
/// <param name="Symbol">The call of the constructor.</param>
/// <param name="ValueType">The T of <c>Option&lt;T&gt;</c> in 2.x.</param>
/// <param name="Holder">The assignment to <c>Argument</c> in the initializer; null where there is none.</param>
/// <param name="Argument">The argument that is created there.</param>
/// <param name="Restrictions">The calls that are chained to the argument and restrict what it takes, in their order.</param>
internal sealed record UntypedOption(NewSymbol Symbol, ITypeSymbol ValueType, AssignmentExpressionSyntax? Holder = null, NewSymbol? Argument = null, ImmutableArray<InvocationExpressionSyntax> Restrictions = default)
{
    private static readonly ImmutableDictionary<string, string> Restricting = new Dictionary<string, string>
    {
        ["ExistingOnly"] = "AcceptExistingOnly",
        ["FromAmong"] = "AcceptOnlyFromAmong",
        ["LegalFileNamesOnly"] = "AcceptLegalFileNamesOnly",
        ["LegalFilePathsOnly"] = "AcceptLegalFilePathsOnly",
    }.ToImmutableDictionary();

    /// <summary>It takes no value at all.</summary>
    public bool IsFlag => Argument is null && Symbol.Syntax("argumentType") is null;

    /// <summary>Reads the creation that a type's name stands in, or one that leaves the type to its target.</summary>
    /// <returns>Null where it is none, or its type is not known there.</returns>
    public static UntypedOption? Find(SyntaxNode node, SemanticModel model)
    {
        if (NewSymbol.Find(node, CommandLineTypes.Option, model) is not { Node: BaseObjectCreationExpressionSyntax } symbol)
        {
            return null;
        }

        var holder = symbol.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(a => a.Left is IdentifierNameSyntax { Identifier.ValueText: "Argument" });
        if (holder is not null)
        {
            var (created, restrictions) = WithoutRestrictions(holder.Right, model);
            return created is ObjectCreationExpressionSyntax { Type: GenericNameSyntax type } && NewSymbol.Find(type, CommandLineTypes.ArgumentOfT, model) is { } argument && symbol.Syntax("argumentType") is null
                ? new UntypedOption(symbol, argument.ValueType, holder, argument, restrictions)
                : null;
        }

        return symbol.Syntax("argumentType") is null ? new UntypedOption(symbol, model.Compilation.GetSpecialType(SpecialType.System_Boolean))
            : symbol.Value("argumentType") is ITypeOfOperation { TypeOperand: { } given } ? new UntypedOption(symbol, given)
            : null;
    }

    /// <summary>What restricted the argument restricts the option: <c>.AcceptExistingOnly()</c> behind its creation.</summary>
    /// <param name="context">The file.</param>
    /// <returns>A reason where that can't be said.</returns>
    public (ImmutableArray<EditPart> Calls, string? Objection) Restricted(RuleContext context)
    {
        var calls = ImmutableArray.CreateBuilder<EditPart>();
        foreach (var call in Restrictions.IsDefault ? [] : Restrictions)
        {
            var values = (context.Model.GetOperation(call, context.CancellationToken) as IInvocationOperation)?.Arguments.Skip(1).Select(a => a.Value);
            if (values?.All(Purity.IsEffectFree) != true || call.ArgumentList.Arguments.Any(a => a.NameColon is not null))
            {
                return ([], "What the argument is restricted to is evaluated with it: store it in a variable first.");
            }

            calls.Add(EditPart.Literal($".{Restricting[((MemberAccessExpressionSyntax)call.Expression).Name.Identifier.ValueText]}("));
            calls.Add(EditPart.From(call.ArgumentList.Arguments.Span));
            calls.Add(EditPart.Literal(")"));
        }

        return (calls.ToImmutable(), null);
    }

    private static (ExpressionSyntax Created, ImmutableArray<InvocationExpressionSyntax> Restrictions) WithoutRestrictions(ExpressionSyntax argument, SemanticModel model)
    {
        var restrictions = new List<InvocationExpressionSyntax>();
        while (argument is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call && Restricting.ContainsKey(access.Name.Identifier.ValueText)
            && model.GetSymbolInfo(call).Symbol is IMethodSymbol { ReducedFrom: not null } method && method.ContainingType.MetadataName() == CommandLineTypes.ArgumentExtensions)
        {
            restrictions.Insert(0, call);
            argument = access.Expression;
        }

        return (argument, [.. restrictions]);
    }

    /// <summary>What the option takes over from its argument.</summary>
    /// <returns>A reason where that can't be said.</returns>
    public (ImmutableArray<SymbolProperty> Properties, string? Objection) TakenOver(RuleContext context)
    {
        if (IsFlag)
        {
            return ([new SymbolProperty("Arity", [EditPart.Literal(context.Imports.TextOf("System.CommandLine", "ArgumentArity", Symbol.Node) + ".Zero")], null)], null);
        }

        var several = SeveralValues.Of(Symbol, ValueType, context) is { } property ? new[] { property } : [];
        if (Argument is null)
        {
            return ([.. several], null);
        }

        var (properties, objection) = SymbolProperties.Of(Argument, context);
        var members = Argument.Initializer?.Expressions.ToList() ?? [];
        if (members.Exists(m => m is not AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "Arity" or "Name" or "Description" } }))
        {
            return ([], "The argument of the option is given more than a name, an arity and a default value.");
        }

        var own = members.OfType<AssignmentExpressionSyntax>().Where(a => a.Left.ToString() == "Arity").Select(a => new SymbolProperty("Arity", [EditPart.From(a.Right.Span)], null));
        var name = Argument.Syntax("name")?.Expression ?? members.OfType<AssignmentExpressionSyntax>().FirstOrDefault(a => a.Left.ToString() == "Name")?.Right;
        var helpName = name is null ? [] : new[] { new SymbolProperty("HelpName", [EditPart.From(name.Span)], null) };
        // The description of an option's argument was shown nowhere.
        ImmutableArray<SymbolProperty> taken = [.. properties.Where(p => p.Name != "Description"), .. helpName, .. own, .. several];
        var mayLackValue = members.OfType<AssignmentExpressionSyntax>().Any(a => a.Left.ToString() == "Arity" && a.Right is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ExactlyOne" or "OneOrMore" });
        return (taken, mayLackValue && taken.Any(p => p.Name == "DefaultValueFactory") ? "What the option is worth when it is given without a value can't be said here." : objection);
    }
}
