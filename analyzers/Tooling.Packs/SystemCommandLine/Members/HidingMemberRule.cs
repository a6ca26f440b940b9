using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>A member of a derived command, option or argument that is called like one that the base class has since 2.x, and hides it: <c>new</c> says so.</summary>
internal sealed class HidingMemberRule : CodeRule
{
    private static readonly ImmutableHashSet<string> OfOptions = ["Action", "CompletionSources", "HasDefaultValue", "Hidden", "HelpName", "Recursive", "Required", "Validators"];

    /// <summary>What each class has in 2.x, and not in beta4. Methods are not among it: a method of the same name is another overload.</summary>
    private static readonly ImmutableDictionary<string, ImmutableHashSet<string>> NewMembers = ImmutableDictionary.CreateRange(StringComparer.Ordinal, new KeyValuePair<string, ImmutableHashSet<string>>[]
    {
        new(CommandLineTypes.Command, ["Action", "Hidden", "Validators"]),
        new(CommandLineTypes.RootCommand, ["Action", "Directives", "Hidden", "Validators"]),
        new(CommandLineTypes.Option, OfOptions),
        new(CommandLineTypes.OptionOfT, OfOptions.Union(["CustomParser", "DefaultValueFactory"])),
        new(CommandLineTypes.Argument, ["CompletionSources", "Hidden", "Validators"]),
        new(CommandLineTypes.ArgumentOfT, ["CompletionSources", "CustomParser", "DefaultValueFactory", "Hidden", "Validators"]),
    });

    private static readonly SyntaxKind[] Accessibilities = [SyntaxKind.PublicKeyword, SyntaxKind.ProtectedKeyword, SyntaxKind.InternalKeyword, SyntaxKind.PrivateKeyword];

    public override ImmutableArray<string> Triggers { get; } = ["Argument", "Command", "Option", "RootCommand"];

    public override bool MayMeanUnknownReceiver => false;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || symbol is not INamedTypeSymbol type || !NewMembers.TryGetValue(type.MetadataName(), out var names)
            || Names.Whole(name).Parent is not BaseTypeSyntax { Parent.Parent: ClassDeclarationSyntax declaration })
        {
            return;
        }

        var hiding = declaration.Members.Where(m => NameOf(m) is { } member && names.Contains(member) && !m.Modifiers.Any(SyntaxKind.NewKeyword) && !m.Modifiers.Any(SyntaxKind.OverrideKeyword)).ToList();
        if (hiding.Count > 0)
        {
            context.Rewrite(name, name.Span, [.. hiding.Select(Hide)]);
        }
    }

    /// <summary>The name under which a member is known in derived classes; null where it has none of its own, or hides nothing by it.</summary>
    private static string? NameOf(MemberDeclarationSyntax member) => member switch
    {
        PropertyDeclarationSyntax { ExplicitInterfaceSpecifier: null } property => property.Identifier.ValueText,
        MethodDeclarationSyntax { ExplicitInterfaceSpecifier: null } method => method.Identifier.ValueText,
        BaseFieldDeclarationSyntax { Declaration.Variables: [var only] } => only.Identifier.ValueText,
        TypeDeclarationSyntax { TypeParameterList: null } type => type.Identifier.ValueText,
        EnumDeclarationSyntax type => type.Identifier.ValueText,
        _ => null,
    };

    private static Edit Hide(MemberDeclarationSyntax member)
    {
        var accessibility = member.Modifiers.LastOrDefault(m => Accessibilities.Contains(m.Kind()));
        if (accessibility.RawKind != 0)
        {
            return Edit.Insert(accessibility.Span.End, " new", member.Span);
        }

        var first = member.AttributeLists.Count > 0 ? member.AttributeLists.Last().GetLastToken().GetNextToken() : member.GetFirstToken();
        return Edit.Insert(first.SpanStart, "new ", member.Span);
    }
}
