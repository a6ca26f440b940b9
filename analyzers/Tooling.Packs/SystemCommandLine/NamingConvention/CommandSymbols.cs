using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Packs.SystemCommandLine.Builder;
using Tooling.Packs.SystemCommandLine.Members;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.NamingConvention;

/// <summary>The options and arguments that a command and its parents are given in the same file, and by the methods that they are handed to.</summary>
internal sealed class CommandSymbols
{
    private static readonly string[] AddMethods = ["Add", "AddOption", "AddArgument", "AddGlobalOption"];

    private readonly RuleContext _context;
    private readonly SemanticModel _model;
    private readonly List<ImmutableArray<BindableSymbol>> _levels = [];
    private readonly HashSet<ISymbol> _seen = new(SymbolEqualityComparer.Default);

    private readonly SyntaxNode _place;

    private CommandSymbols(SyntaxNode place, RuleContext context) => (_place, _context, _model) = (place, context, context.Model);

    /// <summary>The symbols of the command, then those of its parent, and so on: in the order in which names are looked up.</summary>
    public IReadOnlyList<ImmutableArray<BindableSymbol>> Levels => _levels;

    /// <summary>The variables of the command and of its parents.</summary>
    public IReadOnlyCollection<ISymbol> Commands => _seen;

    /// <summary>Whether the parents are known up to a root command.</summary>
    public bool ReachesRoot { get; private set; }

    /// <summary>The symbols of a command.</summary>
    /// <param name="command">What the command is called here; null for <c>this</c>.</param>
    /// <param name="place">The code that sets the handler.</param>
    /// <param name="context">The file.</param>
    public static CommandSymbols Of(ExpressionSyntax? command, SyntaxNode place, RuleContext context)
    {
        var symbols = new CommandSymbols(place, context);
        if (command is null or ThisExpressionSyntax)
        {
            symbols.FollowThis(place);
        }
        else if (context.Model.GetSymbolInfo(command).Symbol is { } variable)
        {
            symbols.Follow(variable, place);
        }

        return symbols;
    }

    /// <summary>The symbols of a command that is being declared.</summary>
    /// <param name="declarator">Its variable.</param>
    /// <param name="place">The code that sets the handler.</param>
    /// <param name="context">The file.</param>
    public static CommandSymbols Of(VariableDeclaratorSyntax declarator, SyntaxNode place, RuleContext context)
    {
        var symbols = new CommandSymbols(place, context);
        if (context.Model.GetDeclaredSymbol(declarator, context.CancellationToken) is { } variable)
        {
            symbols.Follow(variable, place);
        }

        return symbols;
    }

    /// <summary>The symbols of a command that is made, and may be handed on, before it is stored.</summary>
    /// <param name="command">What is given to the method that takes the handler.</param>
    /// <param name="place">The code that sets the handler.</param>
    /// <param name="context">The file.</param>
    public static CommandSymbols OfMade(ExpressionSyntax command, SyntaxNode place, RuleContext context)
    {
        if (new MadeCommand(context.Model, context.CancellationToken).CreationIn(command) is not { } creation)
        {
            return Of(command, place, context);
        }

        var symbols = new CommandSymbols(place, context);
        symbols.FollowMade(creation, place);
        return symbols;
    }

    /// <summary>What a command's own class gives to it.</summary>
    private void FollowThis(SyntaxNode place)
    {
        if (place.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && _model.GetDeclaredSymbol(type, _context.CancellationToken) is INamedTypeSymbol symbol && symbol.Is(CommandLineTypes.Command) && _seen.Add(symbol))
        {
            _levels.Add([.. Read(AddedIn(type, IsThis)), .. OfOtherDeclarations(type), .. AddedByHelpers(type, e => e is ThisExpressionSyntax, _model, [])]);
        }
    }

