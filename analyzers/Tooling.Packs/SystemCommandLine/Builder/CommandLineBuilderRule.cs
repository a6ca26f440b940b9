using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Reporting;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>
/// A pipeline, from <c>new CommandLineBuilder(root)</c> to <c>parser.Invoke(args)</c>, becomes <c>root.Parse(args).Invoke()</c> with the
/// configuration that it had.
/// </summary>
internal sealed class CommandLineBuilderRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = ["CommandLineBuilder", "Parser", "Invoke", "InvokeAsync", "Parse", "AddMiddleware", "RegisterWithDotnetSuggest"];

    public override bool WantsUnnamedCreations => true;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        switch (node)
        {
            case ImplicitObjectCreationExpressionSyntax creation when IsOurs(symbol.ContainingType):
                ReportPipeline(creation, creation, creation.NewKeyword.Span, context);
                break;
            case SimpleNameSyntax name when symbol is INamedTypeSymbol type && IsOurs(type) && !name.Ancestors().Any(a => a is CrefSyntax or UsingDirectiveSyntax):
                AnalyzeType(name, type, context);
                break;
            case SimpleNameSyntax name when BuilderApi.IsParserCall(symbol):
                AnalyzeCall(name, context);
                break;
            case SimpleNameSyntax name when BuilderApi.IsStep(symbol):
                AnalyzeStep(name, context);
                break;
        }
    }

    private static bool IsOurs(ITypeSymbol? type) => BuilderApi.IsBuilder(type) || BuilderApi.IsParser(type);

    private static void AnalyzeType(SimpleNameSyntax name, INamedTypeSymbol type, RuleContext context)
    {
        TypeSyntax whole = name;
        while (whole.Parent is QualifiedNameSyntax or AliasQualifiedNameSyntax or NullableTypeSyntax)
        {
            whole = (TypeSyntax)whole.Parent;
        }

        if (whole.Parent is ObjectCreationExpressionSyntax creation && creation.Type == whole)
        {
            ReportPipeline(creation, creation, name.Span, context);
        }
        else if (whole.Parent is VariableDeclarationSyntax { Parent: LocalDeclarationStatementSyntax, Variables.Count: 1 } declaration && declaration.Variables[0].Initializer?.Value is { } value
            && PipelineReader.CreationOf(value, context.Model) is { } origin && (BuilderApi.IsBuilder(type) || !PipelinePlan.Of(origin, context.Model).Escapes))
        {
            return; // The declaration goes with its pipeline.
        }
        else if (BuilderApi.IsBuilder(type))
        {
            context.Manual(whole, name.Span, "The builder is handed around: what is built is not known in one place. Hand the root command around instead, and configure it where it is parsed and invoked.");
        }
        else
        {
            ParserMembers.ReportType(whole, name, context);
        }
    }

    private static void AnalyzeCall(SimpleNameSyntax name, RuleContext context)
    {
        if (name.Parent is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access || call.Expression != access)
        {
            context.Manual(name, name.Span, "Call the parser's method as parser.Invoke(…): it becomes parser.Parse(…).Invoke().");
            return;
        }

        var receiver = BuilderApi.WithoutParentheses(access.Expression);
        if (PipelineReader.CreationOf(receiver, context.Model) is not { } creation)
        {
            ParserMembers.ReportCall(call, name, context);
        }
        else if (receiver is IdentifierNameSyntax)
        {
            ReportPipeline(creation, call, name.Span, context);
        }
    }

    /// <summary>Steps that other rules would leave to a person: not where the whole pipeline can be done.</summary>
    private static void AnalyzeStep(SimpleNameSyntax name, RuleContext context)
    {
        if (name.FirstAncestorOrSelf<InvocationExpressionSyntax>(i => i.Expression.Span.End == name.Span.End) is { } call
            && PipelineReader.CreationOf(call, context.Model) is { } creation
            && PipelineOutcome.Of(creation, context) is { Objection: null } outcome)
        {
            outcome.Report(call, name.Span, context);
        }
    }

    private static void ReportPipeline(BaseObjectCreationExpressionSyntax creation, SyntaxNode node, TextSpan span, RuleContext context) =>
        PipelineOutcome.Of(creation, context).Report(node, span, context);
}

/// <summary>The edits of a pipeline, or the reason why there are none.</summary>
internal sealed record PipelineOutcome(PipelinePlan Plan, ImmutableArray<Tooling.Rules.Rewriting.Edit> Edits, ImmutableArray<string> Imports, string? Objection)
{
    public static PipelineOutcome Of(BaseObjectCreationExpressionSyntax creation, RuleContext context)
    {
        var plan = PipelinePlan.Of(creation, context.Model);
        if (plan.Objection is null && plan.Escapes && ParserMembers.Of(context.Compilation, context.CancellationToken).Objection is { } escaped)
        {
            plan = plan with { Objection = escaped };
        }

        var (edits, imports, objection) = PipelineEdits.Of(plan, context);
        return new PipelineOutcome(plan, edits, imports, objection);
    }

    public void Report(SyntaxNode node, TextSpan span, RuleContext context)
    {
        if (Objection is not null)
        {
            context.Manual(node, span, $"{Objection} Parse with the root command, and invoke the result with an InvocationConfiguration.");
            return;
        }

        var isOnlyRoot = Plan.Pipeline.Command is null || context.Model.GetTypeInfo(Plan.Pipeline.Command).Type.Is(CommandLineTypes.RootCommand);
        var review = Plan.Settings.NeedsReview || (!isOnlyRoot && Plan.Calls.Any(c => c.Invokes));
        context.Rewrite(node, span, Edits, Imports, review ? Safety.Review : null, Plan.Group);
    }
}
