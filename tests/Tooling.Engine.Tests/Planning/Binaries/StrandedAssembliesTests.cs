using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tooling.Engine.Planning;
using Tooling.Engine.Planning.Binaries;
using Tooling.Tests.Shared;

namespace Tooling.Engine.Tests.Planning.Binaries;

/// <summary>What compiled code refers to is compared with the assembly that comes in the place of the one it was compiled against.</summary>
public sealed class StrandedAssembliesTests
{
    private const string Parent = "public class Parent { protected void Shared() { } public virtual void Run() { } }";

    [Theory]
    [InlineData("a method that is gone", "public class A { public void Go() { } }", "public class A { }", "new A().Go();", "A.Go")]
    [InlineData("a parameter more", "public class A { public void Go() { } }", "public class A { public void Go(int times = 1) { } }", "new A().Go();", "A.Go")]
    [InlineData("another result", "public class A { public void Go() { } }", "public class A { public int Go() => 1; }", "new A().Go();", "A.Go")]
    [InlineData("a type that is gone", "public class A { public void Go() { } }", "public class B { }", "new A().Go();", "A")]
    [InlineData("a nested type that is gone", "public class A { public class In { } }", "public class A { }", "new A.In();", "A.In")]
    [InlineData("a constructor", "public class A { public A(string name) { } }", "public class A { }", "new A(\"a\");", "new A")]
    [InlineData("a constructor that only the base class has", "public class P { public P(int i) { } } public class A : P { public A(int i) : base(i) { } }", "public class P { public P(int i) { } } public class A : P { public A() : base(1) { } }", "new A(1);", "new A")]
    [InlineData("a property that is a field now", "public class A { public int X { get; set; } }", "public class A { public int X; }", "new A().X = 1;", "A.X")]
    [InlineData("a field that is a property now", "public class A { public int X; }", "public class A { public int X { get; set; } }", "new A().X = 1;", "A.X")]
    [InlineData("a setter that is init now", "public class A { public int X { get; set; } }", "public class A { public int X { get; init; } }", "new A().X = 1;", "A.X")]
    [InlineData("what is internal now", "public class A { public void Go() { } }", "public class A { internal void Go() { } }", "new A().Go();", "A.Go")]
    [InlineData("a type that is internal now", "public class A { }", "internal class A { }", "new A();", "A")]
    [InlineData("a generic method's number of type parameters", "public class A { public void Go<T>() { } }", "public class A { public void Go<T, U>() { } }", "new A().Go<int>();", "A.Go")]
    [InlineData("a member of a generic type", "public class A<T> { public T Get() => default!; }", "public class A<T> { public T Take() => default!; }", "new A<int>().Get();", "A.Get")]
    [InlineData("a parameter of a type of the library", "public class B { } public class A { public void Go(B b) { } }", "public class B { } public class A { public void Go(object b) { } }", "new A().Go(new B());", "A.Go")]
    [InlineData("an event", "public class A { public event System.Action? Done { add { } remove { } } }", "public class A { }", "new A().Done += () => { };", "A.add_Done")]
    public void Finds(string what, string before, string after, string use, string missing) => Assert.Equal((what, missing), (what, string.Join(", ", Missing(before, after, $"class User {{ void M() {{ {use} }} }}"))));

