using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Handlers;

/// <summary>Finds the functions that have one signature: by overriding and implementing, and by being stored in the same variables.</summary>
internal sealed class ContextFamilyReader(RuleContext context)
{
    private readonly Dictionary<SyntaxNode, ContextFunction> _functions = [];
    private readonly HashSet<IMethodSymbol> _methods = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, DelegateSlot> _slots = new(SymbolEqualityComparer.Default);
    private string? _objection;
    private bool _isHandler;

    /// <summary>The family of a function.</summary>
    public static ContextFamily Of(ContextFunction function)
    {
        var reader = new ContextFamilyReader(function.File);
        reader.Add(function);
        return reader.Read();
    }

    /// <summary>The family of what is stored in a variable.</summary>
    public static ContextFamily Of(DelegateSlot slot, RuleContext context)
    {
        var reader = new ContextFamilyReader(context);
        reader.Add(slot);
        return reader.Read();
    }

    private ContextFamily Read() => new(
        InOrder(_functions.Values, f => f.Node),
        [.. _methods.OrderBy(m => m.ToDisplayString(), StringComparer.Ordinal)],
        InOrder(_slots.Values, s => s.Declaration),
        _objection,
        _isHandler);

    private static ImmutableArray<T> InOrder<T>(IEnumerable<T> items, Func<T, SyntaxNode> node) =>
        [.. items.OrderBy(i => node(i).SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(i => node(i).SpanStart)];

    private void Add(ContextFunction function)
    {
        if (_functions.ContainsKey(function.Node))
        {
            return;
        }

        _functions.Add(function.Node, function);
        if (function.Method is { } method)
        {
            Add(method);
        }
        else if (DelegateSlot.Holding(function.Node, function.File) is { } slot)
        {
            Add(slot);
        }
    }

    private void Add(IMethodSymbol method)
    {
        if (_methods.Contains(method))
        {
            return;
        }

        var (members, objection) = SharedSignature.Of(method, context);
        _objection ??= objection;
        _methods.UnionWith(members);
        foreach (var function in members.Select(m => ContextFunctions.Declared(m, context)).OfType<ContextFunction>())
        {
            Add(function);
        }

        foreach (var (name, _) in HandlerUses.NamesOf(members, context))
        {
            if (DelegateSlot.Holding(Whole(name), context.For(name.SyntaxTree)!) is { } slot)
            {
                Add(slot);
            }
        }
    }

    private void Add(DelegateSlot slot)
    {
        if (_slots.ContainsKey(slot.Symbol))
        {
            return;
        }

        _slots.Add(slot.Symbol, slot);
        if (slot.IsOpen(context.Compilation))
        {
            _objection ??= $"'{slot.Symbol.Name}' holds a handler, and is public: other projects may store handlers in it that would have to return the exit code, or to take the token. Change them together.";
        }

        if (slot.Initial is { } initial)
        {
            AddValue(initial, context.For(initial.SyntaxTree)!);
        }

        if (slot.Symbol is IParameterSymbol parameter)
        {
            foreach (var (value, file) in DelegateSlot.Given(parameter, context) ?? Unknown(slot))
            {
                AddValue(value, file);
            }
        }

        foreach (var (name, _) in HandlerUses.NamesOf(slot.Symbol, context))
        {
            AddUse(name, slot, context.For(name.SyntaxTree)!);
        }
    }

    private void AddUse(SimpleNameSyntax name, DelegateSlot slot, RuleContext file)
    {
        var whole = Whole(name);
        if (whole.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment && assignment.Left == whole)
        {
            AddValue(assignment.Right, file);
        }
        else if (HandlerUses.IsHandler(name, file.Model))
        {
            _isHandler = true;
        }
        else if (DelegateSlot.Holding(whole, file) is { } other)
        {
            Add(other);
        }
        else if (!(name.Parent is NameColonSyntax || HandlerUses.IsNameOf(name) || IsNullTest(whole)))
        {
            Unknown(slot);
        }
    }

    private void AddValue(ExpressionSyntax value, RuleContext file)
    {
        if (value is AnonymousFunctionExpressionSyntax && ContextFunction.Read(value, file) is { } lambda)
        {
            Add(lambda);
        }
        else if (file.Model.GetSymbolInfo(value).Symbol is IMethodSymbol method && ContextFunctions.Declared(method.OriginalDefinition, context) is { } function)
        {
            Add(function);
        }
        else if (DelegateSlot.Of(file.Model.GetSymbolInfo(value).Symbol?.OriginalDefinition, context) is { } other)
        {
            Add(other);
        }
        else if (!value.IsKind(SyntaxKind.NullLiteralExpression))
        {
            _objection ??= $"A handler is made by an expression ('{value.ToString().Split('\n')[0].Trim()}'). Make it a method or a lambda that takes the ParseResult.";
        }

        if (HiddenExitCode.IsIn(value, file))
        {
            _objection ??= "A handler that is declared to return a Task returns a Task<int>, whose number was the exit code. Declare all of them to return Task<int>.";
        }
    }

    private ImmutableArray<(ExpressionSyntax Value, RuleContext File)> Unknown(DelegateSlot slot)
    {
        _objection ??= $"'{slot.Symbol.Name}' holds a handler, and is used for other things than to be given to SetHandler. Make what it holds a method or a lambda that takes the ParseResult.";
        return [];
    }

    private static bool IsNullTest(ExpressionSyntax whole) => whole.Parent switch
    {
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax or UnaryPatternSyntax { Pattern: ConstantPatternSyntax } } => true,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison => comparison.Right.IsKind(SyntaxKind.NullLiteralExpression),
        _ => false,
    };

    private static ExpressionSyntax Whole(SimpleNameSyntax name) => name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
}
