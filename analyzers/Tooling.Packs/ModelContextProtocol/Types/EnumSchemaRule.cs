using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Reporting;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Types;

/// <summary><c>EnumSchema</c> is a schema with or without titles.</summary>
internal sealed class EnumSchemaRule : CodeRule
{
    private const string Legacy = "ModelContextProtocol.Protocol.ElicitRequestParams+EnumSchema";
    private const string Untitled = "UntitledSingleSelectEnumSchema";
    private const string Titled = "LegacyTitledEnumSchema";

    public override ImmutableArray<string> Triggers { get; } = ["EnumSchema", "EnumNames"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name)
        {
            return;
        }

        if (symbol is INamedTypeSymbol type && type.MetadataName() == Legacy)
        {
            var isTitled = Names.Whole(name).Parent is ObjectCreationExpressionSyntax { Initializer: { } initializer } && Code.Member(initializer, "EnumNames") is not null;
            context.Rewrite(name, name.Span, [Edit.Replace(name.Identifier.Span, isTitled ? Titled : Untitled, name.Span)], safety: isTitled ? Safety.Review : null);
        }
        else if (Code.IsPropertyOf(symbol, Legacy) && symbol.Name == "EnumNames" && name.Parent is not AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax })
        {
            context.Manual(name, name.Span, "Use a TitledSingleSelectEnumSchema, whose OneOf has a value and a title for each choice.");
        }
    }
}
