using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.Members;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>A builder that is not created in sight: <see cref="CommandLineBuilderRule"/> says nothing of its members.</summary>
internal sealed class BuilderFromElsewhereRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = 
    [
        "Build", "Command",
        "CancelOnProcessTermination", "ConfigureConsole", "EnableDirectives", "EnablePosixBundling", "ParseResponseFileAs", "RegisterWithDotnetSuggest",
        "UseDebugDirective", "UseDefaults", "UseEnvironmentVariableDirective", "UseExceptionHandler", "UseHelp", "UseMiddleware", "UseParseDirective",
        "UseParseErrorReporting", "UseResources", "UseSuggestDirective", "UseTokenReplacer", "UseTypoCorrections", "UseVersionOption",
    ];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || !(BuilderApi.IsBuilder(symbol.ContainingType) || BuilderApi.IsStep(symbol)) || symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } || MemberCall.IsMention(name))
        {
            return;
        }

        // Once for a chain of calls.
        var builder = MemberCall.Receiver(name);
        if (builder is null || (PipelineReader.StartOf(builder, context.Model) is null && !BuilderApi.IsStep(context.Model.GetSymbolInfo(builder).Symbol)))
        {
            context.Manual(name, name.Span, "What is built is not known here: hand the root command around instead of the builder, and configure it where it is parsed and invoked.");
        }
    }
}
