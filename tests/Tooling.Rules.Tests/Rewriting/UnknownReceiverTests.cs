using Tooling.Reporting;

namespace Tooling.Rules.Tests.Rewriting;

/// <summary>Members of objects whose type is not known: asked about where they could be legacy.</summary>
public sealed class UnknownReceiverTests
{
    private readonly Migration _migration = new(Migration.Map("P:Legacy.Bag.IsClosed -> P:Legacy.Bag.Closed"));

    [Fact]
    public void A_member_of_what_an_unknown_call_returns_is_asked_about()
    {
        Assert.Equal([FindingKind.Unresolved], Kinds("class C { object M() => Missing.Make().IsClosed; }"));
        Assert.Equal([FindingKind.Unresolved], Kinds("class C { object M() { var made = Missing.Make(); return made.IsClosed; } }"));
    }

    [Fact]
    public void A_member_of_a_type_with_a_legacy_name_that_does_not_bind_is_asked_about() =>
        Assert.Equal([FindingKind.Unresolved], Kinds("class C { object M(Elsewhere.Chest made) => made.IsClosed; }"));

    [Fact]
    public void A_member_of_a_type_that_the_legacy_api_does_not_have_is_not() =>
        Assert.Empty(Kinds("class C { object M(Basket basket) => basket.IsClosed; }"));

    private FindingKind[] Kinds(string code) => [.. _migration.Matches("using Legacy;\n" + code).Select(m => m.Kind)];
}
