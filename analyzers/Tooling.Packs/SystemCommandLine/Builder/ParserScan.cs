using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>Looks at everything of type <c>Parser</c> in a compilation: whether a command can take its place.</summary>
internal sealed class ParserScan
{
    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellationToken;
    private readonly HashSet<ISymbol> _holders = new(SymbolEqualityComparer.Default);
    private string? _parsing;
    private readonly List<(ExpressionSyntax Start, SemanticModel Model)> _starts = [];
    private readonly List<(ParserCall Call, SemanticModel Model)> _calls = [];
    private readonly List<(PipelinePlan Plan, SemanticModel Model)> _escaping = [];
    private bool _hasOtherCommands;

    public ParserScan(Compilation compilation, CancellationToken cancellationToken)
    {
        _compilation = compilation;
        _cancellationToken = cancellationToken;
        ForEachName(ReadDeclaration, n => n is "Parser" or "CommandLineBuilder");
        foreach (var call in BuilderMakers.Of(compilation).Usable.SelectMany(m => m.Calls))
        {
            _starts.Add((call, compilation.GetSemanticModel(call.SyntaxTree)));
        }

        foreach (var (start, model) in _starts.Where(_ => Objection is null))
        {
            ReadPipeline(start, model);
        }

        ForEachName(ReadUse, new HashSet<string>(_holders.Select(h => h.Name), StringComparer.Ordinal).Contains);
        if (Objection is null && Wraps)
        {
            (Invoking, var objection) = _escaping is [var (plan, model)] ? InvokingMethod.Of(plan, model, _calls) : (null, "The parsers that are stored or handed on are configured in different ways.");
            Objection = objection;
        }
    }

    /// <summary>Why a command can't take the place of the parsers.</summary>
    public string? Objection { get; private set; }

    /// <summary>All of them are made from root commands.</summary>
    public bool AreRootCommands => _parsing is not null && !_hasOtherCommands;

