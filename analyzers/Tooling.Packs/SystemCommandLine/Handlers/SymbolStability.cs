using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Handlers;

/// <summary>
/// Whether an option or argument can be evaluated when the command runs instead of when the handler is set: it means the
/// same object then.
/// </summary>
internal static class SymbolStability
{
    public static bool IsStable(IOperation operation, RuleContext context) => operation switch
    {
        ILocalReferenceOperation local => IsAssignedOnce(local.Local, operation.Syntax, context),
        IParameterReferenceOperation parameter => parameter.Parameter.RefKind == RefKind.None && IsAssignedOnce(parameter.Parameter, operation.Syntax, context),
        IFieldReferenceOperation field => IsStable(field.Instance!, field.Field.IsReadOnly || IsPrivateAndSetInConstructors(field.Field, context), context),
        IPropertyReferenceOperation property => property.Arguments.IsEmpty && IsStable(property.Instance!, IsSetOnlyInConstructors(property.Property, context), context),
        _ => Purity.IsStable(operation),
    };

    /// <summary>Whether nothing but its initializer gives a field a value.</summary>
    /// <param name="field">A field of the program.</param>
    /// <param name="context">The file.</param>
    public static bool IsNeverAssigned(IFieldSymbol field, RuleContext context) => field.IsReadOnly || !context.Compilation.SyntaxTrees.Any(tree =>
        tree.GetRoot(context.CancellationToken).DescendantNodes().OfType<IdentifierNameSyntax>().Any(n =>
            n.Identifier.ValueText == field.Name && IsWritten(n) && SymbolEqualityComparer.Default.Equals(context.ModelOf(tree)?.GetSymbolInfo(n).Symbol, field)));

    private static bool IsStable(IOperation? instance, bool member, RuleContext context) => member && (instance is null || IsStable(instance, context));

    /// <summary>A captured variable that is written again would be seen with its later value.</summary>
    private static bool IsAssignedOnce(ISymbol variable, SyntaxNode use, RuleContext context)
    {
        var scope = use.AncestorsAndSelf().LastOrDefault(a => a is MemberDeclarationSyntax and not BaseTypeDeclarationSyntax and not BaseNamespaceDeclarationSyntax and not GlobalStatementSyntax) ?? context.Root;
        var writes = context.NamesOf(variable.Name).OfType<IdentifierNameSyntax>().Count(n =>
            scope.Span.Contains(n.Span) && IsWritten(n) && SymbolEqualityComparer.Default.Equals(context.Model.GetSymbolInfo(n).Symbol, variable));
        var isInitialized = variable is IParameterSymbol || variable.DeclaringSyntaxReferences.Any(r => r.GetSyntax() is VariableDeclaratorSyntax { Initializer: not null } or not VariableDeclaratorSyntax);
        return writes == 0 || (writes == 1 && !isInitialized);
    }

    private static bool IsPrivateAndSetInConstructors(IFieldSymbol field, RuleContext context) =>
        field.DeclaredAccessibility == Accessibility.Private && IsWrittenOnlyInConstructors(field, context);

    private static bool IsSetOnlyInConstructors(IPropertySymbol property, RuleContext context)
    {
        var isAuto = property is { IsVirtual: false, IsOverride: false, IsAbstract: false } && property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(f => SymbolEqualityComparer.Default.Equals(f.AssociatedSymbol, property));
        return isAuto && (property.SetMethod is null or { IsInitOnly: true }
            || (property.SetMethod.DeclaredAccessibility == Accessibility.Private && IsWrittenOnlyInConstructors(property, context)));
    }

    private static bool IsWrittenOnlyInConstructors(ISymbol member, RuleContext context)
    {
        foreach (var reference in member.ContainingType.DeclaringSyntaxReferences)
        {
            if (!context.Compilation.ContainsSyntaxTree(reference.SyntaxTree) || context.ModelOf(reference.SyntaxTree) is not { } model)
            {
                return false; // Another project's: its code is not at hand.
            }

            var written = reference.GetSyntax().DescendantNodes().OfType<IdentifierNameSyntax>().Where(n =>
                n.Identifier.ValueText == member.Name && IsWritten(n) && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(n).Symbol, member));
            if (written.Any(n => n.Ancestors().FirstOrDefault(a => a is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax) is not ConstructorDeclarationSyntax))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWritten(IdentifierNameSyntax name)
    {
        ExpressionSyntax expression = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return expression.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == expression,
            PostfixUnaryExpressionSyntax postfix => !postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression),
            PrefixUnaryExpressionSyntax prefix => prefix.IsKind(SyntaxKind.PreIncrementExpression) || prefix.IsKind(SyntaxKind.PreDecrementExpression),
            ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
            RefExpressionSyntax => true,
            _ => false,
        };
    }
}
