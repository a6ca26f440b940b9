using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Types;

/// <summary>A class that implements one of the interfaces by members of its own, each of which can be an override.</summary>
internal sealed class DerivedClass
{
    private const string Experimental = "MCPEXP002, CS0672";

    private readonly ClassDeclarationSyntax _declaration;
    private readonly ImmutableArray<MemberDeclarationSyntax> _implementations;
    private readonly bool _isClient;
    private readonly RuleContext _context;

    private DerivedClass(ClassDeclarationSyntax declaration, ImmutableArray<MemberDeclarationSyntax> implementations, bool isClient, RuleContext context) =>
        (_declaration, _implementations, _isClient, _context) = (declaration, implementations, isClient, context);

    /// <summary>The span of the syntax that the edits belong to.</summary>
    public Microsoft.CodeAnalysis.Text.TextSpan Owner => _declaration.Span;

    /// <summary>Namespaces that the added members need.</summary>
    public ImmutableArray<string> Imports => !_isClient ? [] :
        [.. new[] { McpTypes.ClientNamespace, McpTypes.ProtocolNamespace, "System.Collections.Generic", "System.Threading", "System.Threading.Tasks", "System" }.Where(i => !_context.Imports.Contains(i, _declaration))];

    /// <summary>The class in whose list of bases an interface stands; null where there is none, or a person has to look at it.</summary>
    /// <param name="name">The interface's name.</param>
    /// <param name="symbol">The interface.</param>
    /// <param name="context">The file.</param>
    public static DerivedClass? Of(SimpleNameSyntax name, ISymbol symbol, RuleContext context)
    {
        if (symbol is not INamedTypeSymbol contract
            || contract.MetadataName() is not (McpTypes.IMcpClient or McpTypes.IMcpServer)
            || name.Parent is not BaseTypeSyntax { Parent: BaseListSyntax { Parent: ClassDeclarationSyntax { OpenBraceToken.IsMissing: false, Members.Count: > 0 } declaration } list } place
            || list.Types[0] != place
            || context.Model.GetDeclaredSymbol(declaration) is not { IsAbstract: false, DeclaringSyntaxReferences.Length: 1, BaseType.SpecialType: SpecialType.System_Object } type
            || type.GetMembers("SessionId").Concat(type.GetMembers("NegotiatedProtocolVersion")).Concat(type.GetMembers("Completion")).Any())
        {
            return null;
        }

        var implementations = contract.AllInterfaces.Add(contract).SelectMany(i => i.GetMembers()).Where(m => m is not IMethodSymbol { AssociatedSymbol: not null })
            .Select(m => ImplementationOf(type, m)).ToImmutableArray();
        return implementations.Any(i => i is null) ? null : new DerivedClass(declaration, implementations!, contract.MetadataName() == McpTypes.IMcpClient, context);
    }

    /// <summary>The overrides, the members that were added, and the warning that the base class is experimental.</summary>
    public IEnumerable<Edit> Edits()
    {
        var line = UsingLines.NewLineOf(_context.Text);
        var indent = Indentation.Of(_declaration.Members[0], _context.Text);
        var nullable = _context.Model.GetNullableContext(_declaration.SpanStart).AnnotationsEnabled() ? "?" : string.Empty;
        foreach (var implementation in _implementations)
        {
            var access = implementation.Modifiers.First(m => m.IsKind(SyntaxKind.PublicKeyword));
            yield return Edit.Insert(access.Span.End, " override", Owner);
        }

        ImmutableArray<string> added = [$"public override string{nullable} SessionId => null;", $"public override string{nullable} NegotiatedProtocolVersion => null;", .. _isClient ? ClientMembers : []];
        yield return Edit.Insert(_declaration.OpenBraceToken.Span.End, string.Concat(added.Select(a => line + indent + a + line)).TrimEnd('\r', '\n') + (StartsWithLine(_declaration.Members[0]) ? string.Empty : line), Owner);
        yield return Edit.Insert(LineStart(_declaration.GetFirstToken().SpanStart), $"#pragma warning disable {Experimental}{line}", Owner);
        yield return Edit.Insert(_declaration.CloseBraceToken.Span.End, $"{line}#pragma warning restore {Experimental}", Owner);
    }

    private static ImmutableArray<string> ClientMembers =>
    [
        "public override Task<ClientCompletionDetails> Completion => throw new NotSupportedException();",
        "public override ValueTask<IDictionary<string, InputResponse>> ResolveInputRequestsAsync(IDictionary<string, InputRequest> inputRequests, CancellationToken cancellationToken) => throw new NotSupportedException();",
    ];

    /// <summary>A public member of the class itself; a property must be read-only, as the one that it overrides.</summary>
    private static MemberDeclarationSyntax? ImplementationOf(INamedTypeSymbol type, ISymbol member) =>
        type.FindImplementationForInterfaceMember(member) is { ContainingType: var owner, IsVirtual: false, DeclaredAccessibility: Accessibility.Public } implementation
        && SymbolEqualityComparer.Default.Equals(owner, type)
        && implementation is not IPropertySymbol { SetMethod: not null }
        && implementation.Locations.Length == 1
        && implementation.DeclaringSyntaxReferences[0].GetSyntax() is MemberDeclarationSyntax declaration
            ? declaration
            : null;

    private static bool StartsWithLine(SyntaxNode member) => member.GetLeadingTrivia() is { Count: > 1 } trivia && trivia[0].IsKind(SyntaxKind.EndOfLineTrivia);

    private int LineStart(int position) => _context.Text.Lines.GetLineFromPosition(position).Start;
}
