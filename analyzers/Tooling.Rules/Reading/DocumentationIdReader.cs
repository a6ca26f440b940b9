using System.Text.RegularExpressions;
using Tooling.Rules.Model;

namespace Tooling.Rules.Reading;

/// <summary>Checks documentation ids (<c>P:Namespace.Type.Property</c>, ECMA-334 annex D.4.2) and pairs of them.</summary>
internal sealed class DocumentationIdReader(ProblemList problems)
{
    private const string Kinds = "NTPMFE";

    private const string KindsHint =
        "Begin with `N:` for a namespace, `T:` for a type, `P:` for a property, `M:` for a method or constructor, `F:` for a field or `E:` for an event.";

    // Segments may hold the arity of a generic (`1), #ctor, and what an explicit implementation's name is written with.
    private static readonly Regex QualifiedName = new(@"^[\p{L}_][\w`]*(\.[\p{L}_#][\w`#@{},]*)*$", RegexOptions.CultureInvariant);

    /// <summary>Checks an id that stands for one symbol or, where it may end in <c>*</c>, for all that begin so.</summary>
    /// <returns>Whether it is right.</returns>
    public bool Check(string id, PackPosition position, bool mayEndInStar = false)
    {
        var problem = Mistake(id, mayEndInStar);
        if (problem is var (message, hint))
        {
            problems.Add(position, $"`{id}` {message}", hint);
        }

        return problem is null;
    }

    /// <summary>Checks that a symbol can become another one.</summary>
    public void CheckPair(string from, PackPosition fromPosition, string? to, PackPosition toPosition)
    {
        var fromIsRight = Check(from, fromPosition);
        if (to is null)
        {
            if (fromIsRight && from[0] != 'N')
            {
                problems.Add(fromPosition, $"`{from}` has nothing that it becomes.", "Add `to:` with the modern symbol; list what has none under `manual: symbols:`. Only a namespace may be gone.");
            }

            return;
        }

        if (!Check(to, toPosition) || !fromIsRight)
        {
            return;
        }

        if (from == to)
        {
            problems.Add(toPosition, $"`{from}` is mapped to itself.", "Write the modern symbol after the arrow, or remove the entry.");
        }
        else if (!CanBecome(from[0], to[0]))
        {
            problems.Add(toPosition, $"{Noun(from[0])} can't become {Noun(to[0]).ToLowerInvariant()}.", "Map to a symbol of the same kind (a method and a property, or a property and a field, may replace each other), or use a template.");
        }
    }

    private static (string Message, string Hint)? Mistake(string id, bool mayEndInStar)
    {
        if (id.Length < 2 || id[1] != ':' || !Kinds.Contains(id[0]))
        {
            var capital = id.Length > 1 && id[1] == ':' ? char.ToUpperInvariant(id[0]) : ' ';
            return ("is not a documentation id.", Kinds.Contains(capital) ? $"Did you mean `{capital}:{id.Substring(2)}`?" : KindsHint);
        }

        if (id.Any(char.IsWhiteSpace))
        {
            return ("has white space in it.", "Documentation ids have none: write `M:A.B.C(System.Int32,System.String)`.");
        }

        var star = id.IndexOf('*');
        if (star >= 0 && !mayEndInStar)
        {
            return ("has a `*` in it.", "Write the whole id: only `manual: symbols:` may end in `*`.");
        }

        if (star >= 0 && star < id.Length - 1)
        {
            return ("has a `*` before its end.", "Only the last character may be `*`.");
        }

        return NameMistake(id, isPrefix: star >= 0);
    }

    private static (string Message, string Hint)? NameMistake(string id, bool isPrefix)
    {
        var name = id.Substring(2);
        name = isPrefix ? name.TrimEnd('*').TrimEnd('.') : name;
        var parenthesis = name.IndexOf('(');
        if (parenthesis >= 0)
        {
            if (id[0] is not ('M' or 'P'))
            {
                return ("has parameters.", "Only methods (`M:`) and indexers (`P:`) have them.");
            }

            if (!isPrefix && !name.Contains(')'))
            {
                return ("lacks a `)`.", "Write the parameter types in parentheses: `M:A.B.C(System.Int32)`.");
            }

            name = name.Substring(0, parenthesis);
        }

        if (name.IndexOfAny(['+', '<', '>']) >= 0)
        {
            return ("is not written as a documentation id.", "Part nested types by `.`; write ``A`1`` for the generic type A<T>, and `A{System.String}` among parameters.");
        }

        var conversion = name.IndexOf('~');
        if (!QualifiedName.IsMatch(conversion < 0 ? name : name.Substring(0, conversion)))
        {
            return ("has no valid name after the colon.", "Write the full name with its namespace: `P:System.CommandLine.Option.IsRequired`.");
        }

        var isMember = id[0] is not ('N' or 'T');
        return isMember && !isPrefix && !name.Contains('.')
            ? ("names no type.", "Write the type before the member: `P:Namespace.Type.Property`.")
            : null;
    }

    private static bool CanBecome(char from, char to) => (from, to) switch
    {
        ('M', 'P') or ('P', 'M') or ('P', 'F') or ('F', 'P') => true,
        _ => from == to,
    };

    private static string Noun(char kind) => kind switch
    {
        'N' => "A namespace",
        'T' => "A type",
        'P' => "A property",
        'M' => "A method",
        'F' => "A field",
        _ => "An event",
    };
}
