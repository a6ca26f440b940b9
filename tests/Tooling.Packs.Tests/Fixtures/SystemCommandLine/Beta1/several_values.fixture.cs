// library: legacy-beta1-2021
// expect: SCL2001 x2, SCL4001
using System.Collections.Generic;
using System.CommandLine;
using System.IO;

public static class Program
{
    public static int Main(string[] args)
    {
        var files = new Option<FileInfo[]>(new[] { "-f", "--files" }, "What to read");
        var once = new Option<List<int>>("--once") { AllowMultipleArgumentsPerToken = false };
        var root = new RootCommand("Reads") { files, once, new Option<IEnumerable<string>>("--names"), new Option<string>("--text"), new Argument<string[]>("rest") };
        return root.Invoke(args);
    }
}
-----
using System.Collections.Generic;
using System.CommandLine;
using System.IO;

public static class Program
{
    public static int Main(string[] args)
    {
        var files = new Option<FileInfo[]>("--files", "-f")
        {
            Description = "What to read",
            AllowMultipleArgumentsPerToken = true
        };
        var once = new Option<List<int>>("--once") { AllowMultipleArgumentsPerToken = false };
        var root = new RootCommand("Reads") { files, once, new Option<IEnumerable<string>>("--names") { AllowMultipleArgumentsPerToken = true }, new Option<string>("--text"), new Argument<string[]>("rest") };
        return root.Parse(args).Invoke();
    }
}
