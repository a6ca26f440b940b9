using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Reporting;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Invocation;

/// <summary>What the calls on a <c>CommandLineBuilder</c> ask for, in the terms of 2.x.</summary>
internal sealed class BuilderSettings
{
    private readonly HashSet<string> _uses = new(StringComparer.Ordinal);
    private readonly List<ImmutableArray<EditPart>> _parser = [];

    /// <summary>Why the builder can't be replaced; null where it can.</summary>
    public string? Objection { get; private set; }

    /// <summary>Lower than safe where something is not quite the same.</summary>
    public Safety? Safety { get; private set; }

    /// <summary>The handler given to <c>UseExceptionHandler</c>; null for the default one.</summary>
    public LambdaExpressionSyntax? ExceptionHandler { get; private set; }

    /// <summary>The argument for <c>Parse</c>; empty where the defaults do.</summary>
    public ImmutableArray<EditPart> ParserConfiguration =>
        _parser.Count == 0 ? [] : [EditPart.Literal("new ParserConfiguration { "), .. _parser.SelectMany((p, i) => i == 0 ? p : p.Insert(0, EditPart.Literal(", "))), EditPart.Literal(" }")];

    /// <summary>The argument for <c>Invoke</c>; empty where the defaults do.</summary>
    public string InvocationConfiguration
    {
        get
        {
            List<string> members = [];
            if (ExceptionHandler is not null || !(Uses("UseDefaults") || Uses("UseExceptionHandler")))
            {
                members.Add("EnableDefaultExceptionHandler = false");
            }

            if (!Uses("UseDefaults") && !Uses("CancelOnProcessTermination"))
            {
                members.Add("ProcessTerminationTimeout = null");
            }

            return members.Count == 0 ? string.Empty : $"new InvocationConfiguration {{ {string.Join(", ", members)} }}";
        }
    }

    /// <summary>Whether both configurations are the defaults.</summary>
    public bool AreDefaults => ExceptionHandler is null && _parser.Count == 0 && InvocationConfiguration.Length == 0;

    /// <summary>Reads the calls in their order.</summary>
    public static BuilderSettings Of(IEnumerable<InvocationExpressionSyntax> calls, RuleContext context)
    {
        var settings = new BuilderSettings();
        foreach (var call in calls)
        {
            if (context.Model.GetOperation(call) is not IInvocationOperation operation)
            {
                settings.Objection ??= "A call on the builder does not compile.";
                continue;
            }

            settings.Add(operation);
        }

        var reports = settings.Uses("UseDefaults") || (settings.Uses("UseHelp") && settings.Uses("UseVersionOption") && settings.Uses("UseParseErrorReporting"));
        if (!reports)
        {
            settings.Safety = Reporting.Safety.Review;
        }

        return settings;
    }

    private bool Uses(string method) => _uses.Contains(method);

    private void Add(IInvocationOperation call)
    {
        var method = call.TargetMethod.Name;
        var isRepeated = !_uses.Add(method);
        switch (method)
        {
            case "UseDefaults" or "CancelOnProcessTermination" or "UseSuggestDirective":
                break;
            case "UseEnvironmentVariableDirective" or "UseParseDirective" or "RegisterWithDotnetSuggest":
                Safety = Reporting.Safety.Review;
                break;
            case "UseTypoCorrections":
                Safety = Given(call, "maxLevenshteinDistance") is null ? Safety : Reporting.Safety.Review;
                break;
            case "EnableDirectives" when Given(call, "value") is not { } value || value.ConstantValue is { HasValue: true, Value: true }:
                break;
            case "EnablePosixBundling" when !isRepeated:
                AddToParser("EnablePosixBundling", Given(call, "value"), isDefault: v => v.ConstantValue is { HasValue: true, Value: true });
                break;
            case "UseTokenReplacer" when !isRepeated:
                AddToParser("ResponseFileTokenReplacer", Given(call, "replaceToken"), isDefault: _ => false);
                break;
            case "UseParseErrorReporting" when ExitCodeIsOne(call):
                break;
            case "UseParseErrorReporting":
                Objection ??= "The exit code of a parse error is 1 in 2.0: look at ParseResult.Errors before invoking, and return your own.";
                break;
            case "UseExceptionHandler" when !isRepeated:
                AddExceptionHandler(call);
                break;
            case "UseHelp" or "UseVersionOption" when IsOnlyReceiver(call):
                break;
            case "UseHelp":
                Objection ??= "Help is configured through the root command's HelpOption: replace it by new HelpOption(\"--name\", aliases), or assign its Action.";
                break;
            case "UseVersionOption":
                Objection ??= "Replace the root command's VersionOption by new VersionOption(\"--name\", aliases).";
                break;
            default:
                Objection ??= $"'{method}' has no counterpart in 2.0.";
                break;
        }
    }

    private void AddToParser(string property, IOperation? value, Func<IOperation, bool> isDefault)
    {
        if (value is null || isDefault(value))
        {
            return;
        }

        if (!Purity.IsStable(value))
        {
            Objection ??= $"Store the value for {property} in a variable first.";
            return;
        }

        _parser.Add([EditPart.Literal(property + " = "), EditPart.From(value.Syntax.Span)]);
    }

    private void AddExceptionHandler(IInvocationOperation call)
    {
        var handler = Given(call, "onException");
        if (handler is null || handler.ConstantValue is { HasValue: true, Value: null })
        {
            Objection ??= ExitCodeIsOne(call) ? null : "The default exception handler's exit code is 1 in 2.0: set EnableDefaultExceptionHandler to false, and catch exceptions around Invoke.";
            return;
        }

        ExceptionHandler = handler.Syntax as LambdaExpressionSyntax;
        Objection ??= ExceptionHandler is null ? "The exception handler is no lambda: set EnableDefaultExceptionHandler to false, and call it in a catch around Invoke." : null;
    }

    private static bool ExitCodeIsOne(IInvocationOperation call) =>
        Given(call, "errorExitCode") is not { } code || Unwrapped(code).ConstantValue is { HasValue: true, Value: null or 1 };

    private static bool IsOnlyReceiver(IInvocationOperation call) =>
        call.Arguments.Skip(1).All(a => a.ArgumentKind == ArgumentKind.DefaultValue || a is { ArgumentKind: ArgumentKind.ParamArray, Value: IArrayCreationOperation { Initializer.ElementValues.IsEmpty: true } });

    private static IOperation? Given(IInvocationOperation call, string parameter) =>
        call.Arguments.FirstOrDefault(a => a.Parameter?.Name == parameter && a.ArgumentKind != ArgumentKind.DefaultValue)?.Value is { } value ? Unwrapped(value) : null;

    private static IOperation Unwrapped(IOperation operation) => operation switch
    {
        IConversionOperation { IsImplicit: true } conversion => Unwrapped(conversion.Operand),
        IDelegateCreationOperation { IsImplicit: true } creation => creation.Target,
        _ => operation,
    };
}
