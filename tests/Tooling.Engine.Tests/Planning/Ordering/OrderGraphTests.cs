using System.Diagnostics;
using System.Xml.Linq;
using Tooling.Engine.Planning.Ordering;

namespace Tooling.Engine.Tests.Planning.Ordering;

/// <summary>The drawings of an order. That Mermaid draws them is a test in the browser.</summary>
public sealed class OrderGraphTests
{
    [Fact]
    public void A_flowchart_has_a_box_for_each_stage_and_an_arrow_for_each_edge() => Assert.Equal(
        """
        flowchart LR
          subgraph stage1["stage 1"]
            u1["src/#quot;Quoted#quot; #amp; #lt;b#gt;Co#lt;/b#gt;/A#35;1#59;B.csproj<br/>package and bridge<br/>1 finding"]
            u2["'end'.csproj<br/>1 finding"]
            u3["end.csproj<br/>1 finding"]
            u4["größe 数.csproj<br/>1 finding"]
            u5["--#gt;.csproj<br/>1 finding"]
            u6["%% no comment.csproj<br/>1 finding"]
          end
          subgraph stage2["stage 2"]
            u7["src/#quot;Quoted#quot; #amp; #lt;b#gt;Co#lt;/b#gt;/A#35;1#59;B.csproj<br/>tool #quot;a#quot; #lt;x#gt;<br/>1 finding"]
            u8["back#92;slash #92;n [x]{y}|z|.csproj<br/>1 finding"]
          end
          u3 -.->|"takes the package Acme #quot;B#quot;#59; | #lt;i#gt;"| u8
          u1 -->|"changes A.cs as well"| u7
          classDef critical stroke-width:4px
          class u1,u7 critical

        """,
        OrderGraph.ToMermaid(AwkwardOrder.Create()));

    [GraphvizFact]
    public void Graphviz_draws_what_is_written_with_every_name_as_it_is()
    {
        XNamespace svg = "http://www.w3.org/2000/svg";
        var order = AwkwardOrder.Create();

        var drawing = XDocument.Parse(Dot(OrderGraph.ToDot(order, weight => $"{weight} h")));

        ILookup<string, List<string>> drawn = drawing.Descendants(svg + "g").ToLookup(g => (string?)g.Attribute("class") ?? string.Empty, g => g.Elements(svg + "text").Select(t => t.Value.Replace('\u00a0', ' ')).ToList());
        Assert.Equal(
            order.Units.Select(u => string.Join('|', u.Unit.Step is { } step ? [u.Unit.Projects[0], step, "1 h"] : (string[])[u.Unit.Projects[0], "1 h"])).Order(StringComparer.Ordinal),
            drawn["node"].Select(texts => string.Join('|', texts)).Order(StringComparer.Ordinal));
        Assert.Equal(["stage 1", "stage 2"], drawn["cluster"].Select(texts => texts[0]).Order(StringComparer.Ordinal));
        Assert.Equal(order.Edges.Select(e => e.Describe()).Order(StringComparer.Ordinal), drawn["edge"].Select(texts => texts[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_same_order_is_drawn_the_same()
    {
        Assert.Equal(OrderGraph.ToDot(AwkwardOrder.Create()), OrderGraph.ToDot(AwkwardOrder.Create()));
        Assert.Equal(OrderGraph.ToMermaid(AwkwardOrder.Create()), OrderGraph.ToMermaid(AwkwardOrder.Create()));
    }

    private static string Dot(string graph)
    {
        using var process = Process.Start(new ProcessStartInfo(GraphvizFactAttribute.Program!, ["-Tsvg"]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.StandardInput.Write(graph);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var drawing = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal((0, string.Empty), (process.ExitCode, error.GetAwaiter().GetResult()));
        return drawing;
    }
}

/// <summary>A test with Graphviz: skipped, and said so, where there is none. <c>build/test</c> installs Debian's.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GraphvizFactAttribute : FactAttribute
{
    public GraphvizFactAttribute() => Skip = Program is null ? "There is no Graphviz: apt-get install graphviz." : null;

    /// <summary>The program that draws.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "dot")).FirstOrDefault(File.Exists);
}
