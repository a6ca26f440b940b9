using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Packs.Inventory;
using Tooling.Rules.Inventory;

namespace Tooling.Packs.SystemCommandLine.Inventory;

/// <summary>Collects the facts of files, and of those that declare what they use.</summary>
internal sealed class CodeReader : OperationWalker
{
    private readonly ToolContext _context;
    private readonly CodeFacts _facts = new();
    private readonly Queue<SyntaxTree> _open;
    private readonly HashSet<SyntaxTree> _known;

    /// <summary>The method, local function or property whose results are being read; null in a lambda.</summary>
    private ISymbol? _owner;

    private CodeReader(ToolContext context)
    {
        _context = context;
        _open = new Queue<SyntaxTree>(context.Files);
        _known = [.. context.Files];
    }

    public static CodeFacts Read(ToolContext context)
    {
        var reader = new CodeReader(context);
        while (reader._open.Count > 0)
        {
            reader.Read(reader._open.Dequeue());
        }

        return reader._facts;
    }

    public override void VisitAnonymousFunction(IAnonymousFunctionOperation operation) => Within(null, () => base.VisitAnonymousFunction(operation));

    public override void VisitLocalFunction(ILocalFunctionOperation operation) => Within(operation.Symbol, () => base.VisitLocalFunction(operation));

    public override void VisitReturn(IReturnOperation operation)
    {
        if (_owner is not null && operation.ReturnedValue is { } value)
        {
            _facts.AddValue(_owner, value);
        }

        base.VisitReturn(operation);
    }

    public override void VisitVariableDeclarator(IVariableDeclaratorOperation operation)
    {
        if (operation.GetVariableInitializer() is { } initializer)
        {
            _facts.AddValue(operation.Symbol, initializer.Value);
        }

        base.VisitVariableDeclarator(operation);
    }

    public override void VisitFieldInitializer(IFieldInitializerOperation operation)
    {
        _facts.AddValue(operation.InitializedFields[0], operation.Value);
        base.VisitFieldInitializer(operation);
    }

    public override void VisitPropertyInitializer(IPropertyInitializerOperation operation)
    {
        _facts.AddValue(operation.InitializedProperties[0], operation.Value);
        base.VisitPropertyInitializer(operation);
    }

    public override void VisitSimpleAssignment(ISimpleAssignmentOperation operation)
    {
        Assign(operation);
        base.VisitSimpleAssignment(operation);
    }

    public override void VisitCoalesceAssignment(ICoalesceAssignmentOperation operation)
    {
        Assign(operation);
        base.VisitCoalesceAssignment(operation);
    }

    public override void VisitDeconstructionAssignment(IDeconstructionAssignmentOperation operation)
    {
        var target = operation.Target is IDeclarationExpressionOperation declaration ? declaration.Expression : operation.Target;
        if (target is ITupleOperation targets && Operations.Unwrap(operation.Value) is ITupleOperation values)
        {
            foreach (var (variable, value) in targets.Elements.Zip(values.Elements, (t, v) => (Operations.VariableOf(t is IDeclarationExpressionOperation d ? d.Expression : t), v)))
            {
                if (variable is not null)
                {
                    _facts.AddValue(variable, value);
                }
            }
        }

        base.VisitDeconstructionAssignment(operation);
    }

    public override void VisitForEachLoop(IForEachLoopOperation operation)
    {
        if (operation.LoopControlVariable is IVariableDeclaratorOperation variable)
        {
            _facts.AddValue(variable.Symbol, operation.Collection);
        }

        base.VisitForEachLoop(operation);
    }

    public override void VisitObjectCreation(IObjectCreationOperation operation)
    {
        AddArguments(operation.Arguments);
        if (CommandLineKinds.KindOf(operation.Type) is not null)
        {
            _facts.Creations.Add(operation);
            Open(operation.Type!);
        }

        base.VisitObjectCreation(operation);
    }

    public override void VisitInvocation(IInvocationOperation operation)
    {
        AddArguments(operation.Arguments);
        OpenSource(operation, operation.TargetMethod, isStatic: Operations.ReceiverOf(operation) is null);
        if (operation.TargetMethod.TypeArguments.Length == 1 && CommandLineKinds.KindOf(operation.Type) is not null)
        {
            // A container makes what it is asked for.
            _facts.Requests.Add(operation.Type!.OriginalDefinition);
            Open(operation.Type);
        }

        if (operation.TargetMethod.MethodKind != MethodKind.Constructor && Operations.ReceiverOf(operation) is { } receiver)
        {
            var values = operation.Arguments.Select(a => a.Value).Where(v => v != receiver).ToImmutableArray();
            AddCall(Operations.Initialized(Operations.Unwrap(receiver)), operation.TargetMethod.Name, values, operation.Syntax);
        }

        base.VisitInvocation(operation);
    }

    public override void VisitPropertyReference(IPropertyReferenceOperation operation)
    {
        OpenSource(operation, operation.Property, operation.Instance is null);
        base.VisitPropertyReference(operation);
    }

    public override void VisitFieldReference(IFieldReferenceOperation operation)
    {
        OpenSource(operation, operation.Field, operation.Instance is null);
        base.VisitFieldReference(operation);
    }

    public override void VisitParameterReference(IParameterReferenceOperation operation)
    {
        if (CommandLineKinds.KindOf(operation.Type) is not null)
        {
            Open(operation.Type!);
        }

        base.VisitParameterReference(operation);
    }

    public override void VisitInvalid(IInvalidOperation operation)
    {
        if (operation.ChildOperations.Any(c => CommandLineKinds.KindOf(c.Type) is not null || CommandLineKinds.KindOf((c as IMemberReferenceOperation)?.Member.ContainingType) is not null))
        {
            _context.ReportIncomplete();
        }

        base.VisitInvalid(operation);
    }

