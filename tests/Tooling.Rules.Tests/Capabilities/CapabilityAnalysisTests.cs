using Microsoft.CodeAnalysis;
using Tooling.Rules.Capabilities;

namespace Tooling.Rules.Tests.Capabilities;

/// <summary>What a tool can reach is found whichever way the language has to get there.</summary>
public sealed class CapabilityAnalysisTests
{
    private const string Read = "File.ReadAllText(\"a\")";

    [Theory]
    [InlineData("a call", "static void Tool() => Load(); static void Load() => READ;")]
    [InlineData("a chain", "static void Tool() => A(); static void A() => B(); static void B() { READ; }")]
    [InlineData("recursion", "static void Tool() => A(1); static void A(int n) { if (n > 0) A(n - 1); else READ; }")]
    [InlineData("a property", "static string Text => READ; static int Tool() => Text.Length;")]
    [InlineData("a setter", "static string Text { set { READ; } } static void Tool() => Text = \"\";")]
    [InlineData("an indexer", "class T { public string this[int i] => READ; } static string Tool() => new T()[0];")]
    [InlineData("a constructor", "class T { public T() { READ; } } static object Tool() => new T();")]
    [InlineData("a base constructor", "class B { public B() { READ; } } class T : B { } static object Tool() => new T();")]
    [InlineData("a primary constructor", "class B(string s) { public string S = s + READ; } class T(string s) : B(s); static object Tool() => new T(\"\");")]
    [InlineData("a field's initializer", "class T { string s = READ; } static object Tool() => new T();")]
    [InlineData("a static constructor", "class T { static T() { READ; } public static int N; } static int Tool() => T.N;")]
    [InlineData("a static field's initializer", "class T { static readonly string S = READ; public static void M() { } } static void Tool() => T.M();")]
    [InlineData("a virtual call", "class B { public virtual void M() { } } class D : B { public override void M() => READ; } static void Tool(B b) => b.M();")]
    [InlineData("an interface", "interface I { void M(); } class D : I { public void M() => READ; } static void Tool(I i) => i.M();")]
    [InlineData("an explicit implementation", "interface I { void M(); } class D : I { void I.M() => READ; } static void Tool(I i) => i.M();")]
    [InlineData("a default implementation", "interface I { void M() => READ; } class D : I { } static void Tool(I i) => i.M();")]
    [InlineData("a generic interface", "interface I<T> { void M(T t); } class D : I<int> { public void M(int t) => READ; } static void Tool(I<int> i) => i.M(1);")]
    [InlineData("a static abstract member", "interface I { static abstract void M(); } class D : I { public static void M() => READ; } static void Tool() => Run<D>(); static void Run<T>() where T : I => T.M();")]
    [InlineData("new of a type parameter", "class D { public D() { READ; } } static void Tool() => Make<D>(); static T Make<T>() where T : new() => new T();")]
    [InlineData("a lambda", "static void Tool() { Action a = () => READ; a(); }")]
    [InlineData("a lambda of a library", "static void Tool() => new[] { 1 }.Select(i => READ).ToList();")]
    [InlineData("a query", "static void Tool() { _ = (from i in new[] { 1 } select READ).ToList(); }")]
    [InlineData("a method group", "static void Tool() => new List<int> { 1 }.ForEach(Load); static void Load(int i) => READ;")]
    [InlineData("a local function", "static void Tool() { Load(); void Load() => READ; }")]
    [InlineData("a delegate in a field", "static Action Saved = () => { }; static void Setup() => Saved = () => READ; static void Tool() => Saved();")]
    [InlineData("a delegate that it is given", "static void Setup(Action<Func<string>> register) => register(() => READ); static string Tool(Func<string> given) => given();")]
    [InlineData("a service's constructor", "interface I { } class D : I { public D() { READ; } } static void Tool(I i) { }")]
    [InlineData("the constructor of a service's service", "class B { readonly string s = READ; } interface I { } class D(B b) : I { } static void Tool(IEnumerable<I> i) { }")]
    [InlineData("a service of the tool's class", "class D { public D() { READ; } } class T { public T(D d) { } public void Tool() { } }")]
    [InlineData("a service that a delegate makes", "interface I { } class D : I { } static D Make() { READ; return new D(); } static void Add<T>(Func<IServiceProvider, T> make) { } static void Setup() => Add<I>(s => Make()); static void Tool(I i) { }")]
    [InlineData("delegates in a dictionary", "static Dictionary<string, Func<string>> Saved = new(); static void Setup() => Saved[\"x\"] = () => READ; static string Tool() => Saved[\"x\"]();")]
    [InlineData("a delegate that was converted", "static Func<object> Saved; static void Setup() { Func<string> f = () => READ; Saved = f; } static object Tool() => Saved();")]
    [InlineData("a generic delegate", "class G<T> { public Func<T, string> Saved; } static G<int> Held = new(); static void Setup() => Held.Saved = i => READ; static string Tool() => Held.Saved(1);")]
    [InlineData("an event", "static event Action Raised; static void Setup() => Raised += Load; static void Load() => READ; static void Tool() => Raised?.Invoke();")]
    [InlineData("event accessors", "static event Action E { add { READ; } remove { } } static void Tool() => E += () => { };")]
    [InlineData("async code", "static async Task Tool() { await Load(); } static async Task Load() { await Task.Yield(); READ; }")]
    [InlineData("an awaiter", "class A { public System.Runtime.CompilerServices.TaskAwaiter GetAwaiter() { READ; return default; } } static async Task Tool() => await new A();")]
    [InlineData("an iterator", "static void Tool() { foreach (var s in Load()) { } } static IEnumerable<string> Load() { yield return READ; }")]
    [InlineData("an own enumerator", "class E { public E GetEnumerator() => this; public bool MoveNext() { READ; return false; } public int Current => 1; } static void Tool() { foreach (var i in new E()) { } }")]
    [InlineData("a disposal", "class D : IDisposable { public void Dispose() => READ; } static void Tool() { using var d = new D(); }")]
    [InlineData("a disposal of what was made elsewhere", "class D : IDisposable { public void Dispose() => READ; } static void Tool(IDisposable i) { using (i) { } }")]
    [InlineData("an operator", "class N { public static N operator +(N a, N b) { READ; return a; } } static object Tool(N n) => n + n;")]
    [InlineData("a conversion", "class N { public static implicit operator int(N n) { READ; return 1; } } static int Tool(N n) => n;")]
    [InlineData("a deconstruction", "class N { public void Deconstruct(out int a, out int b) { READ; a = b = 1; } } static int Tool(N n) { var (a, b) = n; return a; }")]
    [InlineData("a positional pattern", "class N { public void Deconstruct(out int a, out int b) { READ; a = b = 1; } } static bool Tool(N n) => n is (1, 2);")]
    [InlineData("a property pattern", "class N { public int P { get { READ; return 1; } } } static bool Tool(N n) => n is { P: 1 };")]
    [InlineData("an interpolated string", "class N { public override string ToString() => READ; } static string Tool(N n) => $\"{n}\";")]
    [InlineData("a concatenation", "class N { public override string ToString() => READ; } static string Tool(N n) => \"\" + n;")]
    [InlineData("an object that a library compares", "class N : IComparable<N> { public int CompareTo(N o) { READ; return 0; } } static void Tool(List<N> l) => l.Sort();")]
    [InlineData("a comparer that came from elsewhere", "class C : IComparer<int> { public int Compare(int a, int b) { READ; return 0; } } static void Tool(IComparer<int> c) => new List<int>().Sort(c);")]
    [InlineData("a library's class that is derived from", "class S : StringWriter { public override void Write(char c) => READ; } static void Tool(TextWriter w) => w.Write('c');")]
    [InlineData("a finalizer", "class F { ~F() { READ; } } static object Tool() => new F();")]
    [InlineData("a type that is made by a library", "class N { public N() { READ; } } static object Tool() => Activator.CreateInstance(typeof(N));")]
    [InlineData("a type that is made by a container", "class N { public string P { set { READ; } } } static object Tool() => System.Text.Json.JsonSerializer.Deserialize<N>(\"{}\");")]
    [InlineData("an exception filter", "static void Tool() { try { } catch (Exception) when (Load()) { } } static bool Load() { READ; return true; }")]
    [InlineData("a default argument's neighbour", "static void Tool() => A(READ); static void A(string s, int i = 1) { }")]
    [InlineData("an expression tree", "static void Tool() { System.Linq.Expressions.Expression<Func<string>> e = () => READ; }")]
    [InlineData("a switch", "static string Tool(int i) => i switch { 1 => READ, _ => \"\" };")]
    [InlineData("a collection initializer", "class C : List<int> { public new void Add(int i) { READ; } } static object Tool() => new C { 1 };")]
    [InlineData("an interpolated string handler", "[System.Runtime.CompilerServices.InterpolatedStringHandler] public ref struct H { public H(int l, int f) { } public void AppendFormatted(int i) { READ; } } static void Log(H h) { } static void Tool() => Log($\"{1}\");")]
    [InlineData("a record's text", "class N { public override string ToString() => READ; } record R(N N); static string Tool(R r) => r.ToString();")]
    [InlineData("a nested type's outer initializer", "class T { static readonly string S = READ; public class U { public static void M() => V.W(); } static class V { public static int W() => S.Length; } } static void Tool() => T.U.M();")]
    public void A_file_that_is_read_is_found_through(string way, string members)
    {
        var code = $"class Program {{ {members.Replace("READ", Read, StringComparison.Ordinal)} }}";

        Assert.True(CapabilityProgram.Find(code).Any(use => use.Capability == Capability.FileRead), way);
    }

