using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Packs.SystemCommandLine.Help;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>Reads the configuring calls of a builder one by one.</summary>
internal sealed class PipelineSteps
{
    private const string Library = "System.CommandLine";

    private static readonly HashSet<string> AllDefaults = new(["UseHelp", "UseVersionOption", "UseTypoCorrections", "UseParseErrorReporting", "UseSuggestDirective", "CancelOnProcessTermination"], StringComparer.Ordinal);

    /// <summary><c>MiddlewareOrder.ExceptionHandler</c>: around help and the version too, which a middleware that only catches does not notice.</summary>
    private const int ExceptionHandlerOrder = -2000;

    /// <summary>How deep methods that take the builder may call each other.</summary>
    private const int MaximumDepth = 8;

    private readonly SemanticModel _model;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private PipelineSettings _settings = new() { ExceptionsEscape = true };

    private readonly SyntaxNode _function;
    private InvocationExpressionSyntax? _given;

    private PipelineSteps(Pipeline pipeline, SemanticModel model) => (_function, _model) = (BuilderApi.FunctionOf(pipeline.Start), model);

    public static PipelineSettings Read(Pipeline pipeline, SemanticModel model)
    {
        var steps = new PipelineSteps(pipeline, model);
        foreach (var call in pipeline.Steps)
        {
            steps.Apply(call, depth: 0);
        }

        if (!pipeline.IsOfRootCommand)
        {
            steps.AddOptionsOfRootCommands();
        }
        else if (!pipeline.IsWithoutBuilder)
        {
            steps.RemoveOptionsOfRootCommands();
        }

        var called = steps._settings.Middlewares.SkipWhile(m => m.Call is null).ToList();
        steps.Require(called.TrueForAll(m => m.Call is not null), "There are several middlewares, and one of a method that takes the builder stands around another one.");
        steps.Require(
            steps._settings.MovedMiddlewares.LastOrDefault() is not { Kind: MiddlewareKind.Catches } || called.TrueForAll(m => m.Kind == MiddlewareKind.Catches),
            "There are several middlewares, and one that catches what happens for help, too, stands around another one.");
        var lacksDefaults = !steps._seen.Contains("UseDefaults") && !AllDefaults.IsSubsetOf(steps._seen);
        var terminates = !steps._seen.Contains("UseDefaults") && !steps._seen.Contains("CancelOnProcessTermination");
        return steps._settings with { TerminatesAtOnce = terminates, NeedsReview = steps._settings.NeedsReview || steps._settings.Wraps || (!pipeline.IsWithoutBuilder && lacksDefaults) };
    }

    /// <summary>A method that takes the builder configures it with what it calls.</summary>
    private void Apply(InvocationExpressionSyntax call, int depth)
    {
        if (IsHelper(call))
        {
            AddHelper(call);
            var outer = _given;
            _given = depth == 0 && IsHere(call) ? call : null;
            Require(depth < MaximumDepth, "A method that takes the builder calls itself.");
            foreach (var step in depth < MaximumDepth ? BuilderHelpers.Of(_model.Compilation).StepsIn(ModelOf(call).GetSymbolInfo(call).Symbol) : [])
            {
                Apply(step, depth + 1);
            }

            _given = outer;
        }
        else if (_settings.Objection is null && StepFunctions.Given(call, _model.Compilation) is { } function)
        {
            AddFunction(function);
        }
        else if (_settings.Objection is null && ModelOf(call).GetOperation(call) is IInvocationOperation operation)
        {
            Apply(operation.TargetMethod.Name, StepArguments.Given(operation), operation);
        }
        else if (_settings.Objection is null)
        {
            ApplyUnbound(call);
        }
    }

    /// <summary>The same for a builder that is returned: its callers are configured as it is, and what is done to the command stays where it is.</summary>
    public static PipelineSettings ReadReturned(Pipeline pipeline, SemanticModel model)
    {
        var steps = new PipelineSteps(pipeline, model) { _settings = new PipelineSettings() };
        foreach (var call in pipeline.Steps.Where(steps.IsHelper))
        {
            steps.AddHelper(call);
        }

        return steps._settings;
    }

    /// <summary>Whether methods that take the builder are among the steps.</summary>
    public static bool UseHelpers(Pipeline pipeline, SemanticModel model) => pipeline.Steps.Any(new PipelineSteps(pipeline, model).IsHelper);

    private bool IsHelper(InvocationExpressionSyntax call) => BuilderHelpers.Of(_model.Compilation).Contains(ModelOf(call).GetSymbolInfo(call).Symbol);

