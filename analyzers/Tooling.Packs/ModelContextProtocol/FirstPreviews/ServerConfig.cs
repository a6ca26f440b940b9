using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Reporting;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.FirstPreviews;

/// <summary>
/// <c>new McpServerConfig { TransportType = …, TransportOptions = … }</c> of the first previews, which told how to reach a server. It becomes the transport that the library made of it.
/// </summary>
internal sealed class ServerConfig
{
    private const string Environment = "env:";
    private const string Header = "header.";

    private readonly RuleContext _context;
    private readonly InitializerExpressionSyntax _initializer;
    private readonly ImmutableArray<TransportOption> _options;

    private ServerConfig(BaseObjectCreationExpressionSyntax creation, bool isLocal, ImmutableArray<TransportOption> options, RuleContext context) =>
        (Creation, _initializer, IsLocal, _options, _context) = (creation, creation.Initializer!, isLocal, options, context);

    /// <summary>The creation.</summary>
    public BaseObjectCreationExpressionSyntax Creation { get; }

    /// <summary>What is needed to write the transport.</summary>
    public ImmutableArray<string> Imports => [.. new[] { TransportName.Import, OptionsName.Import, IsSplit ? SplitName.Import : null }.OfType<string>().Distinct()];

    /// <summary>Quotes in a text that is not known here are not heeded any more.</summary>
    public Safety? Safety => IsSplit ? Reporting.Safety.Review : null;

    /// <summary>Whether the server is a program that is started here.</summary>
    private bool IsLocal { get; }

    private bool IsSplit => Option("arguments") is { } arguments && Literal(arguments.Value) is null;

    private (string Text, string? Import) TransportName => _context.Imports.NameOf(McpTypes.ClientNamespace, IsLocal ? "StdioClientTransport" : "HttpClientTransport", Creation);

    private (string Text, string? Import) OptionsName => _context.Imports.NameOf(McpTypes.ClientNamespace, IsLocal ? "StdioClientTransportOptions" : "HttpClientTransportOptions", Creation);

    private (string Text, string? Import) SplitName => _context.Imports.NameOf("System", "StringSplitOptions", Creation);

