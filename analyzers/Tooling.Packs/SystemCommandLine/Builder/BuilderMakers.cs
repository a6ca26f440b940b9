using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>The methods of a compilation that create and return a builder.</summary>
internal sealed class BuilderMakers
{
    private static readonly ConditionalWeakTable<Compilation, BuilderMakers> Known = new();

    private readonly Dictionary<ISymbol, BuilderMaker> _makers = new(SymbolEqualityComparer.Default);

    private BuilderMakers(Compilation compilation)
    {
        foreach (var (type, model) in NamedPlaces.In(compilation, "CommandLineBuilder"))
        {
            if (DeclarationOf(BuilderApi.WholeType(type)) is { } declaration && model.GetDeclaredSymbol(declaration) is IMethodSymbol method
                && BuilderApi.IsBuilder(method.ReturnType) && PipelineIn(declaration, model) is { } pipeline)
            {
                var (calls, objection) = CallsOf(method, compilation);
                var (functions, problem) = FunctionsOf(method, declaration, pipeline, model);
                _makers[method] = new BuilderMaker(method, pipeline, calls, functions, pipeline.Objection ?? ObjectionTo(method, compilation) ?? problem ?? objection);
            }
        }
    }

    public static BuilderMakers Of(Compilation compilation) => Known.GetValue(compilation, c => new BuilderMakers(c));

    /// <summary>All of them that can return the command.</summary>
    public IEnumerable<BuilderMaker> Usable => _makers.Values.Where(m => m.Objection is null);

    /// <summary>The functions that such methods give to the builder.</summary>
    public IEnumerable<StepFunction> Functions => Usable.SelectMany(m => m.Functions);

    /// <summary>The method that is called; null for any other expression.</summary>
    public static BuilderMaker? Called(ExpressionSyntax expression, SemanticModel model) =>
        expression is InvocationExpressionSyntax call && BuilderApi.IsBuilder(model.GetTypeInfo(call).Type) && model.GetSymbolInfo(call).Symbol is IMethodSymbol method
        && Of(model.Compilation)._makers.TryGetValue(method.Declared(), out var maker) && maker.Objection is null ? maker : null;

    /// <summary>The method that a builder is created in, to be returned; null where it is not.</summary>
    public BuilderMaker? Creating(ExpressionSyntax creation) => _makers.Values.FirstOrDefault(m => m.Pipeline.Start == creation);

    /// <summary>The method that has a type as its return type; null where it is none that creates a builder.</summary>
    public static BuilderMaker? Returning(TypeSyntax type, SemanticModel model) =>
        DeclarationOf(type) is { } declaration && model.GetDeclaredSymbol(declaration) is { } method && Of(model.Compilation)._makers.TryGetValue(method, out var maker) ? maker : null;

    private static SyntaxNode? DeclarationOf(TypeSyntax type) => type.Parent switch
    {
        MethodDeclarationSyntax method when method.ReturnType == type => method,
        LocalFunctionStatementSyntax function when function.ReturnType == type => function,
        _ => null,
    };

    private static Pipeline? PipelineIn(SyntaxNode declaration, SemanticModel model)
    {
        var creations = declaration.DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>().Where(c => BuilderApi.IsBuilder(model.GetTypeInfo(c).Type)).ToList();
        return creations is [var creation] && BuilderApi.FunctionOf(creation) == declaration && PipelineReader.Read(creation, model) is { IsReturned: true } pipeline ? pipeline : null;
    }

    private static (ImmutableArray<StepFunction> Functions, string? Objection) FunctionsOf(IMethodSymbol method, SyntaxNode declaration, Pipeline pipeline, SemanticModel model)
    {
        var functions = ImmutableArray.CreateBuilder<StepFunction>();
        foreach (var step in pipeline.Steps.Where(s => BuilderApi.IsStep(StepMethod.Of(s, model))))
        {
            if (StepFunction.IsGiven(step))
            {
                var (function, objection) = StepFunction.Read(step, method, builder: null, declaration, model, name => functions.Any(f => f.Name == name));
                if (function is null)
                {
                    return ([], $"'{method.Name}' returns the builder, and gives it a function that can't become a method: {objection}");
                }

                functions.Add(function);
            }
            else if (!step.ArgumentList.Arguments.All(a => a.Expression is LiteralExpressionSyntax))
            {
                return ([], $"'{method.Name}' returns the builder, and configures it with values or code of its own.");
            }
        }

        return (functions.ToImmutable(), null);
    }

    private static string? ObjectionTo(IMethodSymbol method, Compilation compilation) =>
        method.IsVirtual || method.IsOverride || method.IsAbstract || method.IsGenericMethod ? $"'{method.Name}' returns the builder, and may have other implementations."
        : method.IsVisibleOutside() && compilation.Options.OutputKind == OutputKind.DynamicallyLinkedLibrary ? $"'{method.Name}' returns the builder, and is public: other projects may call it."
        : null;

    private static (ImmutableArray<InvocationExpressionSyntax> Calls, string? Objection) CallsOf(IMethodSymbol method, Compilation compilation)
    {
        var calls = ImmutableArray.CreateBuilder<InvocationExpressionSyntax>();
        string? objection = null;
        foreach (var (name, model) in NamedPlaces.In(compilation, method.Name))
        {
            if (model.GetSymbolInfo(name) is { Symbol: IMethodSymbol used } && SymbolEqualityComparer.Default.Equals(used.Declared(), method))
            {
                ExpressionSyntax whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
                if (whole.Parent is InvocationExpressionSyntax call && call.Expression == whole)
                {
                    calls.Add(call);
                }
                else
                {
                    objection = $"'{method.Name}' returns the builder, and is used as a delegate.";
                }
            }
        }

        return (calls.ToImmutable(), objection);
    }
}
