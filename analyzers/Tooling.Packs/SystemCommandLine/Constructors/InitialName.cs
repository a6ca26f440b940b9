using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Reporting;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Constructors;

/// <summary>The <c>Name = …</c> of an object initializer. An option's is one more alias in all legacy versions, where it is none already.</summary>
internal static class InitialName
{
    public static AssignmentExpressionSyntax? Of(NewSymbol creation) =>
        creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(a => a.Left is IdentifierNameSyntax { Identifier.ValueText: "Name" });

    /// <summary>The names of an option in the order in which 2.x takes them: the first one is its name.</summary>
    /// <param name="given">What the constructor is given.</param>
    /// <param name="name">What is assigned.</param>
    /// <returns>The name that is assigned, where it is an alias or looks like one; otherwise the longest alias, as without it.</returns>
    public static ImmutableArray<string> Order(ImmutableArray<string> given, string name)
    {
        var first = given.Contains(name) || name.StartsWith("-", StringComparison.Ordinal) || name.StartsWith("/", StringComparison.Ordinal) ? name : given.OrderByDescending(a => a.Length).First();
        return [first, .. given.Add(name).Distinct().Where(a => a != first)];
    }

    /// <summary>What the modern constructor of an option takes that is given a name by its initializer.</summary>
    /// <param name="creation">The creation.</param>
    /// <param name="initial">The name.</param>
    /// <param name="model">The file's meaning.</param>
    /// <returns>Null where the names are not all constant.</returns>
    public static SymbolName? OfOption(NewSymbol creation, AssignmentExpressionSyntax initial, SemanticModel model)
    {
        var written = new Dictionary<string, SyntaxNode>(StringComparer.Ordinal);
        foreach (var operation in creation.Value("name") is { } only ? [only] : SymbolName.Elements(creation.Value("aliases")) is { IsDefault: false } elements ? elements : [])
        {
            if (operation.ConstantValue is not { HasValue: true, Value: string text })
            {
                return null;
            }

            written[text] = operation.Syntax;
        }

        if (written.Count == 0 || model.GetConstantValue(initial.Right) is not { HasValue: true, Value: string name })
        {
            return null;
        }

        ImmutableArray<string> given = [.. written.Keys];
        if (!written.ContainsKey(name))
        {
            written[name] = initial.Right;
        }

        var parts = Order(given, name).SelectMany((n, i) => i == 0 ? [EditPart.From(written[n].Span)] : new[] { EditPart.Literal(", "), EditPart.From(written[n].Span) });
        return new SymbolName([.. parts], Safety: Safety.Review);
    }

    /// <summary>The constant that an option is given as its name by its initializer; null where there is none.</summary>
    public static string? TextOf(NewSymbol creation, SemanticModel model) => Of(creation) is { } initial ? model.GetConstantValue(initial.Right).Value as string : null;
}
