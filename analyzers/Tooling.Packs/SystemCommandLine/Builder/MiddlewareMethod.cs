using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>Middleware that is a method or local function: its body moves to the invocation, or all of it stays as it is.</summary>
internal static class MiddlewareMethod
{
    /// <summary>Answers for the context of such a function.</summary>
    /// <param name="name">The type of the context, or one of its members.</param>
    /// <param name="context">The file.</param>
    /// <returns>False where the name is in no such function, or its rewrite is that of any other function.</returns>
    public static bool Report(SimpleNameSyntax name, RuleContext context)
    {
        if (ReportStepFunction(name, context))
        {
            return true;
        }

        if (name.Ancestors().FirstOrDefault(a => a is LocalFunctionStatementSyntax or MethodDeclarationSyntax && IsMiddleware(a, context)) is not { } function)
        {
            return false;
        }

        var node = (SyntaxNode?)name.FirstAncestorOrSelf<ParameterSyntax>() ?? name;
        if (MiddlewareUse.Of(function, context) is not { Start: { } start, File: { } file })
        {
            context.Manual(node, name.Span, "This is middleware: what it does before it calls the next one belongs between Parse and Invoke, the rest behind Invoke.");
            return true;
        }

        var outcome = PipelineOutcome.Of(start, file);
        if (outcome.Objection is null && !outcome.Plan.Settings.Moved.Contains(function))
        {
            return false;
        }

        if (outcome.Objection is not null || node is ParameterSyntax)
        {
            outcome.Report(node, name.Span, context);
        }

        return true;
    }

    /// <summary>The parameters of a function that becomes a method are written anew with it, and so is what it does with the exit code.</summary>
    private static bool ReportStepFunction(SimpleNameSyntax name, RuleContext context)
    {
        var function = StepFunctions.In(context.Compilation).FirstOrDefault(f => f.Function.Node.SyntaxTree == name.SyntaxTree && f.Function.Node.Span.Contains(name.Span));
        if (function?.Function.Parameters.FirstOrDefault(p => p.Span.Contains(name.Span)) is not { } parameter)
        {
            return function is not null && StepFunctions.ObjectionTo(function, context) is null;
        }

        PipelineOutcome.ReportFunction(function, parameter, name, context);
        return true;
    }

    /// <summary>It takes a context, and the next middleware; or a builder is given it as middleware.</summary>
    private static bool IsMiddleware(SyntaxNode function, RuleContext context)
    {
        if (context.Model.GetDeclaredSymbol(function, context.CancellationToken) is not IMethodSymbol method || !method.Parameters.Any(p => p.Type.Is(CommandLineTypes.InvocationContext)))
        {
            return false;
        }

        return method.Parameters.Any(p => p.Type is INamedTypeSymbol { DelegateInvokeMethod.ReturnsVoid: false } next && next.MetadataName() == "System.Func`2" && next.TypeArguments[0].Is(CommandLineTypes.InvocationContext))
            || MiddlewareUse.Of(function, context) is { IsExceptionHandler: false };
    }
}
