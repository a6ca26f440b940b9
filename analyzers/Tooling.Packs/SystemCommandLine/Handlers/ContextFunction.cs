using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Handlers;

/// <summary>A function that takes the invocation context, and what it does itself with the exit code and the cancellation token.</summary>
internal sealed class ContextFunction
{
    private ContextFunction(SyntaxNode node, ParameterSyntax parameter, IMethodSymbol? method, RuleContext file)
    {
        Node = node;
        Parameter = parameter;
        Method = method;
        File = file;
        IsAsync = node is AnonymousFunctionExpressionSyntax anonymous ? LambdaEdits.IsAsync(anonymous) : method is { IsAsync: true };
        var symbol = (IParameterSymbol)file.Model.GetDeclaredSymbol(parameter)!;
        ExitCodes = ContextFunctions.ExitCodesIn(node, symbol, file.Model);
        Tokens = [.. TokenReads.In(node, symbol, file.Model)];
        Calls = ContextCall.In(node, symbol, file);
    }

    /// <summary>A lambda or anonymous method, a local function or a method.</summary>
    public SyntaxNode Node { get; }

    /// <summary>The context.</summary>
    public ParameterSyntax Parameter { get; }

    /// <summary>Null for a lambda or anonymous method.</summary>
    public IMethodSymbol? Method { get; }

    /// <summary>The file that the function is in.</summary>
    public RuleContext File { get; }

    public bool IsAsync { get; }

    /// <summary>All <c>context.ExitCode</c>.</summary>
    public ImmutableArray<MemberAccessExpressionSyntax> ExitCodes { get; }

    /// <summary>All <c>context.GetCancellationToken()</c>, and services asked for it.</summary>
    public ImmutableArray<ExpressionSyntax> Tokens { get; }

    /// <summary>The calls that hand the context on to functions of the program.</summary>
    public ImmutableArray<ContextCall> Calls { get; }

    /// <summary>What it calls an exit code that it holds or takes.</summary>
    public string ExitCodeName => new FreshNames(File.Model, Node).Make("exitCode");

    /// <summary>The variable that it keeps the token in; null where it has none.</summary>
    public LocalDeclarationStatementSyntax? TokenDeclaration => TokenReads.Declaration(Tokens, Block);

    /// <summary>What it calls a token that it takes.</summary>
    public string TokenName => TokenDeclaration?.Declaration.Variables[0].Identifier.Text ?? new FreshNames(File.Model, Node).Make("cancellationToken");

    public BlockSyntax? Block => FunctionParts.BlockOf(Node);

    public ExpressionSyntax? ExpressionBody => FunctionParts.ExpressionBodyOf(Node);

    /// <summary>Reads a function.</summary>
    /// <param name="node">Any syntax.</param>
    /// <param name="file">Its file.</param>
    /// <returns>Null where it is no function that takes one context.</returns>
    public static ContextFunction? Read(SyntaxNode node, RuleContext file)
    {
        var method = (node is AnonymousFunctionExpressionSyntax ? file.Model.GetSymbolInfo(node, file.CancellationToken).Symbol : file.Model.GetDeclaredSymbol(node, file.CancellationToken)) as IMethodSymbol;
        return method?.Parameters.Where(p => p.Type.Is(CommandLineTypes.InvocationContext)).ToList() is [{ DeclaringSyntaxReferences: [var reference] }]
            && reference.GetSyntax(file.CancellationToken) is ParameterSyntax parameter
                ? new ContextFunction(node, parameter, node is AnonymousFunctionExpressionSyntax ? null : method, file)
                : null;
    }
}
