using Tooling.Reporting;

namespace Tooling.Rules.Tests.Rewriting;

public sealed class MapTests
{
    private static readonly Migration Rename = new(Migration.Map("P:Legacy.Bag.IsClosed -> P:Legacy.Bag.Closed", "P:Legacy.Bag.Count -> M:Legacy.Bag.CountAll", "M:Legacy.Bag.Size -> P:Legacy.Bag.Length"));
    private static readonly Migration Types = new(Migration.Map("T:Legacy.Bag -> T:Modern.Sack", "T:Legacy.Box`1 -> T:Modern.Crate`1", "T:Legacy.OldAttribute -> T:Modern.NewAttribute", "N:Legacy.Gone"));

    [Theory]
    [InlineData("bag.IsClosed = true;", "bag.Closed = true;")]
    [InlineData("IsClosed = true;", "Closed = true;")]
    [InlineData("var b = new Bag { IsClosed = true };", "var b = new Bag { Closed = true };")]
    [InlineData("bag?.IsClosed.ToString();", "bag?.Closed.ToString();")]
    [InlineData("if (item is Bag { IsClosed: true }) { }", "if (item is Bag { Closed: true }) { }")]
    [InlineData("var n = bag.Count;", "var n = bag.CountAll();")]
    [InlineData("var n = bag.Size();", "var n = bag.Length;")]
    [InlineData("var n = nameof(bag.IsClosed);", "var n = nameof(bag.Closed);")]
    [InlineData("bag.Count = 3;", "bag.Count = 3;")]
    public void Members_get_their_new_name(string before, string after) => Assert.Equal(after, Rename.Statements(before));

    [Fact]
    public void The_string_of_nameof_is_for_a_person_to_review() =>
        Assert.Equal(Safety.Review, Assert.Single(Rename.Matches("using Legacy; class C { string N => nameof(Bag.IsClosed); }")).Safety);

    [Theory]
    [InlineData("using Legacy;\nclass C : Bag { }", "using Legacy;\nusing Modern;\nclass C : Sack { }")]
    [InlineData("class C : Legacy.Bag { }", "class C : Modern.Sack { }")]
    [InlineData("class C : global::Legacy.Bag { }", "class C : global::Modern.Sack { }")]
    [InlineData("using B = Legacy.Bag;\nclass C : B { }", "using B = Modern.Sack;\nclass C : B { }")]
    [InlineData("using static Legacy.Bag;\nclass C { object o = Create(); }", "using static Modern.Sack;\nclass C { object o = Create(); }")]
    [InlineData("using Legacy;\n[Old(Name = \"x\")] class C { }", "using Legacy;\nusing Modern;\n[New(Name = \"x\")] class C { }")]
    [InlineData("using Legacy;\nclass C { Box<Bag> b = new(); }", "using Legacy;\nusing Modern;\nclass C { Crate<Sack> b = new(); }")]
    [InlineData("using Legacy;\n/// <summary><see cref=\"Bag\"/> and <see cref=\"Legacy.Bag.AddItem\"/></summary>\nclass C { }", "using Legacy;\nusing Modern;\n/// <summary><see cref=\"Sack\"/> and <see cref=\"Modern.Sack.AddItem\"/></summary>\nclass C { }")]
    [InlineData("using Legacy;\nusing Legacy.Gone;\nclass C { }", "using Legacy;\nclass C { }")]
    [InlineData("using Legacy;\r\nusing Legacy.Gone; // why\r\nclass C : Bag { }\r\n", "using Legacy;\r\n// why\r\nusing Modern;\r\nclass C : Sack { }\r\n")]
    [InlineData("namespace Modern { class D : Legacy.Bag { } }", "namespace Modern { class D : Modern.Sack { } }")]
    [InlineData("class Sack { }\nnamespace N { using Legacy; class C : Bag { } }", "class Sack { }\nnamespace N { using Legacy; class C : global::Modern.Sack { } }")]
    public void Types_move_with_their_namespace(string before, string after) => Assert.Equal(after, Types.File(before));
}
