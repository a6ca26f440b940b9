using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Tooling.Packs.SystemCommandLine.Builder;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.NamingConvention;

/// <summary><c>command.Handler = CommandHandler.Create(handler)</c>.</summary>
/// <param name="Place">The whole: the assignment, or the call where it is given to a method of the program.</param>
/// <param name="Call">The call of <c>Create</c>.</param>
/// <param name="Handler">The handler as written.</param>
/// <param name="Method">The lambda's or method's own signature.</param>
internal sealed record CreateCall(ExpressionSyntax Place, InvocationExpressionSyntax Call, ExpressionSyntax Handler, IMethodSymbol Method)
{
    public const string Beta4 = "System.CommandLine.NamingConventionBinder.CommandHandler";
    public const string Beta1 = "System.CommandLine.Invocation.CommandHandler";

    private const string AskedForHandler = "GetCommandHandler";

    /// <summary>Whether a symbol is the method <c>Create</c>, or makes what <c>Create</c> made: a descriptor that is asked for its handler.</summary>
    /// <param name="symbol">Any symbol.</param>
    public static bool IsCreate(ISymbol? symbol) => symbol switch
    {
        IMethodSymbol { Name: "Create" } => symbol.ContainingType.MetadataName() is Beta4 or Beta1,
        IMethodSymbol { Name: "FromDelegate" or "FromMethodInfo" } => symbol.ContainingType.MetadataName() is "System.CommandLine.NamingConventionBinder.HandlerDescriptor" or "System.CommandLine.Binding.HandlerDescriptor",
        _ => false,
    };

    /// <summary>The call that is assigned.</summary>
    /// <param name="assignment">An assignment to a handler.</param>
    /// <param name="model">The file's meaning.</param>
    /// <returns>Null where something else is assigned.</returns>
    public static InvocationExpressionSyntax? CallIn(AssignmentExpressionSyntax assignment, SemanticModel model) =>
        BuilderApi.WithoutParentheses(assignment.Right) is not InvocationExpressionSyntax call ? null
        : call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: AskedForHandler, Expression: InvocationExpressionSyntax described }, ArgumentList.Arguments.Count: 0 } ? IsCreate(model.GetSymbolInfo(described).Symbol) ? described : null
        : IsCreate(model.GetSymbolInfo(call).Symbol) ? call : null;

    /// <summary>Reads the call.</summary>
    /// <returns>Null where the handler is neither a lambda nor a method of a known signature.</returns>
    public static CreateCall? Read(ExpressionSyntax place, InvocationExpressionSyntax call, RuleContext context)
    {
        if (ReflectedMethod.Of(call, context) is var (named, reflected))
        {
            return new CreateCall(place, call, named, reflected);
        }

        if (call.ArgumentList.Arguments.Count != 1 || call.ArgumentList.Arguments[0] is not { NameColon: null } argument)
        {
            return null;
        }

        var operation = (context.Model.GetOperation(call) as IInvocationOperation)?.Arguments[0].Value;
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        var handler = argument.Expression switch
        {
            BaseObjectCreationExpressionSyntax { Initializer: null, ArgumentList.Arguments: [var wrapped] } => wrapped.Expression,
            CastExpressionSyntax { Expression: var cast } => BuilderApi.WithoutParentheses(cast),
            _ => argument.Expression,
        };
        var method = handler is not (LambdaExpressionSyntax or SimpleNameSyntax or MemberAccessExpressionSyntax) ? null : operation switch
        {
            IDelegateCreationOperation creation => Signature(creation.Target),
            IFieldReferenceOperation field => HeldBy(field.Field, context),
            _ => null,
        };
        return method is not null ? new CreateCall(place, call, handler, method)
            : operation is not null && DelegateOf(argument.Expression, operation, context) is { } invoke ? new CreateCall(place, call, argument.Expression, invoke)
            : null;
    }

    /// <summary>A delegate that is an action already.</summary>
    public bool IsAction => Method.MethodKind == MethodKind.DelegateInvoke && !Method.Parameters.IsEmpty;

    /// <summary>What stands behind the handler: the end of <c>new Action(…)</c>, of <c>(Action)(…)</c>, of <c>HandlerDescriptor.FromDelegate(…).GetCommandHandler()</c>, or of <c>typeof(T).GetMethod(nameof(…)), target</c>; empty where the handler is the argument.</summary>
    public TextSpan Rest => TextSpan.FromBounds(Handler.Span.End, Call.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: AskedForHandler, Parent: InvocationExpressionSyntax asked } ? asked.Span.End - 1 : Call.ArgumentList.Arguments.Last().Span.End);

    /// <summary>What is returned is an exit code, or a task of one.</summary>
    public bool ReturnsExitCode => IsInt(Method.ReturnType) || (Method.ReturnType is INamedTypeSymbol { TypeArguments.Length: 1 } task && IsTask && IsInt(task.TypeArguments[0]));

    /// <summary>A task is returned.</summary>
    public bool IsTask => Method.ReturnType.MetadataName() is "System.Threading.Tasks.Task" or "System.Threading.Tasks.Task`1";

    /// <summary>Whether <c>SetAction</c> takes a function that returns this.</summary>
    public bool IsReturnTypeKnown => Method.ReturnsVoid || ReturnsExitCode || Method.ReturnType.MetadataName() == "System.Threading.Tasks.Task";

    /// <summary>
    /// A delegate that somebody else made: its parameters have names that are not seen here, unless it has none, or takes the parse result alone. A task of it may be one of an exit code that it does not tell of.
    /// </summary>
    private static IMethodSymbol? DelegateOf(ExpressionSyntax handler, IOperation operation, RuleContext context)
    {
        if (operation.Type is not INamedTypeSymbol { DelegateInvokeMethod: { } invoke, Name: "Action" or "Func", ContainingNamespace.Name: "System" } || invoke.ReturnType.MetadataName() == "System.Threading.Tasks.Task")
        {
            return null;
        }

        var isCalled = invoke.Parameters.IsEmpty && handler is SimpleNameSyntax or MemberAccessExpressionSyntax && SymbolStability.IsStable(operation, context);
        return isCalled || (invoke.Parameters is [var only] && only.Type.MetadataName() == CommandLineTypes.ParseResult) ? invoke : null;
    }

    private static IMethodSymbol? Signature(IOperation? target) => target switch
    {
        IAnonymousFunctionOperation function => function.Symbol,
        IMethodReferenceOperation reference => reference.Method,
        _ => null,
    };

    /// <summary>The method or lambda that a field is initialized with, where nothing else is ever assigned to it.</summary>
    private static IMethodSymbol? HeldBy(IFieldSymbol field, RuleContext context) =>
        field.IsStatic && field.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax(context.CancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } value }
            && SymbolStability.IsNeverAssigned(field, context)
            ? Signature(context.ModelOf(reference.SyntaxTree)?.GetOperation(value, context.CancellationToken))
            : null;

    private static bool IsInt(ITypeSymbol type) => type.SpecialType == SpecialType.System_Int32;
}
