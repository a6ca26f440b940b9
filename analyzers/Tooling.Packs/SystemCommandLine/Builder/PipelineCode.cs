using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>The expressions and statements that a pipeline is replaced by.</summary>
internal sealed class PipelineCode
{
    private readonly PipelinePlan _plan;
    private readonly RuleContext _context;
    private readonly HashSet<string> _imports = new(StringComparer.Ordinal);
    private readonly string? _configurationName;
    private readonly FreshNames _names;

    public PipelineCode(PipelinePlan plan, RuleContext context)
    {
        _plan = plan;
        _context = context;
        var command = plan.Pipeline.Command;
        _names = new FreshNames(context.Model, BuilderApi.FunctionOf(plan.Pipeline.Start));
        IsStable = command is not null && context.Model.GetOperation(command) is { } operation && SymbolStability.IsStable(operation, context);
        var isHeld = plan.Pipeline.Builder is not null || plan.Parser is not null || plan.Settings.PreparesCommand || (plan.Settings.Wraps && !plan.Escapes);
        CommandName = IsStable || !isHeld ? null : _names.Make(IsRootCommand ? "rootCommand" : "command");
        var isShared = plan.Calls.Length > 1 && plan.Settings.Values.Any(v => v is not LiteralExpressionSyntax);
        _configurationName = isShared ? _names.Make("parserConfiguration") : null;
    }

    public ImmutableArray<string> Imports => [.. _imports.OrderBy(i => i, StringComparer.Ordinal)];

    /// <summary>The command can be named again where the parser is used.</summary>
    public bool IsStable { get; }

    /// <summary>The variable that is to hold the command; null where it needs none.</summary>
    public string? CommandName { get; }

    /// <summary>The command is known to be a root command, which has a help option by itself.</summary>
    public bool IsRootCommand => _plan.Pipeline.IsOfRootCommand;

    /// <summary><c>var rootCommand = new RootCommand(…);</c>.</summary>
    public ImmutableArray<EditPart> CommandDeclaration => [EditPart.Literal($"var {CommandName} = "), .. CommandSource, EditPart.Literal(";")];

    /// <summary><c>var parserConfiguration = new ParserConfiguration { … };</c>; empty where that is written in place.</summary>
    public ImmutableArray<EditPart> ConfigurationDeclaration =>
        _configurationName is null ? [] : [EditPart.Literal($"var {_configurationName} = "), .. NewParserConfiguration(), EditPart.Literal(";")];

    /// <summary>The command, where the parser was.</summary>
    public ImmutableArray<EditPart> Command
    {
        get
        {
            if (CommandName is not null)
            {
                return [EditPart.Literal(CommandName)];
            }

            var isPrimary = _plan.Pipeline.Command is null || Precedence.IsPrimary(_plan.Pipeline.Command);
            return isPrimary ? CommandSource : [EditPart.Literal("("), .. CommandSource, EditPart.Literal(")")];
        }
    }

    /// <summary>The value of the parser's variable or member, from now on a command.</summary>
    public ImmutableArray<EditPart> CommandValue => CommandName is null ? CommandSource : [EditPart.Literal(CommandName)];

    /// <summary><c>rootCommand.Options.Add(…);</c>.</summary>
    public ImmutableArray<EditPart> Addition(CommandStep added) => [.. added.Before, .. added.Before.IsEmpty ? Command : CommandValue, .. added.After, EditPart.Literal(";")];

    public IEnumerable<string> Changes()
    {
        var command = CommandName ?? (_plan.Pipeline.Command is { } written ? written.ToString() : string.Empty);
        foreach (var change in _plan.Settings.Changes.Where(c => IsRootCommand || !c.UsesLinq))
        {
            if (change.UsesLinq)
            {
                ImportLinq();
            }

            var text = string.Format(CultureInfo.InvariantCulture, change.Text, command, Type(change.Namespace, change.Type));
            if (!change.UsesLinq || (CommandName is not null && _plan.Maker is null) || IsMadeForThis(_plan.Pipeline.Command))
            {
                yield return text;
                continue;
            }

            // Another time the command comes here without the option.
            var option = _names.Make("option");
            yield return $"if ({command}.Options.OfType<{Type(change.Namespace, change.Type)}>().FirstOrDefault() is {{ }} {option})";
            yield return "{";
            yield return Indentation.Unit(_context.Root, _context.Text) + $"{command}.Options.Remove({option});";
            yield return "}";
        }
    }

