using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Model;

namespace Tooling.Rules.Matching;

/// <summary>The one compiled form of all rules: trigger identifiers and a matcher that reports rewrites.</summary>
internal abstract class CompiledRule(RuleDefinition definition)
{
    public RuleDefinition Definition { get; } = definition;

    /// <summary>The identifiers without which the rule cannot match.</summary>
    public abstract ImmutableArray<string> Triggers { get; }

    public virtual bool WantsUnnamedCreations => false;

    /// <summary>
    /// Whether a member of an object of unknown type could be what the rule looks for, and would be rewritten. A static member
    /// is named with its type, and what is left to a person anyway is not worth a question.
    /// </summary>
    public virtual bool MayMeanUnknownReceiver => Definition is not ManualRule;

    /// <summary>Whether the rule reports beside what another one finds at the same name.</summary>
    public virtual bool IsBeside => false;

    /// <inheritdoc cref="CodeRule.IsNeverModern"/>
    public virtual bool IsNeverModern(SyntaxNode node) => false;

    /// <inheritdoc cref="CodeRule.ReadsModern"/>
    public virtual bool ReadsModern => false;

    /// <inheritdoc cref="CodeRule.KnowsWritten"/>
    public virtual bool KnowsWritten => false;

    /// <inheritdoc cref="CodeRule.IsPortable"/>
    public virtual bool IsPortable => false;

    /// <inheritdoc cref="CodeRule.AddedApi"/>
    public virtual AddedApi? AddedApi => null;

    /// <summary>Looks at a name that is one of the triggers, bound to a symbol.</summary>
    public abstract void Match(SyntaxNode node, ISymbol symbol, RuleContext context);

    /// <inheritdoc cref="CodeRule.AnalyzeUnbound"/>
    public virtual bool MatchUnbound(SimpleNameSyntax name, RuleContext context) => false;
}

/// <summary>A coded rule.</summary>
internal sealed class CompiledCodeRule(CodedRule definition, CodeRule code) : CompiledRule(definition)
{
    public override ImmutableArray<string> Triggers => code.Triggers;

    public override bool WantsUnnamedCreations => code.WantsUnnamedCreations;

    public override bool MayMeanUnknownReceiver => code.MayMeanUnknownReceiver;

    public override bool IsBeside => code.IsBeside;

    public override bool IsNeverModern(SyntaxNode node) => code.IsNeverModern(node);

    public override bool ReadsModern => code.ReadsModern;

    public override bool KnowsWritten => code.KnowsWritten;

    public override bool IsPortable => code.IsPortable;

    public override AddedApi? AddedApi => code.AddedApi;

    public override void Match(SyntaxNode node, ISymbol symbol, RuleContext context) => code.Analyze(node, symbol, context);

    public override bool MatchUnbound(SimpleNameSyntax name, RuleContext context) => code.AnalyzeUnbound(name, context);
}
