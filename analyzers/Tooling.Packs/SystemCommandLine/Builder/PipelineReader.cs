using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>Follows a builder from its creation to <c>Build()</c>: through one chain of calls, or through the statements that use a variable.</summary>
internal sealed class PipelineReader
{
    private readonly SemanticModel _model;
    private readonly List<InvocationExpressionSyntax> _steps = [];
    private readonly List<StatementSyntax> _statements = [];
    private readonly List<ExpressionSyntax> _commandReads = [];
    private ExpressionSyntax? _result;
    private ExpressionSyntax? _returned;
    private string? _objection;

    private PipelineReader(SemanticModel model) => _model = model;

    public static Pipeline Read(ExpressionSyntax start, SemanticModel model) => new PipelineReader(model).Follow(start);

    /// <summary>The creation that a builder or parser expression comes from, or the call of the method that creates it; null where it comes from elsewhere.</summary>
    public static ExpressionSyntax? StartOf(ExpressionSyntax expression, SemanticModel model)
    {
        while (true)
        {
            switch (BuilderApi.WithoutParentheses(expression))
            {
                case BaseObjectCreationExpressionSyntax creation:
                    return model.GetTypeInfo(creation).Type is { } type && (BuilderApi.IsBuilder(type) || BuilderApi.IsParser(type)) ? creation : null;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } when BuilderApi.IsBuilder(model.GetTypeInfo(access.Expression).Type):
                    expression = access.Expression;
                    break;
                case InvocationExpressionSyntax call when BuilderMakers.Called(call, model) is not null:
                    return call;
                case InvocationExpressionSyntax call when BuilderHelpers.Of(model.Compilation).BuilderOf(call, model) is { } given:
                    expression = given;
                    break;
                case IdentifierNameSyntax name when model.GetSymbolInfo(name).Symbol is ILocalSymbol local
                        && local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value } && !value.Span.Contains(name.Span):
                    expression = value;
                    break;
                default:
                    return null;
            }
        }
    }

    private Pipeline Follow(ExpressionSyntax start)
    {
        var maker = BuilderMakers.Called(start, _model);
        _steps.AddRange(maker?.Pipeline.Steps ?? []);
        var configuration = start is BaseObjectCreationExpressionSyntax parser ? ConfiguredParser.Of(parser, _model) : null;
        var command = start is BaseObjectCreationExpressionSyntax creation ? CommandOf(configuration?.Creation ?? creation) : start;
        var declaration = configuration?.Declaration;
        var isParser = BuilderApi.IsParser(_model.GetTypeInfo(start).Type);
        if (_objection is null && isParser)
        {
            _result = start;
        }
        else if (_objection is null && FollowSteps(start) is { } end && !IsReturned(end))
        {
            declaration = DeclarationOf(end);
            FollowVariable(declaration);
        }

        return new Pipeline
        {
            Start = start,
            Command = command,
            CommandType = maker is not null ? maker.Pipeline.CommandType : command is null ? null : _model.GetTypeInfo(command).Type,
            Maker = maker,
            Steps = [.. _steps],
            Result = _result ?? _returned,
            IsReturned = _returned is not null,
            IsWithoutBuilder = isParser,
            Builder = declaration,
            StepStatements = [.. _statements],
            CommandReads = [.. _commandReads],
            Objection = _objection ?? (_result is null && _returned is null ? "The builder is not built here." : null),
        };
    }

    private ExpressionSyntax? CommandOf(BaseObjectCreationExpressionSyntax creation)
    {
        var arguments = creation.ArgumentList?.Arguments ?? default;
        if (arguments.Count == 0 && creation.Initializer is null && BuilderApi.IsBuilder(_model.GetTypeInfo(creation).Type))
        {
            return null;
        }

        if (arguments.Count != 1 || creation.Initializer is not null || !_model.GetTypeInfo(arguments[0].Expression).Type.Is(CommandLineTypes.Command))
        {
            _objection = "It is not made from a command alone.";
            return null;
        }

        if (arguments[0].Expression is ImplicitObjectCreationExpressionSyntax)
        {
            _objection = "Its command is created without naming the type.";
        }

        return arguments[0].Expression;
    }

    /// <summary>What a call that does not bind names, without the chain that it ends.</summary>
    private static string NameOf(InvocationExpressionSyntax call) => call.Expression is MemberAccessExpressionSyntax { Name: var name } ? name.Identifier.ValueText : call.Expression.ToString();

    /// <summary>The end of a chain of configuring calls; null where it was built, or can't be followed.</summary>
    private ExpressionSyntax? FollowSteps(ExpressionSyntax expression)
    {
        var helpers = BuilderHelpers.Of(_model.Compilation);
        while ((helpers.CallWith(expression, _model) ?? BuilderApi.CallOn(expression)) is { } call)
        {
            var symbol = StepMethod.Of(call, _model);
            if (BuilderApi.IsBuild(symbol))
            {
                _objection = _result is null ? _objection : "The builder is built more than once.";
                _result = call;
                return null;
            }

            if (!BuilderApi.IsStep(symbol) && !helpers.Contains(symbol))
            {
                _objection = helpers.ReasonOf(symbol) is { } reason ? reason : symbol is null
                    ? $"'{NameOf(call)}' does not compile here, so that it is not known what it does to the builder."
                    : $"'{symbol.Name}' is no part of System.CommandLine: what it does to the builder has to be done to the root command, or around its invocation.";
                return null;
            }

            _steps.Add(call);
            expression = call;
        }

        return expression;
    }

    private static LocalDeclarationStatementSyntax? DeclarationOf(ExpressionSyntax builder) =>
        BuilderApi.WithParentheses(builder).Parent is EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax declaration } } ? declaration : null;

    private void FollowVariable(LocalDeclarationStatementSyntax? declaration)
    {
        if (declaration is null || _model.GetDeclaredSymbol(declaration.Declaration.Variables[0]) is not ILocalSymbol builder)
        {
            _objection = "The builder is handed to other code before it is built.";
            return;
        }

        foreach (var use in BuilderApi.UsesOf(builder, BuilderApi.FunctionOf(declaration), _model))
        {
            if (_objection is null && !(use.Parent is AssignmentExpressionSyntax assignment && assignment.Left == use))
            {
                FollowUse(use, builder, declaration);
            }
        }

        if (_result is not null && _returned is not null)
        {
            _objection = "The builder is built, and handed on.";
        }

        if ((_result ?? _returned) is { } last && _statements.Any(s => s.SpanStart > last.SpanStart))
        {
            _objection = "The builder is configured after it was built.";
        }
    }

    private void FollowUse(IdentifierNameSyntax use, ILocalSymbol builder, LocalDeclarationStatementSyntax declaration)
    {
        if (use.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Command" } access && access.Expression == use)
        {
            _commandReads.Add(access);
            return;
        }

        var earlier = _steps.Count;
        if (FollowSteps(use) is not { } end || IsReturned(end))
        {
            return;
        }

        var statement = StatementOf(end, builder);
        if (end == use || statement is null)
        {
            _objection = "The builder is handed to other code before it is built.";
            return;
        }

        // Each of them becomes a statement.
        var hasPlace = _steps.Count == earlier + 1 || statement.Parent is BlockSyntax or SwitchSectionSyntax;
        var onlyAdds = hasPlace && _steps.Skip(earlier).All(AddsToCommand) && BuilderApi.FunctionOf(statement) == BuilderApi.FunctionOf(declaration);
        if (ListOf(statement) != ListOf(declaration) && !onlyAdds)
        {
            _objection = "The builder is configured in a branch.";
            return;
        }

        _statements.Add(statement);
    }

    /// <summary><c>builder.UseX();</c> or <c>builder = builder.UseX();</c>.</summary>
    private ExpressionStatementSyntax? StatementOf(ExpressionSyntax chain, ILocalSymbol builder) => chain.Parent switch
    {
        ExpressionStatementSyntax statement => statement,
        AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax statement } assignment
            when SymbolEqualityComparer.Default.Equals(_model.GetSymbolInfo(assignment.Left).Symbol, builder) => statement,
        _ => null,
    };

    private bool AddsToCommand(InvocationExpressionSyntax step) =>
        (BuilderHelpers.Of(_model.Compilation) is var helpers && _model.GetSymbolInfo(step).Symbol is var called && helpers.Contains(called) && !helpers.Configures(called))
        || (step.Expression is MemberAccessExpressionSyntax access && BuilderApi.ListOf(access.Name.Identifier.ValueText) is not null);

    private bool IsReturned(ExpressionSyntax builder)
    {
        var isReturned = BuilderApi.WithParentheses(builder).Parent is ReturnStatementSyntax or ArrowExpressionClauseSyntax && BuilderApi.FunctionOf(builder) is MethodDeclarationSyntax or LocalFunctionStatementSyntax;
        if (isReturned)
        {
            _objection = _returned is null ? _objection : "The builder is returned in more than one place.";
            _returned = builder;
        }

        return isReturned;
    }

    private static SyntaxNode? ListOf(StatementSyntax statement) => statement.Parent is GlobalStatementSyntax global ? global.Parent : statement.Parent;
}
