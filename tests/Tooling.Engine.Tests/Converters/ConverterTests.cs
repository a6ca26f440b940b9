namespace Tooling.Engine.Tests.Converters;

/// <summary>What becomes of files, by format: a rule, a text before and after, and what is left to a person.</summary>
public sealed class ConverterTests
{
    private const string Rename = "{ files: ['*.json'], section: Acme, keys: [ Old -> New ] }";
    private const string Time = "{ files: ['*.json'], section: Acme, keys: [ { from: Ms, to: Time, convert: milliseconds-to-time } ] }";
    private const string Gone = "{ files: ['*.json'], section: Acme, keys: [ Old -> none ] }";
    private const string Move = "{ files: ['*.json'], section: Acme, keys: [ 'Old -> Limits:New' ] }";
    private const string Default = "{ files: ['*.json'], section: Acme, defaults: { Retries: 3 } }";
    private const string Values = "{ files: ['*.json'], section: Acme, keys: [ { from: Mode, values: { fast: quick, '0': 'none at all', 'yes': true } } ] }";

    [Theory]
    [InlineData(Rename, "{ \"Acme\": { \"Old\": 1 } }", "{ \"Acme\": { \"New\": 1 } }")]
    [InlineData(Rename, "{ \"ACME\": { \"old\" : [1, /* x */ 2,], } } // end", "{ \"ACME\": { \"New\" : [1, /* x */ 2,], } } // end")]
    [InlineData(Rename, "{ \"Acme:Old\": 1, \"acme:other\": 2 }", "{ \"Acme:New\": 1, \"acme:other\": 2 }")]
    [InlineData(Rename, "{ \"Acme\": { \"Old:Inner\": 1, \"Old:Other\": 2 } }", "{ \"Acme\": { \"New:Inner\": 1, \"New:Other\": 2 } }")]
    [InlineData(Rename, "{ \"Acme\": { \"Old\": 1, \"new\": 2 } }", "{ \"Acme\": { \"Old\": 1, \"new\": 2 } }", "Acme:Old: `Acme:new` is there already.")]
    [InlineData(Rename, "{ \"Acme\": { \"Old\": 1, \"OLD\": 2 } }", "{ \"Acme\": { \"Old\": 1, \"OLD\": 2 } }", "Acme:Old: The key is there; Acme:OLD: The key is there")]
    [InlineData(Rename, "{ \"Other\": { \"Old\": 1 }, \"Old\": 2 }", "{ \"Other\": { \"Old\": 1 }, \"Old\": 2 }")]
    [InlineData(Rename, "{\r\n\t\"Ä😀\": \"é\", // ü\r\n\t\"Acme\": { \"Old\": \"\\u00e9\" }\r\n}\r\n", "{\r\n\t\"Ä😀\": \"é\", // ü\r\n\t\"Acme\": { \"New\": \"\\u00e9\" }\r\n}\r\n")]
    [InlineData(Time, "{ \"Acme\": { \"Ms\": 1500 } }", "{ \"Acme\": { \"Time\": \"00:00:01.5000000\" } }")]
    [InlineData(Time, "{ \"Acme\": { \"Ms\": \"soon\" } }", "{ \"Acme\": { \"Ms\": \"soon\" } }", "Acme:Ms: `soon` is nothing that")]
    [InlineData(Time, "{ \"Acme\": { \"Ms\": \"#{Ms}#\" } }", "{ \"Acme\": { \"Ms\": \"#{Ms}#\" } }", "Acme:Ms: What `#{Ms}#` stands for")]
    [InlineData(Time, "{ \"Acme\": { \"Ms\": { \"A\": 1 } } }", "{ \"Acme\": { \"Ms\": { \"A\": 1 } } }", "Acme:Ms: Its value is a")]
    [InlineData(Gone, "{ \"Acme\": { \"Old\": { \"A\": 1 }, \"B\": 2 } }", "{ \"Acme\": { \"B\": 2 } }")]
    [InlineData(Gone, "{ \"Acme\": { \"B\": 2, \"Old\": 1 } }", "{ \"Acme\": { \"B\": 2 } }")]
    [InlineData(Gone, "{ \"Acme\": { \"Old\": 1 } }", "{ \"Acme\": { } }")]
    [InlineData(Gone, "{\n  \"Acme\": {\n    \"B\": 2, // two\n    // why\n    \"Old\": 1 // one\n  }\n}", "{\n  \"Acme\": {\n    \"B\": 2 // two\n    // why\n    // one\n  }\n}")]
    [InlineData(Gone, "{\n  \"Acme\": {\n    \"Old\": 1,\n    \"B\": 2,\n  }\n}", "{\n  \"Acme\": {\n    \"B\": 2,\n  }\n}")]
    [InlineData(Gone, "{\n  \"Acme\": {\n    \"B\": 2,\n    \"Old\": 1,\n  }\n}", "{\n  \"Acme\": {\n    \"B\": 2,\n  }\n}")]
    [InlineData(Move, "{ \"Acme\": { \"Old\": 1e3, \"B\": 2 } }", "{ \"Acme\": { \"B\": 2, \"Limits\": { \"New\": 1e3 } } }")]
    [InlineData(Move, "{ \"Acme\": { \"Old\": 1 } }", "{ \"Acme\": { \"Limits\": { \"New\": 1 } } }")]
    [InlineData(Move, "{ \"Acme\": { \"Old\": 1, \"Limits\": { \"A\": 2 } } }", "{ \"Acme\": { \"Limits\": { \"A\": 2, \"New\": 1 } } }")]
    [InlineData(Move, "{ \"Acme\": {\n  // why\n  \"Old\": 1 } }", "{ \"Acme\": {\n  // why\n  \"Old\": 1 } }", "Acme:Old: It moves to `Acme:Limits:New`,")]
    [InlineData(Move, "{ \"Acme\": { \"Old\": {} } }", "{ \"Acme\": { \"Old\": {} } }", "Acme:Old: A whole section would")]
    [InlineData(Move, "{ \"Acme\": { \"Old\": 1, \"Limits\": 5 } }", "{ \"Acme\": { \"Old\": 1, \"Limits\": 5 } }", "Acme:Old: `Acme:Limits` is there already.")]
    [InlineData(Default, "{ \"Acme\": { \"A\": 1 } }", "{ \"Acme\": { \"A\": 1, \"Retries\": 3 } }")]
    [InlineData(Default, "{ \"Acme\": {} }", "{ \"Acme\": { \"Retries\": 3 } }")]
    [InlineData(Default, "{\r\n  \"Acme\": {\r\n    \"A\": 1 // one\r\n  }\r\n}", "{\r\n  \"Acme\": {\r\n    \"A\": 1, // one\r\n    \"Retries\": 3\r\n  }\r\n}")]
    [InlineData(Default, "{ \"Acme\": { \"retries\": 1 } }", "{ \"Acme\": { \"retries\": 1 } }")]
    [InlineData(Default, "{ \"A\": 1 }", "{ \"A\": 1 }")]
    [InlineData(Values, "{ \"Acme\": { \"Mode\": \"FAST\" } }", "{ \"Acme\": { \"Mode\": \"quick\" } }")]
    [InlineData(Values, "{ \"Acme\": { \"Mode\": 0 } }", "{ \"Acme\": { \"Mode\": \"none at all\" } }")]
    [InlineData(Values, "{ \"Acme\": { \"Mode\": \"yes\" } }", "{ \"Acme\": { \"Mode\": true } }")]
    [InlineData(Values, "{ \"Acme\": { \"Mode\": \"slow\" } }", "{ \"Acme\": { \"Mode\": \"slow\" } }")]
    public void Json(string rule, string before, string after, string left = "") => Check("json", rule, before, after, left);

