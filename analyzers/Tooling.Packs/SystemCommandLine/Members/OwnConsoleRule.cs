using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>A class that is a console or one of its writers: derived from the type that takes their place, it would write elsewhere.</summary>
internal sealed class OwnConsoleRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = ["IConsole", "IStandardError", "IStandardIn", "IStandardOut", "IStandardStreamWriter", "SystemConsole", "TestConsole"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || symbol is not INamedTypeSymbol type || !context.Pack.IsLegacy(type))
        {
            return;
        }

        if (Names.Whole(name).Parent is BaseTypeSyntax or ExplicitInterfaceSpecifierSyntax)
        {
            context.Manual(name, name.Span, type.Name == "IStandardStreamWriter"
                ? "Derive from TextWriter, and override Write(char) and Encoding."
                : "Write a class derived from TextWriter for each stream, and give them to a new InvocationConfiguration { Output = …, Error = … }.");
        }
    }
}