    private void AddHelper(InvocationExpressionSyntax call)
    {
        // What a method that creates the builder does to the command is done there.
        if (IsHere(call) && BuilderHelpers.Of(_model.Compilation).BuilderOf(call, _model) is { } builder && !BuilderHelpers.Of(_model.Compilation).Leaves(_model.GetSymbolInfo(call).Symbol))
        {
            _settings = _settings with { Added = _settings.Added.Add(CommandStep.Calling(call, builder)) };
        }
    }

    private bool IsHere(SyntaxNode call) => call.SyntaxTree == _function.SyntaxTree && BuilderApi.FunctionOf(call) == _function;

    /// <summary>What a method that takes the builder gives it is called at the invocation.</summary>
    private void AddFunction(StepFunction function)
    {
        var call = new StepCall(function, _given, _given is not null && _model.GetSymbolInfo(_given).Symbol is IMethodSymbol { MethodKind: MethodKind.ReducedExtension });
        if (call.Objection(_model) is { } objection)
        {
            Require(false, objection);
        }
        else if (function.Middleware is { } middleware)
        {
            var order = function.Step.ArgumentList.Arguments.Skip(1).Select(a => function.Model.GetConstantValue(a.Expression).Value).FirstOrDefault();
            AddMiddleware(middleware with { Call = call }, order is int place ? place : 0);
        }
        else
        {
            Require(!_settings.HasHandler, "There are two exception handlers.");
            _settings = _settings with { HandlerCall = call, HandlerIsGuarded = !_settings.ExceptionsEscape, ExceptionsEscape = false, ExceptionCode = null };
        }

        _seen.Add(function.Middleware is null ? "UseExceptionHandler" : "AddMiddleware");
    }