    [Theory]
    [InlineData(Rename, "acme: # settings\n  old: 1 # one\n\n  other: x\n", "acme: # settings\n  New: 1 # one\n\n  other: x\n")]
    [InlineData(Rename, "Acme: { 'Old': a, b: [1, 2] }\r\n", "Acme: { 'New': a, b: [1, 2] }\r\n")]
    [InlineData(Rename, "Acme:\n  \"Old\": |\n    a\n    b\n  c: 1\n", "Acme:\n  \"New\": |\n    a\n    b\n  c: 1\n")]
    [InlineData(Rename, "a: 1\n---\nAcme:\n  Old:\n", "a: 1\n---\nAcme:\n  New:\n")]
    [InlineData(Rename, "Acme: &a\n  Old: 1\nb: *a\n", "Acme: &a\n  Old: 1\nb: *a\n", "Acme:Old: It has an anchor")]
    [InlineData(Rename, "x: &a { Old: 1 }\nAcme:\n  <<: *a\n  Old: 2\n", "x: &a { Old: 1 }\nAcme:\n  <<: *a\n  Old: 2\n", "Acme:Old: It takes keys from")]
    [InlineData(Time, "Acme:\n  Ms: 90000\n", "Acme:\n  Time: \"00:01:30\"\n")]
    [InlineData(Time, "Acme:\n  Ms: '90000'   # x\n", "Acme:\n  Time: '00:01:30'   # x\n")]
    [InlineData(Gone, "Acme:\n  a: 1\n  Old: # list\n    - 1\n    - 2\n  b: 2\n", "Acme:\n  a: 1\n  b: 2\n")]
    [InlineData(Gone, "Acme:\n  Old: 1 # why\n  b: 2\n", "Acme:\n  # why\n  b: 2\n")]
    [InlineData(Gone, "Acme: {Old: 1, b: 2}\n", "Acme: {b: 2}\n")]
    [InlineData(Gone, "Acme:\n  Old: 1\nb: 2\n", "Acme:\n  Old: 1\nb: 2\n", "Acme:Old: Nothing else stands in")]
    [InlineData(Move, "Acme:\n  Old: 5m\n  Limits:\n    a: 1\n", "Acme:\n  Limits:\n    a: 1\n    New: 5m\n")]
    [InlineData(Move, "Acme:\n  b: 1\n  Old: yes\n", "Acme:\n  b: 1\n  Limits:\n    New: yes\n")]
    [InlineData(Default, "Acme:\n  a: |\n    text\n", "Acme:\n  Retries: 3\n  a: |\n    text\n")]
    [InlineData(Default, "Acme:\n  a: 1 # one", "Acme:\n  a: 1 # one\n  Retries: 3")]
    [InlineData(Default, "Acme: { a: 1 }", "Acme: { a: 1, Retries: 3 }")]
    [InlineData(Values, "Acme:\n  Mode: fast\n", "Acme:\n  Mode: quick\n")]
    [InlineData(Values, "Acme:\n  Mode: 'fast'\n", "Acme:\n  Mode: 'quick'\n")]
    [InlineData(Values, "Acme:\n  Mode: yes\n", "Acme:\n  Mode: true\n")]
    public void Yaml(string rule, string before, string after, string left = "") => Check("yaml", rule, before, after, left);