    [Theory]
    [InlineData("code that nobody calls", "static void Tool() { } static void Load() => READ;")]
    [InlineData("a name", "static string Tool() => nameof(File.ReadAllText);")]
    [InlineData("another implementation", "class B { public virtual void M() { } } class D : B { public override void M() => READ; } class E : B { } sealed class F : E { } static void Tool(F f) => f.M();")]
    [InlineData("another service", "interface I { } class D : I { public D() { READ; } } interface J { } class E : J { } static void Add<T>(Func<IServiceProvider, T> make) { } static void Setup() => Add<I>(s => { READ; return new D(); }); static void Tool(J j, string text, object value, IDisposable other) { }")]
    [InlineData("a base call", "class B { public virtual void M() { } } class D : B { public override void M() => READ; } class E : B { public void N() => base.M(); } static void Tool() => new E().N();")]
    [InlineData("another delegate type", "static Action Saved = () => { }; static Func<string> Other = () => READ; static class S { public static Action A = () => { }; } class Q { public static void Tool() { Action a = () => { }; a(); } }")]
    [InlineData("another type's delegate", "static class O { public static Func<int, string> Other = i => READ; } static Func<string, int> Saved = s => 1; static int Tool() => Saved(\"\");")]
    [InlineData("another enumerator's end", "class D : IDisposable { public void Dispose() => READ; } static void Tool(IEnumerable<int> l) { foreach (var i in l) { } }")]
    [InlineData("reading what is given", "static string Tool(TextReader r) => r.ReadToEnd();")]
    [InlineData("paths", "static string Tool(FileInfo f) => Path.Combine(f.FullName, f.Name) + new DirectoryInfo(\"x\").Name;")]
    public void No_file_is_read_by(string what, string members)
    {
        var code = $"class Program {{ {members.Replace("READ", Read, StringComparison.Ordinal)} }}";

        Assert.True(CapabilityProgram.Of(code).Length == 0, $"{what}: {CapabilityProgram.Of(code)}");
    }