    [Theory]
    [InlineData("nothing", "public class A { public void Go() { } }", "public class A { public void Go() { } public void More() { } }", "class User { void M() => new A().Go(); }")]
    [InlineData("what nobody uses", "public class A { public void Go() { } public void Old() { } }", "public class A { public void Go() { } }", "class User { void M() => new A().Go(); }")]
    [InlineData("a method that moved to a base class", "public class A { public void Go() { } }", "public class P { public void Go() { } } public class A : P { }", "class User { void M() => new A().Go(); }")]
    [InlineData("a method that moved to a generic base class", "public class A { public void Go() { } }", "public class P<T> { public void Go() { } } public class A : P<int> { }", "class User { void M() => new A().Go(); }")]
    [InlineData("an override that is gone", "public class A { public override string ToString() => \"a\"; }", "public class A { }", "class User { string M() => new A().ToString(); }")]
    [InlineData("optional that became a method of its own beside it", "public class A { public void Go(int i = 0) { } }", "public class A { public void Go(int i) { } public void Go() { } }", "class User { void M() => new A().Go(); }")]
    [InlineData("inherited from another assembly", "public class A : System.Collections.Generic.List<int> { }", "public class A : System.Collections.ObjectModel.Collection<int> { }", "class User { A M() => new A(); }")]
    [InlineData("names of parameters, nullable annotations, tuples' names", "public class A { public (int a, string b) Go(string x) => default; }", "#nullable enable\npublic class A { public (int c, string? d) Go(string? y) => default; }", "class User { void M() => new A().Go(\"\"); }")]
    [InlineData("a member that may be implemented", "public interface I { void Go(); }", "public interface I { void Go(); void More() { } }", "class User : I { public void Go() { } }")]
    public void Does_not_mind(string what, string before, string after, string user) => Assert.Equal((what, ""), (what, string.Join(", ", Missing(before, after, user))));

    [Theory]
    [InlineData("public interface I { void Go(); }", "public interface I { void Go(); void More(); }", "class User : I { public void Go() { } }", "I.More (to be implemented)")]
    [InlineData(Parent, "public abstract class Parent { protected void Shared() { } public virtual void Run() { } public abstract void More(); }", "class User : Parent { void M() => Shared(); }", "Parent.More (to be implemented)")]
    [InlineData(Parent, "public sealed class Parent { public void Run() { } }", "class User : Parent { }", "Parent (sealed)")]
    [InlineData(Parent, "public class Parent { private protected void Shared() { } public virtual void Run() { } }", "class User : Parent { void M() => Shared(); }", "Parent.Shared")]
    public void Finds_what_classes_can_no_longer_derive_from(string before, string after, string user, string missing) => Assert.Contains(missing, Missing(before, after, user));

    [Fact]
    public void A_type_that_is_forwarded_is_there()
    {
        using var folder = AssetCopy.Empty();
        var moved = Compile(folder, "Moved", "public class A { public void Go() { } }");
        var after = Compile(folder, "after/Library", "[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(A))]", moved);
        var before = Compile(folder, "before/Library", "public class A { public void Go() { } }");
        var user = Compile(folder, "User", "class User { void M() => new A().Go(); }", before);

        Assert.Empty(new StrandedAssemblies().In(new ReplacedReferences([before], [after], [user, moved])));
    }

    [Fact]
    public void Assemblies_that_do_not_refer_to_what_goes_are_not_looked_at()
    {
        using var folder = AssetCopy.Empty();
        var before = Compile(folder, "before/Library", "public class A { }");
        var other = Compile(folder, "Other", "public class A { public void Go() { } }");
        var user = Compile(folder, "User", "class User { void M() => new A().Go(); }", other);

        Assert.Empty(new StrandedAssemblies().In(new ReplacedReferences([before], [], [user, other])));
    }

    private static ImmutableArray<string> Missing(string before, string after, string user)
    {
        using var folder = AssetCopy.Empty();
        var old = Compile(folder, "before/Library", before);
        var compiled = Compile(folder, "User", user, old);
        var found = new StrandedAssemblies().In(new ReplacedReferences([old], [Compile(folder, "after/Library", after)], [compiled]));
        Assert.All(found, f => Assert.Equal(compiled.FilePath, f.Path));
        return found.IsEmpty ? [] : found.Single().Missing;
    }

    private static PortableExecutableReference Compile(AssetCopy folder, string name, string code, params PortableExecutableReference[] references)
    {
        var framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "System.Private.CoreLib.dll" or "System.Runtime.dll" or "System.Collections.dll")
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(Path.GetFileName(name), [CSharpSyntaxTree.ParseText(code)], [.. framework, .. references], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var path = Path.Combine(folder.Root, name + ".dll");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var result = compilation.Emit(path);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromFile(path);
    }
}