    [Theory]
    [InlineData(Rename, "<c><Acme><Old>1</Old><!-- x --></Acme></c>", "<c><Acme><New>1</New><!-- x --></Acme></c>")]
    [InlineData(Rename, "<c><Acme Old = '1' B=\"2\" /></c>", "<c><Acme New = '1' B=\"2\" /></c>")]
    [InlineData(Rename, "<c>\r\n\t<Acme>\r\n\t\t<add key=\"old\" value=\"a &amp; b\" />\r\n\t</Acme>\r\n</c>", "<c>\r\n\t<Acme>\r\n\t\t<add key=\"New\" value=\"a &amp; b\" />\r\n\t</Acme>\r\n</c>")]
    [InlineData(Rename, "<c xmlns:x=\"urn:x\"><x:Acme><x:Old /></x:Acme></c>", "<c xmlns:x=\"urn:x\"><x:Acme><x:New /></x:Acme></c>")]
    [InlineData(Rename, "<c><Acme><Old>1</Old><Old>2</Old></Acme></c>", "<c><Acme><New>1</New><New>2</New></Acme></c>")]
    [InlineData(Rename, "<c><Acme><Old Name=\"X\">1</Old></Acme></c>", "<c><Acme><New Name=\"X\">1</New></Acme></c>")]
    [InlineData(Rename, "<c><Acme><add key=\"Old\" value=\"1\"/><add key=\"Old\" value=\"2\"/></Acme></c>", "<c><Acme><add key=\"Old\" value=\"1\"/><add key=\"Old\" value=\"2\"/></Acme></c>", "Acme:Old: The key is there; Acme:Old: The key is there")]
    [InlineData(Time, "<c><Acme><Ms>\n  1000\n</Ms></Acme></c>", "<c><Acme><Time>\n  00:00:01\n</Time></Acme></c>")]
    [InlineData(Time, "<c><Acme><add key='Ms' value='$(Ms)'/></Acme></c>", "<c><Acme><add key='Ms' value='$(Ms)'/></Acme></c>", "Acme:Ms: What `$(Ms)` stands for")]
    [InlineData(Gone, "<c>\n  <Acme>\n    <!-- why -->\n    <Old>1</Old>\n    <B/>\n  </Acme>\n</c>", "<c>\n  <Acme>\n    <!-- why -->\n    <B/>\n  </Acme>\n</c>")]
    [InlineData(Gone, "<c><Acme Old=\"1\" B=\"2\"/></c>", "<c><Acme B=\"2\"/></c>")]
    [InlineData(Move, "<c><Acme><add key=\"Old\" value=\"1\" /></Acme></c>", "<c><Acme><add key=\"Limits:New\" value=\"1\" /></Acme></c>")]
    [InlineData(Default, "<c>\n  <Acme>\n    <add key=\"A\" value=\"1\"/>\n  </Acme>\n</c>", "<c>\n  <Acme>\n    <add key=\"A\" value=\"1\"/>\n    <add key=\"Retries\" value=\"3\" />\n  </Acme>\n</c>")]
    [InlineData(Default, "<c>\n  <Acme>\n    <A>1</A>\n  </Acme>\n</c>", "<c>\n  <Acme>\n    <A>1</A>\n    <Retries>3</Retries>\n  </Acme>\n</c>")]
    [InlineData(Values, "<c><Acme Mode='fast'/></c>", "<c><Acme Mode='quick'/></c>")]
    public void Xml(string rule, string before, string after, string left = "") => Check("xml", rule, before, after, left);

