using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.NamingConvention;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Handlers;

/// <summary>Functions that take the invocation context and have one signature: a lambda, a method with all that override or implement it, or all that is stored in the same variables.</summary>
internal sealed class ContextFamily(ImmutableArray<ContextFunction> functions, ImmutableArray<IMethodSymbol> methods, ImmutableArray<DelegateSlot> slots, string? objection, bool isHandler)
{
    private const string Task = "System.Threading.Tasks.Task";

    private bool _isExceptionHandler;
    private bool _givesResult;

    public ImmutableArray<ContextFunction> Functions { get; } = functions;

    /// <summary>What they are stored in.</summary>
    public ImmutableArray<DelegateSlot> Slots { get; } = slots;

    /// <summary>The declarations; none for a lambda.</summary>
    public ImmutableArray<IMethodSymbol> Methods { get; } = methods;

    /// <summary>The calls that hand a context to one of them, with who calls.</summary>
    public List<(ContextFunction Caller, ContextCall Call)> Callers { get; } = [];

    /// <summary>One of them decides on the exit code.</summary>
    public bool DecidesExitCode { get; set; }

    /// <summary>One of them needs the cancellation token.</summary>
    public bool TakesToken { get; set; }

    public bool Changes => DecidesExitCode || TakesToken;

    /// <summary>Given to <c>SetHandler</c>.</summary>
    public bool IsHandler { get; private set; } = isHandler;

    /// <summary>A lambda that is given to <c>CommandHandler.Create</c>: its parameters are rewritten there.</summary>
    public bool IsBoundByName { get; private set; }

    /// <summary>They return a task today.</summary>
    public bool ReturnsTask { get; private set; }

    /// <summary>They take the exit code by reference, since they can't return it.</summary>
    public bool TakesExitCode { get; private set; }

    /// <summary>They return the exit code in future.</summary>
    public bool ReturnsExitCode => DecidesExitCode && !TakesExitCode;

    /// <summary>They return a task in future, and did not before: an action that takes a token does.</summary>
    public bool BecomesTask { get; private set; }

    /// <summary>Why they can't change; null where they can, as far as it is up to themselves.</summary>
    public string? Objection { get; private set; } = objection;

    /// <summary>Looks for everything that uses them.</summary>
    /// <param name="context">Any file of the project.</param>
    public void FindUses(RuleContext context)
    {
        if (Slots.IsEmpty && Methods.IsEmpty)
        {
            ReadLambda(Functions[0]);
        }

        foreach (var (name, model) in HandlerUses.NamesOf(Methods, context))
        {
            if (HandlerUses.IsHandler(name, model))
            {
                IsHandler = true;
            }
            else if (HandlerUses.CreateOf(name, model) is { } create)
            {
                IsHandler = true;
                Objection ??= CommandHandlerRule.ObjectionTo(create, context.For(name.SyntaxTree)!);
            }
            else if (HandlerUses.IsExceptionHandler(name, model))
            {
                _isExceptionHandler = true;
            }
            else if (ContextCall.OfCalled(name, model) is { } call && ContextFunctions.Of(call.Given, context.For(name.SyntaxTree)!) is { } caller)
            {
                Callers.Add((caller, call));
            }
            else if (!HandlerUses.IsNameOf(name) && !IsStored(name, context))
            {
                var line = name.SyntaxTree.GetLineSpan(name.Span).StartLinePosition.Line + 1;
                Objection ??= $"'{name.Identifier.ValueText}' is not only a handler: it is also used in {Path.GetFileName(name.SyntaxTree.FilePath)}, line {line}. Return its exit code, and hand it a token, there too.";
            }
        }
    }

