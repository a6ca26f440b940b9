using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.Members;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Constructors;

/// <summary>Options of beta1 took several values after one token (<c>--files a b c</c>), as long as they were not told otherwise. Since beta2 they have to be told.</summary>
internal static class SeveralValues
{
    private const string Name = "AllowMultipleArgumentsPerToken";

    /// <summary>The property that an option needs to go on taking several values; null where it needs none.</summary>
    /// <param name="symbol">The option or argument.</param>
    /// <param name="context">The file.</param>
    public static SymbolProperty? Of(NewSymbol symbol, RuleContext context) =>
        symbol.Constructor.ContainingType.MetadataName() == CommandLineTypes.OptionOfT ? Of(symbol, symbol.ValueType, context) : null;

    /// <summary>The same for an option that has the type of its values from elsewhere.</summary>
    /// <param name="symbol">The option.</param>
    /// <param name="type">The type of its values.</param>
    /// <param name="context">The file.</param>
    public static SymbolProperty? Of(NewSymbol symbol, ITypeSymbol type, RuleContext context) =>
        CommandLineTypes.IsBeta1(context.Compilation) && EmptyValue.IsCollection(type)
        && symbol.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().Any(a => a.Left is IdentifierNameSyntax { Identifier.ValueText: Name }) != true
            ? new SymbolProperty(Name, [EditPart.Literal("true")], null)
            : null;
}
