using Tooling.Rules.Model;
using Tooling.Rules.Reading;

namespace Tooling.Rules.Tests.Reading;

/// <summary>Each mistake is told once, at its place, with what to write instead.</summary>
public sealed class PackMistakeTests
{
    [Theory]
    [InlineData("title: System.CommandLine beta4", "titel: System.CommandLine beta4", 2, 1, "`titel` is not a key of this pack", "Did you mean `title`?", "1,1 lacks `title`")]
    [InlineData("    whenNot: Never.", "    whennot: Never.", 20, 5, "`whennot` is not a key of this rule", "Did you mean `whenNot`?")]
    [InlineData("    whenNot: Never.", "    colour: red", 20, 5, "`colour` is not a key of this rule", "Write one of `id`, `title`")]
    [InlineData("    whenNot: Never.", "    why: Again.", 20, 5, "`why` is there twice: it is also in line 19", "Keep one")]
    [InlineData("        command: System.CommandLine.Command", "        option: System.CommandLine.Command\n        command: System.CommandLine.Command", 40, 9, "`option` is there twice", "Keep one")]
    [InlineData("    whenNot: Never.", "    library: { says: Renamed, link: example.org/page }", 20, 37, "`link` can't be `example.org/page`", "Write the whole address")]
    [InlineData("    whenNot: Never.", "    library: { link: https://example.org/page }", 20, 14, "This `library` section lacks `says`", "Add `says:` with a text")]
    [InlineData("    why: It was renamed.\n", "", 16, 5, "This rule lacks `why`", "Add `why:` with a text: why the API changed")]
    [InlineData("    why: It was renamed.", "    why:", 19, 9, "`why` has no value", "Write a text: why the API changed")]
    [InlineData("    why: It was renamed.", "    why: ~", 19, 10, "`why` has no value", "Write a text")]
    [InlineData("    why: It was renamed.", "    why: ''", 19, 10, "`why` has no value", "Write a text")]
    [InlineData("    why: It was renamed.", "    why: [It, was]", 19, 10, "`why` is a list here", "Write a text")]
    [InlineData("imports: [System.CommandLine, System.CommandLine.Parsing]", "imports: System.CommandLine", 14, 10, "`imports` is a text here", "Write a list, each item on a line after `- `")]
    [InlineData("imports: [System.CommandLine, System.CommandLine.Parsing]", "imports: []", 14, 10, "`imports` is an empty list", "Write at least one item")]
    [InlineData("imports: [System.CommandLine, System.CommandLine.Parsing]", "imports: [using System.CommandLine;]", 14, 11, "An item of `imports` can't be", "no `using`")]
    [InlineData("      - from: N:System.CommandLine.Builder", "      - [N:A]", 23, 9, "An item of `map` is a list here", "Write a text (`P:Legacy.Type.Name -> P:Modern.Type.Name`) or a mapping with `from`")]
    [InlineData("id: SystemCommandLine", "id: System CommandLine", 1, 5, "`id` can't be `System CommandLine`", "letters, digits and dots")]
    [InlineData("version: 1.0.0", "version: 1.0", 3, 10, "`version` can't be `1.0`", "Write three numbers")]
    [InlineData("  - id: System.CommandLine\n", "  - id: System.CommandLine;\n", 5, 9, "`id` can't be `System.CommandLine;`", "Write a NuGet id")]
    [InlineData("- id: SCL1001", "- id: scl1001", 16, 9, "`id` can't be `scl1001`", "capital letters and four digits")]
    [InlineData("- id: SCL1002", "- id: SCL1001", 29, 9, "Two rules have the id `SCL1001`: the other one is in line 16", "an id of its own")]
    [InlineData("safety: safe", "safety: save", 18, 13, "`safety` can't be `save`", "Did you mean `safe`?")]
    [InlineData("safety: safe", "safety: dangerous", 18, 13, "`safety` can't be `dangerous`", "Write one of `safe`, `review`, `manual`")]
    [InlineData("    code: SetHandler\n", "", 46, 5, "This rule says nothing to do", "Add exactly one of `map`, `template`, `code`, `manual`, `configuration`")]
    [InlineData("    code: SetHandler\n", "    code: SetHandler\n    map: [N:A]\n", 51, 5, "This rule has both `code` and `map`", "Keep exactly one")]
    [InlineData("    code: SetHandler\n", "    code: Set-Handler\n", 50, 11, "`Set-Handler` can't name a coded rule", "such as `SetHandler`")]
    [InlineData("safety: manual", "safety: review", 56, 13, "A rule with a `manual` section can't be `review`", "Write `safety: manual`", "62,9 lacks `after`")]
    [InlineData("        after: command.SetAction(_ => Run());\n", "", 52, 9, "This example lacks `after`", "only a rule with `safety: manual`")]
    public void In_the_shape_of_the_file(string passage, string replacement, int line, int column, string message, string hint, params string[] others) =>
        AssertMistake(ValidPack.With(passage, replacement), line, column, message, hint, others);

