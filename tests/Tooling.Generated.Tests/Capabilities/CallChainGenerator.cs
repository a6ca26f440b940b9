using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Tooling.Rules.Capabilities;

namespace Tooling.Generated.Tests.Capabilities;

/// <summary>A program of which it is known what its method <c>Tool</c> reaches: chains of calls lead from it to members with capabilities, others begin elsewhere.</summary>
/// <param name="Code">The program.</param>
/// <param name="Reachable">What the chains that begin at the tool end in.</param>
/// <param name="Elsewhere">What only other chains end in.</param>
internal sealed record CallChains(string Code, Capability Reachable, Capability Elsewhere)
{
    public override string ToString() => Code;
}

/// <summary>
/// Makes such programs. A chain is a row of classes; each reaches the next in one of the ways of the language, and the last does something. The ways don't know of each other: each is an
/// expression that runs <c>NEXT</c> when it is evaluated, and the members that it takes.
/// </summary>
internal sealed class CallChainGenerator
{
    private const string Usings = "using System; using System.Collections; using System.Collections.Generic; using System.IO; using System.Linq; using System.Threading.Tasks;\n";

    private static readonly ImmutableArray<(string Expression, string Members)> Ways =
    [
        ("M()", "static int M() => NEXT;"),
        ("P", "static int P { get { return NEXT; } }"),
        ("new N().P", "class N { public int P = NEXT; }"),
        ("new D().V()", "class B { public virtual int V() => 0; } class D : B { public override int V() => NEXT; }"),
        ("Call(new D())", "class B { public virtual int V() => 0; } class D : B { public override int V() => NEXT; } static int Call(B b) => b.V();"),
        ("Call(Held)", "interface I { int V(); } class D : I { int I.V() => NEXT; } static I Held = new D(); static int Call(I i) => i.V();"),
        ("new List<int> { 1 }.Select(i => NEXT).First()", ""),
        ("new List<int> { 1 }.Select(Each).First()", "static int Each(int i) => NEXT;"),
        ("Kept()", "static Func<int> Kept = () => NEXT;"),
        ("All[\"a\"](1)", "static Dictionary<string, Func<int, int>> All = new() { [\"a\"] = i => NEXT };"),
        ("Run(() => NEXT)", "static int Run(Func<int> f) => f();"),
        ("Local()", "static int Local() { return Inner(); int Inner() => NEXT; }"),
        ("Later().Result", "static async Task<int> Later() { await Task.Yield(); return NEXT; }"),
        ("Each().Sum()", "static IEnumerable<int> Each() { yield return NEXT; }"),
        ("Sum()", "class E { public E GetEnumerator() => this; int n; public bool MoveNext() => n++ == 0; public int Current => NEXT; } static int Sum() { var s = 0; foreach (var i in new E()) s += i; return s; }"),
        ("+new N()", "class N { public static int operator +(N n) => NEXT; }"),
        ("(int)new N()", "class N { public static explicit operator int(N n) => NEXT; }"),
        ("First()", "class N { public void Deconstruct(out int a, out int b) { a = NEXT; b = 0; } } static int First() { var (a, _) = new N(); return a; }"),
        ("S.N", "static class S { public static readonly int N = NEXT; }"),
        ("S.N()", "static class S { static int k; static S() { k = NEXT; } public static int N() => k; }"),
        ("new N()[0]", "class N { public int this[int i] => NEXT; }"),
        ("$\"{new N()}\".Length", "class N { public override string ToString() => (NEXT).ToString(); }"),
        ("Sorted()", "class C : IComparer<int> { public int Compare(int a, int b) => NEXT; } static int Sorted() { var l = new List<int> { 2, 1 }; l.Sort(new C()); return l[0]; }"),
        ("Ended()", "class D : IDisposable { public static int N; public void Dispose() => N = NEXT; } static int Ended() { using (new D()) { } return D.N; }"),
        ("Raise()", "static event Func<int> Raised; static int Raise() { Raised += Handle; return Raised(); } static int Handle() => NEXT;"),
        ("Make<N>().P", "class N { public int P { get; } = NEXT; } static T Make<T>() where T : new() => new T();"),
        ("Static<N>()", "interface I { static abstract int V(); } class N : I { public static int V() => NEXT; } static int Static<T>() where T : I => T.V();"),
        ("new R(1).Twice", "record R(int A) { public int Twice => NEXT; }"),
        ("Is(new N())", "class N { public int A => NEXT; } static int Is(N n) => n is { A: > 0 } ? 1 : 0;"),
        ("Caught()", "static int Caught() { try { throw new Exception(); } catch (Exception) when (NEXT > 0) { return 1; } catch (Exception) { return 0; } }"),
        ("new Derived().A", "class Parent(int a) { public int A = a; } class Derived() : Parent(NEXT);"),
        ("1.Extended()", ""),
        ("Bound(1)", "class G<T> { public virtual int V(T t) => 0; } class H : G<int> { public override int V(int t) => NEXT; } static G<int> Made = new H(); static int Bound(int i) => Made.V(i);"),
    ];

