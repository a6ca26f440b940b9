using System.Collections.Immutable;
using Tooling.Packs.SystemCommandLine.Binders;
using Tooling.Packs.SystemCommandLine.Builder;
using Tooling.Packs.SystemCommandLine.Constructors;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Packs.SystemCommandLine.Help;
using Tooling.Packs.SystemCommandLine.Invocation;
using Tooling.Packs.SystemCommandLine.Members;
using Tooling.Packs.SystemCommandLine.NamingConvention;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine;

/// <summary>The coded rules of the pack, by the name under which <c>pack.yaml</c> refers to them.</summary>
internal static class SystemCommandLineRules
{
    public static ImmutableDictionary<string, CodeRule> All { get; } = ImmutableDictionary.CreateRange(StringComparer.Ordinal, new KeyValuePair<string, CodeRule>[]
    {
        new("OptionConstructor", new SymbolConstructorRule(CommandLineTypes.OptionOfT, SymbolName.OfOption)),
        new("UntypedOption", new UntypedOptionRule()),
        new("ArgumentConstructor", new SymbolConstructorRule(CommandLineTypes.ArgumentOfT, SymbolName.OfArgument)),
        new("SetHandler", new SetHandlerRule()),
        new("InvocationContext", new InvocationContextRule()),
        new("GetValueForArgument", new GetValueForArgumentRule()),
        new("ResultValue", new ResultValueRule()),
        new("AddValidator", new AddValidatorRule()),
        new("IsRequired", new IsRequiredRule()),
        new("ArgumentArity", new ArgumentArityRule()),
        new("ErrorMessage", new ErrorMessageRule()),
        new("DelegateTypes", new DelegateTypesRule()),
        new("OptionName", new OptionNameRule()),
        new("ResultSymbol", new ResultSymbolRule()),
        new("FlagResult", new FlagResultRule()),
        new("RootOptions", new RootOptionsRule()),
        new("UnmatchedTokens", new UnmatchedTokensRule()),
        new("SymbolList", new SymbolListRule()),
        new("AddCompletions", new AddCompletionsRule()),
        new("AddSymbol", new AddSymbolRule()),
        new("NameAsAlias", new NameAsAliasRule()),
        new("AddToHiddenList", new AddToHiddenListRule()),
        new("HidingMember", new HidingMemberRule()),
        new("HiddenExtension", new HiddenExtensionRule()),
        new("ValueDescriptor", new ValueDescriptorRule()),
        new("OwnAlias", new OwnAliasRule()),
        new("GoneTypeName", new GoneTypeNameRule()),
        new("AddGlobalOption", new AddGlobalOptionRule()),
        new("SetDefaultValue", new SetDefaultValueRule()),
        new("Binder", new BinderRule()),
        new("Parse", new ParseRule()),
        new("ParserInvoke", new ParserInvokeRule()),
        new("ParserType", new ParserTypeRule()),
        new("CommandHandler", new CommandHandlerRule()),
        new("HandlerClass", new HandlerClassRule()),
        new("BuilderFromElsewhere", new BuilderFromElsewhereRule()),
        new("Aliases", new AliasesRule()),
        new("IdentifierSymbol", new IdentifierSymbolRule()),
        new("ResultChildren", new ResultChildrenRule()),
        new("PrintHelp", new PrintHelpRule()),
        new("InvokedHelp", new InvokedHelpRule()),
        new("ResultInvocation", new ResultInvocationRule()),
        new("ReflectedConstructor", new ReflectedConstructorRule()),
        new("OwnConsole", new OwnConsoleRule()),
        new("CommandLineBuilder", new CommandLineBuilderRule()),
    });
}