    /// <summary>What a command is given in its creation, and what its parents are given: it, or what calls chained to it return, is stored, added to another one, or returned.</summary>
    private void FollowMade(BaseObjectCreationExpressionSyntax creation, SyntaxNode place)
    {
        var made = new MadeCommand(_model, _context.CancellationToken);
        var whole = made.WholeOf(creation);
        if (made.StoredIn(whole) is { } variable)
        {
            Follow(variable, place);
            return;
        }

        ReachesRoot |= _model.GetTypeInfo(creation, _context.CancellationToken).Type.Is(CommandLineTypes.RootCommand);
        _levels.Add(Read(ElementsOf(creation)));
        if (whole.Parent is InitializerExpressionSyntax { RawKind: (int)SyntaxKind.CollectionInitializerExpression, Parent: BaseObjectCreationExpressionSyntax parent })
        {
            FollowMade(parent, place);
        }
        else if (whole.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax adding } && Calls(adding, ["Add", "AddCommand"], IsThis).Contains(adding))
        {
            FollowThis(place);
        }
        else if (AddedTo(whole) is ILocalSymbol or IFieldSymbol or IPropertySymbol or IParameterSymbol)
        {
            Follow(AddedTo(whole)!, place);
        }
        else if (whole.Parent is ArrowExpressionClauseSyntax or ReturnStatementSyntax && whole.FirstAncestorOrSelf<MemberDeclarationSyntax>() is MethodDeclarationSyntax method
            && whole.Ancestors().TakeWhile(a => a != method).All(a => a is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)) && ParentsOfCalls(method).ToList() is [var (parentOfResult, at)])
        {
            Follow(parentOfResult, at);
        }
    }

    /// <summary>What other parts of a command's class, and its base classes in the program, add to the command.</summary>
    private IEnumerable<BindableSymbol> OfOtherDeclarations(TypeDeclarationSyntax type)
    {
        for (var current = _model.GetDeclaredSymbol(type, _context.CancellationToken) as INamedTypeSymbol; current is not null; current = current.BaseType)
        {
            foreach (var declaration in current.DeclaringSyntaxReferences.Select(r => r.GetSyntax(_context.CancellationToken)).OfType<TypeDeclarationSyntax>().Where(d => d != type))
            {
                if (_context.ModelOf(declaration.SyntaxTree) is { } model)
                {
                    foreach (var symbol in AddedIn(declaration, IsThis).Select(e => Read(e, model)).OfType<BindableSymbol>())
                    {
                        yield return symbol;
                    }
                }
            }
        }
    }

    private void Follow(ISymbol command, SyntaxNode place)
    {
        if (!_seen.Add(command))
        {
            return;
        }

        ReachesRoot |= (command as ILocalSymbol)?.Type.Is(CommandLineTypes.RootCommand) == true;
        var scope = ScopeOf(command, place);
        bool IsCommand(ExpressionSyntax? e) => e is not null && IsReference(e, command);
        var creations = CreationsOf(command, scope).ToList();
        _levels.Add([
            .. Read(creations.SelectMany(ElementsOf).Concat(AddedIn(scope, IsCommand))),
            .. AddedByHelpers(scope, IsCommand, _model, []),
            .. Read(AddedByBuilders(scope, IsCommand)),
        ]);
        foreach (var parent in Parents(scope, IsCommand).Distinct(SymbolEqualityComparer.Default))
        {
            Follow(parent!, place);
        }

        if (Calls(scope, ["Add", "AddCommand"], IsThis).Any(c => IsCommand(c.ArgumentList.Arguments[0].Expression)))
        {
            FollowThis(place);
        }

        // A method that is called for several commands makes one for each: what they have is not told apart.
        if (ParentsOfResult(scope, IsCommand).ToList() is [var (parentOfResult, at)])
        {
            Follow(parentOfResult, at);
        }
    }

    /// <summary>What methods of the program add to a command that they are given, or hand it on to.</summary>
    /// <param name="scope">The code that calls them.</param>
    /// <param name="isCommand">Whether an expression there is the command.</param>
    /// <param name="model">The meaning of its file.</param>
    /// <param name="seen">The methods that are read already.</param>
    private IEnumerable<BindableSymbol> AddedByHelpers(SyntaxNode scope, Func<ExpressionSyntax, bool> isCommand, SemanticModel model, HashSet<ISymbol> seen)
    {
        foreach (var (call, parameter) in scope.DescendantNodes().OfType<InvocationExpressionSyntax>().SelectMany(c => Taking(c, isCommand, model).Select(p => (c, p))))
        {
            // What is called of a virtual method may be another one.
            if (parameter.ContainingSymbol is not IMethodSymbol { DeclaringSyntaxReferences: [var reference] } method || _context.ModelOf(reference.SyntaxTree) is not { } other
                || ((method.IsVirtual || method.IsOverride || method.IsAbstract) && call.Expression is not MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax }) || !seen.Add(method))
            {
                continue;
            }

            bool IsParameter(ExpressionSyntax? e) => e is IdentifierNameSyntax name && name.Identifier.ValueText == parameter.Name && SymbolEqualityComparer.Default.Equals(other.GetSymbolInfo(e).Symbol, parameter);
            var body = reference.GetSyntax(_context.CancellationToken);
            foreach (var symbol in AddedIn(body, IsParameter).Select(e => Read(e, other)).OfType<BindableSymbol>().Concat(AddedByHelpers(body, IsParameter, other, seen)))
            {
                yield return IsConditional(call) ? symbol with { MayBeMissing = true } : symbol;
            }
        }
    }

    /// <summary>The parameters that take a command in a call, which may be called on it.</summary>
    private IEnumerable<IParameterSymbol> Taking(InvocationExpressionSyntax call, Func<ExpressionSyntax, bool> isCommand, SemanticModel model)
    {
        foreach (var argument in call.ArgumentList.Arguments.Where(a => isCommand(a.Expression)))
        {
            if (model.GetOperation(argument, _context.CancellationToken) is IArgumentOperation { Parameter.OriginalDefinition: { } parameter })
            {
                yield return parameter;
            }
        }

        if (call.Expression is MemberAccessExpressionSyntax access && isCommand(access.Expression) && model.GetSymbolInfo(call, _context.CancellationToken).Symbol is IMethodSymbol { ReducedFrom: { } extension })
        {
            yield return extension.Parameters[0];
        }
    }

    /// <summary>What the builders of beta1 add to the command that they are made from: <c>new CommandLineBuilder(command).AddOption(…)</c>.</summary>
    private IEnumerable<ExpressionSyntax> AddedByBuilders(SyntaxNode scope, Func<ExpressionSyntax?, bool> isCommand) =>
        scope.DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>()
            .Where(c => c.ArgumentList is { Arguments: [{ Expression: var command }] } && isCommand(command) && BuilderApi.IsBuilder(_model.GetTypeInfo(c, _context.CancellationToken).Type))
            .SelectMany(c => PipelineReader.Read(c, _model).Steps)
            .Where(s => s is { ArgumentList.Arguments.Count: 1, Expression: MemberAccessExpressionSyntax step } && BuilderApi.ListOf(step.Name.Identifier.ValueText) is "Options" or "Arguments")
            .Select(s => s.ArgumentList.Arguments[0].Expression);

    /// <summary>The commands that a method's result is added to, where the method returns the command.</summary>
    private IEnumerable<(ISymbol Parent, SyntaxNode Place)> ParentsOfResult(SyntaxNode scope, Func<ExpressionSyntax?, bool> isCommand)
    {
        if (scope is not MethodDeclarationSyntax method || !method.DescendantNodes().OfType<ReturnStatementSyntax>().Any(r => isCommand(r.Expression)))
        {
            return [];
        }

        return ParentsOfCalls(method);
    }

    /// <summary>The commands that the results of a method's calls are added to.</summary>
    private IEnumerable<(ISymbol Parent, SyntaxNode Place)> ParentsOfCalls(MethodDeclarationSyntax method)
    {
        if (_model.GetDeclaredSymbol(method, _context.CancellationToken) is not { } symbol)
        {
            yield break;
        }

        foreach (var name in _context.NamesOf(symbol.Name))
        {
            if (name is IdentifierNameSyntax { Parent: InvocationExpressionSyntax call } && SymbolEqualityComparer.Default.Equals(_model.GetSymbolInfo(call).Symbol, symbol)
                && AddedTo(call) is { } parent)
            {
                yield return (parent, call);
            }
        }
    }

    /// <summary>The variable of the command that an expression is added to, by a call or in a collection initializer.</summary>
    /// <param name="added">An option, an argument or a command.</param>
    /// <returns>Null where it is added to something else, or not at all.</returns>
    public ISymbol? AddedTo(ExpressionSyntax added) => added.Parent switch
    {
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } } when access.Name.Identifier.ValueText.StartsWith("Add", StringComparison.Ordinal)
            => _model.GetSymbolInfo(access.Expression).Symbol,
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.CollectionInitializerExpression, Parent.Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } }
            => _model.GetDeclaredSymbol(declarator),
        _ => null,
    };

    /// <summary>Where code that adds to the command can be: the function of a local variable, the class of a member.</summary>
    private SyntaxNode ScopeOf(ISymbol command, SyntaxNode place) => command is ILocalSymbol or IParameterSymbol
        ? place.Ancestors().LastOrDefault(a => a is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax) ?? _context.Root
        : place.Ancestors().OfType<TypeDeclarationSyntax>().LastOrDefault() ?? _context.Root;

    private static IEnumerable<ExpressionSyntax> CreationsOf(ISymbol command, SyntaxNode scope) =>
        command.DeclaringSyntaxReferences.Select(r => r.GetSyntax()).Where(s => s.SyntaxTree == scope.SyntaxTree).Select(DeclaredDefaults.InitialValue).OfType<ExpressionSyntax>().Concat(scope.DescendantNodes().OfType<AssignmentExpressionSyntax>().Where(a => a.Left is IdentifierNameSyntax left && left.Identifier.ValueText == command.Name).Select(a => a.Right));

    private IEnumerable<ExpressionSyntax> ElementsOf(ExpressionSyntax creation) =>
        (creation as BaseObjectCreationExpressionSyntax ?? new MadeCommand(_model, _context.CancellationToken).CreationIn(creation)) is { Initializer: { RawKind: (int)SyntaxKind.CollectionInitializerExpression } initializer } ? initializer.Expressions : [];

    private static IEnumerable<ExpressionSyntax> AddedIn(SyntaxNode scope, Func<ExpressionSyntax?, bool> isCommand) =>
        Calls(scope, AddMethods, isCommand).Select(c => c.ArgumentList.Arguments[0].Expression);

    private static IEnumerable<InvocationExpressionSyntax> Calls(SyntaxNode scope, string[] methods, Func<ExpressionSyntax?, bool> isReceiver) =>
        scope.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Where(c => c.ArgumentList.Arguments.Count == 1 && c.Expression switch
        {
            MemberAccessExpressionSyntax access => methods.Contains(access.Name.Identifier.ValueText) && isReceiver(access.Expression),
            SimpleNameSyntax name => methods.Contains(name.Identifier.ValueText) && isReceiver(null),
            _ => false,
        });

    private static bool IsThis(ExpressionSyntax? receiver) => receiver is null or ThisExpressionSyntax;

    private bool IsReference(ExpressionSyntax expression, ISymbol variable) =>
        NameIn(expression) == variable.Name && SymbolEqualityComparer.Default.Equals(_model.GetSymbolInfo(expression).Symbol, variable);

    private static string? NameIn(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>The variables of the commands that this one is added to.</summary>
    private IEnumerable<ISymbol> Parents(SyntaxNode scope, Func<ExpressionSyntax?, bool> isCommand)
    {
        foreach (var call in scope.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (call is { ArgumentList.Arguments: { Count: 1 } arguments, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" or "AddCommand" } access }
                && isCommand(arguments[0].Expression) && _model.GetSymbolInfo(access.Expression).Symbol is { } parent)
            {
                yield return parent;
            }
        }

        foreach (var initializer in scope.DescendantNodes().OfType<InitializerExpressionSyntax>().Where(i => i.IsKind(SyntaxKind.CollectionInitializerExpression) && i.Expressions.Any(isCommand)))
        {
            if (initializer.Parent?.Parent is EqualsValueClauseSyntax { Parent: { } declarator } && _model.GetDeclaredSymbol(declarator) is { } parent)
            {
                yield return parent;
            }
        }
    }

    private ImmutableArray<BindableSymbol> Read(IEnumerable<ExpressionSyntax> elements) => [.. elements.Select(e => Read(e, _model)).OfType<BindableSymbol>()];

    /// <param name="element">What is added.</param>
    /// <param name="model">The meaning of its file: a variable of another file is not named here, its symbol is read by name.</param>
    private BindableSymbol? Read(ExpressionSyntax element, SemanticModel model) => Symbol(element, model) is not { } symbol ? null : IsConditional(element) ? symbol with { MayBeMissing = true } : symbol;

    /// <summary>Whether code may not run that stands before the handler, or in a method that is called there.</summary>
    private bool IsConditional(SyntaxNode code) => code.Ancestors().TakeWhile(a => a is not MemberDeclarationSyntax or GlobalStatementSyntax).Any(a =>
        a is IfStatementSyntax or SwitchSectionSyntax or SwitchExpressionArmSyntax or ConditionalExpressionSyntax or CatchClauseSyntax && !(a.SyntaxTree == _place.SyntaxTree && a.Span.Contains(_place.Span)));

    private BindableSymbol? Symbol(ExpressionSyntax element, SemanticModel model)
    {
        var expression = DeclaredDefaults.WithoutFluentCalls(BuilderApi.WithoutParentheses(element));
        if (expression is InvocationExpressionSyntax && MadeBy(expression, model) is { } result)
        {
            return result;
        }

        if (expression is not (IdentifierNameSyntax or MemberAccessExpressionSyntax) || model.GetSymbolInfo(expression).Symbol is not { } variable)
        {
            return BindableSymbol.Of(expression, null, model);
        }

        var creation = variable.DeclaringSyntaxReferences.Select(r => DeclaredDefaults.InitialValue(r.GetSyntax(_context.CancellationToken))).FirstOrDefault();
        if (creation is null)
        {
            return variable is IPropertySymbol ? new MadeSymbol(_context).By(variable) : null;
        }

        if (_context.ModelOf(creation.SyntaxTree) is not { } owner)
        {
            return null;
        }

        var symbol = BindableSymbol.Of(creation, null, owner) ?? MadeBy(DeclaredDefaults.WithoutFluentCalls(BuilderApi.WithoutParentheses(creation)), owner);
        return symbol?.With(MadeSymbol.MoreAliases(variable, model.SyntaxTree.GetRoot(_context.CancellationToken), model)) is not { } named ? null
            : model == _model ? named with { Variable = expression }
            : named with { CreatedDefault = _context.For(model.SyntaxTree) is { } file ? DeclaredDefaults.Of(expression, file) : DeclaredDefault.Unknown };
    }

    private BindableSymbol? MadeBy(ExpressionSyntax call, SemanticModel model) =>
        call is InvocationExpressionSyntax ? new MadeSymbol(_context).By(model.GetSymbolInfo(call, _context.CancellationToken).Symbol) : null;
}