    [Theory]
    [InlineData("\"[2.0.0-beta1, 2.0.0-beta5)\"", "2.0.0-beta*", 6, 11, "`2.0.0-beta*` is not a NuGet version range", "use no `*`")]
    [InlineData("\"[2.0.0-beta1, 2.0.0-beta5)\"", "\"[3.0, 2.0)\"", 6, 11, "is not a NuGet version range", "Write the lowest and the first excluded version")]
    [InlineData("\"[2.0.0-beta1, 2.0.0-beta5)\"", "\"(2.0.0)\"", 6, 11, "is not a NuGet version range", "or one version: `[1.0.0]`")]
    [InlineData("\"[2.0.0-beta1, 2.0.0-beta5)\"", "[2.0.0-beta1, 2.0.0-beta5]", 6, 11, "`from` is a list here", "Write a text: the versions that are legacy")]
    [InlineData("\"[2.0.0-beta1, 2.0.0-beta5)\"", "2.0.0-beta1", 7, 9, "`2.0.15` lies in `from`", "Let `from` end before")]
    [InlineData("to: 2.0.15", "to: latest", 7, 9, "`latest` is not a NuGet version", "Write one version, such as `2.0.15`, or `none`")]
    [InlineData("    to: none", "    to: none\n    toId: Other", 11, 11, "A package that goes away can't become another one", "Remove `toId`")]
    [InlineData("assemblies: [System.CommandLine]", "assemblies: [System.CommandLine.dll]", 12, 16, "`System.CommandLine.dll` is a file name", "`System.CommandLine`.")]
    [InlineData("\"T:System.CommandLine.Handler\"", "\"M:System.CommandLine.Handler.Run\"", 13, 13, "is not a type", "A marker is a type")]
    [InlineData("\"T:System.CommandLine.Handler\"", "\"T:System.CommandLine.Handler in 2.*\"", 13, 13, "`2.*` is not a NuGet version range", "Write the versions of the assembly")]
    public void In_packages_and_the_legacy_api(string passage, string replacement, int line, int column, string message, string hint) =>
        AssertMistake(ValidPack.With(passage, replacement), line, column, message, hint);

    [Theory]
    [InlineData("P:A.B -> T:A.C", 18, "A property can't become a type", "Map to a symbol of the same kind")]
    [InlineData("M:A.B.C -> F:A.C.B", 20, "A method can't become a field", "Map to a symbol of the same kind")]
    [InlineData("P:A.B.C -> P:A.B.C", 20, "`P:A.B.C` is mapped to itself", "Write the modern symbol")]
    [InlineData("P:A.B.C -> A.B.D", 20, "`A.B.D` is not a documentation id", "Begin with `N:` for a namespace")]
    [InlineData("p:A.B.C -> P:A.B.D", 9, "`p:A.B.C` is not a documentation id", "Did you mean `P:A.B.C`?")]
    [InlineData("X:A.B.C -> P:A.B.D", 9, "`X:A.B.C` is not a documentation id", "Begin with `N:`")]
    [InlineData("P:A.B.C ->", 19, "`` is not a documentation id", "Begin with `N:`")]
    [InlineData("P:A.B.C", 9, "`P:A.B.C` has nothing that it becomes", "Only a namespace may be gone")]
    [InlineData("M:A.B.C(System.Int32, System.Int32) -> M:A.B.D", 9, "has white space in it", "`M:A.B.C(System.Int32,System.String)`")]
    [InlineData("M:A.B.C(System.Int32 -> M:A.B.D", 9, "lacks a `)`", "in parentheses")]
    [InlineData("F:A.B.C(System.Int32) -> F:A.B.D", 9, "has parameters", "Only methods")]
    [InlineData("P:A.B* -> P:A.B.D", 9, "has a `*` in it", "only `manual: symbols:`")]
    [InlineData("T:A+B -> T:A.C", 9, "is not written as a documentation id", "Part nested types by `.`")]
    [InlineData("T:A<B> -> T:A.C", 9, "is not written as a documentation id", "``A`1``")]
    [InlineData("T:A..B -> T:A.C", 9, "has no valid name after the colon", "Write the full name")]
    [InlineData("P:B -> P:A.C", 9, "names no type", "Write the type before the member")]
    [InlineData("N:System.CommandLine.Builder -> N:A.B", 0, "is mapped twice: it is also in line 22", "Keep one")]
    public void In_maps(string map, int column, string message, string hint)
    {
        var yaml = ValidPack.With("P:System.CommandLine.Option.IsRequired -> P:System.CommandLine.Option.Required", map);
        var (line, expected) = column == 0 ? (23, 9) : (22, column);
        AssertMistake(yaml, line, expected, message, hint);
    }

