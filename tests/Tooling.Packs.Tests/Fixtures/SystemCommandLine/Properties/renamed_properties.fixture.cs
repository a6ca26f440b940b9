// expect: SCL1007 x3, SCL1039 x2
using System.CommandLine;

var file = new Option<FileInfo>("--file")
{
    IsRequired = true,
    AllowMultipleArgumentsPerToken = true, // unchanged
    ArgumentHelpName = "path",
};
file.IsHidden = !file.IsRequired;
var secret = new Command("secret") { IsHidden = true };
-----
using System.CommandLine;

var file = new Option<FileInfo>("--file")
{
    Required = true,
    AllowMultipleArgumentsPerToken = true, // unchanged
    HelpName = "path",
};
file.Hidden = !file.Required;
var secret = new Command("secret") { Hidden = true };
