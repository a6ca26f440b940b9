using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Handlers;

/// <summary>A variable, field, property or parameter that holds a handler which takes the invocation context.</summary>
/// <param name="Symbol">What holds it.</param>
/// <param name="Declaration">Where it is declared.</param>
/// <param name="Type">The type as written; null for <c>var</c>.</param>
internal sealed record DelegateSlot(ISymbol Symbol, SyntaxNode Declaration, GenericNameSyntax? Type)
{
    /// <summary>What the delegate returns.</summary>
    public ITypeSymbol ReturnType => TypeOf(Symbol)!.DelegateInvokeMethod!.ReturnType;

    /// <summary>The first value, with the declaration; null where it gets none there.</summary>
    public ExpressionSyntax? Initial => Declaration switch
    {
        VariableDeclaratorSyntax variable => variable.Initializer?.Value,
        PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression,
        _ => null,
    };

    /// <summary>Whether other projects can store handlers in it.</summary>
    /// <param name="compilation">The project that declares it.</param>
    public bool IsOpen(Compilation compilation) =>
        compilation.Options.OutputKind == OutputKind.DynamicallyLinkedLibrary && (Symbol is IParameterSymbol ? Symbol.ContainingSymbol : Symbol).IsVisibleOutside();

    /// <summary>Reads a symbol.</summary>
    /// <param name="symbol">Any symbol.</param>
    /// <param name="context">A file of the project.</param>
    /// <returns>Null where it holds no such handler, or is not declared in the project with a type that can be changed.</returns>
    public static DelegateSlot? Of(ISymbol? symbol, RuleContext context)
    {
        if (symbol is null || TypeOf(symbol) is null || symbol.DeclaringSyntaxReferences is not [var reference] || !context.Compilation.ContainsSyntaxTree(reference.SyntaxTree))
        {
            return null;
        }

        var declaration = reference.GetSyntax(context.CancellationToken);
        var type = declaration switch
        {
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1 } variables } => variables.Type,
            PropertyDeclarationSyntax { ExplicitInterfaceSpecifier: null } property => property.Type,
            ParameterSyntax parameter => parameter.Type,
            _ => null,
        };
        type = type is NullableTypeSyntax nullable ? nullable.ElementType : type;
        type = type is QualifiedNameSyntax qualified ? qualified.Right : type;
        return type is GenericNameSyntax generic ? new DelegateSlot(symbol, declaration, generic)
            : type is { IsVar: true } ? new DelegateSlot(symbol, declaration, null)
            : null;
    }

    /// <summary>What a value is stored in; null where it goes elsewhere.</summary>
    public static DelegateSlot? Holding(SyntaxNode value, RuleContext file)
    {
        var symbol = value.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax or PropertyDeclarationSyntax } initial => file.Model.GetDeclaredSymbol(initial.Parent!),
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => file.Model.GetDeclaredSymbol(property),
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment when assignment.Right == value => file.Model.GetSymbolInfo(assignment.Left).Symbol,
            ArgumentSyntax argument => (file.Model.GetOperation(argument) as IArgumentOperation)?.Parameter,
            _ => null,
        };
        return Of(symbol?.OriginalDefinition, file);
    }

    /// <summary>The values that a parameter is given by all who call its method; null where they can't be known.</summary>
    public static ImmutableArray<(ExpressionSyntax Value, RuleContext File)>? Given(IParameterSymbol parameter, RuleContext context)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method || SharedSignature.Of(method, context) is not { Members.Length: 1, Objection: null })
        {
            return null;
        }

        var values = ImmutableArray.CreateBuilder<(ExpressionSyntax, RuleContext)>();
        foreach (var (name, model) in HandlerUses.NamesOf([method], context))
        {
            var call = name.FirstAncestorOrSelf<InvocationExpressionSyntax>(i => i.Expression.Span.End == name.Span.End);
            if (HandlerUses.IsNameOf(name))
            {
                continue;
            }

            if (call is null || model.GetOperation(call) is not IInvocationOperation operation || operation.Arguments.FirstOrDefault(a => a.Parameter!.Ordinal == parameter.Ordinal) is not { } given)
            {
                return null;
            }

            if (given.Syntax is ArgumentSyntax argument)
            {
                values.Add((argument.Expression, context.For(name.SyntaxTree)!));
            }
        }

        return values.ToImmutable();
    }

    /// <summary>The type that functions of another signature need.</summary>
    /// <param name="family">The functions.</param>
    /// <param name="context">A file of the project.</param>
    public (ImmutableArray<Edit> Edits, ImmutableArray<string> Imports) Edits(ContextFamily family, RuleContext context)
    {
        if (Type is null || context.For(Type.SyntaxTree) is not { } file)
        {
            return ([], []);
        }

        var returnsVoid = ReturnType.SpecialType == SpecialType.System_Void;
        var (token, importToken) = family.TakesToken ? file.Imports.NameOf("System.Threading", "CancellationToken", Type) : (null, null);
        var (task, importTask) = returnsVoid && family.BecomesTask ? file.Imports.NameOf("System.Threading.Tasks", "Task", Type) : (null, null);
        var returned = (returnsVoid, task, family.ReturnsExitCode) switch
        {
            (true, not null, true) => task + "<int>",
            (true, not null, false) => task,
            (true, null, true) => "int",
            _ => null,
        };
        var added = string.Concat(new[] { token, returned }.OfType<string>().Select(t => ", " + t));
        var arguments = Type.TypeArgumentList.Arguments;
        var edits = ImmutableArray.CreateBuilder<Edit>();
        if (returned is not null)
        {
            edits.Add(Edit.Replace(Type.Identifier.Span, "Func", Type.Identifier.Span));
        }

        if (added.Length > 0)
        {
            edits.Add(Edit.Insert(arguments[0].Span.End, added, Type.Span));
        }

        if (!returnsVoid && family.ReturnsExitCode)
        {
            edits.Add(Edit.Insert(arguments[1].Span.End, "<int>", Type.Span));
        }

        return (edits.ToImmutable(), [.. new[] { importToken, importTask }.OfType<string>()]);
    }

    private static INamedTypeSymbol? TypeOf(ISymbol symbol)
    {
        var type = symbol switch
        {
            ILocalSymbol local => local.Type,
            IFieldSymbol field => field.Type,
            IPropertySymbol { IsIndexer: false } property => property.Type,
            IParameterSymbol { RefKind: RefKind.None } parameter => parameter.Type,
            _ => null,
        };
        return type is INamedTypeSymbol { DelegateInvokeMethod: not null } named && named.MetadataName() is "System.Action`1" or "System.Func`2"
            && ((INamedTypeSymbol)type).TypeArguments[0].Is(CommandLineTypes.InvocationContext) ? (INamedTypeSymbol)type : null;
    }
}
