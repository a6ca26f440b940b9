using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>
/// The methods of a compilation that take a builder and touch nothing but its command, <c>builder.Command.AddCommand(…); return builder;</c>, or configure it by steps without arguments,
/// <c>builder.UseDefaults();</c>, which their callers' pipelines have in future, or give it functions (<see cref="StepFunction"/>). They take and return the command in
/// future, all of them or none: they call each other, and their calls are parts of pipelines.
/// </summary>
internal sealed class BuilderHelpers
{
    /// <summary>The group of all edits that depend on them.</summary>
    public const string Group = "builder helpers";

    private static readonly ConditionalWeakTable<Compilation, BuilderHelpers> Known = new();

    /// <summary>What commands have in 2.x, and not in beta4: a member would go before an extension method.</summary>
    private static readonly HashSet<string> NewMembers = new(["Parse", "SetAction", "Validators", "Action", "Aliases"], StringComparer.Ordinal);

    private readonly Compilation _compilation;
    private readonly Dictionary<ISymbol, IParameterSymbol> _helpers = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, ImmutableArray<InvocationExpressionSyntax>> _steps = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _configuring = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<InvocationExpressionSyntax, StepFunction> _functions = [];
    private readonly HashSet<ISymbol> _leaving = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, string> _refused = new(SymbolEqualityComparer.Default);
    private (ImmutableArray<ExpressionSyntax> Starts, string? Objection)? _calls;

    private BuilderHelpers(Compilation compilation)
    {
        _compilation = compilation;
        var declarations = new List<(IMethodSymbol Method, SyntaxNode Declaration, SemanticModel Model)>();
        foreach (var (type, model) in NamedPlaces.In(compilation, "CommandLineBuilder"))
        {
            if (BuilderApi.WholeType(type).Parent is ParameterSyntax { Parent.Parent: MethodDeclarationSyntax or LocalFunctionStatementSyntax } parameter
                && model.GetDeclaredSymbol(parameter) is IParameterSymbol { ContainingSymbol: IMethodSymbol method } symbol && BuilderApi.IsBuilder(symbol.Type) && CanTakeCommand(method))
            {
                _helpers[method] = symbol;
                declarations.Add((method, parameter.Parent!.Parent!, model));
            }
        }

        // What calls one that is none is none either.
        while (declarations.RemoveAll(d => !TouchesOnlyCommand(d.Declaration, _helpers[d.Method], d.Model) && _helpers.Remove(d.Method)) > 0)
        {
        }

        var called = new Dictionary<ISymbol, ImmutableArray<ISymbol>>(SymbolEqualityComparer.Default);
        foreach (var (method, declaration, model) in declarations)
        {
            var calls = declaration.DescendantNodes().OfType<InvocationExpressionSyntax>().Select(c => (Call: c, Symbol: StepMethod.Of(c, model)!)).Where(c => BuilderApi.IsStep(c.Symbol) || Contains(c.Symbol)).OrderBy(c => c.Call.Span.End).ToList();
            _steps[method] = [.. calls.Select(c => c.Call)];
            called[method] = [.. calls.Select(c => ((IMethodSymbol)c.Symbol).Declared())];
        }

        while (declarations.Any(d => _steps[d.Method].Any(c => _functions.ContainsKey(c) || Leaves(d.Model.GetSymbolInfo(c).Symbol)) && DoesNothingElse(d.Declaration, _helpers[d.Method], d.Model) && _leaving.Add(d.Method)))
        {
        }

        while (declarations.Any(d => called[d.Method].Any(c => BuilderApi.IsStep(c) || _configuring.Contains(c)) && _configuring.Add(d.Method)))
        {
        }
    }

    public static BuilderHelpers Of(Compilation compilation) => Known.GetValue(compilation, c => new BuilderHelpers(c));

    /// <summary>The creations of the builders that the methods are called with.</summary>
    public ImmutableArray<ExpressionSyntax> Starts => Calls.Starts;