    [Theory]
    [InlineData(Rename, "; settings\n[Acme]\nold = 1\n# x\nb=2\n", "; settings\n[Acme]\nNew = 1\n# x\nb=2\n")]
    [InlineData(Rename, "Acme:Old=1\r\n[B]\r\nOld=2\r\n", "Acme:New=1\r\n[B]\r\nOld=2\r\n")]
    [InlineData(Rename, "[acme] ; here\n\told=1 ; one", "[acme] ; here\n\tNew=1 ; one")]
    [InlineData(Time, "[Acme]\nMs = \"1000\"\n", "[Acme]\nTime = \"00:00:01\"\n")]
    [InlineData(Time, "[Acme]\nMs = 1000 ; ms\n", "[Acme]\nMs = 1000 ; ms\n", "Acme:Ms: `1000 ; ms` is")]
    [InlineData(Gone, "[Acme]\n; why\nOld=1\nB=2\n", "[Acme]\n; why\nB=2\n")]
    [InlineData(Move, "[Acme]\nOld=1\n", "[Acme]\nLimits:New=1\n")]
    [InlineData(Default, "[Acme]\nA = 1\n\n[B]\nC=2\n", "[Acme]\nA = 1\nRetries = 3\n\n[B]\nC=2\n")]
    [InlineData(Default, "[Acme]\r\n[B]\r\n", "[Acme]\r\nRetries=3\r\n[B]\r\n")]
    [InlineData(Values, "[Acme]\nMode=fast\n", "[Acme]\nMode=quick\n")]
    public void Ini(string rule, string before, string after, string left = "") => Check("ini", rule, before, after, left);

