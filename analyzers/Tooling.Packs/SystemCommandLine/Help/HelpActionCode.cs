using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Packs.SystemCommandLine.Builder;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Help;

/// <summary>A layout of help as an action of the help option: a class of its own, and the statement that sets it.</summary>
internal sealed class HelpActionCode
{
    private readonly HelpLayout _layout;
    private readonly PipelineCode _code;
    private readonly SyntaxNode _place;
    private readonly RuleContext _context;
    private readonly string _unit;

    public HelpActionCode(HelpLayout layout, PipelineCode code, SyntaxNode place, RuleContext context)
    {
        (_layout, _code, _place, _context) = (layout, code, place, context);
        _unit = Indentation.Unit(context.Root, context.Text);
        Name = FreeName(context);
    }

    private string Name { get; }

    /// <summary>What the sections ask of their context is asked of the parse result.</summary>
    public IEnumerable<Edit> SectionEdits() => _layout.Uses(_context.Model)
        .Select(use => Edit.Replace(use.Name.Span, use.Name.Identifier.ValueText == "Output" ? "InvocationConfiguration.Output" : "CommandResult.Command", use.Name.Span));

    /// <summary>Adds <c>root.Options.OfType&lt;HelpOption&gt;().Single().Action = new CustomHelpAction(…);</c>.</summary>
    public void AddStatement(CodeLines lines, string indent, ImmutableArray<EditPart> command)
    {
        _code.ImportLinq();
        ImmutableArray<EditPart> start = [.. command, EditPart.Literal($".Options.OfType<{_code.Type(CommandLineTypes.HelpNamespace, "HelpOption")}>().Single().Action = new {Name}(")];
        var sections = _layout.Sections.ToList();
        var condition = Condition();
        if (sections.All(s => s.ExpressionBody is { } body && !IsLong(body)))
        {
            var arguments = sections.SelectMany((s, i) => (ImmutableArray<EditPart>)[EditPart.Literal($"{(i > 0 || !condition.IsEmpty ? ", " : string.Empty)}{ParameterOf(s)} => "), EditPart.From(s.ExpressionBody!.Span)]);
            lines.Add(indent, [.. start, .. condition, .. arguments, EditPart.Literal(");")]);
            return;
        }

        lines.Add(indent, start);
        if (!condition.IsEmpty)
        {
            lines.Add(indent + _unit, [.. condition, EditPart.Literal(",")]);
        }

        for (var i = 0; i < sections.Count; i++)
        {
            AddSection(lines, indent + _unit, sections[i], i + 1 < sections.Count ? "," : ");");
        }
    }

    /// <summary><c>context => context.CommandResult.Command == root</c>; empty where all commands are meant.</summary>
    private ImmutableArray<EditPart> Condition()
    {
        if (_layout.Condition is not { } condition)
        {
            return [];
        }

        var parameter = EditPart.Literal($"{condition.Context?.Name ?? "_"} => ");
        return condition.IsNegated
            ? [parameter, EditPart.Literal("!("), EditPart.From(condition.Test.Span), EditPart.Literal(")")]
            : [parameter, EditPart.From(condition.Test.Span)];
    }

    /// <summary>The class: inside the type that the pipeline is in, or at the end of a file without one.</summary>
    /// <param name="removed">What goes of the file besides: the function that customized help.</param>
    public (Edit? Edit, string? Objection) Class(TextSpan? removed)
    {
        var type = _place.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        if (type is not null && (type.CloseBraceToken.IsMissing || type.CloseBraceToken.Span.IsEmpty || type is InterfaceDeclarationSyntax))
        {
            return (null, "Customized help has to become an action of the help option: there is no place for its class.");
        }

        var newLine = UsingLines.NewLineOf(_context.Text);
        var outer = type is null ? string.Empty : Indentation.Of(type, _context.Text);
        var indent = type is null ? string.Empty : outer + _unit;
        var text = string.Concat(Lines(type is null ? "internal" : "private").Select(l => (l.Length == 0 ? string.Empty : indent + l.Replace("\t", _unit)) + newLine));
        if (type is null)
        {
            var end = _context.Root.DescendantTokens().Last(t => t.Span.Length > 0).Span.End;
            if (removed is { } gone && gone.Start < end && gone.End >= end)
            {
                return (Edit.Insert(gone.End, newLine + text, _context.Root.FullSpan), null);
            }

            return (Edit.Insert(end, newLine + newLine + text.TrimEnd(), new TextSpan(end, 0)), null);
        }

        var line = _context.Text.Lines.GetLineFromPosition(type.CloseBraceToken.SpanStart);
        var isAlone = string.IsNullOrWhiteSpace(_context.Text.ToString(TextSpan.FromBounds(line.Start, type.CloseBraceToken.SpanStart)));
        return isAlone
            ? (Edit.Insert(line.Start, newLine + text, type.CloseBraceToken.Span), null)
            : (Edit.Insert(type.CloseBraceToken.SpanStart, newLine + text + outer, type.CloseBraceToken.Span), null);
    }

