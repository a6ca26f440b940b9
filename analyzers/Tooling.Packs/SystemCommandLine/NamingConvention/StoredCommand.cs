using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Packs.SystemCommandLine.Builder;
using Tooling.Packs.SystemCommandLine.Constructors;
using Tooling.Packs.SystemCommandLine.Members;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.NamingConvention;

/// <summary>
/// <c>return new Command("name") { Handler = … };</c>, <c>root.AddCommand(new Command("name") { Handler = … });</c>: a command that is created inside of an expression is created in a variable
/// before it, so that its action can be set.
/// </summary>
/// <param name="Creation">The creation of the command.</param>
/// <param name="Place">The statement that the variable goes before, or the expression that is the body of a function.</param>
internal sealed record StoredCommand(BaseObjectCreationExpressionSyntax Creation, SyntaxNode Place)
{
    /// <summary>Reads where a handler is assigned.</summary>
    /// <param name="assignment">The assignment of the handler in the initializer of a command.</param>
    /// <param name="context">The file.</param>
    /// <returns>Null where the command can't be created earlier, or has a variable.</returns>
    public static StoredCommand? Of(AssignmentExpressionSyntax assignment, RuleContext context) =>
        assignment.Parent is InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } && HandlerInitializer.DeclarationOf(assignment) is null
            && EarlierCreation.PlaceOf(creation, assignment, context) is { } place && !place.DescendantTrivia(descendIntoTrivia: true).Any(t => t.IsDirective)
            && !(place is ExpressionSyntax body && HasCommentAround(body))
            ? new StoredCommand(creation, place)
            : null;

    /// <summary>What is applied together: all commands of one statement are created before it.</summary>
    public string Group => "command@" + Place.SpanStart.ToString(CultureInfo.InvariantCulture);

    /// <summary>Creates the command in a variable, and sets its action.</summary>
    /// <param name="create">The handler.</param>
    /// <param name="context">The file.</param>
    /// <returns>A reason where it can't be done.</returns>
    public (ImmutableArray<Edit> Edits, string? Objection) Edits(CreateCall create, RuleContext context)
    {
        var (gone, left, objection) = HandlerInitializer.Removal(create, context);
        if (objection is not null)
        {
            return ([], objection);
        }

        var text = context.Text;
        var body = Place as ExpressionSyntax;
        var outer = Indentation.Of(body is null ? Place : body.Parent!, text);
        var unit = Indentation.Unit(context.Root, text);
        var indent = body is null ? outer : outer + unit + (IsGetter ? unit : string.Empty);
        var newLine = UsingLines.NewLineOf(text);
        var name = Name(context);
        var all = body is null ? [] : AllOf(body, context);
        var type = Creation is ImplicitObjectCreationExpressionSyntax ? context.Model.GetTypeInfo(Creation).Type!.ToMinimalDisplayString(context.Model, Creation.SpanStart) : "var";
        TextSpan[] pieces = [TextSpan.FromBounds(Creation.SpanStart, gone.Start), TextSpan.FromBounds(gone.End, Creation.Span.End)];
        var old = pieces.Any(p => IndentedParts.HasTextOfSeveralLines(p, context)) ? indent : Indentation.Of(Creation, text);
        ImmutableArray<EditPart> parts =
        [
            EditPart.Literal($"{type} {name} = "),
            .. IndentedParts.Of(pieces[0], old, indent, context),
            EditPart.Literal(left),
            .. IndentedParts.Of(pieces[1], old, indent, context),
            EditPart.Literal($";{newLine}{indent}{name}.SetAction("),
            .. IndentedParts.Of(create.Handler.Span, Indentation.Of(create.Place, text), indent, context),
            EditPart.Literal($");{newLine}{indent}{(body is null || all.Last() != Creation || MemberCall.IsDiscarded(body, context.Model) ? string.Empty : "return ")}"),
        ];
        ImmutableArray<Edit> edits = [new Edit(new TextSpan(Place.SpanStart, 0), parts, Place.Span), Edit.Replace(Creation.Span, name, Creation.Span)];
        return (body is null || all[0] != Creation ? edits : edits.AddRange(ToBlock(body, newLine, outer, unit)), null);
    }

    /// <summary>The commands of a body, this one among them, that are created before what the body returns: it becomes one block for all of them.</summary>
    private ImmutableArray<BaseObjectCreationExpressionSyntax> AllOf(ExpressionSyntax body, RuleContext context) =>
    [
        .. body.DescendantNodesAndSelf().OfType<AssignmentExpressionSyntax>()
            .Select(a => (Stored: Of(a, context), Call: CreateCall.CallIn(a, context.Model)))
            .Where(a => a.Stored?.Place == body && (a.Stored.Creation == Creation || (a.Call is not null && CommandHandlerRule.ObjectionTo(a.Call, context) is null)))
            .Select(a => a.Stored!.Creation),
    ];

    /// <summary>Comments between the arrow and the body, or before the semicolon, have no place in a block.</summary>
    private static bool HasCommentAround(ExpressionSyntax body)
    {
        var arrow = body.GetFirstToken().GetPreviousToken();
        SyntaxTriviaList[] around = [arrow.GetPreviousToken().TrailingTrivia, arrow.LeadingTrivia, arrow.TrailingTrivia, body.GetLeadingTrivia(), body.Parent is LambdaExpressionSyntax ? default : body.GetTrailingTrivia()];
        return around.Any(list => list.Any(t => t.IsComment()));
    }

    private bool IsGetter => Place.Parent is ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax };

    private IEnumerable<Edit> ToBlock(ExpressionSyntax body, string newLine, string outer, string unit)
    {
        var (open, close) = IsGetter
            ? ($"{newLine}{outer}{{{newLine}{outer}{unit}get{newLine}{outer}{unit}{{{newLine}{outer}{unit}{unit}", $";{newLine}{outer}{unit}}}{newLine}{outer}}}")
            : ($"{newLine}{outer}{{{newLine}{outer}{unit}", $";{newLine}{outer}}}");
        var isLambda = body.Parent is LambdaExpressionSyntax;
        var arrow = body.GetFirstToken().GetPreviousToken();
        yield return Edit.Replace(TextSpan.FromBounds(isLambda ? arrow.Span.End : arrow.GetPreviousToken().Span.End, body.SpanStart), open, body.Parent!.Span);
        yield return isLambda ? Edit.Insert(body.Span.End, close, body.Span) : Edit.Replace(TextSpan.FromBounds(body.Span.End, body.GetLastToken().GetNextToken().Span.End), close, body.Parent!.Span);
    }

    /// <summary>A name that no other command of the function is given.</summary>
    private string Name(RuleContext context)
    {
        var function = Creation.Ancestors().LastOrDefault(a => a is MemberDeclarationSyntax and not BaseTypeDeclarationSyntax and not BaseNamespaceDeclarationSyntax and not GlobalStatementSyntax) ?? context.Root;
        var wished = WishedName(context);
        var before = function.DescendantNodes().OfType<AssignmentExpressionSyntax>().TakeWhile(a => a.SpanStart < Creation.SpanStart)
            .Where(a => a.Left is IdentifierNameSyntax { Identifier.ValueText: "Handler" }).Select(a => Of(a, context)).OfType<StoredCommand>().Count(c => c.WishedName(context) == wished);
        var names = new FreshNames(context.Model, function);
        var name = names.Make(wished);
        for (; before > 0; before--)
        {
            name = names.Make(wished);
        }

        return name;
    }

    private string WishedName(RuleContext context)
    {
        // The rule for builders may need a variable for what the builder is made of, and calls it rootCommand or command.
        var isOfBuilder = Creation.Parent is ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax builder } && BuilderApi.IsBuilder(context.Model.GetTypeInfo(builder).Type);
        if (context.Model.GetTypeInfo(Creation).Type.Is(CommandLineTypes.RootCommand))
        {
            return isOfBuilder ? "root" : "rootCommand";
        }

        var isWhole = Creation == Place || Creation.Parent == Place;
        var given = isWhole || Creation.ArgumentList?.Arguments.FirstOrDefault() is not { } argument ? null : context.Model.GetConstantValue(argument.Expression).Value as string;
        var words = given?.Split('-', '_', '.', ':', ' ').Where(w => w.Length > 0).ToList();
        var name = words is null ? string.Empty : string.Concat(words.Select((w, i) => (i == 0 ? char.ToLowerInvariant(w[0]) : char.ToUpperInvariant(w[0])) + w.Substring(1)));
        return SyntaxFacts.IsValidIdentifier(name) ? name + "Command" : isOfBuilder ? "program" : "command";
    }
}
