
namespace Tooling.Rules.Matching;

/// <summary>The parts of a documentation id, for symbols of an assembly that is not at hand.</summary>
/// <param name="Kind">The letter: <c>N T M P F E</c>.</param>
/// <param name="Container">The namespace of a type, the full name of a member's type.</param>
/// <param name="Name">The last identifier, without arity.</param>
internal readonly record struct DocumentationId(char Kind, string Container, string Name)
{
    public static DocumentationId Parse(string id)
    {
        var name = id.Substring(2);
        var parameters = name.IndexOf('(');
        if (parameters >= 0)
        {
            name = name.Substring(0, parameters);
        }

        var dot = name.LastIndexOf('.');
        var container = dot < 0 ? string.Empty : name.Substring(0, dot);
        return new DocumentationId(id[0], WithoutArity(container), WithoutArity(name.Substring(dot + 1)));
    }

    /// <summary>The namespace and name of a type given in full; nested types are not told apart from namespaces.</summary>
    public static (string Namespace, string Name) SplitType(string type)
    {
        var dot = type.LastIndexOf('.');
        return dot < 0 ? (string.Empty, type) : (type.Substring(0, dot), type.Substring(dot + 1));
    }

    private static string WithoutArity(string name)
    {
        var tick = name.IndexOf('`');
        return tick < 0 ? name : name.Substring(0, tick);
    }
}
