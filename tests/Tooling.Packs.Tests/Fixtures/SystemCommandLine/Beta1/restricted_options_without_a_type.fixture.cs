// library: legacy-beta1-2020
// expect: SCL1007 x2, SCL1039, SCL2006 x5
using System.Collections.Generic;
using System.CommandLine;
using System.IO;

public static class Options
{
    public static Command Make(string[] levels)
    {
        var command = new Command("copy")
        {
            new Option("--from", "Where from") { Argument = new Argument<FileInfo>("file").ExistingOnly() },
            new Option(new[] { "--level", "-l" })
            {
                Argument = new Argument<string>(() => "low").FromAmong(levels),
                IsRequired = true,
            },
            new Option("--folders")
            {
                IsHidden = true, // for now
                Argument = new Argument<IEnumerable<DirectoryInfo>> { Name = "folder" }
                    .ExistingOnly(),
            },
            new Option("--name")
            {
                Argument = new Argument<string>().LegalFilePathsOnly().FromAmong("a", /* or */ "b"), // of the file
                // Nobody needs it.
                IsHidden = true,
            },
            new Option("--path") { Argument = new Argument<string>().LegalFilePathsOnly() },
        };
        return command;
    }
}
-----
using System.Collections.Generic;
using System.CommandLine;
using System.IO;

public static class Options
{
    public static Command Make(string[] levels)
    {
        var command = new Command("copy")
        {
            new Option<FileInfo>("--from") { Description = "Where from", HelpName = "file" }.AcceptExistingOnly(),
            new Option<string>("--level", "-l")
            {
                DefaultValueFactory = _ => "low",
                Required = true,
            }.AcceptOnlyFromAmong(levels),
            new Option<IEnumerable<DirectoryInfo>>("--folders")
            {
                HelpName = "folder",
                AllowMultipleArgumentsPerToken = true,
                Hidden = true, // for now
            }.AcceptExistingOnly(),
            new Option<string>("--name")
            {
                // of the file
                // Nobody needs it.
                Hidden = true,
            }.AcceptLegalFilePathsOnly().AcceptOnlyFromAmong("a", /* or */ "b"),
            new Option<string>("--path").AcceptLegalFilePathsOnly(),
        };
        return command;
    }
}
