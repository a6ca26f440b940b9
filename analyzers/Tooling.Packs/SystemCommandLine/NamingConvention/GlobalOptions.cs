using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.Members;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.NamingConvention;

/// <summary>
/// The global options of a program's only root command: every command that runs is below it, wherever it is written. They are read once for a compilation.
/// </summary>
internal sealed class GlobalOptions
{
    private const string Root = "RootCommand";

    private static readonly ConditionalWeakTable<Compilation, GlobalOptions> Known = new();

    private readonly ImmutableArray<BindableSymbol> _symbols;

    private GlobalOptions(Compilation compilation, CancellationToken cancellationToken)
    {
        var roots = 0;
        var symbols = ImmutableArray.CreateBuilder<BindableSymbol>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            SemanticModel? model = null;
            foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes())
            {
                if (node is ObjectCreationExpressionSyntax { Type: var type } && type.GetLastToken().ValueText == Root)
                {
                    roots++;
                }
                else if (node is ImplicitObjectCreationExpressionSyntax or SimpleBaseTypeSyntax or PrimaryConstructorBaseTypeSyntax && IsRoot(node, model ??= compilation.GetSemanticModel(tree)))
                {
                    // A class of root commands may be created several times.
                    roots += node is ImplicitObjectCreationExpressionSyntax ? 1 : 2;
                }
                else if (node is InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var option }], Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddGlobalOption" } access }
                    && (model ??= compilation.GetSemanticModel(tree)).GetTypeInfo(access.Expression, cancellationToken).Type.Is(CommandLineTypes.RootCommand)
                    && Read(option, model, cancellationToken) is { } symbol)
                {
                    symbols.Add(symbol);
                }
            }
        }

        _symbols = roots == 1 ? symbols.ToImmutable() : [];
    }

    /// <summary>The global options of a compilation.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static GlobalOptions Of(Compilation compilation, CancellationToken cancellationToken) =>
        Known.TryGetValue(compilation, out var known) ? known : Known.GetValue(compilation, c => new GlobalOptions(c, cancellationToken));

    /// <summary>The option that a name means; null where it is none, or not one alone.</summary>
    /// <param name="name">The name of a parameter or a property.</param>
    public BindableSymbol? Meant(string name) => _symbols.Where(s => s.IsMeantBy(name)).ToList() is [var only] ? only : null;

    private static bool IsRoot(SyntaxNode node, SemanticModel model) => node switch
    {
        ImplicitObjectCreationExpressionSyntax creation => model.GetTypeInfo(creation).Type.Is(CommandLineTypes.RootCommand),
        BaseTypeSyntax type => type.Type.GetLastToken().ValueText == Root && model.GetTypeInfo(type.Type).Type.Is(CommandLineTypes.RootCommand),
        _ => false,
    };

    /// <summary>Only what is created in sight: nobody knows the names of others.</summary>
    private static BindableSymbol? Read(ExpressionSyntax option, SemanticModel model, CancellationToken cancellationToken)
    {
        if (option is BaseObjectCreationExpressionSyntax)
        {
            return BindableSymbol.Of(option, null, model);
        }

        var declared = DeclaredDefaults.InitialValue(model.GetSymbolInfo(option, cancellationToken).Symbol?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken));
        return declared is null || !model.Compilation.ContainsSyntaxTree(declared.SyntaxTree) ? null : BindableSymbol.Of(declared, null, declared.SyntaxTree == model.SyntaxTree ? model : model.Compilation.GetSemanticModel(declared.SyntaxTree));
    }
}
