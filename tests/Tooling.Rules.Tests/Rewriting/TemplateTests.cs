namespace Tooling.Rules.Tests.Rewriting;

public sealed class TemplateTests
{
    private static readonly Migration Add = new(Migration.Template("Bag bag; object item", "bag.AddItem(item)", "bag.Items.Add(item)"));
    private static readonly Migration Has = new(Migration.Template("Bag bag; object item", "bag.Has(item)", "bag.Find(item) is not null"));
    private static readonly Migration With = new(Migration.Template("Bag bag; string[] values", "bag.With(values)", "bag.Only(values)"));
    private static readonly Migration Swap = new(Migration.Template("Bag bag; object a; object b", "bag.Swap(a, b)", "bag.Exchange(b, a)"));

    [Theory]
    [InlineData("bag.AddItem(item);", "bag.Items.Add(item);")]
    [InlineData("bag.AddItem(item: item);", "bag.Items.Add(item);")]
    [InlineData("(bag).AddItem((item));", "(bag).Items.Add((item));")]
    [InlineData("bag . AddItem ( item ) ;", "bag . Items.Add ( item ) ;")]
    [InlineData("bag /* one */ . /* two */ AddItem(/* three */ item /* four */);", "bag /* one */ . /* two */ Items.Add(/* three */ item /* four */);")]
    [InlineData("AddItem(item);", "Items.Add(item);")]
    [InlineData("this.AddItem(item);", "this.Items.Add(item);")]
    [InlineData("bag?.AddItem(item);", "bag?.Items.Add(item);")]
    [InlineData("var Items = 1; AddItem(item);", "var Items = 1; this.Items.Add(item);")]
    [InlineData("bag.Self.AddItem(new object());", "bag.Self.Items.Add(new object());")]
    [InlineData("bag.AddItem(1);", "bag.Items.Add(1);")]
    [InlineData("System.Action<object> add = bag.AddItem;", "System.Action<object> add = bag.Items.Add;")]
    [InlineData("System.Action run = () => bag.AddItem(item);", "System.Action run = () => bag.Items.Add(item);")]
    public void A_call_becomes_the_after(string before, string after) => Assert.Equal(after, Add.Statements(before));

    [Theory]
    [InlineData("var x = bag.Has(item);", "var x = bag.Find(item) is not null;")]
    [InlineData("var x = !bag.Has(item);", "var x = !(bag.Find(item) is not null);")]
    [InlineData("if (bag.Has(item) && bag.Has(1)) { }", "if (bag.Find(item) is not null && bag.Find(1) is not null) { }")]
    [InlineData("var x = BagExtensions.Has(bag, item);", "var x = bag.Find(item) is not null;")]
    [InlineData("var x = BagExtensions.Has(other ?? bag, item);", "var x = (other ?? bag).Find(item) is not null;")]
    [InlineData("var x = $\"{bag.Has(item)}\";", "var x = $\"{bag.Find(item) is not null}\";")]
    [InlineData("var x = bag.Has(item) ? 1 : 2;", "var x = bag.Find(item) is not null ? 1 : 2;")]
    [InlineData("var x = bag.Has(item) == true;", "var x = bag.Find(item) is not null == true;")]
    [InlineData("var x = true == bag.Has(item);", "var x = true == bag.Find(item) is not null;")]
    [InlineData("var x = bag.Has(item).ToString();", "var x = (bag.Find(item) is not null).ToString();")]
    public void Precedence_is_kept(string before, string after) => Assert.Equal(after, Has.Statements(before));

    [Theory]
    [InlineData("bag.With(\"a\", \"b\");", "bag.Only(\"a\", \"b\");")]
    [InlineData("bag.With(new[] { \"a\" });", "bag.Only(new[] { \"a\" });")]
    [InlineData("bag.With(\"a\", // first\n  \"b\");", "bag.Only(\"a\", // first\n  \"b\");")]
    [InlineData("bag.With(\"a\").With(\"b\");", "bag.Only(\"a\").Only(\"b\");")]
    public void Params_are_captured_as_they_stand(string before, string after) => Assert.Equal(after, With.Statements(before));