    public ImmutableSortedDictionary<string, string> Parsing { get; private set; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public bool ExceptionsEscape { get; private set; }

    /// <summary>The members of the <c>InvocationConfiguration</c> of all of them.</summary>
    public string Invocation { get; private set; } = string.Empty;

    /// <summary>The method that has to invoke; null where no code stands around the invocations.</summary>
    public InvokingMethod? Invoking { get; private set; }

    private bool Wraps => _escaping.Exists(e => e.Plan.Settings.Wraps);

    private void ForEachName(Action<SimpleNameSyntax, SemanticModel> action, Func<string, bool> isWanted)
    {
        foreach (var tree in _compilation.SyntaxTrees)
        {
            SemanticModel? model = null;
            foreach (var token in tree.GetRoot(_cancellationToken).DescendantTokens().Where(t => isWanted(t.ValueText)))
            {
                if (token.Parent is SimpleNameSyntax name && Objection is null)
                {
                    action(name, model ??= _compilation.GetSemanticModel(tree));
                }
            }
        }
    }

    private void ReadDeclaration(SimpleNameSyntax name, SemanticModel model)
    {
        if (model.GetSymbolInfo(name, _cancellationToken).Symbol is not INamedTypeSymbol type || !(BuilderApi.IsParser(type) || BuilderApi.IsBuilder(type)))
        {
            return;
        }

        var whole = BuilderApi.WholeType(name);
        switch (whole.Parent)
        {
            case ObjectCreationExpressionSyntax creation:
                _starts.Add((creation, model));
                break;
            case VariableDeclarationSyntax declaration when BuilderApi.IsParser(type):
                Hold(declaration.Variables, model);
                declaration.Variables.Select(v => v.Initializer?.Value).OfType<ImplicitObjectCreationExpressionSyntax>().ToList().ForEach(c => _starts.Add((c, model)));
                break;
            case VariableDeclarationSyntax declaration:
                declaration.Variables.Select(v => v.Initializer?.Value).OfType<ImplicitObjectCreationExpressionSyntax>().ToList().ForEach(c => _starts.Add((c, model)));
                break;
            case PropertyDeclarationSyntax or ParameterSyntax or MethodDeclarationSyntax or LocalFunctionStatementSyntax when BuilderApi.IsParser(type):
                Hold([whole.Parent], model);
                break;
            case UsingDirectiveSyntax or MemberAccessExpressionSyntax:
                break;
            default:
                Objection = BuilderApi.IsParser(type) && whole.FirstAncestorOrSelf<CrefSyntax>() is null ? "The type Parser is used where a command can't take its place." : null;
                break;
        }
    }

    private void Hold(IEnumerable<SyntaxNode> declarations, SemanticModel model)
    {
        foreach (var symbol in declarations.Select(d => model.GetDeclaredSymbol(d, _cancellationToken)).OfType<ISymbol>())
        {
            if (symbol is IMethodSymbol { IsAsync: true } || symbol.ContainingType is { IsRecord: true })
            {
                Objection = "The type Parser is used where a command can't take its place.";
            }

            _holders.Add(symbol);
        }
    }

    private void ReadPipeline(ExpressionSyntax start, SemanticModel model)
    {
        var plan = PipelinePlan.Of(start, model);
        if (!plan.Escapes || plan is { Pipeline.IsReturned: true, Objection: null })
        {
            return;
        }

        if (plan.Objection is not null || plan.Pipeline.Result is not { } result)
        {
            // A pipeline that stays may end in any of the members.
            Objection = $"The parser in {PlaceOf(start)} is stored or handed on, and can't be taken apart: {plan.Objection}";
            return;
        }

        var values = plan.Settings.Parsing.ToImmutableSortedDictionary(p => p.Key, p => p.Value.ToString(), StringComparer.Ordinal);
        var text = string.Join(",", values) + plan.Settings.Invocation;
        if (plan.Settings.Values.Any(v => v is not LiteralExpressionSyntax) || (_parsing is not null && _parsing != text))
        {
            Objection = "The parsers that are stored or handed on are configured in different ways, or by code that can't be moved.";
            return;
        }

        _escaping.Add((plan, model));
        _parsing = text;
        Parsing = values;
        ExceptionsEscape = plan.Settings.ExceptionsEscape;
        Invocation = plan.Settings.Invocation;
        _hasOtherCommands |= !plan.Pipeline.IsOfRootCommand;
        FollowValue(result, model);
    }

    private void ReadUse(SimpleNameSyntax name, SemanticModel model)
    {
        if (model.GetSymbolInfo(name, _cancellationToken).Symbol is not { } symbol || !_holders.Contains(symbol.Declared()))
        {
            return;
        }

        ExpressionSyntax value = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        if (symbol is IMethodSymbol)
        {
            if (value.Parent is InvocationExpressionSyntax call && call.Expression == value)
            {
                FollowValue(call, model);
            }
            else
            {
                Objection = $"The method '{symbol.Name}' is used as a delegate that returns a parser.";
            }

            return;
        }

        if (value.Parent is MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax || name.Parent is MemberBindingExpressionSyntax)
        {
            Objection = $"'{symbol.Name}' is used in a way that a command can't take over.";
            return;
        }

        FollowValue(value, model);
    }

    /// <summary>Where the value of an expression of type Parser goes: only to calls, and to members whose type changes too.</summary>
    private void FollowValue(ExpressionSyntax value, SemanticModel model)
    {
        var whole = BuilderApi.WithParentheses(value);
        while (whole.Parent is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed)
        {
            whole = BuilderApi.WithParentheses(suppressed);
        }

        var isFine = whole.Parent switch
        {
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Configuration" } configuration => IsReadOfRootCommand(configuration),
            MemberAccessExpressionSyntax when whole.Parent.Parent is InvocationExpressionSyntax => ParserCall.On(whole, model) is { } call && FollowCall(call, model),
            AssignmentExpressionSyntax assignment when assignment.Right == whole => IsHolder(model.GetSymbolInfo(assignment.Left).Symbol),
            AssignmentExpressionSyntax assignment => assignment.Left == whole,
            ReturnStatementSyntax or ArrowExpressionClauseSyntax => IsHolder(model.GetEnclosingSymbol(whole.SpanStart)),
            ArgumentSyntax argument => argument.RefKindKeyword.IsKind(SyntaxKind.None) && model.GetOperation(argument) is Microsoft.CodeAnalysis.Operations.IArgumentOperation { Parameter: { } parameter } && IsHolder(parameter),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } => FollowVariable(declarator, model),
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => IsHolder(model.GetDeclaredSymbol(property)),
            IsPatternExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } => true,
            ExpressionStatementSyntax => true,
            _ => false,
        };
        if (!isFine)
        {
            Objection = $"A parser is used in {PlaceOf(whole)}, in a way that a command can't take over.";
        }
    }

    /// <summary><c>parser.Configuration.RootCommand</c> is the command itself; nothing else of the configuration is in the command.</summary>
    private static bool IsReadOfRootCommand(MemberAccessExpressionSyntax configuration) =>
        configuration.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "RootCommand" } root && root.Expression == configuration;

    private static string PlaceOf(SyntaxNode node) => $"{Path.GetFileName(node.SyntaxTree.FilePath)}, line {node.SyntaxTree.GetLineSpan(node.Span).StartLinePosition.Line + 1}";

    private bool FollowCall(ParserCall call, SemanticModel model)
    {
        _calls.Add((call, model));
        return !ExceptionsEscape || Wraps || (call.Console is null && (call.Invokes || !call.ResultIsInvoked(model)));
    }

    private bool FollowVariable(VariableDeclaratorSyntax declarator, SemanticModel model)
    {
        if (model.GetDeclaredSymbol(declarator) is not ILocalSymbol local)
        {
            return IsHolder(model.GetDeclaredSymbol(declarator));
        }

        if (_holders.Add(local))
        {
            foreach (var use in BuilderApi.UsesOf(local, BuilderApi.FunctionOf(declarator), model).ToList())
            {
                FollowValue(use, model);
            }
        }

        return true;
    }

    private bool IsHolder(ISymbol? symbol) => symbol switch
    {
        null => false,
        IMethodSymbol { AssociatedSymbol: IPropertySymbol property } => _holders.Contains(property),
        _ => _holders.Contains(symbol.Declared()),
    };
}
