using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Invocation;

/// <summary>A <c>CommandLineBuilder</c> from its creation to the parser that it builds.</summary>
internal sealed class BuilderChain
{
    private BuilderChain(BaseObjectCreationExpressionSyntax creation) => Creation = creation;

    public BaseObjectCreationExpressionSyntax Creation { get; }

    /// <summary>The root command that the builder was given; null where it made its own.</summary>
    public ExpressionSyntax? Root => Creation.ArgumentList?.Arguments.FirstOrDefault()?.Expression;

    /// <summary><c>….Build()</c>.</summary>
    public InvocationExpressionSyntax? Build { get; private set; }

    /// <summary>The declaration of a variable that holds the builder, and the statements that configure it; they all go.</summary>
    public ImmutableArray<StatementSyntax> BuilderStatements { get; private set; } = [];

    /// <summary>The variable that holds the parser, where it is used for nothing but parsing and invoking.</summary>
    public LocalDeclarationStatementSyntax? ParserDeclaration { get; private set; }

    public ILocalSymbol? Parser { get; private set; }

    public BuilderSettings Settings { get; private set; } = null!;

    /// <summary>Why it can't be rewritten; null where it can.</summary>
    public string? Objection { get; private set; }

    /// <summary>The builder and the calls on its parser are rewritten together or not at all.</summary>
    public string Group => "builder@" + Creation.SpanStart.ToString(CultureInfo.InvariantCulture);

    public static BuilderChain Of(BaseObjectCreationExpressionSyntax creation, RuleContext context)
    {
        var chain = new BuilderChain(creation);
        chain.Follow(context);
        return chain;
    }

    /// <summary>The builder that made the parser an expression stands for: the chain itself, or a variable initialized with it.</summary>
    public static BuilderChain? BehindParser(ExpressionSyntax parser, RuleContext context)
    {
        var expression = parser;
        if (context.Model.GetSymbolInfo(parser).Symbol is ILocalSymbol local)
        {
            expression = (local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as VariableDeclaratorSyntax)?.Initializer?.Value;
        }

        if (expression is not InvocationExpressionSyntax || !context.Model.GetTypeInfo(expression).Type.Is(CommandLineTypes.Parser))
        {
            return null;
        }

        var start = Start(expression);
        if (start is IdentifierNameSyntax && context.Model.GetSymbolInfo(start).Symbol is ILocalSymbol builder)
        {
            start = (builder.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as VariableDeclaratorSyntax)?.Initializer?.Value is { } initial ? Start(initial) : null;
        }

        return start is BaseObjectCreationExpressionSyntax creation && context.Model.GetTypeInfo(creation).Type.Is(CommandLineTypes.CommandLineBuilder) ? Of(creation, context) : null;
    }

    /// <summary>All uses of a variable in the member that declares it.</summary>
    public static ImmutableArray<IdentifierNameSyntax> UsesOf(ILocalSymbol local, RuleContext context) =>
        [.. context.Root.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(n => n.Identifier.ValueText == local.Name && SymbolEqualityComparer.Default.Equals(context.Model.GetSymbolInfo(n).Symbol, local))];

    private static ExpressionSyntax Start(ExpressionSyntax expression)
    {
        while (expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access })
        {
            expression = access.Expression;
        }

        return expression;
    }

    private void Follow(RuleContext context)
    {
        var calls = new List<InvocationExpressionSyntax>();
        var end = Along(Creation, calls);
        if (Build is null && end.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1 } declaration } declarator }
            && context.Model.GetDeclaredSymbol(declarator) is ILocalSymbol builder)
        {
            FollowVariable(builder, declaration, calls, context);
        }

        Settings = BuilderSettings.Of(calls, context);
        Objection ??= Settings.Objection;
        if (Build is null)
        {
            Objection ??= "The builder goes elsewhere before its parser is built. Build it in one place first.";
            return;
        }

        FollowParser(context);
    }

    /// <summary>Walks up a fluent chain.</summary>
    /// <returns>The last expression of type builder, or the call of Build.</returns>
    private ExpressionSyntax Along(ExpressionSyntax start, List<InvocationExpressionSyntax> calls)
    {
        var current = start;
        while (current.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access && access.Expression == current)
        {
            current = call;
            if (access.Name.Identifier.ValueText == "Build")
            {
                Objection ??= Build is null ? null : "Two parsers are built. Build one.";
                Build = call;
                return current;
            }

            calls.Add(call);
        }

        return current;
    }

    private void FollowVariable(ILocalSymbol builder, LocalDeclarationStatementSyntax declaration, List<InvocationExpressionSyntax> calls, RuleContext context)
    {
        var statements = ImmutableArray.CreateBuilder<StatementSyntax>();
        statements.Add(declaration);
        foreach (var use in UsesOf(builder, context))
        {
            var before = Build;
            var end = Along(use, calls);
            if (Build != before)
            {
                continue;
            }

            if (end == use || end.Parent is not ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement)
            {
                Objection ??= $"'{builder.Name}' is handed on. Build the parser in one place first.";
                return;
            }

            Objection ??= statement.Parent != declaration.Parent && statement.Parent is not GlobalStatementSyntax ? "The builder is configured under a condition. Put the condition into the configuration." : null;
            statements.Add(statement);
        }

        BuilderStatements = statements.ToImmutable();
    }

    private void FollowParser(RuleContext context)
    {
        if (Build!.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1 } declaration } declarator }
            && context.Model.GetDeclaredSymbol(declarator) is ILocalSymbol parser
            && UsesOf(parser, context).All(IsCalled))
        {
            Parser = parser;
            ParserDeclaration = declaration;
            return;
        }

        if (!IsCalled(Build) && !Settings.AreDefaults)
        {
            Objection ??= "The parser is handed on, and what it was configured with belongs to Parse and Invoke in 2.0: hand the command on, and give the configuration there.";
        }
    }

    private static bool IsCalled(ExpressionSyntax parser) =>
        parser.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax, Name.Identifier.ValueText: "Invoke" or "InvokeAsync" or "Parse" } access && access.Expression == parser;
}
