using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Content;

/// <summary>The kind of some content at a place, by the conditions under which the place is reached.</summary>
internal static class KnownKind
{
    /// <summary>The kind; null where nothing says it.</summary>
    /// <param name="content">The content: something that can be read twice.</param>
    /// <param name="context">The file.</param>
    public static ContentKind? At(ExpressionSyntax content, RuleContext context)
    {
        if (Code.Bare(content).DescendantNodesAndSelf().Any(n => n is InvocationExpressionSyntax or AssignmentExpressionSyntax or AwaitExpressionSyntax or BaseObjectCreationExpressionSyntax))
        {
            return null;
        }

        SyntaxNode child = content;
        for (var parent = content.Parent; parent is not null and not BaseTypeDeclarationSyntax; child = parent, parent = parent.Parent)
        {
            if (Above(child, parent, content, context) is { } kind)
            {
                return kind;
            }
        }

        return null;
    }

    private static ContentKind? Above(SyntaxNode child, SyntaxNode parent, ExpressionSyntax content, RuleContext context) => parent switch
    {
        IfStatementSyntax choice when child == choice.Statement => KindTest.Implied(choice.Condition, true, content, context),
        IfStatementSyntax choice when child == choice.Else => KindTest.Implied(choice.Condition, false, content, context),
        WhileStatementSyntax loop when child == loop.Statement => KindTest.Implied(loop.Condition, true, content, context),
        ConditionalExpressionSyntax choice when child != choice.Condition => KindTest.Implied(choice.Condition, child == choice.WhenTrue, content, context),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both when child == both.Right => KindTest.Implied(both.Left, true, content, context),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } either when child == either.Right => KindTest.Implied(either.Left, false, content, context),
        SwitchSectionSyntax { Parent: SwitchStatementSyntax choice } section when section.Labels.Count == 1 && KindTest.IsTypeOf(choice.Expression, content) => OfLabel(section.Labels[0], context),
        SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice, Pattern: ConstantPatternSyntax constant } when KindTest.IsTypeOf(choice.GoverningExpression, content) =>
            ContentKind.OfType(context.Model.GetConstantValue(constant.Expression).Value),
        QueryBodySyntax query => query.Clauses.TakeWhile(c => c != child).OfType<WhereClauseSyntax>().Select(w => KindTest.Implied(w.Condition, true, content, context)).FirstOrDefault(k => k is not null),
        BlockSyntax block when child is StatementSyntax statement => Beside(block.Statements, statement, content, context),
        SwitchSectionSyntax section when child is StatementSyntax statement => Beside(section.Statements, statement, content, context),
        CompilationUnitSyntax unit when child is GlobalStatementSyntax global => Beside(unit.Members.OfType<GlobalStatementSyntax>().Select(g => g.Statement), global.Statement, content, context),
        _ => null,
    };

    private static ContentKind? OfLabel(SwitchLabelSyntax label, RuleContext context) => label switch
    {
        CaseSwitchLabelSyntax value => ContentKind.OfType(context.Model.GetConstantValue(value.Value).Value),
        CasePatternSwitchLabelSyntax { Pattern: ConstantPatternSyntax constant } => ContentKind.OfType(context.Model.GetConstantValue(constant.Expression).Value),
        _ => null,
    };

    /// <summary>A statement further up that leaves where the content is of another kind, or one beside it that asserts which it is.</summary>
    private static ContentKind? Beside(IEnumerable<StatementSyntax> statements, StatementSyntax place, ExpressionSyntax content, RuleContext context)
    {
        ContentKind? kind = null;
        foreach (var statement in statements.TakeWhile(s => s != place))
        {
            kind = statement switch
            {
                IfStatementSyntax { Else: null } guard when Leaves(guard.Statement) => KindTest.Implied(guard.Condition, false, content, context) ?? kind,
                ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } => Asserted(call, content, context) ?? kind,
                _ => Assigns(statement, content) ? null : kind,
            };
        }

        // A test fails either way where what it asserts next does not hold.
        return kind ?? statements.SkipWhile(s => s != place).TakeWhile(s => s is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax })
            .Select(s => Asserted((InvocationExpressionSyntax)((ExpressionStatementSyntax)s).Expression, content, context)).FirstOrDefault(k => k is not null);
    }

    private static bool Leaves(StatementSyntax statement) => statement switch
    {
        ContinueStatementSyntax or ReturnStatementSyntax or BreakStatementSyntax or ThrowStatementSyntax => true,
        BlockSyntax { Statements: { Count: > 0 } statements } => Leaves(statements[statements.Count - 1]),
        _ => false,
    };

    private static bool Assigns(SyntaxNode statement, ExpressionSyntax content) =>
        statement.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(a => Code.Same(a.Left, content));

    /// <summary>The assertions of the usual test libraries that name the type: <c>Assert.Equal("text", content.Type)</c>.</summary>
    private static ContentKind? Asserted(InvocationExpressionSyntax call, ExpressionSyntax content, RuleContext context)
    {
        var arguments = call.ArgumentList.Arguments;
        return call.Expression switch
        {
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Equal" or "AreEqual" } when arguments.Count >= 2 => KindTest.Compared(arguments[0].Expression, arguments[1].Expression, content, context),
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "True" or "IsTrue" } when arguments.Count >= 1 => KindTest.Implied(arguments[0].Expression, true, content, context),
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "That" } when arguments.Count >= 2 && arguments[1].Expression is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } expected } =>
                KindTest.Compared(arguments[0].Expression, expected[0].Expression, content, context),
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Be" or "ShouldBe", Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Should" } should } } when arguments.Count >= 1 =>
                KindTest.Compared(should.Expression, arguments[0].Expression, content, context),
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ShouldBe" } should when arguments.Count >= 1 => KindTest.Compared(should.Expression, arguments[0].Expression, content, context),
            _ => null,
        };
    }
}