    /// <summary>Why the methods can't take commands, as far as their calls say; null where they can.</summary>
    public string? Objection => Calls.Objection;

    /// <summary>Whether a method takes a builder and touches nothing but its command.</summary>
    public bool Contains(ISymbol? method) => method is IMethodSymbol && _helpers.ContainsKey(method.Declared());

    /// <summary>Whether such a method, or one that it calls, does more than to touch the command.</summary>
    /// <param name="method">The method that is called.</param>
    public bool Configures(ISymbol? method) => method is IMethodSymbol && _configuring.Contains(method.Declared());

    /// <summary>The functions that such methods give to the builder.</summary>
    public IEnumerable<StepFunction> StepFunctions => _functions.Values.Where(f => Contains(f.Helper));

    /// <summary>The function that a step of such a method gives to the builder; null where it gives none.</summary>
    /// <param name="step">A step.</param>
    public StepFunction? FunctionOf(SyntaxNode step) => step is InvocationExpressionSyntax call && _functions.TryGetValue(call, out var function) && Contains(function.Helper) ? function : null;

    /// <summary>Whether such a method does nothing but to give functions to the builder and to take steps without arguments: nothing is left of it in future.</summary>
    /// <param name="method">The method that is called.</param>
    public bool Leaves(ISymbol? method) => method is IMethodSymbol && _leaving.Contains(method.Declared());

    /// <summary>Why a method that takes a builder is none of them, where a function that it gives to the builder is the reason.</summary>
    /// <param name="method">The method that is called.</param>
    public string? ReasonOf(ISymbol? method) => method is IMethodSymbol && _refused.TryGetValue(method.Declared(), out var reason) ? reason : null;

    /// <summary>What such a method configures, and the calls of others of them, in their order.</summary>
    /// <param name="method">The method that is called.</param>
    public ImmutableArray<InvocationExpressionSyntax> StepsIn(ISymbol? method) => method is IMethodSymbol && _steps.TryGetValue(method.Declared(), out var steps) ? steps : [];

    /// <summary>Whether a type is the one of a builder that such a method takes or returns.</summary>
    /// <param name="type">The type with its qualification.</param>
    /// <param name="model">The meaning of its file.</param>
    public bool Declares(TypeSyntax type, SemanticModel model) => type.Parent switch
    {
        ParameterSyntax parameter => Contains(model.GetDeclaredSymbol(parameter)?.ContainingSymbol),
        MethodDeclarationSyntax method when method.ReturnType == type => Contains(model.GetDeclaredSymbol(method)),
        LocalFunctionStatementSyntax function when function.ReturnType == type => Contains(model.GetDeclaredSymbol(function)),
        _ => false,
    };

    /// <summary>Whether an expression is the builder that such a method was given.</summary>
    /// <param name="expression">Any expression.</param>
    /// <param name="model">The meaning of its file.</param>
    public bool IsTaken(ExpressionSyntax expression, SemanticModel model)
    {
        while ((BuilderOf(expression, model) ?? ConfiguredBy(expression, model)) is { } given)
        {
            expression = given;
        }

        return BuilderApi.WithoutParentheses(expression) is IdentifierNameSyntax name && model.GetSymbolInfo(name).Symbol is IParameterSymbol parameter
            && _helpers.TryGetValue(parameter.ContainingSymbol, out var taken) && SymbolEqualityComparer.Default.Equals(parameter, taken);
    }

    /// <summary>The builder that a step of the library with nothing but literals, or with a function, configures; null for any other expression.</summary>
    /// <param name="expression">Any expression.</param>
    /// <param name="model">The meaning of its file.</param>
    public static ExpressionSyntax? ConfiguredBy(ExpressionSyntax expression, SemanticModel model) =>
        BuilderApi.WithoutParentheses(expression) is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call
        && (call.ArgumentList.Arguments.All(a => a.Expression is LiteralExpressionSyntax) || StepFunction.IsGiven(call)) && BuilderApi.IsStep(StepMethod.Of(call, model)) ? access.Expression : null;