    [Theory]
    [InlineData("T:A.*.B*", "has a `*` before its end", "Only the last character")]
    [InlineData("LocalizationResources", "is not a documentation id", "Begin with")]
    public void In_manual_symbols(string symbol, string message, string hint) =>
        AssertMistake(ValidPack.With("T:System.CommandLine.LocalizationResources", symbol), 59, 17, message, hint);

    [Theory]
    [InlineData("before: command.AddOption(option)\n", "before: command.AddOption(option\n", 41, 43, "Not a C# expression", "Write one complete C# expression")]
    [InlineData("before: command.AddOption(option)\n", "before: command.AddOption(option);\n", 41, 44, "Not a C# expression", "Remove the semicolon")]
    [InlineData("after: \"command.Options.Add(option)\"", "after: \"command.Options.Add(option]\"", 42, 45, "Not a C# expression", "Write one complete C# expression")]
    [InlineData("after: \"command.Options.Add(option)\"", "after: |\n            command.Options.Add(option]", 42, 18, "Not a C# expression", "Write one complete C# expression")]
    [InlineData("after: \"command.Options.Add(option)\"", "after: \"command.Options.Add(opton)\"", 42, 39, "`opton` is not a capture", "Did you mean `option`?")]
    [InlineData("before: command.AddOption(option)\n", "before: command.AddOption(option, somethingElse)\n", 41, 45, "`somethingElse` is not a capture", "Add `somethingElse: <its C# type>`")]
    [InlineData("before: command.AddOption(option)\n", "before: command.AddOption()\n", 39, 9, "No `before` uses the capture `option`", "Remove it", "42,18 which its `before` does not capture")]
    [InlineData("after: \"command.Options.Add(option)\"", "after: command.AddOption(option)", 42, 18, "`after` is the same as `before`", "Write the modern expression")]
    [InlineData("typeParameters: [T]", "typeParameters: [T, U]", 36, 27, "No capture uses the type parameter `U`", "Remove it")]
    [InlineData("typeParameters: [T]", "typeParameters: [T, class]", 36, 27, "`class` can't name a type parameter", "Write a C# identifier")]
    [InlineData("        command: System.CommandLine.Command", "        command: System.CommandLine.Command<", 38, 45, "is not a C# type", "Write a type as in C#")]
    [InlineData("        command: System.CommandLine.Command", "        command: System.CommandLine.Command\n        1st: int", 39, 9, "`1st` can't name a capture", "no keyword")]
    [InlineData("{ type: \"System.CommandLine.Option<T>\", modern: \"System.CommandLine.Option<T>\" }", "{ tpye: \"System.CommandLine.Option<T>\", type: \"System.CommandLine.Option<T>\" }", 39, 19, "`tpye` is not a key of this capture", "Did you mean `type`?")]
    public void In_templates(string passage, string replacement, int line, int column, string message, string hint, params string[] others) =>
        AssertMistake(ValidPack.With(passage, replacement), line, column, message, hint, others);

