using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Constructors;

/// <summary>One call of a legacy constructor of Option&lt;T&gt; or Argument&lt;T&gt;, in any of its shapes.</summary>
internal sealed class NewSymbol
{
    private static readonly HashSet<string> ModernNames = new(["CustomParser", "DefaultValueFactory", "Hidden", "Recursive", "Required"], StringComparer.Ordinal);

    private readonly ImmutableArray<IArgumentOperation> _arguments;

    private NewSymbol(SyntaxNode node, IMethodSymbol constructor, ArgumentListSyntax? list, InitializerExpressionSyntax? initializer, ImmutableArray<IArgumentOperation> arguments)
    {
        Node = node;
        Constructor = constructor;
        List = list;
        Initializer = initializer;
        _arguments = arguments;
    }

    /// <summary>The creation, or the <c>: base(…)</c>.</summary>
    public SyntaxNode Node { get; }

    public IMethodSymbol Constructor { get; }

    /// <summary>Null for <c>new Argument&lt;T&gt; { … }</c>.</summary>
    public ArgumentListSyntax? List { get; }

    public InitializerExpressionSyntax? Initializer { get; }

    /// <summary>The initializer assigns what only 2.x has: the arguments are not what they look like.</summary>
    public bool IsModern => Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().Any(a => a.Left is IdentifierNameSyntax name && ModernNames.Contains(name.Identifier.ValueText)) == true;

    /// <summary>The T of Option&lt;T&gt; or Argument&lt;T&gt;.</summary>
    public ITypeSymbol ValueType => Constructor.ContainingType.TypeArguments[0];

    /// <summary>Finds the call that a name or an unnamed creation belongs to.</summary>
    /// <returns>Null where it is no such call.</returns>
    public static NewSymbol? Find(SyntaxNode node, string type, SemanticModel model)
    {
        var creation = node is SimpleNameSyntax name ? CreationOf(name) : node;
        if (creation is null || model.GetSymbolInfo(creation).Symbol is not IMethodSymbol { MethodKind: MethodKind.Constructor } constructor || constructor.ContainingType.MetadataName() != type)
        {
            return null;
        }

        return creation switch
        {
            BaseObjectCreationExpressionSyntax expression when model.GetOperation(expression) is IObjectCreationOperation operation =>
                new NewSymbol(creation, constructor, expression.ArgumentList, expression.Initializer, operation.Arguments),
            ConstructorInitializerSyntax initializer when model.GetOperation(initializer) is { } operation =>
                new NewSymbol(creation, constructor, initializer.ArgumentList, null, ArgumentsOf(operation)),
            PrimaryConstructorBaseTypeSyntax primary when model.GetOperation(primary) is { } operation =>
                new NewSymbol(creation, constructor, primary.ArgumentList, null, ArgumentsOf(operation)),
            _ => null,
        };
    }

    /// <summary>The value that is given for a parameter; null where the default is taken.</summary>
    public IOperation? Value(string parameter) => Argument(parameter)?.Value;

    /// <summary>The argument as written for a parameter; null where the default is taken.</summary>
    public ArgumentSyntax? Syntax(string parameter) => Argument(parameter)?.Syntax as ArgumentSyntax;

    private IArgumentOperation? Argument(string parameter) =>
        _arguments.FirstOrDefault(a => a.Parameter is { } declared && NameOf(declared) == parameter && a.ArgumentKind != ArgumentKind.DefaultValue);

    /// <summary>What beta4 calls the parameter: beta1 called the only name of an option its alias.</summary>
    private static string NameOf(IParameterSymbol parameter) => parameter.Name == "alias" ? "name" : parameter.Name;

    private static ImmutableArray<IArgumentOperation> ArgumentsOf(IOperation operation) =>
        operation.DescendantsAndSelf().OfType<IInvocationOperation>().FirstOrDefault()?.Arguments ?? [];

    private static SyntaxNode? CreationOf(SimpleNameSyntax name)
    {
        var type = Names.Whole(name);
        return type.Parent switch
        {
            ObjectCreationExpressionSyntax creation when creation.Type == type => creation,
            PrimaryConstructorBaseTypeSyntax primary => primary,
            _ => null,
        };
    }
}