    /// <summary>The builder that a step configures, or the call of one of these methods that goes; null for any other expression.</summary>
    /// <param name="expression">Any expression.</param>
    /// <param name="model">The meaning of its file.</param>
    public ExpressionSyntax? BuilderBefore(ExpressionSyntax expression, SemanticModel model) =>
        ConfiguredBy(expression, model) ?? (BuilderOf(expression, model) is { } given && Leaves(model.GetSymbolInfo(BuilderApi.WithoutParentheses(expression)).Symbol) ? given : null);

    /// <summary>The call of such a method that an expression is the builder of; null where it is none.</summary>
    /// <param name="builder">A builder.</param>
    /// <param name="model">The meaning of its file.</param>
    public InvocationExpressionSyntax? CallWith(ExpressionSyntax builder, SemanticModel model)
    {
        var whole = BuilderApi.WithParentheses(builder);
        var call = BuilderApi.CallOn(builder) ?? (whole.Parent as ArgumentSyntax)?.Parent?.Parent as InvocationExpressionSyntax;
        return call is not null && BuilderOf(call, model) == whole ? call : null;
    }

    /// <summary>The builder that a call of such a method is given; null for any other expression.</summary>
    /// <param name="expression">Any expression.</param>
    /// <param name="model">The meaning of its file.</param>
    public ExpressionSyntax? BuilderOf(ExpressionSyntax expression, SemanticModel model)
    {
        if (BuilderApi.WithoutParentheses(expression) is not InvocationExpressionSyntax call || _helpers.Count == 0
            || model.GetSymbolInfo(call).Symbol is not IMethodSymbol method || !_helpers.TryGetValue(method.Declared(), out var taken))
        {
            return null;
        }

        if (method.MethodKind == MethodKind.ReducedExtension)
        {
            return taken.Ordinal == 0 ? (call.Expression as MemberAccessExpressionSyntax)?.Expression : null;
        }

        return call.ArgumentList.Arguments.FirstOrDefault(a => a.NameColon is { } named ? named.Name.Identifier.ValueText == taken.Name : call.ArgumentList.Arguments.IndexOf(a) == taken.Ordinal)?.Expression;
    }

    private (ImmutableArray<ExpressionSyntax> Starts, string? Objection) Calls => _calls ??= ReadCalls();

    private (ImmutableArray<ExpressionSyntax> Starts, string? Objection) ReadCalls()
    {
        var starts = new HashSet<ExpressionSyntax>();
        string? objection = null;
        foreach (var method in _helpers.Keys)
        {
            foreach (var (name, model) in NamedPlaces.In(_compilation, method.Name).Where(n => SymbolEqualityComparer.Default.Equals(n.Model.GetSymbolInfo(n.Name).Symbol?.Declared(), method)))
            {
                ExpressionSyntax whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
                var builder = whole.Parent is InvocationExpressionSyntax call && call.Expression == whole ? BuilderOf(call, model) : null;
                if (builder is not null && IsTaken(builder, model))
                {
                    continue;
                }

                if (builder is not null && PipelineReader.StartOf(builder, model) is { } start)
                {
                    starts.Add(start);
                }
                else
                {
                    objection ??= builder is null ? $"'{method.Name}' takes the builder, and is used as a delegate." : $"'{method.Name}' takes a builder that comes from elsewhere.";
                }
            }
        }

        return ([.. starts], objection);
    }

    private bool CanTakeCommand(IMethodSymbol method) =>
        method is { IsVirtual: false, IsOverride: false, IsAbstract: false, IsExtern: false, IsPartialDefinition: false, PartialDefinitionPart: null }
        && (method.ReturnsVoid || BuilderApi.IsBuilder(method.ReturnType))
        && method.Parameters.Where(p => BuilderApi.IsBuilder(p.Type)).ToList() is [{ RefKind: RefKind.None, IsParams: false }]
        && !ImplementsInterface(method)
        && !(method.IsVisibleOutside() && _compilation.Options.OutputKind == OutputKind.DynamicallyLinkedLibrary)
        && !MeansAnother(method);

