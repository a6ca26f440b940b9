using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Packs.SystemCommandLine.Members;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.NamingConvention;

/// <summary>A class that implements <c>ICommandHandler</c> derives from an action instead, and is assigned to the command's <c>Action</c>.</summary>
internal sealed class HandlerClassRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = ["ICommandHandler", "Handler"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name)
        {
            return;
        }

        if (symbol is INamedTypeSymbol type && type.MetadataName() == HandlerClass.Interface && name.FirstAncestorOrSelf<SimpleBaseTypeSyntax>() is { Parent.Parent: ClassDeclarationSyntax declaration })
        {
            ReportClass(name, declaration, context);
        }
        else if (symbol is IPropertySymbol { Name: "Handler" } && symbol.ContainingType.MetadataName() == CommandLineTypes.Command
            && MemberCall.Access(name).Parent is AssignmentExpressionSyntax assignment && assignment.Left == MemberCall.Access(name)
            && HandlerClass.Read(context.Model.GetTypeInfo(assignment.Right).Type) is not null)
        {
            context.Rewrite(assignment, name.Span, [Edit.Replace(name.Span, "Action", name.Span)]);
        }
    }

    private static void ReportClass(SimpleNameSyntax name, ClassDeclarationSyntax declaration, RuleContext context)
    {
        if (HandlerClass.Read(context.Model.GetDeclaredSymbol(declaration)) is not { } handler)
        {
            return; // The rule for what is left to a person speaks of it.
        }

        var owner = declaration.Span;
        var (action, import) = context.Imports.NameOf("System.CommandLine.Invocation", handler.IsAsynchronous ? "AsynchronousCommandLineAction" : "SynchronousCommandLineAction", name);
        var baseType = name.FirstAncestorOrSelf<SimpleBaseTypeSyntax>()!;
        var edits = ImmutableArray.CreateBuilder<Edit>();
        edits.AddRange(BaseList(declaration.BaseList!, baseType, action));
        if (handler.Dropped is { } dropped)
        {
            edits.Add(new Edit(WithLines(dropped, context.Text), [], dropped.FullSpan));
        }

        edits.Add(Edit.Insert(handler.Kept.Modifiers.First(m => m.IsKind(SyntaxKind.PublicKeyword)).Span.End, " override", owner));
        ImmutableArray<string> imports = import is null ? [] : [import];
        if (handler.IsAsynchronous)
        {
            var parameter = handler.Kept.ParameterList.Parameters[0];
            var token = new FreshNames(context.Model, handler.Kept).Make("cancellationToken");
            var (type, importType) = context.Imports.NameOf("System.Threading", "CancellationToken", name);
            imports = importType is null ? imports : imports.Add(importType);
            edits.Add(Edit.Insert(parameter.Span.End, $", {type} {token} = default", owner));
            edits.AddRange(Tokens(handler.Kept, parameter).Select(t => Edit.Replace(t.Span, token, t.Span)));
        }

        context.Rewrite(declaration, name.Span, edits.ToImmutable(), imports);
    }

    /// <summary>A base class comes before the interfaces.</summary>
    private static IEnumerable<Edit> BaseList(BaseListSyntax list, SimpleBaseTypeSyntax handler, string action)
    {
        if (list.Types[0] == handler)
        {
            return [Edit.Replace(handler.Span, action, handler.Span)];
        }

        var previous = list.Types[list.Types.IndexOf(handler) - 1];
        return [Edit.Insert(list.Types[0].SpanStart, action + ", ", list.Span), new Edit(TextSpan.FromBounds(previous.Span.End, handler.Span.End), [], handler.Span)];
    }

    private static IEnumerable<InvocationExpressionSyntax> Tokens(MethodDeclarationSyntax method, ParameterSyntax context) =>
        method.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(i =>
            i.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetCancellationToken", Expression: IdentifierNameSyntax receiver } && receiver.Identifier.ValueText == context.Identifier.ValueText);

    /// <summary>A member with its lines and the blank line before it; behind it, where it is the first one.</summary>
    private static TextSpan WithLines(MemberDeclarationSyntax member, SourceText text)
    {
        var first = text.Lines.GetLineFromPosition(member.SpanStart).LineNumber;
        var last = text.Lines.GetLineFromPosition(member.Span.End).LineNumber;
        if (first > 0 && IsBlank(first - 1, text))
        {
            first--;
        }
        else if (last + 1 < text.Lines.Count && IsBlank(last + 1, text))
        {
            last++;
        }

        return TextSpan.FromBounds(text.Lines[first].Start, text.Lines[last].EndIncludingLineBreak);
    }

    private static bool IsBlank(int line, SourceText text) => string.IsNullOrWhiteSpace(text.Lines[line].ToString());
}
