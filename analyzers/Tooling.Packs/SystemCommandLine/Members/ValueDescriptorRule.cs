using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Reporting;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary><c>((IValueDescriptor)option).GetDefaultValue()</c>: in beta4 the interface was the only way to what is a member of the option or argument in 2.x.</summary>
internal sealed class ValueDescriptorRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = ["GetDefaultValue", "HasDefaultValue", "ValueType"];

    public override bool MayMeanUnknownReceiver => false;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || symbol.ContainingType?.MetadataName() != "System.CommandLine.Binding.IValueDescriptor"
            || name.Parent is not MemberAccessExpressionSyntax { Expression: ParenthesizedExpressionSyntax { Expression: CastExpressionSyntax cast } whole } access || access.Name != name
            || context.Model.GetTypeInfo(cast.Expression, context.CancellationToken).Type is not { } type || !(type.Is(CommandLineTypes.Option) || type.Is(CommandLineTypes.Argument)))
        {
            return;
        }

        context.Removes(cast.Type.Span);
        context.Rewrite(access, name.Span, [new Edit(whole.Span, Precedence.AsPrimary(cast.Expression), access.Span)], safety: name.Identifier.ValueText != "ValueType" && MayBeFlag(cast.Expression, type, context) ? Safety.Review : null);
    }

    /// <summary>A flag without a default of its own has one in 2.x: it is false.</summary>
    private static bool MayBeFlag(ExpressionSyntax symbol, ITypeSymbol type, RuleContext context) =>
        (FlagDefaults.IsFlag(type) || type.MetadataName() is CommandLineTypes.Option or CommandLineTypes.Argument) && DeclaredDefaults.Of(symbol, context) != DeclaredDefault.Own;
}
