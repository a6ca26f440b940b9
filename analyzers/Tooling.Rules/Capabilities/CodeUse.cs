using Microsoft.CodeAnalysis;

namespace Tooling.Rules.Capabilities;

/// <summary>What code does at a place that lets other code run.</summary>
/// <param name="Site">The place.</param>
internal abstract record CodeUse(SyntaxNode Site);

/// <summary>Calls a method, or names it where it can be called later.</summary>
/// <param name="Site">The place.</param>
/// <param name="Method">The method as the code names it.</param>
/// <param name="IsVirtual">Whether another one may run in its place.</param>
/// <param name="Receiver">The type of what it is called on; null where it is static.</param>
internal sealed record CallUse(SyntaxNode Site, IMethodSymbol Method, bool IsVirtual, ITypeSymbol? Receiver) : CodeUse(Site);

/// <summary>Makes an object, whose finalizer and overrides of library members a library may call.</summary>
internal sealed record CreationUse(SyntaxNode Site, INamedTypeSymbol Type) : CodeUse(Site);

/// <summary>Uses a type for what may be the first time.</summary>
internal sealed record TypeUse(SyntaxNode Site, INamedTypeSymbol Type) : CodeUse(Site);

/// <summary>Hands a value to a library, which may call what it implements.</summary>
/// <param name="Site">The place.</param>
/// <param name="Type">What is known of the value.</param>
/// <param name="IsTypeAlone">Whether only the type is handed over: a library may make values of it.</param>
internal sealed record HandOverUse(SyntaxNode Site, ITypeSymbol Type, bool IsTypeAlone = false) : CodeUse(Site);

/// <summary>Makes a value of a type parameter.</summary>
internal sealed record GenericCreationUse(SyntaxNode Site, ITypeParameterSymbol Type) : CodeUse(Site);

/// <summary>Takes a delegate, or something that holds one, from where other code put it.</summary>
internal sealed record StoredDelegateUse(SyntaxNode Site, ITypeSymbol Type) : CodeUse(Site);

/// <summary>Does something by itself.</summary>
/// <param name="Site">The place.</param>
/// <param name="Capability">What.</param>
/// <param name="Name">How to say it.</param>
internal sealed record DirectUse(SyntaxNode Site, Capability Capability, string Name) : CodeUse(Site);