    /// <summary>Something in the function that the step is given is not known here.</summary>
    private void ApplyUnbound(InvocationExpressionSyntax call)
    {
        var name = (call.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText ?? string.Empty;
        if (StepMethod.LambdaOf(call) is not { } lambda || name is not ("AddMiddleware" or "UseMiddleware" or "UseExceptionHandler"))
        {
            Require(false, $"'{name}' does not compile here, so that it is not known what it does to the builder.");
        }
        else if (name == "UseExceptionHandler")
        {
            UseExceptionHandler(lambda);
        }
        else
        {
            var order = call.ArgumentList.Arguments.Skip(1).Select(a => _model.GetConstantValue(a.Expression)).ToList();
            AddMiddleware(lambda, order.Count == 0 ? 0 : order[0] is { HasValue: true, Value: int place } ? place : int.MaxValue);
        }

        _seen.Add(name);
    }

    private SemanticModel ModelOf(SyntaxNode node) => node.SyntaxTree == _model.SyntaxTree ? _model : _model.Compilation.GetSemanticModel(node.SyntaxTree);

    /// <summary>Of all commands, only root commands have help and the version by themselves.</summary>
    private void AddOptionsOfRootCommands()
    {
        if (_seen.Overlaps(["UseDefaults", "UseHelp"]) && !_settings.Changes.Any(c => c.Type == "HelpOption"))
        {
            Change(new CommandChange("{0}.Options.Add(new {1}());", Library + ".Help", "HelpOption"));
        }

        if (_seen.Overlaps(["UseDefaults", "UseVersionOption"]) && !_settings.Changes.Any(c => c.Type == "VersionOption"))
        {
            Change(new CommandChange("{0}.Options.Add(new {1}());", Library, "VersionOption"));
        }
    }

    /// <summary>What the builder was not told to add would take the place of a program's own <c>--help</c> or <c>--version</c>.</summary>
    private void RemoveOptionsOfRootCommands()
    {
        if (!_seen.Overlaps(["UseDefaults", "UseHelp"]))
        {
            Change(Removal(Library + ".Help", "HelpOption"));
        }

        if (!_seen.Overlaps(["UseDefaults", "UseVersionOption"]))
        {
            Change(Removal(Library, "VersionOption"));
        }
    }

    private static CommandChange Removal(string ns, string type) => new("{0}.Options.Remove({0}.Options.OfType<{1}>().Single());", ns, type, UsesLinq: true);

    private void Apply(string name, ImmutableDictionary<string, IArgumentOperation> given, IInvocationOperation call)
    {
        switch (name)
        {
            case "UseDefaults":
                DefaultExceptionHandler();
                break;
            case "UseExceptionHandler":
                UseExceptionHandler(given);
                break;
            case "UseHelp" or "UseVersionOption":
                UseOption(name, given, call);
                break;
            case "UseParseDirective" when given.IsEmpty:
                Change(new CommandChange("{0}.Directives.Add(new {1}());", Library, "DiagramDirective"));
                break;
            case "UseEnvironmentVariableDirective":
                Change(new CommandChange("{0}.Directives.Add(new {1}());", Library, "EnvironmentVariablesDirective"));
                break;
            case "UseParseErrorReporting":
                UseParseErrorReporting(given);
                break;
            case "UseTypoCorrections" or "UseDebugDirective":
                // How far a suggestion may be from what was typed, and waiting for a debugger: nothing that a program does.
                _settings = _settings with { NeedsReview = _settings.NeedsReview || name == "UseDebugDirective" || !given.Values.All(StepArguments.IsDefault) };
                break;
            case "UseParseDirective":
                Require(given.Values.All(StepArguments.IsDefault), $"{name} with another value than the default has no counterpart in 2.0.");
                break;
            case "RegisterWithDotnetSuggest":
                _settings = _settings with { NeedsReview = true };
                break;
            case "UseSuggestDirective" or "CancelOnProcessTermination":
                Require(given.IsEmpty, $"{name} with an argument has no counterpart in 2.0.");
                break;
            case "AddOption" or "AddArgument" or "AddCommand":
                Require(call.Syntax.SyntaxTree == _function.SyntaxTree && BuilderApi.FunctionOf(call.Syntax) == _function, $"{name} is called in another function than the one that parses.");
                _settings = _settings with { Added = _settings.Added.Add(CommandStep.Adding(call.Syntax, BuilderApi.ListOf(name)!, StepArguments.ExpressionOf(given.Values.Single()))) };
                break;
            case "EnablePosixBundling":
                Parsing("EnablePosixBundling", given.Values.FirstOrDefault(), isDefault: given.IsEmpty || given.Values.Single().Value.ConstantValue is { HasValue: true, Value: true });
                break;
            case "UseTokenReplacer":
                Parsing("ResponseFileTokenReplacer", given.Values.FirstOrDefault(), isDefault: false);
                break;
            case "EnableDirectives" or "EnableLegacyDoubleDashBehavior":
                Switch(name, given);
                break;
            case "AddMiddleware" or "UseMiddleware":
                AddMiddleware(
                    given.TryGetValue("middleware", out var middleware) || given.TryGetValue("onInvoke", out middleware) ? StepArguments.ExpressionOf(middleware) : null,
                    !given.TryGetValue("order", out var order) ? 0 : order.Value.ConstantValue is { HasValue: true, Value: int value } ? value : int.MaxValue);
                break;
            default:
                Require(false, $"{name} has no counterpart in 2.0.");
                break;
        }

        _seen.Add(name);
    }

    private void DefaultExceptionHandler()
    {
        if (_settings.ExceptionHandler is { } handler && IsHere(handler) && handler.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } step && _settings.Middlewares.All(m => m.Order != ExceptionHandlerOrder))
        {
            _settings = _settings with { ExceptionHandler = null, NeverCalled = _settings.NeverCalled.Add(step), NeedsReview = true };
        }

        Require(!_settings.HasHandler, "The default exception handler is added after the program's own, which is never called: of two, the one that is added last catches. Remove the own one, or add it after the defaults if it is meant to be called.");
        _settings = _settings with { HandlerIsGuarded = false, ExceptionsEscape = false, ExceptionCode = null };
    }

    private void UseExceptionHandler(ImmutableDictionary<string, IArgumentOperation> given)
    {
        given.TryGetValue("onException", out var handler);
        if (handler is null or { Value.ConstantValue: { HasValue: true, Value: null } })
        {
            DefaultExceptionHandler();
            _settings = _settings with { ExceptionCode = CodeOf(given) };
            return;
        }

        UseExceptionHandler(StepArguments.ExpressionOf(handler));
    }

    private void UseExceptionHandler(ExpressionSyntax handler)
    {
        Require(!_settings.HasHandler, "There are two exception handlers.");
        _settings = _settings with { ExceptionHandler = handler, HandlerIsGuarded = !_settings.ExceptionsEscape, ExceptionsEscape = false, ExceptionCode = null };
    }

    /// <summary>Of several calls, beta4 took the first.</summary>
    private void UseParseErrorReporting(ImmutableDictionary<string, IArgumentOperation> given)
    {
        if (!_seen.Overlaps(["UseDefaults", "UseParseErrorReporting"]))
        {
            _settings = _settings with { ParseErrorCode = CodeOf(given) };
        }
    }

