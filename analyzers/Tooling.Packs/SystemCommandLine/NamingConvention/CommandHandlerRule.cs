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

/// <summary>
/// <c>command.Handler = CommandHandler.Create(…)</c> bound parameters by name when it ran; an action reads them where it can be seen. So where the handler is given to a method of the program
/// that sets it.
/// </summary>
internal sealed class CommandHandlerRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = ["Handler", "Create", "ICommandHandler"];

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
                ReportGiven(name, context);
            }
        }
        else if (symbol is IPropertySymbol { Name: "Handler" } && symbol.ContainingType.MetadataName() == CommandLineTypes.Command
            && MemberCall.Access(name).Parent is AssignmentExpressionSyntax assignment && assignment.Left == MemberCall.Access(name)
            && CreateCall.CallIn(assignment, context.Model) is { } call)
        {
            Report(assignment, call, name, context);
        }
        else if (symbol is INamedTypeSymbol type && type.MetadataName() == HandlerClass.Interface && name.FirstAncestorOrSelf<ParameterSyntax>() is { } parameter
            && HandlerSlot.Of(context.Model.GetDeclaredSymbol(parameter, context.CancellationToken), context) is { Objection: null } slot)
        {
            ReportSlot(slot, name, context);
        }
    }

    /// <summary>A parameter that takes handlers takes what sets the action of a command.</summary>
    private static void ReportSlot(HandlerSlot slot, SimpleNameSyntax name, RuleContext context)
    {
        var written = slot.Type;
        var (action, importAction) = context.Imports.NameOf("System", "Action", name);
        var (command, importCommand) = context.Imports.NameOf("System.CommandLine", "Command", name);
        var receiver = ((MemberAccessExpressionSyntax)slot.Assignment.Left).Expression;
        context.Removes(TextSpan.FromBounds(receiver.Span.End, slot.Assignment.Right.SpanStart));
        context.Rewrite(
            written,
            name.Span,
            [Edit.Replace(written.Span, $"{action}<{command}>", written.Span), Edit.Replace(slot.Assignment.Span, $"{slot.Assignment.Right}({receiver})", slot.Assignment.Span)],
            [.. new[] { importAction, importCommand }.OfType<string>()],
            group: slot.Group);
    }

    /// <summary>A handler that is not assigned to a command here.</summary>
    private static void ReportGiven(SimpleNameSyntax name, RuleContext context)
    {
        var call = MemberCall.Invocation(name);
        if (call is null || HandlerSlot.Taking(call, context) is not var (slot, command))
        {
            context.Manual(name, name.Span, "The handler is not assigned to a command here: let the code take the command, and call SetAction with a lambda that reads the values from the ParseResult.");
            return;
        }

        var (create, edits, imports, problem) = slot.Objection is null ? Given(call, command, context) : (null, [], [], slot.Objection);
        if (problem is not null)
        {
            context.Manual(name, name.Span, problem);
            return;
        }

        Removes(create!, context);
        context.Rewrite(call, name.Span, edits, imports, group: slot.Group);
    }

    private static void Removes(CreateCall create, RuleContext context)
    {
        context.Removes(TextSpan.FromBounds(create.Place.SpanStart, create.Handler.SpanStart));
        context.Removes(create.Rest);
        if (create.Handler is LambdaExpressionSyntax lambda)
        {
            context.Removes(LambdaEdits.ParametersSpan(lambda));
        }
    }

    private static (CreateCall? Create, ImmutableArray<Edit> Edits, ImmutableArray<string> Imports, string? Objection) Given(InvocationExpressionSyntax call, ExpressionSyntax command, RuleContext context)
    {
        var (create, parameters, objection) = ReadHandler(call, call, () => CommandSymbols.OfMade(command, call, context), context);
        var (change, unchangeable) = create is null || objection is not null ? (null, objection) : BoundContext.Of(create, context);
        if (change is null || unchangeable is not null || change.Group is not null)
        {
            return (null, [], [], unchangeable ?? "The handler uses the exit code or the token of the context: return the code, and take a CancellationToken.");
        }

        var (handler, problem) = HandlerEdits(create!, call, parameters, change, context);
        if (problem is not null)
        {
            return (null, [], [], problem);
        }

        var made = new FreshNames(context.Model, call).Make("command");
        return (create, [.. handler, Edit.Replace(TextSpan.FromBounds(call.SpanStart, create!.Handler.SpanStart), $"{made} => {made}.SetAction(", call.Span)], ImportsOf(handler, call, context), null);
    }

    private static void Report(AssignmentExpressionSyntax assignment, InvocationExpressionSyntax call, SimpleNameSyntax name, RuleContext context)
    {
        var stored = StoredCommand.Of(assignment, context);
        var (create, parameters, objection) = Read(assignment, call, name, stored, context);
        var (change, unchangeable) = create is null || objection is not null ? (null, objection) : BoundContext.Of(create, context);
        var (edits, problem) = change is null || unchangeable is not null ? ([], unchangeable) : Edits(create!, parameters, change, name, stored, context);
        if (problem is not null)
        {
            context.Manual(assignment, name.Span, problem);
            return;
        }

        Removes(create!, context);
        context.Rewrite(assignment, name.Span, edits.AddRange(change!.Edits), ImportsOf(edits, assignment, context).AddRange(change.Imports), group: change.Group ?? stored?.Group);
    }

    private static ImmutableArray<string> ImportsOf(ImmutableArray<Edit> edits, SyntaxNode place, RuleContext context) =>
        edits.Any(e => e.Parts.Any(p => p.Text?.Contains($"is {SymbolReading.ResultType} ") == true)) && !context.Imports.Contains("System.CommandLine.Parsing", place) ? ["System.CommandLine.Parsing"] : [];

    /// <summary>Why a handler that is given to a method of the program can't be rewritten; null where it can.</summary>
    /// <param name="call">The call of <c>Create</c>.</param>
    /// <param name="command">What takes the command there.</param>
    /// <param name="context">The file.</param>
    public static string? ObjectionTo(InvocationExpressionSyntax call, ExpressionSyntax command, RuleContext context) => Given(call, command, context).Objection;

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
            : Read(assignment, call, name, StoredCommand.Of(assignment, context), context).Objection;
    }

    private static (CreateCall? Create, ImmutableArray<HandlerParameter> Parameters, string? Objection) Read(AssignmentExpressionSyntax assignment, InvocationExpressionSyntax call, SimpleNameSyntax name, StoredCommand? stored, RuleContext context)
    {
        var declaration = HandlerInitializer.DeclarationOf(assignment);
        if (!MemberCall.IsDiscarded(assignment, context.Model) && declaration is null && stored is null)
        {
            return (null, [], "SetAction is a statement: store the command in a variable first, and set its handler in a statement of its own.");
        }

        return ReadHandler(assignment, call, () => stored is not null ? CommandSymbols.OfMade(stored.Creation, assignment, context) : declaration is null ? CommandSymbols.Of(MemberCall.Receiver(name), assignment, context) : CommandSymbols.Of(declaration, assignment, context), context);
    }

    private static (CreateCall? Create, ImmutableArray<HandlerParameter> Parameters, string? Objection) ReadHandler(ExpressionSyntax place, InvocationExpressionSyntax call, Func<CommandSymbols> commands, RuleContext context)
    {
        if (CreateCall.Read(place, call, context) is not { } create)
        {
            return (null, [], "The handler is neither a lambda nor a method: what it is called with can't be seen.");
        }

        if (HiddenExitCode.Objection(create.Handler, context) is { } hidden)
        {
            return (null, [], hidden);
        }

        if (Comments.AreIn(context.Text, create.Rest))
        {
            return (null, [], "There is a comment behind the handler, which would be lost: move it.");
        }

        if (!create.IsReturnTypeKnown || place.DescendantTrivia(descendIntoTrivia: true).Any(t => t.IsDirective))
        {
            return (null, [], "The handler returns something else than an exit code or a task, or has preprocessor directives inside.");
        }

        var (parameters, objection) = Parameters(create, new HandlerParameters(new NamedSymbols(commands(), create.Handler, context), context));
        return (create, parameters, objection);
    }

    private static (ImmutableArray<Edit> Edits, string? Objection) Edits(CreateCall create, ImmutableArray<HandlerParameter> parameters, BoundContext change, SimpleNameSyntax name, StoredCommand? stored, RuleContext context)
    {
        var assignment = (AssignmentExpressionSyntax)create.Place;
        var declaration = HandlerInitializer.DeclarationOf(assignment);
        var (handler, problem) = HandlerEdits(create, declaration is null ? assignment : HandlerInitializer.StatementOf(declaration), parameters, change, context, keepsRest: declaration is not null || stored is not null);
        if (problem is not null)
        {
            return ([], problem);
        }

        if (stored?.Edits(create, context) is var (edits, objection))
        {
            return (handler.InsertRange(0, edits), objection);
        }

        var move = declaration is null
            ? (Edit.Replace(TextSpan.FromBounds(name.SpanStart, create.Handler.SpanStart), "SetAction(", assignment.Span), null)
            : HandlerInitializer.Move(declaration, create, context);
        return move.Edit is null ? ([], move.Objection) : (handler.Insert(0, move.Edit), null);
    }

    /// <summary>What becomes of the handler itself.</summary>
    private static (ImmutableArray<Edit> Edits, string? Objection) HandlerEdits(CreateCall create, SyntaxNode place, ImmutableArray<HandlerParameter> parameters, BoundContext change, RuleContext context, bool keepsRest = false)
    {
        var (handler, problem) = create.IsAction ? ([], null)
            : create.Handler is LambdaExpressionSyntax lambda
            ? new BoundLambda(create, place, lambda, parameters, change, context).Edits()
            : MethodCall(create, place, parameters, change, context);
        if (problem is not null)
        {
            return ([], problem);
        }

        return (keepsRest || create.Rest.IsEmpty ? handler : handler.Add(new Edit(create.Rest, [], create.Rest)), null);
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

        var names = new FreshNames(context.Model, create.Place);
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

        var isLong = arguments.Count > 1 && arguments.Sum(a => a.Length + 2) + (create.Place is AssignmentExpressionSyntax assignment ? assignment.Left.Span.Length : 0) > 90;
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