    [Theory]
    [InlineData("File.WriteAllText(\"a\", \"b\");", "FileWrite")]
    [InlineData("new FileStream(\"a\", FileMode.Open).Dispose();", "FileRead, FileWrite")]
    [InlineData("new HttpClient().GetStringAsync(\"x\").Wait();", "HttpClient")]
    [InlineData("new System.Net.Sockets.TcpListener(1).Start();", "NetworkServer")]
    [InlineData("new System.Net.Sockets.TcpClient();", "NetworkClient")]
    [InlineData("System.Diagnostics.Process.Start(\"ls\");", "Process")]
    [InlineData("Environment.GetEnvironmentVariable(\"A\");", "Environment")]
    [InlineData("Microsoft.Win32.Registry.CurrentUser.Flush();", "Registry")]
    [InlineData("System.Reflection.Assembly.LoadFrom(\"a\");", "CodeGeneration")]
    [InlineData("Native(); [System.Runtime.InteropServices.DllImport(\"c\")] static extern void Native();", "NativeCode")]
    [InlineData("unsafe { int i = 1; int* p = &i; }", "Unsafe")]
    [InlineData("_ = DateTime.Now;", "Nondeterminism")]
    [InlineData("_ = new Random(1).Next();", "Nondeterminism")]
    [InlineData("typeof(string).GetMethod(\"x\").Invoke(null, null);", "Unknown")]
    [InlineData("dynamic d = 1; d.Go();", "Unknown")]
    [InlineData("new FileInfo(\"a\").IsReadOnly = true;", "FileWrite")]
    [InlineData("_ = new FileInfo(\"a\").IsReadOnly;", "FileRead")]
    [InlineData("Microsoft.VisualBasic.FileIO.FileSystem.DeleteFile(\"a\");", "FileRead, FileWrite")]
    [InlineData("new System.Security.Cryptography.X509Certificates.X509Certificate2(\"a\");", "FileRead")]
    [InlineData("void Use(System.Net.Sockets.Socket s) { s.Shutdown(default); s.Dispose(); } Use(null);", "")]
    [InlineData("void Use(System.Net.Sockets.Socket s) { s.Listen(); } Use(null);", "NetworkServer")]
    [InlineData("new System.Net.Sockets.Socket(default, default, default).Connect(\"a\", 1);", "NetworkClient")]
    [InlineData("Console.WriteLine(string.Join(\",\", new[] { 1 }.OrderBy(i => i)));", "")]
    public void Code_has_capabilities(string statement, string capabilities) =>
        Assert.Equal(capabilities, CapabilityProgram.Of($"class Program {{ static void Tool() {{ {statement} }} }}"));

