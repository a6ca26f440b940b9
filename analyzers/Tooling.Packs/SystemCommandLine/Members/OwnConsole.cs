using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>
/// A class of the program that is an <c>IConsole</c>: it becomes an <c>InvocationConfiguration</c>. Its own properties stay, for those who ask them; the library asks those of the
/// configuration, which are given the writers where the object is made.
/// </summary>
internal static class OwnConsole
{
    private static readonly HashSet<string> OfConfiguration = new(["EnableDefaultExceptionHandler", "Output", "ProcessTerminationTimeout"], StringComparer.Ordinal);

    /// <summary>Why the class can't become a configuration; null where it can.</summary>
    /// <param name="type">The interface in the class's list of bases.</param>
    /// <param name="context">The file.</param>
    public static string? ObjectionTo(BaseTypeSyntax type, RuleContext context)
    {
        if (type.Parent?.Parent is not ClassDeclarationSyntax { ParameterList: null } declaration || context.Model.GetDeclaredSymbol(declaration) is not { DeclaringSyntaxReferences.Length: 1, IsAbstract: false } symbol)
        {
            return "It is no class in one part, or has a primary constructor.";
        }

        var names = declaration.Members.SelectMany(m => m.DescendantNodesAndSelf()).OfType<ParameterSyntax>().Select(p => p.Identifier.ValueText);
        return symbol.BaseType?.SpecialType != SpecialType.System_Object || declaration.BaseList!.Types[0] != type ? "It has a base class already, or the interface is not the first that it names."
            : symbol.MemberNames.Any(OfConfiguration.Contains) || names.Any(n => n is "Out" or "Error" or "Output") ? "It has members or parameters that are called like those of InvocationConfiguration."
            : !IsSettled(declaration, "Out", context) || !IsSettled(declaration, "Error", context) ? "What it writes to may change, or is computed."
            : Constructors(declaration).Any(c => c.Body is null || c.Body.DescendantNodes().Any(n => n is ReturnStatementSyntax)) ? "A constructor is an expression, or returns early."
            : OwnWriter.ObjectionInProgram(context) is { } objection ? "A writer of the program can't become a TextWriter: " + objection
            : null;
    }

    /// <summary>The edits of a class that has no objection.</summary>
    /// <param name="type">The interface in the class's list of bases.</param>
    /// <param name="context">The file.</param>
    public static (ImmutableArray<Edit> Edits, ImmutableArray<string> Imports) Edits(BaseTypeSyntax type, RuleContext context)
    {
        var declaration = (ClassDeclarationSyntax)type.Parent!.Parent!;
        var (name, import) = context.Imports.NameOf("System.CommandLine", "InvocationConfiguration", type);
        var error = Property(declaration, "Error")!;
        var constructors = Constructors(declaration).ToList();
        return (
        [
            Edit.Replace(type.Type.Span, name, type.Span),
            Edit.Insert(error.Modifiers.First().Span.End, " new", error.Span),
            .. constructors.Where(c => !c.Initializer.IsKind(SyntaxKind.ThisConstructorInitializer)).Select(c => AtEnd(c.Body!, context)),
            .. constructors.Count == 0 ? [Constructor(declaration, context)] : Array.Empty<Edit>(),
        ], import is null ? [] : [import]);
    }

    private static IEnumerable<ConstructorDeclarationSyntax> Constructors(ClassDeclarationSyntax declaration) =>
        declaration.Members.OfType<ConstructorDeclarationSyntax>().Where(c => !c.Modifiers.Any(SyntaxKind.StaticKeyword));

    private static PropertyDeclarationSyntax? Property(ClassDeclarationSyntax declaration, string name) =>
        declaration.Members.OfType<PropertyDeclarationSyntax>().SingleOrDefault(p => p.Identifier.ValueText == name && p.ExplicitInterfaceSpecifier is null && p.Modifiers.Any(SyntaxKind.PublicKeyword));

    /// <summary>Whether a property is the same from the end of the constructor on.</summary>
    private static bool IsSettled(ClassDeclarationSyntax declaration, string name, RuleContext context) => Property(declaration, name) switch
    {
        { Modifiers: [_], ExpressionBody.Expression: var value } => IsSettled(value, declaration, context),
        { Modifiers: [_], AccessorList.Accessors: [{ RawKind: (int)SyntaxKind.GetAccessorDeclaration, Body: null, ExpressionBody: null }] } => true,
        _ => false,
    };

    /// <summary>Whether an expression reads nothing that the class sets outside of its constructors.</summary>
    private static bool IsSettled(ExpressionSyntax value, ClassDeclarationSyntax declaration, RuleContext context) =>
        !value.DescendantNodesAndSelf().Any(n => n is AnonymousFunctionExpressionSyntax or AssignmentExpressionSyntax)
        && value.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().All(n => context.Model.GetSymbolInfo(n).Symbol switch
        {
            INamedTypeSymbol or INamespaceSymbol => true,
            IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null } or IPropertySymbol { IsStatic: true } => true,
            IFieldSymbol { DeclaredAccessibility: Accessibility.Private } field => !IsSetLater(field, declaration, context),
            IMethodSymbol { Name: "Create", ContainingType.Name: "StandardStreamWriter" } => true,
            _ => false,
        });

    private static bool IsSetLater(IFieldSymbol field, ClassDeclarationSyntax declaration, RuleContext context) =>
        declaration.DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => n.Identifier.ValueText == field.Name
            && n.Parent is AssignmentExpressionSyntax or MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax } or ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None }
            && n.FirstAncestorOrSelf<ConstructorDeclarationSyntax>() is null
            && SymbolEqualityComparer.Default.Equals(context.Model.GetSymbolInfo(n).Symbol, field));

    private static Edit AtEnd(BlockSyntax body, RuleContext context)
    {
        var close = body.CloseBraceToken;
        var line = context.Text.Lines.GetLineFromPosition(close.SpanStart);
        var isFirst = string.IsNullOrWhiteSpace(context.Text.ToString(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(line.Start, close.SpanStart)));
        var inner = Indentation.Of(close.Parent!, context.Text) + Indentation.Unit(context.Root, context.Text);
        return isFirst ? Edit.Insert(line.Start, Statements(inner, context) + UsingLines.NewLineOf(context.Text), body.Span) : Edit.Insert(close.SpanStart, "Output = Out; base.Error = Error; ", body.Span);
    }

    private static string Statements(string indentation, RuleContext context) => $"{indentation}Output = Out;{UsingLines.NewLineOf(context.Text)}{indentation}base.Error = Error;";

    private static Edit Constructor(ClassDeclarationSyntax declaration, RuleContext context)
    {
        var (line, unit) = (UsingLines.NewLineOf(context.Text), Indentation.Unit(context.Root, context.Text));
        var inner = Indentation.Of(declaration, context.Text) + unit;
        return Edit.Insert(declaration.OpenBraceToken.Span.End, $"{line}{inner}public {declaration.Identifier.Text}(){line}{inner}{{{line}{Statements(inner + unit, context)}{line}{inner}}}{line}", declaration.Span);
    }
}