    /// <summary>Decides how the functions change, once all uses are known.</summary>
    public void Decide()
    {
        if (Objection is not null || !Changes)
        {
            return;
        }

        var returned = Slots.Select(s => s.ReturnType).Concat(Methods.Select(m => m.ReturnType)).FirstOrDefault();
        if (returned is null)
        {
            Objection = DecidesExitCode && _givesResult ? "The handler sets the exit code, and returns something as well. Return the exit code." : null;
            BecomesTask = TakesToken && !ReturnsTask;
            return;
        }

        var isUsed = IsHandler || _isExceptionHandler || Callers.Count > 0 || !Slots.IsEmpty;
        var name = Slots.Select(s => s.Symbol.Name).Concat(Methods.Select(m => m.Name)).First();
        var returnsVoid = returned.SpecialType == SpecialType.System_Void;
        var onlyHandles = Callers.All(c => HandlerUses.IsWholeBodyOfHandler(c.Call, c.Caller));
        ReturnsTask = IsTask(returned);
        TakesExitCode = DecidesExitCode && !ReturnsTask && !(returnsVoid && onlyHandles);
        BecomesTask = TakesToken && !TakesExitCode && returnsVoid && onlyHandles;
        Objection = !isUsed && Methods.Any(m => m.IsVisibleOutside()) ? $"'{name}' is called by none of this project. Return the exit code, and take the token, with those that call it." : SignatureObjection(name, returned, onlyHandles) ?? (TakesExitCode ? ReferenceObjection(name) : null);
    }

    private bool IsStored(SimpleNameSyntax name, RuleContext context) =>
        !Slots.IsEmpty && DelegateSlot.Holding(name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name, context.For(name.SyntaxTree)!) is not null;

    private static bool IsTask(ITypeSymbol type) => type.MetadataName().StartsWith(Task, StringComparison.Ordinal);

    private string? SignatureObjection(string name, ITypeSymbol returned, bool onlyHandles)
    {
        if (Functions.Any(f => f.IsAsync) && returned.SpecialType == SpecialType.System_Void)
        {
            return $"'{name}' is async void. Let it return a Task first.";
        }

        if (ReturnsExitCode && returned.SpecialType != SpecialType.System_Void && returned.MetadataName() != Task)
        {
            return $"'{name}' already returns something else than the exit code.";
        }

        if ((TakesToken && _isExceptionHandler) || (IsHandler && returned.SpecialType == SpecialType.System_Void && !onlyHandles) || (TakesExitCode && _isExceptionHandler))
        {
            return $"'{name}' is a handler, and is called by other functions as well. Give what they share a method of its own.";
        }

        if (TakesExitCode && !Slots.IsEmpty)
        {
            return $"'{name}' holds functions that set the exit code and can't return it. Hand it over explicitly.";
        }

        return Functions.Any(f => f.Parameter.Default is not null) ? $"'{name}' need not be given a context. Give what it does without one a method of its own." : null;
    }

    private string? ReferenceObjection(string name) =>
        Functions.Any(f => f.ExitCodes.Cast<SyntaxNode>().Concat(f.Calls.Select(c => c.Invocation)).Any(n => HandlerUses.IsInFunctionOfItsOwn(n, f.Node)) || f.Node.DescendantNodes().Any(n => n is YieldStatementSyntax))
            ? $"'{name}' sets the exit code in a function of its own. Hand it over explicitly."
            : null;

    private void ReadLambda(ContextFunction function)
    {
        var call = HandlerCall.Given(function.Node, function.File.Model);
        var target = call is null ? null : HandlerMethod.Of(call, function.File.Model) ?? function.File.Model.GetSymbolInfo(call).Symbol as IMethodSymbol;
        IsBoundByName = CreateCall.IsCreate(target);
        IsHandler = IsBoundByName || target?.ContainingType?.MetadataName() == CommandLineTypes.Handler;
        if (IsBoundByName)
        {
            Objection ??= CommandHandlerRule.ObjectionTo(call!, function.File);
        }
        else if (!IsHandler)
        {
            Objection = "The function is not given to SetHandler directly, so that its exit code and token have no place to go.";
            return;
        }

        var returned = ((target!.Parameters.FirstOrDefault(p => p.Name == "handle") ?? target.Parameters[0]).Type as INamedTypeSymbol)?.DelegateInvokeMethod?.ReturnType;
        ReturnsTask = returned is not null && IsTask(returned);
        _givesResult = returned is null || (returned.SpecialType != SpecialType.System_Void && returned.MetadataName() != Task);
    }
}