    [Theory]
    [InlineData("title: System.CommandLine beta4", "title: a: b", 2, 9, "Not valid YAML", "Quote a text that holds `: `")]
    [InlineData("    safety: safe", "\tsafety: safe", 18, 1, "Indented with a tab", "Indent with spaces")]
    [InlineData("imports: [System.CommandLine,", "imports: [System.CommandLine,, ", 14, 30, "Not valid YAML", "Look at indentation, brackets and quotes")]
    [InlineData("[System.CommandLine, System.CommandLine.Parsing]", "[System.CommandLine, System.CommandLine.Parsing", 14, 11, "is not closed", "Look at indentation, brackets and quotes")]
    [InlineData("whenNot: Never.", "whenNot: *never", 20, 14, "Aliases (`*name`) have no meaning in a pack", "Quote a text that")]
    [InlineData("whenNot: Never.", "whenNot: 'Never.", 20, 14, "Not valid YAML", "quotes")]
    [InlineData("whenNot: Never.", "[never]: x", 20, 5, "a list can't be a key", "A key is a word")]
    public void In_the_yaml(string passage, string replacement, int line, int column, string message, string hint) =>
        AssertMistake(ValidPack.With(passage, replacement), line, column, message, hint);

    [Theory]
    [InlineData("", 1, 1, "The pack is empty", "Begin with `id: MyPack`")]
    [InlineData("# only a comment\n", 1, 1, "The pack is empty", "Begin with `id: MyPack`")]
    [InlineData("just text", 1, 1, "The pack is a text here", "Write a mapping with `id`, `title`")]
    [InlineData("- a\n", 1, 1, "The pack is a list here", "Write a mapping with `id`, `title`")]
    [InlineData(ValidPack.Text + "---\nid: Second\n", 63, 1, "A second document begins here", "remove the `---` line")]
    public void In_the_whole_file(string yaml, int line, int column, string message, string hint) => AssertMistake(yaml, line, column, message, hint);

    [Fact]
    public void Deep_nesting_is_refused_before_the_stack_is_exhausted()
    {
        var yaml = "id: " + new string('[', 5000) + new string(']', 5000);

        Assert.Contains("Nested too deeply", Problems(yaml).Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_are_told_at_once_in_the_order_of_the_file()
    {
        var yaml = ValidPack.With("safety: safe", "safety: sure")
            .Replace("code: SetHandler", "cod: SetHandler", StringComparison.Ordinal)
            .Replace("version: 1.0.0", "version: one", StringComparison.Ordinal);

        var problems = Problems(yaml);

        Assert.Equal([3, 18, 46, 50], problems.Select(problem => problem.Position.Line));
        Assert.Equal("pack.yaml(3,10): `version` can't be `one`. Write three numbers, such as `1.0.0` or `1.0.0-beta.1`.", problems[0].ToString());
    }

    [Fact]
    public void However_much_of_a_pack_is_missing_or_doubled_its_mistakes_are_told()
    {
        for (var length = 0; length < ValidPack.Text.Length - 1; length++)
        {
            ReadOrTell(ValidPack.Text[..length]);
            ReadOrTell(ValidPack.Text[length..]);
            ReadOrTell(ValidPack.Text[..length] + ValidPack.Text[length] + ValidPack.Text[length..]);
        }

        static void ReadOrTell(string yaml)
        {
            var exception = Record.Exception(() => PackReader.Read(yaml, "pack.yaml"));
            Assert.True(exception is null or PackException { Problems.IsEmpty: false }, exception?.ToString());
        }
    }

    private static void AssertMistake(string yaml, int line, int column, string message, string hint, params string[] others)
    {
        var problems = Problems(yaml);
        var problem = Assert.Single(problems, problem => problem.Position == new PackPosition("pack.yaml", line, column) && problem.Message.Contains(message, StringComparison.Ordinal));
        Assert.Contains(hint, problem.Hint, StringComparison.Ordinal);
        var rest = problems.Where(other => other != problem).Select(other => $"{other.Position.Line},{other.Position.Column} {other.Message}").ToArray();
        Assert.Equal(others.Length, rest.Length);
        foreach (var (expected, actual) in others.Zip(rest))
        {
            var place = expected[..expected.IndexOf(' ', StringComparison.Ordinal)];
            Assert.StartsWith(place, actual, StringComparison.Ordinal);
            Assert.Contains(expected[(place.Length + 1)..], actual, StringComparison.Ordinal);
        }
    }

    private static IReadOnlyList<PackProblem> Problems(string yaml) =>
        Assert.Throws<PackException>(() => PackReader.Read(yaml, "pack.yaml")).Problems;
}