    private void Read(SyntaxTree tree)
    {
        _context.CancellationToken.ThrowIfCancellationRequested();
        var model = _context.ModelOf(tree);
        var declarations = tree.GetRoot(_context.CancellationToken).DescendantNodesAndSelf(n => n is not (BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or GlobalStatementSyntax));
        foreach (var node in declarations)
        {
            switch (node)
            {
                case CompilationUnitSyntax unit when unit.Members.Any(SyntaxKind.GlobalStatement):
                case PrimaryConstructorBaseTypeSyntax:
                case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } }:
                    Visit(node, null, model);
                    break;
                case TypeDeclarationSyntax type:
                    AddType(type, model);
                    break;
                case BaseMethodDeclarationSyntax:
                    Visit(node, model.GetDeclaredSymbol(node, _context.CancellationToken), model);
                    break;
                case AccessorDeclarationSyntax or ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax }:
                    Visit(node, model.GetDeclaredSymbol(node.FirstAncestorOrSelf<BasePropertyDeclarationSyntax>()!, _context.CancellationToken), model);
                    break;
            }
        }
    }

    private void Visit(SyntaxNode node, ISymbol? owner, SemanticModel model)
    {
        if (model.GetOperation(node, _context.CancellationToken) is not { } operation)
        {
            return;
        }

        Within(owner, () => Visit(operation));
        var call = operation is IConstructorBodyOperation { Initializer: IExpressionStatementOperation { Operation: IInvocationOperation initializer } } ? initializer : operation as IInvocationOperation;
        var constructor = owner as IMethodSymbol ?? (node.Parent?.Parent is TypeDeclarationSyntax type ? PrimaryConstructorOf(type, model) : null);
        if (call is { TargetMethod.MethodKind: MethodKind.Constructor } && constructor is not null)
        {
            _facts.ConstructorCalls[constructor] = call;
        }
    }

    private static IMethodSymbol? PrimaryConstructorOf(TypeDeclarationSyntax type, SemanticModel model) =>
        model.GetDeclaredSymbol(type)?.InstanceConstructors.FirstOrDefault(c => c.DeclaringSyntaxReferences.Any(r => r.Span == type.Span));

    private void AddType(TypeDeclarationSyntax syntax, SemanticModel model)
    {
        if (model.GetDeclaredSymbol(syntax, _context.CancellationToken) is not { } type)
        {
            return;
        }

        if (CommandLineKinds.KindOf(type) is not null && !_facts.Classes.Contains(type, SymbolEqualityComparer.Default))
        {
            _facts.Classes.Add(type);
            Open(type);
        }
        else if (type.BaseType is IErrorTypeSymbol { Name: var name } && (name.Contains("Command") || name.Contains("Option") || name.Contains("Argument")))
        {
            _context.ReportIncomplete();
        }
    }

    private void Within(ISymbol? owner, Action visit)
    {
        var outer = _owner;
        _owner = owner;
        visit();
        _owner = outer;
    }

    private void Assign(IAssignmentOperation operation)
    {
        if (Operations.VariableOf(operation.Target) is { } variable)
        {
            _facts.AddValue(variable, operation.Value);
        }

        if (operation.Target is IPropertyReferenceOperation { Instance: { } instance } property && Operations.Initialized(Operations.Unwrap(instance)) is var owner && CommandLineKinds.KindOf(owner.Type) is not null)
        {
            _facts.Uses.Add(new SymbolUse(owner, property.Property.Name, [operation.Value], operation.Syntax));
        }
    }

    private void AddCall(IOperation target, string name, ImmutableArray<IOperation> values, SyntaxNode syntax)
    {
        if (CommandLineKinds.KindOf(target.Type) is not null || CommandLineKinds.IsBuilder(target.Type))
        {
            _facts.Uses.Add(new SymbolUse(target, name, values, syntax));
        }
        else if (target is IPropertyReferenceOperation { Instance: { } instance } property && Operations.Initialized(Operations.Unwrap(instance)) is var owner && CommandLineKinds.KindOf(owner.Type) is not null)
        {
            _facts.Uses.Add(new SymbolUse(owner, $"{property.Property.Name}.{name}", values, syntax));
        }
        else if (name == "Add" && values.Length > 0 && CommandLineKinds.KindOf(Operations.Unwrap(values[0]).Type) is not null && Operations.VariableOf(target) is { } collection)
        {
            _facts.AddValue(collection, values[0]);
        }
    }

    private void AddArguments(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments.Where(a => a.Parameter is { DeclaringSyntaxReferences.IsEmpty: false }))
        {
            _facts.AddValue(argument.Parameter!, argument.Value);
        }
    }

    /// <summary>Where a member gives a command, option or argument, its declaration says which: it may be in another project.</summary>
    private void OpenSource(IOperation operation, ISymbol member, bool isStatic)
    {
        if (CommandLineKinds.KindOf(operation.Type) is null || CommandLineKinds.IsOfLibrary(member))
        {
            return;
        }

        Open(member);
        if (isStatic && member.DeclaringSyntaxReferences.IsEmpty)
        {
            _context.ReportIncomplete();
        }
    }

    /// <summary>Has the files read that declare a symbol, and what it derives from.</summary>
    private void Open(ISymbol symbol)
    {
        foreach (var file in symbol.DeclaringSyntaxReferences.Select(r => r.SyntaxTree).Where(_known.Add))
        {
            _open.Enqueue(file);
        }

        if (symbol is ITypeSymbol { BaseType: { DeclaringSyntaxReferences.IsEmpty: false } baseType })
        {
            Open(baseType);
        }
    }
}
