using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>
/// A pipeline, from <c>new CommandLineBuilder(root)</c> to <c>Build()</c>, becomes the command and the configuration that its calls need.
/// The calls through a variable are findings of <see cref="ParserInvokeRule"/>, in the same group.
/// </summary>
internal sealed class CommandLineBuilderRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } =
    [
        "CommandLineBuilder", "CommandLineConfiguration", "Parser", "Build", "AddMiddleware", "UseMiddleware", "Output", "Command",
        "UseDefaults", "UseHelp", "UseVersionOption", "UseParseErrorReporting", "UseTypoCorrections", "UseSuggestDirective", "UseParseDirective", "UseDebugDirective",
        "UseEnvironmentVariableDirective", "UseExceptionHandler", "RegisterWithDotnetSuggest", "CancelOnProcessTermination", "EnablePosixBundling", "EnableDirectives",
    ];

    public override bool WantsUnnamedCreations => true;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        switch (node)
        {
            case ImplicitObjectCreationExpressionSyntax creation when IsOurs(symbol.ContainingType):
                PipelineOutcome.Of(creation, context).Report(creation, creation.NewKeyword.Span, context);
                break;
            case ImplicitObjectCreationExpressionSyntax creation when ConfiguredParser.ParserOf(creation, context.Model) is { } parser:
                AnalyzeConfiguration(creation, creation.NewKeyword.Span, parser, context);
                break;
            case SimpleNameSyntax name when symbol is INamedTypeSymbol type && type.MetadataName() == CommandLineTypes.CommandLineConfiguration:
                AnalyzeConfiguration(name, context);
                break;
            case SimpleNameSyntax { Parent: NameMemberCrefSyntax } name when symbol is INamedTypeSymbol type && BuilderApi.IsBuilder(type):
                AnalyzeMention(name, context);
                break;
            case SimpleNameSyntax name when symbol is INamedTypeSymbol type && IsOurs(type) && !name.Ancestors().Any(a => a is CrefSyntax or UsingDirectiveSyntax):
                AnalyzeType(name, type, context);
                break;
            case SimpleNameSyntax name when BuilderApi.IsStep(symbol):
                var call = name.FirstAncestorOrSelf<InvocationExpressionSyntax>(i => i.Expression.Span.End == name.Span.End);
                if ((call is null || !AnalyzeStepOfHelper(call, name, context)) && symbol.Name is "AddMiddleware" or "UseMiddleware")
                {
                    AnalyzeInStep(call ?? (SyntaxNode)name, name, call, context);
                }

                break;
            case SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax build } } name when BuilderApi.IsBuild(symbol) && PipelineReader.StartOf(build, context.Model) is InvocationExpressionSyntax start:
                PipelineOutcome.Of(start, context).Report(build, name.Span, context);
                break;
            case SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax builder } read } name
                    when symbol is IPropertySymbol && BuilderApi.IsBuilder(symbol.ContainingType) && BuilderHelpers.Of(context.Compilation).IsTaken(builder, context.Model) && PipelineOutcome.HelperObjection(context) is null:
                context.Rewrite(read, name.Span, [Edit.Replace(read.Span, builder.Identifier.Text, read.Span)], group: BuilderHelpers.Group);
                break;
            case SimpleNameSyntax name when symbol.ContainingType?.MetadataName() == CommandLineTypes.HelpContext:
                AnalyzeInStep(name, name, StepAround(name, context), context);
                break;
        }
    }

    /// <summary>Something in the lambda of a step is not known here: it is a step of its pipeline all the same.</summary>
    public override bool AnalyzeUnbound(SimpleNameSyntax name, RuleContext context)
    {
        if (name.Parent is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access || access.Name != name || call.Expression != access
            || !BuilderApi.IsStep(StepMethod.Of(call, context.Model)))
        {
            return false;
        }

        if (!AnalyzeStepOfHelper(call, name, context) && PipelineReader.StartOf(call, context.Model) is { } start)
        {
            PipelineOutcome.Of(start, context).Report(call, name.Span, context);
            return true;
        }

        return BuilderHelpers.Of(context.Compilation).FunctionOf(call) is not null;
    }

    /// <summary>What an XML comment calls the builder that a method takes or returns.</summary>
    private static void AnalyzeMention(SimpleNameSyntax name, RuleContext context)
    {
        var member = name.FirstAncestorOrSelf<DocumentationCommentTriviaSyntax>()?.ParentTrivia.Token.Parent?.FirstAncestorOrSelf<MethodDeclarationSyntax>();
        if (member is not null && BuilderHelpers.Of(context.Compilation).Contains(context.Model.GetDeclaredSymbol(member)) && PipelineOutcome.HelperObjection(context) is null)
        {
            context.Rewrite(name, name.Span, [Edit.Replace(name.Span, "Command", name.Span)], group: BuilderHelpers.Group);
        }
    }

    private static bool IsOurs(ITypeSymbol? type) => BuilderApi.IsBuilder(type) || BuilderApi.IsParser(type);

    private static void AnalyzeType(SimpleNameSyntax name, INamedTypeSymbol type, RuleContext context)
    {
        var whole = BuilderApi.WholeType(name);
        if (whole.Parent is ObjectCreationExpressionSyntax creation && creation.Type == whole)
        {
            PipelineOutcome.Of(creation, context).Report(creation, name.Span, context);
        }
        else if (BuilderMakers.Returning(whole, context.Model) is { } maker)
        {
            PipelineOutcome.ReportReturnType(whole, name, maker, context);
        }
        else if (BuilderHelpers.Of(context.Compilation).Declares(whole, context.Model))
        {
            PipelineOutcome.ReportHelperType(whole, name, context);
        }
        else if (BuilderApi.IsBuilder(type) && !PipelineOutcome.Declares(whole, context.Model, out _))
        {
            context.Manual(whole, name.Span, "The builder is handed around: what is built is not known in one place. Hand the root command around instead, and configure it where it is parsed and invoked.");
        }
    }

    /// <summary>The name of a configuration's type, where it is created or declared for a parser.</summary>
    private static void AnalyzeConfiguration(SimpleNameSyntax name, RuleContext context)
    {
        var whole = BuilderApi.WholeType(name);
        var creation = whole.Parent switch
        {
            ObjectCreationExpressionSyntax created when created.Type == whole => created,
            VariableDeclarationSyntax { Variables: [{ Initializer.Value: { } value }] } => value,
            _ => null,
        };
        if (creation is not null && ConfiguredParser.ParserOf(creation, context.Model) is { } parser)
        {
            AnalyzeConfiguration(whole, name.Span, parser, context);
        }
    }

    /// <summary>A configuration of a pipeline that stays is left to the rule for configurations.</summary>
    private static void AnalyzeConfiguration(SyntaxNode node, TextSpan span, BaseObjectCreationExpressionSyntax parser, RuleContext context)
    {
        if (PipelineOutcome.Of(parser, context) is { Objection: null } outcome)
        {
            outcome.Report(node, span, context);
        }
    }

    /// <summary>A step of a method that takes the builder goes: the pipelines that call the method have it.</summary>
    private static bool AnalyzeStepOfHelper(InvocationExpressionSyntax call, SimpleNameSyntax name, RuleContext context)
    {
        if (BuilderHelpers.ConfiguredBy(call, context.Model) is not { } builder || !BuilderHelpers.Of(context.Compilation).IsTaken(call, context.Model) || PipelineOutcome.HelperObjection(context) is not null)
        {
            return false;
        }

        if (BuilderHelpers.Of(context.Compilation).FunctionOf(call) is { } function)
        {
            PipelineOutcome.ReportFunction(function, call, name, context);
            return true;
        }

        context.Rewrite(call, name.Span, [BuilderSteps.RemovalOf(call, builder, context)], group: BuilderHelpers.Group);
        return true;
    }

    /// <summary>The step that code is a part of, or that is given the function that the code is in.</summary>
    private static InvocationExpressionSyntax? StepAround(SyntaxNode code, RuleContext context)
    {
        bool IsStep(InvocationExpressionSyntax call) => BuilderApi.IsStep(context.Model.GetSymbolInfo(call).Symbol);
        var step = code.Ancestors().OfType<InvocationExpressionSyntax>().FirstOrDefault(IsStep);
        return step ?? code.Ancestors().Where(a => a is LocalFunctionStatementSyntax or MethodDeclarationSyntax)
            .SelectMany(f => context.Model.GetDeclaredSymbol(f, context.CancellationToken) is IMethodSymbol method ? HandlerUses.NamesOf(method, context.Compilation, context.Model) : [])
            .Where(n => n.Name.SyntaxTree == code.SyntaxTree).Select(n => n.Name.FirstAncestorOrSelf<ArgumentSyntax>()?.Parent?.Parent as InvocationExpressionSyntax)
            .FirstOrDefault(c => c is not null && IsStep(c));
    }

    /// <summary>What another rule would leave to a person, in a step of a pipeline that can be done as a whole.</summary>
    private static void AnalyzeInStep(SyntaxNode node, SimpleNameSyntax name, InvocationExpressionSyntax? step, RuleContext context)
    {
        if (step is not null && PipelineReader.StartOf(step, context.Model) is { } start && PipelineOutcome.Of(start, context) is { Objection: null } outcome)
        {
            outcome.Report(node, name.Span, context);
        }
    }
}
