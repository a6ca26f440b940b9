using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>A class of the program that is an <c>IStandardStreamWriter</c>: it becomes a <c>TextWriter</c>, whose other methods all end in those that it overrides.</summary>
internal static class OwnWriter
{
    public const string Interface = "System.CommandLine.IO.IStandardStreamWriter";

    private const string TextWriter = "System.IO.TextWriter";

    private static readonly ConditionalWeakTable<Compilation, StrongBox<string?>> Objections = new();

    /// <summary>Why a writer of the program stays; null where all of them become text writers.</summary>
    /// <param name="context">The file.</param>
    public static string? ObjectionInProgram(RuleContext context) => Objections.GetValue(context.Compilation, c => new StrongBox<string?>(FirstObjection(c))).Value;

    /// <summary>Why the class can't become a text writer; null where it can.</summary>
    /// <param name="type">The interface in the class's list of bases.</param>
    /// <param name="model">The meaning of its file.</param>
    public static string? ObjectionTo(BaseTypeSyntax type, SemanticModel model)
    {
        if (ClassOf(type) is not { } declaration || model.GetDeclaredSymbol(declaration) is not { DeclaringSyntaxReferences.Length: 1 } symbol || declaration.BaseList!.DescendantTrivia().Any(t => t.IsDirective))
        {
            return "It is no class in one part.";
        }

        if (DerivesFromTextWriter(symbol))
        {
            return null;
        }

        var inherited = model.Compilation.GetTypeByMetadataName(TextWriter)?.GetMembers().Select(m => m.Name).ToImmutableHashSet(StringComparer.Ordinal) ?? [];
        return symbol.BaseType?.SpecialType != SpecialType.System_Object || declaration.BaseList.Types[0] != type ? "It has a base class already, or the interface is not the first that it names."
            : WriteOf(declaration) is not { } write ? "Its only method Write is not public."
            : declaration.Members.Any(m => m != write && NamesOf(m).Any(inherited.Contains)) ? "It has more members that are called like those of TextWriter."
            : null;
    }

    /// <summary>The edits of a class that has no objection.</summary>
    /// <param name="type">The interface in the class's list of bases.</param>
    /// <param name="context">The file.</param>
    public static (ImmutableArray<Edit> Edits, ImmutableArray<string> Imports) Edits(BaseTypeSyntax type, RuleContext context)
    {
        var declaration = ClassOf(type)!;
        if (DerivesFromTextWriter(context.Model.GetDeclaredSymbol(declaration)!))
        {
            return ([WithoutBase(type)], []);
        }

        var write = WriteOf(declaration)!;
        var (writer, io) = context.Imports.NameOf("System.IO", "TextWriter", type);
        var (encoding, text) = context.Imports.NameOf("System.Text", "Encoding", type);
        var line = UsingLines.NewLineOf(context.Text) + UsingLines.NewLineOf(context.Text) + Indentation.Of(write, context.Text);
        return (
        [
            Edit.Replace(type.Type.Span, writer, type.Span),
            Edit.Insert(write.Modifiers.Last().Span.End, " override", write.Span),
            // So did the legacy WriteLine: the text and the end of the line in one call.
            Edit.Insert(write.Span.End, $"{line}public override void WriteLine({write.ParameterList.Parameters[0].Type} value) => Write(value + NewLine);{line}public override void Write(char value) => Write(value.ToString());{line}public override {encoding} Encoding => {encoding}.Unicode;", write.Span),
        ], [.. new[] { io, text }.OfType<string>()]);
    }

    private static string? FirstObjection(Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees.Where(t => FileIdentifiers.Has(t, "IStandardStreamWriter")))
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var type in tree.GetRoot().DescendantNodes().OfType<BaseTypeSyntax>().Where(t => model.GetTypeInfo(t.Type).Type?.MetadataName() == Interface))
            {
                if (ObjectionTo(type, model) is { } objection)
                {
                    return objection;
                }
            }
        }

        return null;
    }

    private static ClassDeclarationSyntax? ClassOf(BaseTypeSyntax type) => type.Parent?.Parent as ClassDeclarationSyntax;

    private static bool DerivesFromTextWriter(INamedTypeSymbol type) => type.BaseType.Is(TextWriter);

    /// <summary>The only <c>Write</c>: <c>public void Write(string value)</c>.</summary>
    private static MethodDeclarationSyntax? WriteOf(ClassDeclarationSyntax declaration) =>
        declaration.Members.OfType<MethodDeclarationSyntax>().Where(m => m.Identifier.ValueText == "Write").ToList() is [{ ExplicitInterfaceSpecifier: null, ParameterList.Parameters: [_], Modifiers: [{ RawKind: (int)SyntaxKind.PublicKeyword }] } write] ? write : null;

    private static IEnumerable<string> NamesOf(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => [method.Identifier.ValueText],
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(v => v.Identifier.ValueText),
        EventDeclarationSyntax declared => [declared.Identifier.ValueText],
        BaseTypeDeclarationSyntax nested => [nested.Identifier.ValueText],
        DelegateDeclarationSyntax declared => [declared.Identifier.ValueText],
        _ => [],
    };

    private static Edit WithoutBase(BaseTypeSyntax type)
    {
        var list = (BaseListSyntax)type.Parent!;
        var index = list.Types.IndexOf(type);
        var span = index > 0 ? TextSpan.FromBounds(list.Types[index - 1].Span.End, type.Span.End) : TextSpan.FromBounds(type.SpanStart, list.Types[1].SpanStart);
        return new Edit(span, [], list.Span);
    }
}