    /// <summary>An exit code that is not the library's own; null where it is.</summary>
    private ExpressionSyntax? CodeOf(ImmutableDictionary<string, IArgumentOperation> given)
    {
        if (!given.TryGetValue("errorExitCode", out var code) || StepArguments.IsDefault(code))
        {
            return null;
        }

        Require(Purity.IsStable(code.Value), "The exit code may be another one when the command is invoked.");
        return StepArguments.ExpressionOf(code);
    }

    /// <summary>Of several calls, beta4 took the first.</summary>
    private void UseOption(string name, ImmutableDictionary<string, IArgumentOperation> given, IInvocationOperation call)
    {
        if (given.TryGetValue("customize", out var customize) || given.ContainsKey("maxWidth"))
        {
            var help = customize is null || given.Count > 1 || _settings.Help is not null ? null : HelpCustomization.Read(StepArguments.ExpressionOf(customize), _model);
            Require(help is not null, "Customized help has to become an action of the help option.");
            _settings = _settings with { Help = help, NeedsReview = _settings.NeedsReview || help is { NeedsReview: true } };
            return;
        }

        var aliases = StepArguments.AliasesOf(call);
        if (aliases.IsEmpty)
        {
            return;
        }

        _settings = _settings with { NeedsReview = true };
        if (_seen.Contains(name) || _seen.Contains("UseDefaults"))
        {
            return;
        }

        var (ns, type) = name == "UseHelp" ? (Library + ".Help", "HelpOption") : (Library, "VersionOption");
        Require(aliases.All(a => a is not null), $"The aliases of {name} are computed.");
        Change(Removal(ns, type));
        Change(new CommandChange($"{{0}}.Options.Add(new {{1}}({string.Join(", ", aliases)}));", ns, type));
    }

    private void Switch(string name, ImmutableDictionary<string, IArgumentOperation> given)
    {
        var value = given.Values.FirstOrDefault()?.Value.ConstantValue;
        var isOn = given.IsEmpty || value is { HasValue: true, Value: true };
        var isOff = value is { HasValue: true, Value: false };
        Require(isOff || (isOn && name == "EnableDirectives"), name == "EnableDirectives" ? "Whether there are directives is computed." : "What stands after -- is an argument in 2.0: there is no EnableLegacyDoubleDashBehavior.");
        if (isOff && name == "EnableDirectives")
        {
            Change(new CommandChange("{0}.Directives.Clear();", Library, "RootCommand"));
        }
    }

    private void AddMiddleware(ExpressionSyntax? code, int place)
    {
        var (function, immovable) = MovedFunction.Of(code, _model);
        var (read, objection) = function is null ? (null, immovable) : Middleware.Read(function, _model);
        Require(read is not null, objection ?? string.Empty);
        if (read is null or { Kind: MiddlewareKind.PassesOn })
        {
            return;
        }

        AddMiddleware(read, place);
    }

    private void AddMiddleware(Middleware read, int place)
    {
        Require(IsBetweenHelpAndErrors(place) || (read.Kind == MiddlewareKind.Catches && place is >= ExceptionHandlerOrder and < 0), "The middleware runs before help is looked for, or after parse errors are reported.");
        _settings = _settings with { Middlewares = [.. _settings.Middlewares.Add(read with { Order = place }).OrderBy(m => m.Order)] };
        Require(_settings.MovedMiddlewares.Take(_settings.MovedMiddlewares.Count() - 1).All(m => m.Kind == MiddlewareKind.Precedes), "There are several middlewares, and another one than the innermost does not only precede the command.");
    }

    /// <summary>
    /// Whether a middleware has one of the orders <c>Default</c> (0) and <c>Configuration</c> (-1000), or one that comes to the same: help has
    /// -1100 in beta4, the report of parse errors 1000.
    /// </summary>
    private static bool IsBetweenHelpAndErrors(int order) => order is > -1100 and < 1000;

    private void Parsing(string property, IArgumentOperation? value, bool isDefault)
    {
        if (isDefault || value is null)
        {
            _settings = _settings with { Parsing = _settings.Parsing.Remove(property) };
            return;
        }

        Require(Purity.IsStable(value.Value), $"The value of {property} may be another one when the command line is parsed.");
        _settings = _settings with { Parsing = _settings.Parsing.SetItem(property, StepArguments.ExpressionOf(value)) };
    }

    private void Change(CommandChange change) => _settings = _settings with { Changes = _settings.Changes.Add(change), NeedsReview = true };

    private void Require(bool condition, string objection)
    {
        if (!condition && _settings.Objection is null)
        {
            _settings = _settings with { Objection = objection };
        }
    }
}