    [Theory]
    [InlineData("var c = new Chest(2);", "var c = new Trunk { Size = 2 };")]
    [InlineData("Chest c = new(2);", "Chest c = new() { Size = 2 };")]
    [InlineData("var c = new Chest() { Name = \"a\" };", "var c = new Trunk() { Name = \"a\" };")]
    [InlineData("var c = new Chest { Name = \"a\" };", "var c = new Trunk() { Name = \"a\" };")]
    [InlineData("Chest c = new() { Name = \"a\" };", "Chest c = new() { Name = \"a\" };")]
    [InlineData("var c = new Chest(2) { Name = \"a\" };", "var c = new Chest(2) { Name = \"a\" };")]
    [InlineData("Chest c = new(2) { Name = \"a\" };", "Chest c = new(2) { Name = \"a\" };")]
    public void A_creation_keeps_its_form_and_its_initializer(string before, string after) => Assert.Equal(after, new Migration(
        Migration.Template("int size", "new Legacy.Chest(size)", "new Trunk { Size = size }"),
        Migration.Template("int size", "new Legacy.Chest()", "new Trunk()", "TST0003")).Statements(before));

    [Fact]
    public void An_initializer_that_would_be_lost_is_left_to_a_person()
    {
        var match = Assert.Single(new Migration(Migration.Template("int size", "new Legacy.Chest(size)", "new Trunk { Size = size }")).Matches("using Legacy; class C { Chest c = new(2) { Name = string.Empty }; }"));
        Assert.Contains("initializer", match.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bag.Swap(item, 1);", "bag.Exchange(1, item);")]
    [InlineData("bag.Swap(second: item, first: 1);", "bag.Exchange(item, 1);")]
    [InlineData("bag.Swap(item, 1, 1);", "bag.Exchange(1, item);")]
    public void Arguments_may_change_places_when_nobody_can_tell(string before, string after) => Assert.Equal(after, Swap.Statements(before));

    [Fact]
    public void Another_value_of_an_optional_argument_is_another_call() => Assert.Equal("bag.Swap(item, 1, 2);", Swap.Statements("bag.Swap(item, 1, 2);"));

    [Fact]
    public void Effects_are_never_reordered()
    {
        var source = "using Legacy; class C { void M(Bag bag) { bag.Swap(Make(), Make()); } object Make() => 1; }";
        Assert.Equal(source, Swap.File(source));
        var match = Assert.Single(Swap.Matches(source));
        Assert.Contains("would be evaluated before", match.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Nested_matches_are_rewritten_together() =>
        Assert.Equal("bag.Items.Add(bag.Find(item) is not null);", new Migration(
            Migration.Template("Bag bag; object item", "bag.AddItem(item)", "bag.Items.Add(item)"),
            Migration.Template("Bag bag; object item", "bag.Has(item)", "bag.Find(item) is not null", "TST0003")).Statements("bag.AddItem(bag.Has(item));"));

    [Fact]
    public void A_moved_capture_takes_the_rewrite_of_its_inside_along() =>
        Assert.Equal("bag.Exchange(bag.Closed, item);", new Migration(
            Migration.Template("Bag bag; object a; object b", "bag.Swap(a, b)", "bag.Exchange(b, a)"),
            Migration.Map("P:Legacy.Bag.IsClosed -> P:Legacy.Bag.Closed")).Statements("bag.Swap(item, bag.IsClosed);"));

    [Fact]
    public void Full_names_are_shortened_and_imported()
    {
        var migration = new Migration(Migration.Template("Bag bag", "bag.Size()", "new global::System.IO.StringWriter()"));
        Assert.Equal(
            "using System.IO;\nusing Legacy;\nclass C { object M(Bag bag) => new StringWriter(); }",
            migration.File("using Legacy;\nclass C { object M(Bag bag) => bag.Size(); }"));
    }

    [Theory]
    [InlineData("using Legacy; class Bag2 { public void AddItem(object o) { } } class C { void M(Bag2 b) { b.AddItem(1); } }")]
    [InlineData("class Bag { public void AddItem(object o) { } } class C { void M(Bag b) { b.AddItem(1); } }")]
    public void Look_alikes_are_left_alone(string source)
    {
        Assert.Equal(source, Add.File(source));
        Assert.Empty(Add.Matches(source));
    }
}
