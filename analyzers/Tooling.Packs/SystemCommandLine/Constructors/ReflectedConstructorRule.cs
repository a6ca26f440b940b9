using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.Builder;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Constructors;

/// <summary><c>typeof(Option&lt;&gt;).MakeGenericType(type)</c> where objects are made by reflection: the compiler does not see that the constructor is another one.</summary>
internal sealed class ReflectedConstructorRule : LookRule
{
    private static readonly ImmutableHashSet<string> Making = ["CreateInstance", "GetConstructor", "GetConstructors", "InvokeMember"];

    public override ImmutableArray<string> Triggers { get; } = ["Option", "Argument"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is GenericNameSyntax name && Names.Whole(name).Parent is TypeOfExpressionSyntax type
            && symbol is INamedTypeSymbol named && named.OriginalDefinition.MetadataName() is CommandLineTypes.OptionOfT or CommandLineTypes.ArgumentOfT
            && Function(type).DescendantNodes().OfType<SimpleNameSyntax>().Any(n => Making.Contains(n.Identifier.ValueText)))
        {
            context.Manual(
                type,
                type.Span,
                $"An object is made by reflection here, and in 2.0 the constructors are others: {named.Name}(string name{(named.Name == "Option" ? ", params string[] aliases" : string.Empty)}). Pass these, and set Description, DefaultValueFactory and the like as properties.");
        }
    }

    /// <summary>The code that may make the object: a field's value may be used anywhere in its type.</summary>
    private static SyntaxNode Function(SyntaxNode node) =>
        BuilderApi.FunctionOf(node) is var function && function is BaseFieldDeclarationSyntax or BasePropertyDeclarationSyntax ? function.Parent! : function;
}
