using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Model;

namespace Tooling.Rules.Reading;

/// <summary>Reads the <c>template</c> form and checks its C#, as far as syntax alone tells.</summary>
internal sealed class TemplateReader(ProblemList problems)
{
    private static readonly CSharpParseOptions ParseOptions = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);

    /// <summary>Reads the type parameters.</summary>
    public ImmutableArray<string> ReadTypeParameters(YamlMapping template)
    {
        if (template.Find<YamlList>("typeParameters") is null)
        {
            return [];
        }

        var used = CaptureTypes(template).SelectMany(IdentifiersOf).ToImmutableHashSet(StringComparer.Ordinal);
        foreach (var parameter in template.ItemsOf<YamlText>("typeParameters"))
        {
            if (!IsIdentifier(parameter.Trimmed))
            {
                problems.Add(parameter.Position, $"`{parameter.Trimmed}` can't name a type parameter.", "Write a C# identifier, such as `T`.");
            }
            else if (!used.Contains(parameter.Trimmed))
            {
                problems.Add(parameter.Position, $"No capture uses the type parameter `{parameter.Trimmed}`.", $"Remove it, or use it in a capture's type: `System.Collections.Generic.List<{parameter.Trimmed}>`.");
            }
        }

        return template.TextsOf("typeParameters");
    }

    /// <summary>Reads the captures.</summary>
    public ImmutableArray<TemplateCapture> ReadCaptures(YamlMapping template)
    {
        var captures = ImmutableArray.CreateBuilder<TemplateCapture>();
        foreach (var (name, value) in Captures(template))
        {
            if (!IsIdentifier(name.Value))
            {
                problems.Add(name.Position, $"`{name.Value}` can't name a capture.", "Write a C# identifier that is no keyword, such as `option`.");
            }

            var longForm = value as YamlMapping;
            var type = value as YamlText ?? longForm?.Find<YamlText>("type");
            var modern = longForm?.Find<YamlText>("modern");
            CheckType(type);
            CheckType(modern);
            captures.Add(new TemplateCapture(name.Value, type?.Trimmed ?? "", modern?.Trimmed, name.Position));
        }

        return captures.ToImmutable();
    }

    /// <summary>Reads the pairs of expressions.</summary>
    public ImmutableArray<TemplateRewrite> ReadRewrites(YamlMapping template)
    {
        var captures = Captures(template).Select(capture => capture.Name.Value).ToImmutableHashSet(StringComparer.Ordinal);
        var unused = captures;
        var rewrites = ImmutableArray.CreateBuilder<TemplateRewrite>();
        foreach (var mapping in template.ItemsOf<YamlMapping>("rewrites"))
        {
            if (mapping.Find<YamlText>("before") is not { } before || mapping.Find<YamlText>("after") is not { } after)
            {
                unused = unused.Clear();
                continue;
            }

            var legacy = Parse(before);
            var captured = CheckExpression(before, captures, legacy);
            var needed = CheckExpression(after, captures, Parse(after), outer: legacy);
            unused = captured is null ? unused.Clear() : unused.Except(captured);
            CheckPair(before, captured, after, needed);
            rewrites.Add(new TemplateRewrite(before.Trimmed, after.Trimmed, before.ContentPosition, after.ContentPosition));
        }

        foreach (var (name, _) in Captures(template).Where(capture => unused.Contains(capture.Name.Value) && IsIdentifier(capture.Name.Value)))
        {
            problems.Add(name.Position, $"No `before` uses the capture `{name.Value}`.", "Remove it, or use it in an expression.");
        }

        return rewrites.ToImmutable();
    }

    private void CheckPair(YamlText before, ImmutableHashSet<string>? captured, YamlText after, ImmutableHashSet<string>? needed)
    {
        if (before.Trimmed == after.Trimmed)
        {
            problems.Add(after.Position, "`after` is the same as `before`.", "Write the modern expression, or remove the rewrite.");
        }

        if (captured is null || needed is null)
        {
            return;
        }

        foreach (var name in needed.Except(captured).OrderBy(name => name, StringComparer.Ordinal))
        {
            problems.Add(after.Position, $"`after` uses `{name}`, which its `before` does not capture.", $"Use `{name}` in `before`, or leave it out of `after`.");
        }
    }

    /// <param name="text">The expression.</param>
    /// <param name="captures">The names of the captures.</param>
    /// <param name="expression">The expression, parsed.</param>
    /// <param name="outer">An expression whose variables it may use, too.</param>
    /// <returns>The captures that the expression uses; null where it is none.</returns>
    private ImmutableHashSet<string>? CheckExpression(YamlText text, ImmutableHashSet<string> captures, ExpressionSyntax expression, ExpressionSyntax? outer = null)
    {
        var leading = text.Value.Length - text.Value.TrimStart().Length;
        if (FirstError(expression, text.Trimmed) is var (offset, message))
        {
            problems.Add(
                text.PositionAt(leading + offset),
                $"Not a C# expression: {message}.",
                text.Trimmed.EndsWith(";", StringComparison.Ordinal) ? "Remove the semicolon: a template is an expression." : "Write one complete C# expression, such as `command.Options.Add(option)`.");
            return null;
        }

        var declared = DeclaredNames(expression).Concat(outer is null ? [] : DeclaredNames(outer)).ToImmutableHashSet(StringComparer.Ordinal);
        var used = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var name in expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Where(StandsAlone))
        {
            var identifier = name.Identifier.ValueText;
            if (captures.Contains(identifier))
            {
                used.Add(identifier);
            }
            else if (char.IsLower(identifier[0]) && !declared.Contains(identifier))
            {
                problems.Add(
                    text.PositionAt(leading + name.SpanStart),
                    $"`{identifier}` is not a capture.",
                    Suggestion.Nearest(identifier, captures) is { } near ? $"Did you mean `{near}`?" : $"Add `{identifier}: <its C# type>` to `captures`.");
            }
        }

        return used.ToImmutable();
    }

    private void CheckType(YamlText? type)
    {
        if (type is not null && FirstError(SyntaxFactory.ParseTypeName(type.Trimmed, options: ParseOptions, consumeFullText: false), type.Trimmed) is var (offset, message))
        {
            problems.Add(type.PositionAt(offset), $"`{type.Trimmed}` is not a C# type: {message}.", "Write a type as in C#, such as `System.CommandLine.Option<T>`.");
        }
    }

    // Capitalised names may be types; lower-case ones at the beginning of an expression are captures or declared in it.
    private static bool StandsAlone(IdentifierNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == name,
        MemberBindingExpressionSyntax or QualifiedNameSyntax or AliasQualifiedNameSyntax or NameColonSyntax or NameEqualsSyntax => false,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment => assignment.Right == name,
        InvocationExpressionSyntax invocation => invocation.Expression == name && name.Identifier.ValueText != "nameof",
        _ => name.Identifier.ValueText is not ("_" or "var" or "dynamic"),
    };

    private static IEnumerable<string> DeclaredNames(ExpressionSyntax expression) => expression
        .DescendantNodes()
        .Select(node => node switch
        {
            ParameterSyntax parameter => parameter.Identifier.ValueText,
            SingleVariableDesignationSyntax designation => designation.Identifier.ValueText,
            VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
            ForEachStatementSyntax loop => loop.Identifier.ValueText,
            LocalFunctionStatementSyntax function => function.Identifier.ValueText,
            CatchDeclarationSyntax handler => handler.Identifier.ValueText,
            FromClauseSyntax from => from.Identifier.ValueText,
            LetClauseSyntax let => let.Identifier.ValueText,
            JoinClauseSyntax join => join.Identifier.ValueText,
            JoinIntoClauseSyntax into => into.Identifier.ValueText,
            QueryContinuationSyntax continuation => continuation.Identifier.ValueText,
            _ => "",
        });

    private static IEnumerable<(YamlText Name, YamlNode Value)> Captures(YamlMapping template) =>
        template.Find<YamlMapping>("captures")?.Entries.Select(entry => (entry.Key, entry.Value)) ?? [];

    private static IEnumerable<string> CaptureTypes(YamlMapping template) => Captures(template)
        .SelectMany(capture => capture.Value is YamlMapping both ? [both.TextOf("type"), both.TextOf("modern")] : new[] { (capture.Value as YamlText)?.Trimmed })
        .OfType<string>();

    private static IEnumerable<string> IdentifiersOf(string type) =>
        SyntaxFactory.ParseTypeName(type, options: ParseOptions).DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText);

    private static ExpressionSyntax Parse(YamlText text) => SyntaxFactory.ParseExpression(text.Trimmed, options: ParseOptions, consumeFullText: false);

    private static (int Offset, string Message)? FirstError(SyntaxNode node, string text)
    {
        var error = !node.ContainsDiagnostics ? null : node.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).FirstOrDefault();
        if (error is not null)
        {
            return (error.Location.SourceSpan.Start, error.GetMessage(CultureInfo.InvariantCulture));
        }

        var end = node.FullSpan.End;
        return end < text.Length ? (end, $"it ends before `{text.Substring(end)}`") : null;
    }

    private static bool IsIdentifier(string name) =>
        SyntaxFacts.IsValidIdentifier(name) && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None;
}
