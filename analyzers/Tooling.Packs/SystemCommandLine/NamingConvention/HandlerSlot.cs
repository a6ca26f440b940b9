using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Packs.SystemCommandLine.Members;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.NamingConvention;

/// <summary>
/// A parameter of the program that takes a handler and does nothing but to give it to a command, which is another parameter: <c>Add(this Command command, ICommandHandler handler)</c>. It takes
/// an <c>Action&lt;Command&gt;</c> in future, which sets the command's action.
/// </summary>
internal sealed class HandlerSlot
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<ISymbol, HandlerSlot?>> Known = new();

    private HandlerSlot(IParameterSymbol handler, IParameterSymbol command, TypeSyntax type, AssignmentExpressionSyntax assignment) => (Handler, Command, Type, Assignment) = (handler, command, type, assignment);

    /// <summary>The parameter that takes the handler.</summary>
    public IParameterSymbol Handler { get; }

    /// <summary>The parameter that takes the command.</summary>
    public IParameterSymbol Command { get; }

    /// <summary>The type of the handler as written.</summary>
    public TypeSyntax Type { get; }

    /// <summary><c>command.Handler = handler</c>.</summary>
    public AssignmentExpressionSyntax Assignment { get; }

    /// <summary>What the method and all that call it are changed together by.</summary>
    public string Group => $"handler@{Handler.ContainingSymbol.ToDisplayString()}/{Handler.Ordinal}";

    /// <summary>Why it stays; null where all that is given to it can change.</summary>
    public string? Objection { get; private set; }

    /// <summary>Reads a parameter.</summary>
    /// <param name="symbol">Any symbol.</param>
    /// <param name="context">A file of the project.</param>
    /// <returns>Null where it takes no handler, or does something else with it.</returns>
    public static HandlerSlot? Of(ISymbol? symbol, RuleContext context)
    {
        if (symbol?.OriginalDefinition is not IParameterSymbol { RefKind: RefKind.None, HasExplicitDefaultValue: false, ContainingSymbol: IMethodSymbol } parameter || parameter.Type.MetadataName() != HandlerClass.Interface)
        {
            return null;
        }

        var known = Known.GetOrCreateValue(context.Compilation);
        if (known.TryGetValue(parameter, out var slot))
        {
            return slot;
        }

        slot = Read(parameter, context);
        if (slot is not null)
        {
            slot.Objection = slot.Objected(context);
        }

        return known.GetOrAdd(parameter, slot);
    }

    /// <summary>The parameter that a handler is given to, with what it is called with as the command.</summary>
    /// <param name="handler">What makes the handler.</param>
    /// <param name="context">Its file.</param>
    public static (HandlerSlot Slot, ExpressionSyntax Command)? Taking(ExpressionSyntax handler, RuleContext context)
    {
        var (parameter, command) = ParameterOf(handler, context);
        return parameter is not null && command is not null && Of(parameter, context) is { } slot && command(slot) is { } given ? (slot, given) : null;
    }

    private static (IParameterSymbol?, Func<HandlerSlot, ExpressionSyntax?>?) ParameterOf(ExpressionSyntax handler, RuleContext context)
    {
        if (handler.Parent is ArgumentSyntax argument)
        {
            return context.Model.GetOperation(argument, context.CancellationToken) is IArgumentOperation { Parameter: { } parameter, Parent: IInvocationOperation call }
                ? (parameter, slot => call.Arguments.FirstOrDefault(a => a.Parameter!.Ordinal == slot.Command.Ordinal)?.Value.Syntax as ExpressionSyntax)
                : default;
        }

        return AddedBy(handler, context.Model) is { Parameters.Length: 1, ReducedFrom: { } added }
            ? (added.Parameters[1], slot => slot.Command.Ordinal == 0 ? (ExpressionSyntax)handler.Parent!.Parent! : null)
            : default;
    }

    /// <summary>The extension method that adds an element of a collection initializer.</summary>
    private static IMethodSymbol? AddedBy(ExpressionSyntax element, SemanticModel model) =>
        element.Parent is InitializerExpressionSyntax { RawKind: (int)SyntaxKind.CollectionInitializerExpression, Parent: BaseObjectCreationExpressionSyntax }
            ? model.GetCollectionInitializerSymbolInfo(element).Symbol is IMethodSymbol { IsExtensionMethod: true } method ? method.ReducedFrom is null ? method.ReduceExtensionMethod(method.Parameters[0].Type) : method : null
            : null;

    private static HandlerSlot? Read(IParameterSymbol handler, RuleContext context)
    {
        if (handler.DeclaringSyntaxReferences is not [var reference] || !context.Compilation.ContainsSyntaxTree(reference.SyntaxTree) || context.For(reference.SyntaxTree) is not { } file
            || reference.GetSyntax(context.CancellationToken) is not ParameterSyntax { Type: SimpleNameSyntax or QualifiedNameSyntax or NullableTypeSyntax, Parent.Parent: MethodDeclarationSyntax or LocalFunctionStatementSyntax } declaration)
        {
            return null;
        }

        var method = declaration.Parent!.Parent!;
        var uses = method.DescendantNodes().OfType<IdentifierNameSyntax>().Where(n => n.Identifier.ValueText == handler.Name && SymbolEqualityComparer.Default.Equals(file.Model.GetSymbolInfo(n).Symbol, handler)).ToList();
        return uses is [{ Parent: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Handler", Expression: IdentifierNameSyntax named } } assignment }]
            && assignment.Right == uses[0] && MemberCall.IsDiscarded(assignment, file.Model)
            && file.Model.GetSymbolInfo(assignment.Left).Symbol is IPropertySymbol property && property.ContainingType.MetadataName() == CommandLineTypes.Command
            && file.Model.GetSymbolInfo(named).Symbol is IParameterSymbol command && SymbolEqualityComparer.Default.Equals(command.ContainingSymbol, handler.ContainingSymbol)
            && SymbolStability.IsStable(file.Model.GetOperation(named)!, file) && !HandlerUses.IsInFunctionOfItsOwn(assignment, method)
                ? new HandlerSlot(handler, command, declaration.Type!, assignment)
                : null;
    }

    private string? Objected(RuleContext context)
    {
        var method = (IMethodSymbol)Handler.ContainingSymbol;
        if (context.Compilation.Options.OutputKind == OutputKind.DynamicallyLinkedLibrary && method.IsVisibleOutside())
        {
            return $"'{method.Name}' takes the handler, and is public: other projects may give it handlers. Let it take what sets the action of a command, in all of them.";
        }

        if (DelegateSlot.Given(Handler, context) is not { } given || MayBeCalledByBrokenCode(method, context))
        {
            return $"'{method.Name}' takes the handler, and is not only called. Let it take what sets the action of a command.";
        }

        foreach (var (value, file) in given.Concat(AddedTo(method, context)))
        {
            var call = value as InvocationExpressionSyntax;
            if (call is null || !CreateCall.IsCreate(file.Model.GetSymbolInfo(call).Symbol) || CommandOf(value, file) is not { } command)
            {
                return $"'{method.Name}' takes the handler, and is given others that no code makes here ('{value.ToString().Split('\n')[0].Trim()}'). Let it take what sets the action of a command.";
            }

            if (CommandHandlerRule.ObjectionTo(call, command, file) is { } objection)
            {
                var line = call.SyntaxTree.GetLineSpan(call.Span).StartLinePosition.Line + 1;
                return $"'{method.Name}' takes the handler, and what it is given in {Path.GetFileName(call.SyntaxTree.FilePath)}, line {line} has to be written by hand: {objection}";
            }
        }

        return null;
    }

    /// <summary>Whether code that does not compile as it is may call the method.</summary>
    private static bool MayBeCalledByBrokenCode(IMethodSymbol method, RuleContext context) =>
        context.Compilation.SyntaxTrees.Where(t => FileIdentifiers.Has(t, method.Name)).Any(tree => context.ModelOf(tree) is { } model
            && tree.GetRoot(context.CancellationToken).DescendantNodes().OfType<SimpleNameSyntax>().Any(n => n.Identifier.ValueText == method.Name && !HandlerUses.IsNameOf(n)
                && model.GetSymbolInfo(n, context.CancellationToken) is { Symbol: null, CandidateSymbols: var candidates } && (candidates.IsEmpty || candidates.Any(c => Symbols.SameDefinition(c, method)))));

    private ExpressionSyntax? CommandOf(ExpressionSyntax value, RuleContext file) => ParameterOf(value, file).Item2?.Invoke(this);

    /// <summary>The elements of collection initializers that the method adds.</summary>
    private static IEnumerable<(ExpressionSyntax Value, RuleContext File)> AddedTo(IMethodSymbol method, RuleContext context)
    {
        foreach (var tree in method is { Name: "Add", IsExtensionMethod: true } ? context.Compilation.SyntaxTrees : [])
        {
            RuleContext? file = null;
            foreach (var element in tree.GetRoot(context.CancellationToken).DescendantNodes().OfType<InitializerExpressionSyntax>().Where(i => i.IsKind(SyntaxKind.CollectionInitializerExpression)).SelectMany(i => i.Expressions))
            {
                file ??= context.For(tree)!;
                if (Symbols.SameDefinition(AddedBy(element, file.Model)?.ReducedFrom, method))
                {
                    yield return (element, file);
                }
            }
        }
    }
}
