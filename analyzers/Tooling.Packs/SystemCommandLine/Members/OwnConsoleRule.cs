using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Reporting;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>A class that is a console or one of its writers: derived from the type that takes their place alone, it would write elsewhere.</summary>
internal sealed class OwnConsoleRule : CodeRule
{
    private const string Advice = "Write a class derived from TextWriter for each stream, and give them to a new InvocationConfiguration { Output = …, Error = … }.";

    public override ImmutableArray<string> Triggers { get; } = ["IConsole", "IStandardError", "IStandardIn", "IStandardOut", "IStandardStreamWriter", "SystemConsole", "TestConsole"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || symbol is not INamedTypeSymbol type || !context.Pack.IsLegacy(type))
        {
            return;
        }

        switch (Names.Whole(name).Parent)
        {
            case BaseTypeSyntax declared when type.Name == "IStandardStreamWriter":
                Report(name, OwnWriter.ObjectionTo(declared, context.Model), "Derive from TextWriter, and override Write(char) and Encoding.", () => OwnWriter.Edits(declared, context), context);
                break;
            case BaseTypeSyntax declared when type.Name == "IConsole":
                Report(name, OwnConsole.ObjectionTo(declared, context), Advice, () => OwnConsole.Edits(declared, context), context);
                break;
            case BaseTypeSyntax or ExplicitInterfaceSpecifierSyntax:
                context.Manual(name, name.Span, Advice);
                break;
            case var asking when type.Name is "SystemConsole" or "TestConsole" && Tested(asking, Names.Whole(name), context.Model) is { } tested && IsConsole(tested):
                context.Manual(name, name.Span, "Every console is an InvocationConfiguration in 2.0, so that it can't be told by its type: ask whether its Output is System.Console.Out, or a writer of the test.");
                break;
        }
    }

    /// <summary>The type of what code asks whether it is of a type; null where it does not ask.</summary>
    private static ITypeSymbol? Tested(SyntaxNode? asking, TypeSyntax type, SemanticModel model) => asking switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression or (int)SyntaxKind.AsExpression } test when test.Right == type => model.GetTypeInfo(test.Left).Type,
        ConstantPatternSyntax or TypePatternSyntax or DeclarationPatternSyntax or RecursivePatternSyntax => (model.GetOperation(asking) as IPatternOperation)?.InputType,
        _ => null,
    };

    /// <summary>What is a console whichever it is, or was one before another rewrite; of an <c>object</c>, the answer stays what it was.</summary>
    private static bool IsConsole(ITypeSymbol type) => type.TypeKind == TypeKind.Error || type.MetadataName() == CommandLineTypes.Console || type.AllInterfaces.Any(i => i.MetadataName() == CommandLineTypes.Console);

    private static void Report(SimpleNameSyntax name, string? objection, string advice, Func<(ImmutableArray<Rules.Rewriting.Edit> Edits, ImmutableArray<string> Imports)> rewrite, RuleContext context)
    {
        if (objection is not null)
        {
            context.Manual(name, name.Span, $"{objection} {advice}");
            return;
        }

        var (edits, imports) = rewrite();
        context.Rewrite(name, name.Span, edits, imports, Safety.Review);
    }
}
