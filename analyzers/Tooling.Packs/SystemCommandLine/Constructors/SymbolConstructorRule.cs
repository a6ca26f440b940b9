using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Constructors;

/// <summary>
/// <c>new Option&lt;T&gt;(aliases, description, …)</c> and <c>new Argument&lt;T&gt;(…)</c>: the modern constructors take only the name
/// and other aliases; everything else is a property.
/// </summary>
/// <param name="type">Metadata name of the type that is created.</param>
/// <param name="name">What the modern argument list holds.</param>
internal sealed class SymbolConstructorRule(string type, Func<NewSymbol, SymbolName> name) : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = [type.Substring(type.LastIndexOf('.') + 1).Split('`')[0]];

    public override bool WantsUnnamedCreations => true;

    /// <summary>The second argument would be an alias in 2.x, and that throws at run time where it has white space in it.</summary>
    public override bool IsNeverModern(SyntaxNode node) =>
        node is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 1 } arguments }
        && arguments[1] is { NameColon: null, Expression: LiteralExpressionSyntax { Token.Value: string text } }
        && text.Any(char.IsWhiteSpace);

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (NewSymbol.Find(node, type, context.Model) is not { } creation)
        {
            ReportImplicitBaseCall(node, symbol, context);
            return;
        }

        var shown = node is SimpleNameSyntax simple ? simple.Identifier.Span : node.GetFirstToken().Span;
        var plan = Plan(creation, name(creation), context);
        if (plan.Objection is not null)
        {
            context.Manual(creation.Node, shown, plan.Objection);
        }
        else if (!plan.Edits.IsEmpty)
        {
            var imports = plan.Name.Imports.IsDefault ? [] : plan.Name.Imports.RemoveAll(i => context.Imports.Contains(i, creation.Node));
            context.Rewrite(creation.Node, shown, plan.Edits, imports, plan.Name.Safety, plan.IsChained ? ChainedProperties.GroupOf(creation.Node) : null);
        }
    }

    /// <summary>A subclass that calls the constructor without arguments by saying nothing: there is none in 2.x.</summary>
    private void ReportImplicitBaseCall(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        var hasParameterless = (symbol as INamedTypeSymbol)?.InstanceConstructors.Any(c => c.Parameters.IsEmpty) == true;
        if (!hasParameterless || (symbol as INamedTypeSymbol)!.MetadataName() != type || node.Parent is not SimpleBaseTypeSyntax { Parent.Parent: ClassDeclarationSyntax { ParameterList: null } declaration })
        {
            return;
        }

        var constructors = declaration.Members.OfType<ConstructorDeclarationSyntax>().Where(c => !c.Modifiers.Any(SyntaxKind.StaticKeyword)).ToList();
        if (constructors.Count == 0 || constructors.Any(c => c.Initializer is null))
        {
            context.Manual(node, node.Span, "The base class asks for a name: call base(\"name\") in every constructor.");
        }
    }

    /// <summary>How a constructor call is rewritten: no edits where it is modern already, an objection where it can't be.</summary>
    public static (ImmutableArray<Edit> Edits, SymbolName Name, bool IsChained, string? Objection) Plan(NewSymbol creation, SymbolName symbolName, RuleContext context)
    {
        if (creation.IsModern)
        {
            return ([], symbolName, false, null);
        }

        var initial = InitialName.Of(creation);
        var (properties, objection) = SymbolProperties.Of(creation, context);
        if (initial is not null)
        {
            var ofOption = creation.Constructor.ContainingType.MetadataName() == CommandLineTypes.OptionOfT ? InitialName.OfOption(creation, initial, context.Model) : null;
            symbolName = ofOption ?? new SymbolName([EditPart.From(initial.Right.Span)]);
            if (ofOption is null && creation.Constructor.ContainingType.MetadataName() == CommandLineTypes.OptionOfT)
            {
                objection ??= "Name can't be set any more: make it the first argument, with its prefix.";
            }
        }

        var (parser, unparsed) = LostConversion.Of(creation, context);
        objection ??= unparsed ?? symbolName.Objection ?? Reordered(creation, symbolName) ?? Conditional(creation);
        var chained = ChainedProperties.Of(creation.Node, context.Model);
        properties = [.. properties, .. new[] { parser, SeveralValues.Of(creation, context) }.OfType<SymbolProperty>(), .. chained];
        if (objection is not null || (properties.IsEmpty && symbolName.Kept is not null && creation.List!.Arguments.Count == 1))
        {
            return ([], symbolName, false, objection);
        }

        if (creation.Node is PrimaryConstructorBaseTypeSyntax)
        {
            var (moved, problem) = PrimaryBaseEdits.Of(creation, symbolName, properties, context);
            return (moved, symbolName, false, problem);
        }

        var edits = creation.Node is ConstructorInitializerSyntax initializer
            ? BaseCallEdits.Of(initializer, symbolName, properties, context)
            : CreationEdits.Of(creation, symbolName, properties, initial, context);
        return edits.IsDefault
            ? ([], symbolName, false, "The constructor has no block body to set the properties in.")
            : (edits, symbolName, !chained.IsEmpty, null);
    }

    /// <summary>Code that another set of symbols compiles can't be moved along.</summary>
    private static string? Conditional(NewSymbol creation) =>
        creation.List is { } list && list.DescendantTrivia().Any(t => t.IsDirective)
            ? "There are preprocessor directives between the arguments. Put them around the whole creation first."
            : null;

    /// <summary>The name is evaluated first in 2.x: where it was not, that must not matter.</summary>
    private static string? Reordered(NewSymbol creation, SymbolName name)
    {
        var own = name.Kept ?? creation.Syntax("aliases");
        if (own is null || creation.List is null)
        {
            return null;
        }

        var isConstant = (creation.Value("name") ?? creation.Value("aliases")) is { } value && Purity.IsEffectFree(value);
        return isConstant || creation.List.Arguments[0] == own ? null : "The name is evaluated after other arguments. Store it in a variable first.";
    }
}