    [Theory]
    [InlineData("section: properties, keys: [ Old -> New ]", "<Project>\n  <PropertyGroup>\n    <Old Condition=\"'$(X)' == ''\">1</Old>\n    <old>2</old>\n  </PropertyGroup>\n</Project>", "<Project>\n  <PropertyGroup>\n    <New Condition=\"'$(X)' == ''\">1</New>\n    <New>2</New>\n  </PropertyGroup>\n</Project>")]
    [InlineData("section: properties, keys: [ { from: Mode, values: { a: b } } ]", "<Project><PropertyGroup><Mode>a</Mode><Mode>$(Mode)</Mode></PropertyGroup></Project>", "<Project><PropertyGroup><Mode>b</Mode><Mode>$(Mode)</Mode></PropertyGroup></Project>", "properties:Mode: What `$(Mode)` stands for")]
    [InlineData("section: items, keys: [ Old -> New ]", "<Project><ItemGroup><Old Include=\"a\" /><Old Include=\"b\"></Old></ItemGroup></Project>", "<Project><ItemGroup><New Include=\"a\" /><New Include=\"b\"></New></ItemGroup></Project>")]
    [InlineData("section: 'items:Part', keys: [ Old -> New ], unknown: report", "<Project><ItemGroup><Part Include=\"a\" Old=\"1\" /><Part Include=\"b\"><Old>2</Old><C>3</C></Part></ItemGroup></Project>", "<Project><ItemGroup><Part Include=\"a\" New=\"1\" /><Part Include=\"b\"><New>2</New><C>3</C></Part></ItemGroup></Project>", "items:Part:C: The pack does not")]
    [InlineData("section: properties, keys: [ Old -> none ]", "<Project>\n  <PropertyGroup>\n    <Old>1</Old>\n    <B>2</B>\n  </PropertyGroup>\n</Project>", "<Project>\n  <PropertyGroup>\n    <B>2</B>\n  </PropertyGroup>\n</Project>")]
    public void MSBuild(string rule, string before, string after, string left = "") => Check("msbuild", $"{{ files: ['*.props'], {rule} }}", before, after, left);

    [Fact]
    public void Every_record_of_a_file_of_data_is_converted()
    {
        var text = "[\n" + string.Concat(Enumerable.Range(0, 2_000).Select(i => FormattableString.Invariant($"  {{ \"id\": {i}, \"Old\": {i % 7}, \"old\": 0, \"gone\": null }},\n"))) + "]\n";

        var result = Converted.Of("json", text, Converted.Rules("{ files: ['*.json'], section: '*', keys: [ Old -> New, gone -> none ], defaults: { state: 'open' }, caseSensitive: true }"));

        Assert.Equal(text.Replace("\"Old\"", "\"New\"", StringComparison.Ordinal).Replace("0, \"gone\": null }", "0, \"state\": \"open\" }", StringComparison.Ordinal), result.Text);
        Assert.Equal(6_000, result.Found.Length);
    }

    private static void Check(string format, string rule, string before, string after, string left)
    {
        var result = Converted.Of(format, before, Converted.Rules(rule));

        Assert.Equal(after, result.Text);
        Assert.Equal(left, Converted.Left(result));
    }
}
