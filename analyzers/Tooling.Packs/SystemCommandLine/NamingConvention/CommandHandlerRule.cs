using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Packs.SystemCommandLine.Members;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.NamingConvention;

/// <summary><c>command.Handler = CommandHandler.Create(…)</c> bound parameters by name when it ran; an action reads them where it can be seen.</summary>
internal sealed class CommandHandlerRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = ["Handler", "Create"];

    public override bool MayMeanUnknownReceiver => false;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name)
        {
            return;
        }

        if (CreateCall.IsCreate(symbol))
        {
            if (AssignmentOf(name, context.Model) is null && !MemberCall.IsMention(name))
            {
                context.Manual(name, name.Span, "The handler is not assigned to a command here: let the code take the command, and call SetAction with a lambda that reads the values from the ParseResult.");
            }
        }
        else if (symbol is IPropertySymbol { Name: "Handler" } && symbol.ContainingType.MetadataName() == CommandLineTypes.Command
            && MemberCall.Access(name).Parent is AssignmentExpressionSyntax assignment && assignment.Left == MemberCall.Access(name)
            && CreateCall.CallIn(assignment, context.Model) is { } call)
        {
            Report(assignment, call, name, context);
        }
    }

    private static void Report(AssignmentExpressionSyntax assignment, InvocationExpressionSyntax call, SimpleNameSyntax name, RuleContext context)
    {
        var (create, parameters, objection) = Read(assignment, call, name, context);
        var (change, unchangeable) = create is null || objection is not null ? (null, objection) : BoundContext.Of(create, context);
        var (edits, problem) = change is null || unchangeable is not null ? ([], unchangeable) : Edits(create!, parameters, change, name, context);
        if (problem is not null)
        {
            context.Manual(assignment, name.Span, problem);
            return;
        }

        var asksByName = edits.Any(e => e.Parts.Any(p => p.Text?.Contains($"is {SymbolReading.ResultType} ") == true));
        ImmutableArray<string> imports = asksByName && !context.Imports.Contains("System.CommandLine.Parsing", assignment) ? ["System.CommandLine.Parsing"] : [];
        context.Rewrite(assignment, name.Span, edits.AddRange(change!.Edits), imports.AddRange(change.Imports), group: change.Group);
    }

    /// <summary>Why the values that a handler is given can't be read; null where they can, or the call is not assigned to a command.</summary>
    /// <param name="call">The call of <c>Create</c>.</param>
    /// <param name="context">Its file.</param>
    public static string? ObjectionTo(InvocationExpressionSyntax call, RuleContext context)
    {
        var assignment = call.FirstAncestorOrSelf<AssignmentExpressionSyntax>();
        var name = assignment?.Left switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            SimpleNameSyntax simple => simple,
            _ => null,
        };
        return assignment is null || name is null || CreateCall.CallIn(assignment, context.Model) != call ? "The handler is not assigned to a command here. Set it by SetAction."
            : Read(assignment, call, name, context).Objection;
    }

    private static (CreateCall? Create, ImmutableArray<HandlerParameter> Parameters, string? Objection) Read(AssignmentExpressionSyntax assignment, InvocationExpressionSyntax call, SimpleNameSyntax name, RuleContext context)
    {
        var declaration = HandlerInitializer.DeclarationOf(assignment);
        if (!MemberCall.IsDiscarded(assignment, context.Model) && declaration is null)
        {
            return (null, [], "SetAction is a statement: store the command in a variable first, and set its handler in a statement of its own.");
        }

        if (CreateCall.Read(assignment, call, context) is not { } create)
        {
            return (null, [], "The handler is neither a lambda nor a method: what it is called with can't be seen.");
        }

        if (HiddenExitCode.Objection(create.Handler, context) is { } hidden)
        {
            return (null, [], hidden);
        }

        if (!create.IsReturnTypeKnown || assignment.DescendantTrivia(descendIntoTrivia: true).Any(t => t.IsDirective))
        {
            return (null, [], "The handler returns something else than an exit code or a task, or has preprocessor directives inside.");
        }

        var commands = declaration is null ? CommandSymbols.Of(MemberCall.Receiver(name), assignment, context) : CommandSymbols.Of(declaration, assignment, context);
        var (parameters, objection) = Parameters(create, new HandlerParameters(new NamedSymbols(commands, create.Handler, context), context));
        return (create, parameters, objection);
    }

    private static (ImmutableArray<Edit> Edits, string? Objection) Edits(CreateCall create, ImmutableArray<HandlerParameter> parameters, BoundContext change, SimpleNameSyntax name, RuleContext context)
    {
        var assignment = create.Assignment;
        var declaration = HandlerInitializer.DeclarationOf(assignment);
        var place = declaration is null ? assignment : (SyntaxNode)HandlerInitializer.StatementOf(declaration);
        var (handler, problem) = create.Handler is LambdaExpressionSyntax lambda
            ? new BoundLambda(create, place, lambda, parameters, change, context).Edits()
            : MethodCall(create, place, parameters, change, context);
        if (problem is not null)
        {
            return ([], problem);
        }

        if (declaration is null && !create.Rest.IsEmpty)
        {
            handler = handler.Add(new Edit(create.Rest, [], create.Rest));
        }

        var move = declaration is null
            ? (Edit.Replace(TextSpan.FromBounds(name.SpanStart, create.Handler.SpanStart), "SetAction(", assignment.Span), null)
            : HandlerInitializer.Move(declaration, create, context);
        if (move.Edit is null)
        {
            return ([], move.Objection);
        }

        context.Removes(TextSpan.FromBounds(assignment.SpanStart, create.Handler.SpanStart));
        if (create.Handler is LambdaExpressionSyntax written)
        {
            context.Removes(LambdaEdits.ParametersSpan(written));
        }

        return (handler.Insert(0, move.Edit), null);
    }

    private static (ImmutableArray<HandlerParameter> Parameters, string? Objection) Parameters(CreateCall create, HandlerParameters binding)
    {
        var result = ImmutableArray.CreateBuilder<HandlerParameter>();
        var names = create.Handler is LambdaExpressionSyntax ? create.Method.Parameters.Select(p => p.Name).ToImmutableArray() : [];
        foreach (var parameter in create.Method.Parameters)
        {
            var (bound, objection) = binding.Bind(parameter, names);
            if (bound is null)
            {
                return ([], objection);
            }

            result.Add(bound);
        }

        return result.Any(p => p.TakesToken) && !create.IsTask
            ? ([], "The handler takes a cancellation token and returns no task, which no action does: make it async.")
            : (result.ToImmutable(), null);
    }

    /// <summary>A method is called with the values.</summary>
    private static (ImmutableArray<Edit> Edits, string? Objection) MethodCall(CreateCall create, SyntaxNode place, ImmutableArray<HandlerParameter> parameters, BoundContext change, RuleContext context)
    {
        if (context.Model.GetOperation(create.Handler) is IMethodReferenceOperation { Instance: { } instance } && !SymbolStability.IsStable(instance, context))
        {
            return ([], "The handler is a method of an object that may be another one later: store the object in a variable first.");
        }

        var names = new FreshNames(context.Model, create.Assignment);
        var parseResult = names.Make("parseResult");
        var token = change.Token is not null || parameters.Any(p => p.TakesToken) ? names.Make("cancellationToken") : null;
        var locals = create.Method.Parameters.Select((p, i) => parameters[i].Model is null ? null : names.Make(p.Name)).ToList();
        var arguments = parameters.Select((p, i) => locals[i] ?? p.Kind switch
        {
            ParameterKind.Token => token!,
            ParameterKind.ParseResult => change.Token is not null && create.Method.Parameters[i].Type.Is(CommandLineTypes.InvocationContext) ? $"{parseResult}, {token}" : parseResult,
            _ => p.Text.Replace(HandlerParameters.ParseResult, parseResult),
        }).ToList();
        var head = token is not null ? $"({parseResult}, {token}) =>" : arguments.Count == 0 ? "_ =>" : $"{parseResult} =>";
        var newLine = UsingLines.NewLineOf(context.Text);
        var outer = newLine + Indentation.Of(place, context.Text);
        var unit = Indentation.Unit(context.Root, context.Text);
        var models = parameters.SelectMany((p, i) => p.Model?.Lines(locals[i]!, parseResult, token, unit) ?? []).ToList();
        if (models.Count > 0)
        {
            var before = $"{head}{outer}{{{string.Concat(models.Select(line => line.Length == 0 ? newLine : outer + unit + line))}{outer}{unit}{(create.Method.ReturnsVoid && !change.Returns ? string.Empty : "return ")}";
            return Around(create.Handler, before, $"({string.Join(", ", arguments)});{outer}}}");
        }

        var isLong = arguments.Count > 1 && arguments.Sum(a => a.Length + 2) + create.Assignment.Left.Span.Length > 90;
        var list = (isLong ? outer + unit : string.Empty) + string.Join(isLong ? "," + outer + unit : ", ", arguments);
        return Around(create.Handler, head + " ", $"({list})");
    }

    private static (ImmutableArray<Edit> Edits, string? Objection) Around(ExpressionSyntax handler, string before, string after) =>
        ([Edit.Insert(handler.SpanStart, before, handler.Span), Edit.Insert(handler.Span.End, after, handler.Span)], null);

    /// <summary>The assignment to a handler that a call of <c>Create</c> is the right side of.</summary>
    private static AssignmentExpressionSyntax? AssignmentOf(SimpleNameSyntax create, SemanticModel model) =>
        MemberCall.Invocation(create) is { } call && call.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { } assignment
            && CreateCall.CallIn(assignment, model) == call && model.GetSymbolInfo(assignment.Left).Symbol is IPropertySymbol { Name: "Handler" }
            ? assignment
            : null;
}
