using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.FirstPreviews;

/// <summary>Imports the namespace of the builders of servers, whose methods were in <c>ModelContextProtocol</c> in the first two previews.</summary>
internal static class FormerImports
{
    private const string Call = "AddMcpServer";
    private const string Builder = "IMcpServerBuilder";

    /// <summary>Looks at a name of the library that is bound as if every file imported the namespace.</summary>
    public static void Analyze(SimpleNameSyntax name, ISymbol symbol, RuleContext context)
    {
        if (context.Pack.IsLegacy(symbol) && symbol.ContainingNamespace?.ToDisplayString() == FormerServers.BuilderNamespace && (Code.Access(name) != name || symbol is ITypeSymbol && name.Parent is not QualifiedNameSyntax))
        {
            Import(name, context);
        }
    }

    /// <summary>Where a package can't be had, what the method is called on is not known; the name belongs to nothing else.</summary>
    public static bool AnalyzeUnbound(SimpleNameSyntax name, RuleContext context)
    {
        if (!FormerChains.Begins(name, context))
        {
            return false;
        }

        Import(name, context);
        return true;
    }

    private static void Import(SimpleNameSyntax name, RuleContext context)
    {
        if (!context.Imports.Contains(FormerServers.BuilderNamespace, name) && context.Root.DescendantNodes().OfType<SimpleNameSyntax>().First(n => n.Identifier.ValueText is Call or Builder) == name)
        {
            context.Show(name, name.Span, name.Identifier, [FormerServers.BuilderNamespace]);
        }
    }
}