    /// <summary>Reads a creation; null where it says something that is not understood.</summary>
    /// <param name="creation">The creation.</param>
    /// <param name="context">Its file.</param>
    public static ServerConfig? Of(BaseObjectCreationExpressionSyntax creation, RuleContext context)
    {
        if (creation is not { ArgumentList: null or { Arguments.Count: 0 }, Initializer: { } initializer }
            || initializer.Expressions.Any(e => e is not AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "Id" or "Name" or "Location" or "TransportType" or "TransportOptions" } })
            || IsLocalKind(Code.Member(initializer, "TransportType")?.Right) is not { } isLocal
            || Code.Member(initializer, "Id") is { Right: var id } && id.DescendantNodesAndSelf().Any(n => n is AwaitExpressionSyntax or AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax)
            || TransportOption.In(Code.Member(initializer, "TransportOptions")?.Right) is not { IsDefault: false } options)
        {
            return null;
        }

        var config = new ServerConfig(creation, isLocal, options, context);
        return (isLocal ? options.All(o => o.Key is "command" or "arguments" or "workingDirectory" || o.IsNamed(Environment)) : options.All(o => o.IsNamed(Header)))
            && (config.Option(isLocal ? "command" : string.Empty) is not null || Code.Member(initializer, "Location") is not null)
            ? config
            : null;
    }

    /// <summary>The edits.</summary>
    public ImmutableArray<Edit> Edits()
    {
        var head = TextSpan.FromBounds(Creation.SpanStart, Creation.ArgumentList?.Span.End ?? ((ObjectCreationExpressionSyntax)Creation).Type.Span.End);
        var options = Code.Member(_initializer, "TransportOptions");
        var lines = Lines();
        var edits = ImmutableArray.CreateBuilder<Edit>();
        edits.Add(Edit.Replace(head, $"new {TransportName.Text}(new {OptionsName.Text}", Creation.Span));
        edits.AddRange(InitializerEdits.Remove(_initializer, member => IsGone(member, lines.IsEmpty), Creation.Span));
        edits.AddRange(Location());
        if (options is not null && !lines.IsEmpty)
        {
            edits.Add(new Edit(options.Span, lines, options.Span));
        }

        edits.Add(Edit.Insert(Creation.Span.End, ")", Creation.Span));
        return edits.ToImmutable();
    }

    /// <summary>Whether the server is a program; null where it is not said in so many words.</summary>
    private static bool? IsLocalKind(ExpressionSyntax? type) => (type switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } => name,
        IdentifierNameSyntax { Identifier.ValueText: var name } => name,
        LiteralExpressionSyntax { Token.Value: string text } => text,
        _ => string.Empty,
    }).ToUpperInvariant() switch
    {
        "STDIO" => true,
        "SSE" or "HTTP" => false,
        _ => null,
    };

    private static string? Literal(ExpressionSyntax value) => value is LiteralExpressionSyntax { Token.Value: string text } ? text : null;

    private TransportOption? Option(string key) => _options.FirstOrDefault(o => o.Key == key);

    private bool IsGone(ExpressionSyntax member, bool areOptionsGone) => ((IdentifierNameSyntax)((AssignmentExpressionSyntax)member).Left).Identifier.ValueText switch
    {
        "Name" => false,
        "Location" => IsLocal && Option("command") is not null,
        "TransportOptions" => areOptionsGone,
        _ => true,
    };

    private ImmutableArray<Edit> Location()
    {
        if (Code.Member(_initializer, "Location") is not { } location || IsGone(location, false))
        {
            return [];
        }

        return IsLocal
            ? [Edit.Replace(location.Left.Span, "Command", location.Span)]
            : [Edit.Replace(location.Left.Span, "Endpoint", location.Span), Edit.Insert(location.Right.SpanStart, $"new {_context.Imports.TextOf("System", "Uri", Creation)}(", location.Right.Span), Edit.Insert(location.Right.Span.End, ")", location.Right.Span)];
    }

    /// <summary>What the options of the transport say, a member each.</summary>
    private ImmutableArray<EditPart> Lines()
    {
        var parts = ImmutableArray.CreateBuilder<EditPart>();
        if (Code.Member(_initializer, "TransportOptions") is not { } member)
        {
            return [];
        }

        var newLine = UsingLines.NewLineOf(_context.Text) + Indentation.Of(member, _context.Text);
        var separator = Creation.ToString().Contains('\n') ? "," + newLine : ", ";
        foreach (var option in _options.Where(o => !o.IsNamed(Environment) && !o.IsNamed(Header)))
        {
            parts.Add(EditPart.Literal((parts.Count == 0 ? string.Empty : separator) + string.Concat(option.Comments.Select(c => c + newLine))));
            parts.AddRange(Line(option));
        }

        AddDictionary(parts, IsLocal ? Environment : Header, separator, newLine);
        return [.. parts.Where(p => p.Text is not "")];
    }

    private ImmutableArray<EditPart> Line(TransportOption option) => option.Key switch
    {
        "command" => [EditPart.Literal("Command = "), EditPart.From(option.Value.Span)],
        "arguments" => [EditPart.Literal("Arguments = "), .. Arguments(option.Value)],
        _ => [EditPart.Literal("WorkingDirectory = "), EditPart.From(option.Value.Span)],
    };

    /// <summary>The arguments were one text, which is split as the library had it split; a text that is not known here is split at its spaces.</summary>
    private ImmutableArray<EditPart> Arguments(ExpressionSyntax value)
    {
        if (Literal(value) is { } text)
        {
            var (start, end) = Creation.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 } ? ("[", "]") : ("new string[] { ", " }");
            return [EditPart.Literal(start + string.Join(", ", CommandLineText.Split(text).Select(a => SymbolDisplay.FormatLiteral(a, quote: true))) + end)];
        }

        var dot = _context.Model.GetTypeInfo(value).Nullability.FlowState == NullableFlowState.MaybeNull ? "?." : ".";
        return [.. Precedence.AsPrimary(value), EditPart.Literal($"{dot}Split(' ', {SplitName.Text}.RemoveEmptyEntries)")];
    }

    private void AddDictionary(ImmutableArray<EditPart>.Builder parts, string prefix, string separator, string newLine)
    {
        var entries = _options.Where(o => o.IsNamed(prefix)).ToImmutableArray();
        if (entries.IsEmpty)
        {
            return;
        }

        var (property, type) = IsLocal ? ("EnvironmentVariables", "string?") : ("AdditionalHeaders", "string");
        var comments = string.Concat(entries.SelectMany(e => e.Comments).Select(c => c + newLine));
        var dictionary = _context.Imports.TextOf("System.Collections.Generic", "Dictionary", Creation);
        var isNullable = (_context.Model.GetNullableContext(Creation.SpanStart) & NullableContext.AnnotationsEnabled) != 0;
        parts.Add(EditPart.Literal($"{(parts.Count == 0 ? string.Empty : separator)}{comments}{property} = new {dictionary}<string, {(isNullable ? type : "string")}> {{ "));
        foreach (var entry in entries)
        {
            parts.Add(EditPart.Literal($"{(entry == entries[0] ? string.Empty : ", ")}[{SymbolDisplay.FormatLiteral(entry.Key.Substring(prefix.Length), quote: true)}] = "));
            parts.Add(EditPart.From(entry.Value.Span));
        }

        parts.Add(EditPart.Literal(" }"));
    }
}
