using System.Text;
using Tooling.Engine.Applying;
using Tooling.Engine.CrashHost;
using Tooling.Engine.Planning;

namespace Tooling.Engine.Tests.Applying;

/// <summary>A tree of real files in a folder of its own.</summary>
internal sealed class TestTree : IDisposable
{
    public const string ToolVersion = "1.0.0-test";

    private readonly DirectoryInfo _folder;

    private TestTree(DirectoryInfo folder) => _folder = folder;

    public string Root => _folder.FullName;

    public MigrateFolder Migrate => new(Root);

    public static TestTree Empty() => new(Directory.CreateTempSubdirectory("migrate-test-"));

    /// <summary>What a careless writer would spoil: a byte order mark, CRLF, bytes that are no UTF-8, a mode, one content twice.</summary>
    public static TestTree Awkward()
    {
        var tree = Empty();
        tree.Write("App.cs", [0xef, 0xbb, 0xbf, .. "class App;\r\n"u8]);
        tree.Write("src/Latin1.cs", [.. "// caf"u8, 0xe9, (byte)'\n']);
        tree.Write("src/deep/Empty.cs", []);
        tree.Write("src/deep/Twin.cs", "class Twin;\n"u8.ToArray());
        tree.Write("src/Twin.cs", "class Twin;\n"u8.ToArray());
        tree.Write("tool.sh", "#!/bin/sh\n"u8.ToArray());
        tree.SetMode("tool.sh", (UnixFileMode)0b111_101_000);
        return tree;
    }

    /// <summary>The same in little, for tests that start many processes.</summary>
    public static TestTree Small()
    {
        var tree = Empty();
        tree.Write("App.cs", [0xef, 0xbb, 0xbf, .. "class App;\r\n"u8]);
        tree.Write("src/Latin1.cs", [.. "// caf"u8, 0xe9, (byte)'\n']);
        tree.Write("tool.sh", "#!/bin/sh\n"u8.ToArray());
        tree.SetMode("tool.sh", (UnixFileMode)0b111_101_000);
        return tree;
    }

    public static TestTree Of(int files, int bytes = 2000)
    {
        var tree = Empty();
        for (var i = 0; i < files; i++)
        {
            tree.Write($"src/P{i % 20:00}/File{i:0000}.cs", Encoding.UTF8.GetBytes($"// {i}\n".PadRight(bytes, 'x')));
        }

        return tree;
    }

    public TestTree Copy()
    {
        var copy = Empty();
        foreach (var file in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories))
        {
            var target = System.IO.Path.Combine(copy.Root, System.IO.Path.GetRelativePath(Root, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }

    public string Path(string relative) => System.IO.Path.Combine(Root, relative);

    public void Write(string relative, byte[] content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(relative))!);
        File.WriteAllBytes(Path(relative), content);
    }

    public void Write(string relative, string content) => Write(relative, Encoding.UTF8.GetBytes(content));

    /// <summary>Does nothing on Windows.</summary>
    public void SetMode(string relative, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path(relative), mode);
        }
    }

    public string Read(string relative) => File.ReadAllText(Path(relative));

    public MigrationStore Store(IStepObserver? steps = null) => new(Root, TimeProvider.System, steps ?? new NoObserver());

    public Plan Plan() => SamplePlan.For(Root);

    public Plan Plan(params string[] paths) => SamplePlan.For(Root, paths);

    public TransactionResult Apply(Plan? plan = null) => Store().Apply(plan ?? Plan(), ToolVersion, null, CancellationToken.None);

    public RestoreResult Rollback(string? id = null) => Store().Rollback(id, dryRun: false, CancellationToken.None);

    /// <summary>Every file outside of <c>.migrate</c> with its bytes and its mode; leftovers would be among them.</summary>
    public TreeState State() => TreeState.Of(Root);

    public void Dispose()
    {
        if (!_folder.Exists)
        {
            return;
        }

        _folder.Delete(recursive: true);
    }
}