    private static readonly ImmutableArray<(string Expression, Capability Capability)> Ends =
    [
        ("File.ReadAllText(\"a\").Length", Capability.FileRead),
        ("File.CreateText(\"a\").GetHashCode()", Capability.FileWrite),
        ("new System.Net.Http.HttpClient().GetStringAsync(\"http://localhost\").Result.Length", Capability.HttpClient),
        ("System.Net.Dns.GetHostName().Length", Capability.NetworkClient),
        ("System.Diagnostics.Process.Start(\"true\").Id", Capability.Process),
        ("Environment.GetEnvironmentVariables().Count", Capability.Environment),
        ("System.Reflection.Assembly.Load(\"a\").GetHashCode()", Capability.CodeGeneration),
        ("DateTime.UtcNow.Year", Capability.Nondeterminism),
        ("(int)typeof(string).GetMethod(\"x\").Invoke(null, null)", Capability.Unknown),
    ];

    private readonly Choices _choices;
    private readonly List<string> _classes = [];

    private CallChainGenerator(int seed) => _choices = new Choices(seed);

    /// <summary>Programs; they are not made smaller: a chain has a few classes.</summary>
    public static Arbitrary<CallChains> Programs { get; } = Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(seed => new CallChainGenerator(seed).Program()));

    private CallChains Program()
    {
        var (reachable, elsewhere) = (Capability.None, Capability.None);
        var calls = new List<string>();
        for (var i = _choices.Number(1, 4); i > 0; i--)
        {
            var (call, does) = Chain(_choices.Number(0, 5));
            calls.Add(call);
            reachable |= does;
        }

        var others = new List<string>();
        for (var i = _choices.Number(0, 3); i > 0; i--)
        {
            var (call, does) = Chain(_choices.Number(0, 5));
            others.Add(call);
            elsewhere |= does;
        }

        var code = $$"""
            {{Usings}}
            class Program
            {
                static int Tool() => {{string.Join(" + ", calls)}};
                static int Other() => {{string.Join(" + ", others.Append("0"))}};
                static void Main() => Console.WriteLine(Tool() + Other());
            }
            {{string.Join("\n", _classes)}}
            """;
        return new CallChains(code, reachable, elsewhere & ~reachable);
    }

    /// <summary>Adds the classes of a chain.</summary>
    /// <returns>An expression that runs it, in any class, and what it does in the end.</returns>
    private (string Call, Capability Does) Chain(int length)
    {
        var (next, does) = _choices.OneOf(Ends);
        for (var i = 0; i < length; i++)
        {
            next = Link(_choices.OneOf(Ways), next);
        }

        return (next, does);
    }

    private string Link((string Expression, string Members) way, string next)
    {
        var name = $"C{_classes.Count}";
        _classes.Add(way.Members.Length == 0 && way.Expression == "1.Extended()"
            ? $"static class {name} {{ public static int {name}Extended(this int i) => {next}; }}"
            : $"class {name} {{ {way.Members.Replace("NEXT", next, StringComparison.Ordinal)} public static int Go() => {way.Expression.Replace("NEXT", next, StringComparison.Ordinal)}; }}");
        return way.Expression == "1.Extended()" ? $"1.{name}Extended()" : $"{name}.Go()";
    }
}