    private void AddSection(CodeLines lines, string indent, LambdaExpressionSyntax section, string end)
    {
        if (section.Block is { } block)
        {
            lines.Add(indent, ParameterOf(section) + " =>");
            lines.Add(indent, "{");
            lines.Move(TextSpan.FromBounds(block.OpenBraceToken.Span.End, block.CloseBraceToken.SpanStart), indent + _unit, []);
            lines.Add(indent, "}" + end);
            return;
        }

        lines.Add(indent, [EditPart.Literal(ParameterOf(section) + " => "), EditPart.From(section.ExpressionBody!.Span), EditPart.Literal(end)]);
    }

    private IEnumerable<string> Lines(string access)
    {
        var action = $"{_code.Type("System", "Action")}<{ParseResult}>";
        string[] printers = [.. new[] { _layout.First is null ? null : "printFirst", _layout.Last is null ? null : "printLast" }.OfType<string>()];
        (string Type, string Name)[] parameters = [.. _layout.Condition is null ? Array.Empty<(string, string)>() : [($"{_code.Type("System", "Func")}<{ParseResult}, bool>", "isMeant")], .. printers.Select(p => (action, p))];
        var print = "\t\t{0}(parseResult);";
        var blankLine = "\t\tparseResult.InvocationConfiguration.Output.WriteLine();";
        var help = $"new {_code.Type(CommandLineTypes.HelpNamespace, "HelpAction")}().Invoke(parseResult);";
        return
        [
            "/// <summary>Prints the library's help, with a section of this program.</summary>",
            $"{access} sealed class {Name} : {_code.Type("System.CommandLine.Invocation", "SynchronousCommandLineAction")}",
            "{",
            .. parameters.Select(p => $"\tprivate readonly {p.Type} _{p.Name};"),
            string.Empty,
            $"\tpublic {Name}({string.Join(", ", parameters.Select(p => $"{p.Type} {p.Name}"))})",
            "\t{",
            .. parameters.Select(p => $"\t\t_{p.Name} = {p.Name};"),
            "\t}",
            string.Empty,
            "\tpublic override bool ClearsParseErrors => true;",
            string.Empty,
            $"\tpublic override int Invoke({ParseResult} parseResult)",
            "\t{",
            .. _layout.Condition is null ? [] : new[] { "\t\tif (!_isMeant(parseResult))", "\t\t{", $"\t\t\treturn {help}", "\t\t}", string.Empty },
            .. _layout.First is null ? [] : new[] { print.Replace("{0}", "_printFirst"), blankLine },
            .. _layout.Last is null ? [$"\t\treturn {help}"] : new[] { $"\t\tvar exitCode = {help}", print.Replace("{0}", "_printLast"), blankLine, "\t\treturn exitCode;" },
            "\t}",
            "}",
        ];
    }

    private string ParseResult => _code.Type("System.CommandLine", "ParseResult");

    private static string ParameterOf(LambdaExpressionSyntax section) => LambdaEdits.Parameters(section)[0].Identifier.Text;

    private bool IsLong(ExpressionSyntax body) => _context.Text.Lines.GetLineFromPosition(body.SpanStart).LineNumber != _context.Text.Lines.GetLineFromPosition(body.Span.End).LineNumber;

    private static string FreeName(RuleContext context)
    {
        const string Wished = "CustomHelpAction";
        var name = Wished;
        for (var i = 2; context.Compilation.ContainsSymbolsWithName(name, SymbolFilter.Type, context.CancellationToken); i++)
        {
            name = Wished + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return name;
    }
}