    /// <summary>The command is a local variable that gets a new one as often as the pipeline is built.</summary>
    private bool IsMadeForThis(ExpressionSyntax? command) =>
        command is null or BaseObjectCreationExpressionSyntax
        || (_context.Model.GetSymbolInfo(command).Symbol is ILocalSymbol local
            && local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax } declarator
            && BuilderApi.FunctionOf(declarator) == BuilderApi.FunctionOf(_plan.Pipeline.Start)
            && !_plan.Pipeline.Start.Ancestors().Any(a => a is WhileStatementSyntax or DoStatementSyntax or CommonForEachStatementSyntax or ForStatementSyntax && !a.Contains(declarator)));

    /// <summary><c>root.Parse(args)</c>.</summary>
    public ImmutableArray<EditPart> Parse(ParserCall call)
    {
        ImmutableArray<EditPart> configuration = _plan.Settings.Parsing.IsEmpty ? []
            : _configurationName is null ? NewParserConfiguration()
            : [EditPart.Literal(_configurationName)];
        ImmutableArray<EditPart> comma = configuration.IsEmpty ? [] : [EditPart.Literal(", ")];
        return [.. Command, EditPart.Literal(".Parse("), EditPart.From(call.CommandLine.Span), .. comma, .. configuration, EditPart.Literal(")")];
    }

    /// <summary><c>.Invoke(configuration)</c> on a parse result.</summary>
    /// <param name="method"><c>Invoke</c> or <c>InvokeAsync</c>.</param>
    /// <param name="console">What the invocation is given as a console.</param>
    public ImmutableArray<EditPart> Invoke(string method, ExpressionSyntax? console)
    {
        var configuration = console is not null ? EditPart.From(console.Span)
            : EditPart.Literal(_plan.Settings.Invocation is { Length: > 0 } members ? $"new {Type("System.CommandLine", "InvocationConfiguration")} {{ {members} }}" : string.Empty);
        return [EditPart.Literal($".{method}("), configuration, EditPart.Literal(")")];
    }

    /// <summary>What takes the place of a call on the parser.</summary>
    public ImmutableArray<EditPart> Call(ParserCall call) => call.Invokes ? [.. Parse(call), .. Invoke(call.Method, call.Console)] : Parse(call);

    public string Type(string ns, string name)
    {
        var (text, import) = _context.Imports.NameOf(ns, name, _plan.Pipeline.Start);
        if (import is not null)
        {
            _imports.Add(import);
        }

        return text;
    }

    public void Import(IEnumerable<string> namespaces) => _imports.UnionWith(namespaces);

    public void ImportLinq()
    {
        if (!_context.Imports.Contains("System.Linq", _plan.Pipeline.Start))
        {
            _imports.Add("System.Linq");
        }
    }

    private ImmutableArray<EditPart> CommandSource => _plan.Pipeline.Command is { } command
        ? [IsStable ? EditPart.Literal(command.ToString()) : EditPart.From(command.Span)]
        : [EditPart.Literal($"new {Type("System.CommandLine", "RootCommand")}()")];

    private ImmutableArray<EditPart> NewParserConfiguration()
    {
        var parts = ImmutableArray.CreateBuilder<EditPart>();
        parts.Add(EditPart.Literal($"new {Type("System.CommandLine", "ParserConfiguration")} {{ "));
        foreach (var (property, value) in _plan.Settings.Parsing.Select(p => (p.Key, p.Value)))
        {
            parts.Add(EditPart.Literal((parts.Count > 1 ? ", " : string.Empty) + property + " = "));
            parts.Add(value is LiteralExpressionSyntax ? EditPart.Literal(value.ToString()) : EditPart.From(value.Span));
        }

        parts.Add(EditPart.Literal(" }"));
        return parts.ToImmutable();
    }
}