    private static bool ImplementsInterface(IMethodSymbol method) =>
        method.ContainingType is { } type && type.AllInterfaces.SelectMany(i => i.GetMembers(method.Name)).Any(m => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(m), method));

    /// <summary>Whether a call with a command could be that of something else, of the library or of the program.</summary>
    private bool MeansAnother(IMethodSymbol method) =>
        (method.IsExtensionMethod && (NewMembers.Contains(method.Name) || _compilation.GetTypeByMetadataName(CommandLineTypes.Command)?.SelfAndBases().Any(t => !t.GetMembers(method.Name).IsEmpty) == true))
        || _compilation.GetSymbolsWithName(method.Name, SymbolFilter.Member).OfType<IMethodSymbol>()
            .Any(m => m.Parameters.Any(p => !BuilderApi.IsBuilder(p.Type) && p.Type is INamedTypeSymbol { SpecialType: SpecialType.System_Object } or ITypeParameterSymbol || p.Type.Is(CommandLineTypes.Symbol)) && !SymbolEqualityComparer.Default.Equals(m, method));

    private bool TouchesOnlyCommand(SyntaxNode declaration, IParameterSymbol builder, SemanticModel model)
    {
        var method = (IMethodSymbol)builder.ContainingSymbol;
        return BuilderApi.UsesOf(builder, declaration, model).All(u => IsFine(u, builder, declaration, model))
            && (method.ReturnsVoid || Returned(declaration).All(r => r is not null && IsTaken(r, model)));
    }

    private static IEnumerable<ExpressionSyntax?> Returned(SyntaxNode declaration)
    {
        var arrow = declaration.ChildNodes().OfType<ArrowExpressionClauseSyntax>().FirstOrDefault();
        return arrow is not null ? [arrow.Expression]
            : Functions.ReturnsOf(declaration).Select(r => r.Expression);
    }

    private bool IsFine(IdentifierNameSyntax use, IParameterSymbol builder, SyntaxNode declaration, SemanticModel model)
    {
        if (IsCheck(use, model) || (use.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Command" } access && access.Expression == use))
        {
            return true;
        }

        ExpressionSyntax end = use;
        while ((CallWith(end, model) ?? StepOn(end, builder, declaration, model)) is { } call)
        {
            end = call;
        }

        var parent = BuilderApi.WithParentheses(end).Parent;
        return parent is ReturnStatementSyntax or ArrowExpressionClauseSyntax ? BuilderApi.FunctionOf(end) == declaration : end != use && parent is ExpressionStatementSyntax;
    }

    /// <summary>A step without arguments that each call of the method takes: it is one of the pipeline that calls the method.</summary>
    private InvocationExpressionSyntax? StepOn(ExpressionSyntax builder, IParameterSymbol taken, SyntaxNode declaration, SemanticModel model)
    {
        if (BuilderApi.CallOn(builder) is not { } step || ConfiguredBy(step, model) is null || Functions.ReturnsOf(declaration).Skip(1).Any() || !GivesFunction(step, taken, declaration, model))
        {
            return null;
        }

        var kept = _functions.TryGetValue(step, out var function) && !function.Function.IsDeclared ? function.Function.Body.Span : default;
        if (step.DescendantTrivia().Any(t => t.SpanStart >= builder.Span.End && t.Span.End <= step.Span.End && !kept.Contains(t.Span) && !string.IsNullOrWhiteSpace(t.ToString())))
        {
            return null;
        }

        var place = step.Ancestors().First(a => a is StatementSyntax or ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax);
        var isAlways = place is ExpressionStatementSyntax or ReturnStatementSyntax ? place.Parent is BlockSyntax block && block.Parent == declaration : place is ArrowExpressionClauseSyntax && place.Parent == declaration;
        return isAlways && !step.Ancestors().TakeWhile(a => a != place).Any(a => a is ConditionalExpressionSyntax or BinaryExpressionSyntax or SwitchExpressionSyntax) ? step : null;
    }

    /// <summary>Whether a step gives no function to the builder, or one that can become a method.</summary>
    private bool GivesFunction(InvocationExpressionSyntax step, IParameterSymbol builder, SyntaxNode declaration, SemanticModel model)
    {
        if (step.ArgumentList.Arguments.All(a => a.Expression is LiteralExpressionSyntax) || _functions.ContainsKey(step))
        {
            return true;
        }

        var (function, objection) = StepFunction.Read(step, (IMethodSymbol)builder.ContainingSymbol, builder, declaration, model, n => _functions.Values.Any(f => f.Name == n && SymbolEqualityComparer.Default.Equals(f.Helper.ContainingType, builder.ContainingType)));
        if (function is null)
        {
            _refused[builder.ContainingSymbol] = $"'{builder.ContainingSymbol.Name}' gives the builder a function that can't become a method: {objection}";
            return false;
        }

        _functions[step] = function;
        return true;
    }

    /// <summary>Whether a method consists of steps, of tests of the builder for null, and of its return.</summary>
    private bool DoesNothingElse(SyntaxNode declaration, IParameterSymbol builder, SemanticModel model)
    {
        bool IsChain(ExpressionSyntax? expression)
        {
            while (expression is not null && BuilderBefore(expression, model) is { } configured)
            {
                expression = configured;
            }

            return expression is null || (BuilderApi.WithoutParentheses(expression) is IdentifierNameSyntax name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, builder));
        }

        bool IsNothing(StatementSyntax statement) => statement switch
        {
            ReturnStatementSyntax returned => IsChain(returned.Expression),
            ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } when call.ArgumentList.Arguments.FirstOrDefault()?.Expression is IdentifierNameSyntax use && IsCheck(use, model) => true,
            ExpressionStatementSyntax step => IsChain(step.Expression),
            IfStatementSyntax { Condition: IsPatternExpressionSyntax or BinaryExpressionSyntax, Else: null } check => check.Condition.DescendantNodes().OfType<IdentifierNameSyntax>().All(n => IsCheck(n, model)) && check.Statement.DescendantNodesAndSelf().OfType<StatementSyntax>().All(s => s is BlockSyntax or ThrowStatementSyntax),
            _ => false,
        };

        var body = (SyntaxNode?)FunctionParts.BlockOf(declaration) ?? declaration;
        var functions = _functions.Values.Where(f => f.Declaration == declaration).ToList();
        var comments = body.DescendantTrivia().Where(t => !functions.Exists(f => !f.Function.IsDeclared && f.Function.Body.Span.Contains(t.Span)) && declaration.Span.Contains(t.Span) && (t.IsDirective || t.IsComment())).ToList();
        return !comments.Exists(t => t.IsDirective) && (comments.Count == 0 || functions.Exists(f => !f.Function.IsDeclared)) && ((IMethodSymbol)builder.ContainingSymbol).GetAttributes().IsEmpty
            && (body is BlockSyntax block ? block.Statements.All(IsNothing) : IsChain(FunctionParts.ExpressionBodyOf(declaration)));
    }

    /// <summary>A test for null, or the name of the parameter: a command passes it as the builder did.</summary>
    private static bool IsCheck(IdentifierNameSyntax use, SemanticModel model) => use.Parent switch
    {
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax or UnaryPatternSyntax } => true,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } => true,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" }
            || model.GetSymbolInfo(call).Symbol is { Name: "ThrowIfNull", ContainingType.Name: "ArgumentNullException" },
        _ => false,
    };
}
