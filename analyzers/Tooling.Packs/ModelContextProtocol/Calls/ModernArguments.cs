using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Calls;

/// <summary>Makes the arguments of a legacy call fit the modern parameters.</summary>
/// <param name="method">The legacy method.</param>
/// <param name="modern">The modern one.</param>
/// <param name="arguments">The arguments, without the receiver of a static call.</param>
/// <param name="context">The file.</param>
internal sealed class ModernArguments(IMethodSymbol method, ModernCall modern, ImmutableArray<ArgumentSyntax> arguments, RuleContext context)
{
    private readonly (string Text, string? Import) _options = context.Imports.NameOf(McpTypes.RootNamespace, "RequestOptions", arguments.IsEmpty ? context.Root : arguments[0]);

    private bool _wraps;

    /// <summary>Namespaces that the new arguments need; asked for after <see cref="Edits"/>.</summary>
    public ImmutableArray<string> Imports => _wraps && _options.Import is { } import ? [import] : [];

    public ImmutableArray<Edit> Edits()
    {
        var declared = (IMethodSymbol)method.Declared();
        var offset = declared.IsExtensionMethod ? 1 : 0;
        var isClient = ModernCall.IsClient(declared);
        var edits = ImmutableArray.CreateBuilder<Edit>();
        var position = 0;
        var inPlace = true;
        for (var i = 0; i < arguments.Length; i++)
        {
            var argument = arguments[i];
            var legacy = ParameterOf(argument, i + offset, declared);
            if (legacy is null)
            {
                continue;
            }

            var name = ModernCall.ModernName(legacy.Name, declared, isClient);
            var wraps = ModernCall.IsWrapped(legacy, name);
            if (wraps && IsNull(argument.Expression))
            {
                edits.Add(Removal(i));
                inPlace = false;
                continue;
            }

            inPlace &= modern.Parameters.IndexOf(name) == position;
            position++;
            if (argument.NameColon is { } colon)
            {
                if (colon.Name.Identifier.ValueText != name)
                {
                    edits.Add(Edit.Replace(colon.Name.Span, name, argument.Span));
                }
            }
            else if (!inPlace)
            {
                edits.Add(Edit.Insert(argument.SpanStart, name + ": ", argument.Span));
            }

            if (wraps)
            {
                _wraps = true;
                edits.Add(Edit.Insert(argument.Expression.SpanStart, $"new {_options.Text} {{ JsonSerializerOptions = ", argument.Expression.Span));
                edits.Add(Edit.Insert(argument.Expression.Span.End, " }", argument.Expression.Span));
            }
        }

        return edits.ToImmutable();
    }

    private static IParameterSymbol? ParameterOf(ArgumentSyntax argument, int ordinal, IMethodSymbol declared) => argument.NameColon is { Name.Identifier.ValueText: var name }
        ? declared.Parameters.FirstOrDefault(p => p.Name == name)
        : declared.Parameters.ElementAtOrDefault(ordinal);

    private static bool IsNull(ExpressionSyntax expression) => Code.Bare(expression).IsKind(SyntaxKind.NullLiteralExpression) || Code.Bare(expression).IsKind(SyntaxKind.DefaultLiteralExpression);

    /// <summary>With the comma behind it, or in front of it where it is the last.</summary>
    private Edit Removal(int index)
    {
        var argument = arguments[index];
        var span = index + 1 < arguments.Length ? TextSpan.FromBounds(argument.SpanStart, arguments[index + 1].SpanStart)
            : index > 0 ? TextSpan.FromBounds(arguments[index - 1].Span.End, argument.Span.End)
            : argument.Span;
        return new Edit(span, [], argument.Span);
    }
}
