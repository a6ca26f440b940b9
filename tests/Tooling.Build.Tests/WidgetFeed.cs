namespace Tooling.Build.Tests;

/// <summary>A library in two versions, and a package that brings the pack which leads from one to the other: real packages, in the feed of a tree.</summary>
internal static class WidgetFeed
{
    public const string References = """<PackageReference Include="Acme.Widgets" Version="1.0.0" /><PackageReference Include="Acme.Widgets.Migration" Version="1.0.0" PrivateAssets="all" />""";

    public const string Code = """
        using Acme.Widgets;

        var widget = new Widget("clock");
        widget.SetSize(3);
        widget.Paint();

        """;

    public const string Pack = """
        id: Acme.Widgets
        title: Acme.Widgets 1 to 2
        version: 1.0.0
        packages:
          - { id: Acme.Widgets, from: "[1.0.0, 2.0.0)", to: 2.0.0 }
        legacy:
          assemblies: [Acme.Widgets]
          markers: ["T:Acme.Widgets.LegacyOnly"]
        imports: [Acme.Widgets]
        rules:
          - id: ACME1001
            title: Call Draw
            safety: safe
            why: Paint has another name.
            map: [ M:Acme.Widgets.Widget.Paint -> M:Acme.Widgets.Widget.Draw ]
            examples:
              - before: "static void M(Widget widget) => widget.Paint();"
                after: "static void M(Widget widget) => widget.Draw();"
          - id: ACME1002
            title: Set Size
            safety: review
            why: Size is a property.
            template:
              captures: { widget: Acme.Widgets.Widget, size: int }
              rewrites:
                - { before: widget.SetSize(size), after: widget.Size = size }
            examples:
              - before: "static void M(Widget widget) => widget.SetSize(3);"
                after: "static void M(Widget widget) => widget.Size = 3;"
          - id: ACME2001
            title: Name the drawing mode
            safety: safe
            why: Painting is called drawing.
            configuration:
              files: ["appsettings*.json"]
              section: Widgets
              keys: [ PaintMode -> DrawMode ]
            examples:
              - before: '{ "Widgets": { "PaintMode": "fast" } }'
                after: '{ "Widgets": { "DrawMode": "fast" } }'

        """;

    private const string Legacy = """
        namespace Acme.Widgets;
        public class Widget(string name) { public string Name => name; public int Size { get; private set; } public void SetSize(int size) => Size = size; public void Paint() => System.Console.WriteLine(Name + Size); }
        public class LegacyOnly;
        """;

    private const string Modern = """
        namespace Acme.Widgets;
        public class Widget(string name) { public string Name => name; public int Size { get; set; } public void Draw() => System.Console.WriteLine(Name + Size); }
        """;

    /// <summary>Packs them. The tree gets a package cache of its own: that of the machine would keep them.</summary>
    public static void AddTo(TestTree tree)
    {
        foreach (var (version, code) in new[] { ("1.0.0", Legacy), ("2.0.0", Modern) })
        {
            var project = $"feed-sources/{version}/Acme.Widgets.csproj";
            tree.Write($"feed-sources/{version}/Widget.cs", code);
            tree.WriteProject(project, "", $"<PackageId>Acme.Widgets</PackageId><Version>{version}</Version><LangVersion>latest</LangVersion>", "<TargetFramework>netstandard2.0</TargetFramework>");
            Publish(tree, project);
        }

        tree.Write("feed-sources/pack/Acme.Widgets.pack.yaml", Pack);
        tree.Write("feed-sources/pack/Acme.Widgets.Migration.props", """<Project><ItemGroup><AdditionalFiles Include="$(MSBuildThisFileDirectory)../migrate/*.pack.yaml" /></ItemGroup></Project>""");
        tree.WriteProject(
            "feed-sources/pack/Acme.Widgets.Migration.csproj",
            """<None Include="Acme.Widgets.Migration.props" Pack="true" PackagePath="build" /><None Include="Acme.Widgets.pack.yaml" Pack="true" PackagePath="migrate" />""",
            "<Version>1.0.0</Version><IncludeBuildOutput>false</IncludeBuildOutput><NoWarn>NU5128</NoWarn>",
            "<TargetFramework>netstandard2.0</TargetFramework>");
        Publish(tree, "feed-sources/pack/Acme.Widgets.Migration.csproj");
        tree.Write("nuget.config", $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <packageSources><add key="local" value="{tree.Feed}" /><add key="widgets" value="widgets" /></packageSources>
            </configuration>
            """);
    }

    private static void Publish(TestTree tree, string project)
    {
        var packed = Command.Run(tree.Root, "pack", project, "-nodeReuse:false", "-v", "q", "-o", tree.PathOf("widgets"));
        Assert.True(packed.ExitCode == 0, packed.Output);
    }
}