    [Fact]
    public void The_evidence_is_the_shortest_path()
    {
        var use = Assert.Single(CapabilityProgram.Find("""
            class SearchTool { readonly NoteStore _store = new(); string Tool(string q) => Long(q) + _store.Load(q); string Long(string q) => Longer(q); string Longer(string q) => _store.Load(q); }
            class NoteStore { public string Load(string q) => File.ReadAllText(q); }
            """));

        Assert.Equal("SearchTool.Tool -> NoteStore.Load -> File.ReadAllText", string.Join(" -> ", use.Path));
        Assert.Equal("File.ReadAllText(q)", use.Call.SourceTree!.GetText().ToString(use.Call.SourceSpan));
    }

    [Fact]
    public void A_lambda_reaches_what_its_variables_hold()
    {
        var uses = CapabilityProgram.Find("class Program { static void Offer(Action a) { } static void Main() { Func<string> load = () => File.ReadAllText(\"a\"); Offer(() => load()); } }");

        Assert.Equal("tool -> a lambda -> File.ReadAllText", string.Join(" -> ", Assert.Single(uses).Path));
    }

    [Fact]
    public void A_lambda_reaches_the_making_of_what_it_is_given()
    {
        var uses = CapabilityProgram.Find("class Program { interface I { } class D : I { public D() => File.ReadAllText(\"a\"); } static void Offer(Action<I> a) { } static void Main() => Offer((I i) => { }); }");

        Assert.Equal("tool -> new Program.D -> File.ReadAllText", string.Join(" -> ", Assert.Single(uses).Path));
    }

    [Fact]
    public void A_lambda_does_not_reach_the_code_around_it() =>
        Assert.Empty(CapabilityProgram.Find("class Program { static void Offer(Action a) { } static void Main() { File.Delete(\"a\"); Offer(() => Console.WriteLine()); } }"));

    [Fact]
    public void Other_projects_are_followed()
    {
        var store = CapabilityProgram.Compile("public class NoteStore { public static string Load(string q) => File.ReadAllText(q); }");

        var use = Assert.Single(CapabilityProgram.Find("class Program { static string Tool() => NoteStore.Load(\"\"); }", store.ToMetadataReference()));

        Assert.Equal("Program.Tool -> NoteStore.Load -> File.ReadAllText", string.Join(" -> ", use.Path));
    }

    [Theory]
    [InlineData("Missing.Go();")]
    [InlineData("new Missing().Go();")]
    [InlineData("var m = new Missing(); m.Go();")]
    [InlineData("_ = \"\".Missing;")]
    public void What_does_not_compile_is_unknown(string statement)
    {
        var uses = CapabilityProgram.Find(CapabilityProgram.CompileAnyway($"class Program {{ static void Tool() {{ {statement} }} }}"));

        Assert.Equal("Program.Tool -> code that does not compile", string.Join(" -> ", Assert.Single(uses).Path));
    }

    [Fact]
    public void Libraries_that_nobody_described_are_unknown()
    {
        using var image = new MemoryStream();
        Assert.True(CapabilityProgram.Compile("public class Library { public static void Go() { } public int Size { get; } }").Emit(image).Success);
        image.Position = 0;

        var use = Assert.Single(CapabilityProgram.Find("class Program { static int Tool() { Library.Go(); return new Library().Size; } }", MetadataReference.CreateFromStream(image)));

        Assert.Equal((Capability.Unknown, "Library.Go"), (use.Capability, use.Path[^1]));
    }

    [Theory]
    [InlineData(Capability.None, SecurityLevel.Safe)]
    [InlineData(Capability.Nondeterminism | Capability.Unknown, SecurityLevel.Safe)]
    [InlineData(Capability.FileRead | Capability.HttpClient | Capability.Environment, SecurityLevel.Production)]
    [InlineData(Capability.FileWrite, SecurityLevel.Development)]
    [InlineData(Capability.NetworkClient, SecurityLevel.Development)]
    [InlineData(Capability.Process | Capability.FileRead, SecurityLevel.Development)]
    public void The_lowest_level_that_covers_it(Capability capabilities, SecurityLevel level) => Assert.Equal(level, SecurityLevels.LowestFor(capabilities));
}
