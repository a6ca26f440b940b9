using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tooling.Rules.Matching;

/// <summary>The third form of a rule: a class for what data and templates can't say. It returns edits; it cannot write.</summary>
public abstract class CodeRule
{
    /// <summary>The identifiers without which the rule cannot match.</summary>
    public abstract ImmutableArray<string> Triggers { get; }

    /// <summary>
    /// Whether the rule also wants creations that name no type: <see cref="ImplicitObjectCreationExpressionSyntax"/> and
    /// <see cref="ConstructorInitializerSyntax"/>.
    /// </summary>
    public virtual bool WantsUnnamedCreations => false;

    /// <summary>
    /// Whether a member of an object of unknown type could be what the rule looks for. A static member is named with its type: say
    /// false, and no question is asked about members of the same name.
    /// </summary>
    public virtual bool MayMeanUnknownReceiver => true;

    /// <summary>
    /// Whether code that this rule matches can't be meant for the modern API although it compiles on it. Asked where the package was
    /// raised before the code was migrated.
    /// </summary>
    /// <param name="node">What was matched.</param>
    /// <returns>False where it is not known.</returns>
    public virtual bool IsNeverModern(SyntaxNode node) => false;

    /// <summary>Whether the rule reports beside whatever another rule finds at the same name. Its edits must not meet those of any other.</summary>
    public virtual bool IsBeside => false;

    /// <summary>
    /// Whether the rule is also asked about code that is bound to the modern API and does not compile there: what it looks for came with a version after the one that the pack brings, and the
    /// modern API has it in another form. Only what the compiler complains of counts, unless the rule <see cref="KnowsWritten"/>.
    /// </summary>
    public virtual bool ReadsModern => false;

    /// <summary>
    /// Whether what the rule finds counts where the modern API compiles it as well, if it is known which version the code was written for: the rule asks for that where it matters
    /// (<see cref="CompiledPack.IsWrittenFor"/>), and leaves alone what it wrote itself.
    /// </summary>
    public virtual bool KnowsWritten => false;

    /// <summary>
    /// Whether what the rule writes for .NET Standard or .NET Framework means the same on the other target frameworks of a project, where it would write something newer for them: one text has to serve all of them.
    /// </summary>
    public virtual bool IsPortable => false;

    /// <summary>What is declared beside the legacy API for this rule to understand code that this does not explain; null where there is no such thing.</summary>
    public virtual AddedApi? AddedApi => null;

    /// <summary>
    /// Looks at a name that the legacy API does not explain: a version before the one that rules are bound to had it, or had it in another form. What is reported here has to follow from code around it that
    /// does bind; a name alone proves nothing.
    /// </summary>
    /// <param name="name">One of the triggers.</param>
    /// <param name="context">The file, its semantic model, and where to report.</param>
    /// <returns>Whether the rule understands the name, whether or not it reports something.</returns>
    public virtual bool AnalyzeUnbound(SimpleNameSyntax name, RuleContext context) => false;

    /// <summary>Looks at one place and reports at most one match through <paramref name="context"/>.</summary>
    /// <param name="node">A <see cref="SimpleNameSyntax"/> that is one of the triggers, or an unnamed creation.</param>
    /// <param name="symbol">What it binds to: never null.</param>
    /// <param name="context">The file, its semantic model, and where to report.</param>
    public abstract void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context);
}
