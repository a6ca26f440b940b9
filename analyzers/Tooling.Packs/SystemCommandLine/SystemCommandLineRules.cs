using System.Collections.Immutable;
using Tooling.Packs.SystemCommandLine.Binders;
using Tooling.Packs.SystemCommandLine.Builder;
using Tooling.Packs.SystemCommandLine.Constructors;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine;

/// <summary>The coded rules of the pack, by the name under which <c>pack.yaml</c> refers to them.</summary>
internal static class SystemCommandLineRules
{
    public static ImmutableDictionary<string, CodeRule> All { get; } = ImmutableDictionary.CreateRange(StringComparer.Ordinal, new KeyValuePair<string, CodeRule>[]
    {
        new("OptionConstructor", new SymbolConstructorRule(CommandLineTypes.OptionOfT, SymbolName.OfOption)),
        new("ArgumentConstructor", new SymbolConstructorRule(CommandLineTypes.ArgumentOfT, SymbolName.OfArgument)),
        new("SetHandler", new SetHandlerRule()),
        new("InvocationContext", new InvocationContextRule()),
        new("Binder", new BinderRule()),
        new("CommandLineBuilder", new CommandLineBuilderRule()),
    });
}
