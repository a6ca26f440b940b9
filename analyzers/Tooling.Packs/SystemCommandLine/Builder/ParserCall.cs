using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>One call of <c>Invoke</c>, <c>InvokeAsync</c> or <c>Parse</c> on a parser.</summary>
internal sealed record ParserCall
{
    public required InvocationExpressionSyntax Invocation { get; init; }

    /// <summary>The parser as written.</summary>
    public required ExpressionSyntax Receiver { get; init; }

    public required string Method { get; init; }

    /// <summary>The arguments or the command line.</summary>
    public required ExpressionSyntax CommandLine { get; init; }

    /// <summary>The console that the invocation is given; null where it is that of the process.</summary>
    public ExpressionSyntax? Console { get; init; }

    /// <summary><c>new SystemConsole()</c>, which is the console of the process, and needs no configuration; null where none is given.</summary>
    public ExpressionSyntax? SystemConsole { get; init; }

    public bool Invokes => Method != "Parse";

    /// <summary>Describes the call that an expression is the receiver of; null where there is none, or one that has no counterpart.</summary>
    public static ParserCall? On(ExpressionSyntax receiver, SemanticModel model)
    {
        if (BuilderApi.CallOn(receiver) is not { } call || !BuilderApi.IsParserCall(model.GetSymbolInfo(call).Symbol)
            || model.GetOperation(call) is not IInvocationOperation operation)
        {
            return null;
        }

        var given = operation.Arguments.Where(a => a.ArgumentKind == ArgumentKind.Explicit && a.Syntax is ArgumentSyntax)
            .ToDictionary(a => a.Parameter!.Name, a => ((ArgumentSyntax)a.Syntax).Expression);
        var commandLine = given.Where(a => a.Key is not ("console" or "rawInput" or "parser")).Select(a => a.Value).FirstOrDefault();
        given.TryGetValue("console", out var console);
        if (commandLine is null || given.ContainsKey("rawInput") || console?.SpanStart < commandLine.SpanStart)
        {
            return null;
        }

        var isSystem = BuilderApi.IsCreationOf(console, CommandLineTypes.SystemConsole, model);
        return new ParserCall
        {
            Invocation = call,
            Receiver = receiver,
            Method = operation.TargetMethod.Name,
            CommandLine = commandLine,
            Console = isSystem || console.IsKind(SyntaxKind.NullLiteralExpression) ? null : console,
            SystemConsole = isSystem ? console : null,
        };
    }

    /// <summary>Whether what <c>Parse</c> returns is invoked, as far as can be seen from here.</summary>
    public bool ResultIsInvoked(SemanticModel model) => ResultInvocations(model).Any();

    /// <summary>The calls of <c>Invoke</c> and <c>InvokeAsync</c> on what <c>Parse</c> returns, and their receivers, as far as can be seen from here.</summary>
    public IEnumerable<(ExpressionSyntax Receiver, InvocationExpressionSyntax Call)> ResultInvocations(SemanticModel model)
    {
        IEnumerable<ExpressionSyntax> results = Invocation.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } && model.GetDeclaredSymbol(declarator) is ILocalSymbol local
            ? BuilderApi.UsesOf(local, BuilderApi.FunctionOf(declarator), model)
            : [Invocation];
        foreach (var result in results)
        {
            if (BuilderApi.CallOn(result) is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke" or "InvokeAsync" } } call)
            {
                yield return (result, call);
            }
        }
    }
}
