using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Packs.SystemCommandLine.Builder;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Packs.SystemCommandLine.Members;
using Tooling.Reporting;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.NamingConvention;

/// <summary>
/// A class that implements <c>ICommandHandler</c> derives from an action instead, its derived classes override the action's method, and
/// it is assigned to the command's <c>Action</c>.
/// </summary>
internal sealed class HandlerClassRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = ["ICommandHandler", "Handler", "InvocationContext"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name)
        {
            return;
        }

        if (symbol is IPropertySymbol { Name: "Handler" } && symbol.ContainingType.MetadataName() == CommandLineTypes.Command)
        {
            ReportProperty(name, context);
        }
        else if (symbol is INamedTypeSymbol type && type.MetadataName() == HandlerClass.Interface && name.FirstAncestorOrSelf<SimpleBaseTypeSyntax>() is { Parent.Parent: ClassDeclarationSyntax declaration })
        {
            ReportClass(name, declaration, context);
        }
        else if (symbol is INamedTypeSymbol contextType && contextType.MetadataName() == CommandLineTypes.InvocationContext && BuilderApi.WholeType(name).Parent is ParameterSyntax { Parent.Parent: MethodDeclarationSyntax method })
        {
            ReportOverride(name, method, context);
        }
    }

    /// <summary>A command's handler that is assigned, or asked for.</summary>
    private static void ReportProperty(SimpleNameSyntax name, RuleContext context)
    {
        var access = MemberCall.Access(name);
        var isKnown = access.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Left == access => assignment.Right.IsKind(SyntaxKind.NullLiteralExpression) || HandlerClass.For(context.Model.GetTypeInfo(assignment.Right).Type) is not null,
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison => comparison.Right.IsKind(SyntaxKind.NullLiteralExpression),
            IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax or UnaryPatternSyntax { Pattern: ConstantPatternSyntax } } => true,
            IsPatternExpressionSyntax { Pattern: DeclarationPatternSyntax pattern } => context.Model.GetTypeInfo(pattern.Type).Type is { } type && !context.Pack.IsLegacy(type),
            _ => false,
        };
        if (!isKnown)
        {
            return;
        }

        if (!MemberCall.ReceiverType(name, context.Model).HasOwnMember("Action", context.Pack) || MemberCall.Receiver(name) is BaseExpressionSyntax)
        {
            context.Rewrite(access, name.Span, [Edit.Replace(name.Span, "Action", name.Span)]);
        }
        else if (access is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } && access.Parent is not AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax }
            && !MemberCall.ReceiverType(name, context.Model)!.BaseType.HasOwnMember("Action", context.Pack))
        {
            context.Rewrite(access, name.Span, [Edit.Replace(access.Span, "base.Action", access.Span)]);
        }
    }

    private static void ReportClass(SimpleNameSyntax name, ClassDeclarationSyntax declaration, RuleContext context)
    {
        if (HandlerClass.Read(context.Model.GetDeclaredSymbol(declaration)) is not { } handler)
        {
            return; // The rule for what is left to a person speaks of it.
        }

        var (action, import) = context.Imports.NameOf("System.CommandLine.Invocation", handler.IsAsynchronous ? "AsynchronousCommandLineAction" : "SynchronousCommandLineAction", name);
        var baseType = name.FirstAncestorOrSelf<SimpleBaseTypeSyntax>()!;
        var edits = ImmutableArray.CreateBuilder<Edit>();
        edits.AddRange(BaseList(declaration.BaseList!, baseType, action));
        if (handler.Dropped is { } dropped)
        {
            edits.Add(new Edit(WithLines(dropped, context.Text), [], dropped.FullSpan));
        }

        edits.Add(handler.Kept.Modifiers.FirstOrDefault(m => m.IsKind(SyntaxKind.VirtualKeyword)) is { Span.Length: > 0 } isVirtual
            ? Edit.Replace(isVirtual.Span, "override", declaration.Span)
            : Edit.Insert(handler.Kept.Modifiers.First(m => m.IsKind(SyntaxKind.PublicKeyword)).Span.End, " override", declaration.Span));
        var imports = ImmutableArray.CreateBuilder<string>();
        Add(imports, import);
        if (handler.IsAsynchronous)
        {
            TakeToken(handler.Kept, edits, imports, context);
        }

        // Only the edits are to blame for errors, not all that the class contains.
        context.Rewrite(handler.Kept.ParameterList, name.Span, edits.ToImmutable(), imports.ToImmutable(), handler.NeedsReview ? Safety.Review : null);
    }

    /// <summary>A method that overrides the one of a handler's base class.</summary>
    private static void ReportOverride(SimpleNameSyntax name, MethodDeclarationSyntax method, RuleContext context)
    {
        if (context.Model.GetDeclaredSymbol(method) is not { IsOverride: true } symbol || HandlerClass.OverriddenBy(symbol) is not { IsAsynchronous: true })
        {
            return;
        }

        var type = BuilderApi.WholeType(name);
        var (text, import) = context.Imports.NameOf("System.CommandLine", "ParseResult", name);
        var edits = ImmutableArray.CreateBuilder<Edit>();
        var imports = ImmutableArray.CreateBuilder<string>();
        Add(imports, import);
        edits.Add(Edit.Replace(type.Span, text, type.Span));
        TakeToken(method, edits, imports, context);
        context.Rewrite(method.ParameterList, name.Span, edits.ToImmutable(), imports.ToImmutable());
    }

    /// <summary>The method gets the token as a parameter, under the name that it gave it.</summary>
    private static void TakeToken(MethodDeclarationSyntax method, ImmutableArray<Edit>.Builder edits, ImmutableArray<string>.Builder imports, RuleContext context)
    {
        var parameter = method.ParameterList.Parameters[0];
        var reads = context.Model.GetDeclaredSymbol(parameter) is { } symbol ? TokenReads.In(method, symbol, context.Model).ToList() : [];
        var declared = TokenReads.Declaration(reads, method.Body);
        var token = declared?.Declaration.Variables[0].Identifier.ValueText ?? new FreshNames(context.Model, method).Make("cancellationToken");
        var (type, import) = context.Imports.NameOf("System.Threading", "CancellationToken", method.ParameterList);
        Add(imports, import);
        edits.Add(Edit.Insert(parameter.Span.End, $", {type} {token} = default", method.ParameterList.Span));
        if (declared is not null)
        {
            edits.Add(new Edit(StatementLines.SpanToRemoveBeforeComment(declared, context.Text), [], declared.FullSpan));
        }

        edits.AddRange(reads.Where(r => declared?.Span.Contains(r.Span) != true).Select(r => Edit.Replace(r.Span, token, r.Span)));
        edits.AddRange(CallsOfHandlers(method, parameter.Identifier.ValueText, context.Model).Select(c => Edit.Insert(c.ArgumentList.Arguments[0].Span.End, ", " + token, c.Span)));
    }

    /// <summary>The calls that hand the context on to another handler, or to the base class: the token goes with it.</summary>
    private static IEnumerable<InvocationExpressionSyntax> CallsOfHandlers(MethodDeclarationSyntax method, string parameter, SemanticModel model) =>
        method.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(i =>
            i.ArgumentList.Arguments is { Count: 1 } arguments && arguments[0].Expression is IdentifierNameSyntax given && given.Identifier.ValueText == parameter
            && model.GetSymbolInfo(i).Symbol is IMethodSymbol { Name: "InvokeAsync" } called && HandlerClass.For(called.ContainingType) is { IsAsynchronous: true });

    private static void Add(ImmutableArray<string>.Builder imports, string? import)
    {
        if (import is not null)
        {
            imports.Add(import);
        }
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

    /// <summary>A member with its lines and the blank line before it; behind it, where it is the first one.</summary>
    private static TextSpan WithLines(MemberDeclarationSyntax member, SourceText text)
    {
        var documentation = member.GetLeadingTrivia().FirstOrDefault(t => t.HasStructure && t.GetStructure() is DocumentationCommentTriviaSyntax);
        var start = documentation.FullSpan.IsEmpty ? member.SpanStart : documentation.FullSpan.Start;
        var first = text.Lines.GetLineFromPosition(start).LineNumber;
        var last = text.Lines.GetLineFromPosition(member.Span.End).LineNumber;
        if (IsCode(text.Lines[first].Start, start, text) || IsCode(member.Span.End, text.Lines[last].End, text))
        {
            return member.Span;
        }

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

    /// <summary>Whether something else stands on the line: it stays.</summary>
    private static bool IsCode(int start, int end, SourceText text) => !string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(start, end)));

    private static bool IsBlank(int line, SourceText text) => string.IsNullOrWhiteSpace(text.Lines[line].ToString());
}
