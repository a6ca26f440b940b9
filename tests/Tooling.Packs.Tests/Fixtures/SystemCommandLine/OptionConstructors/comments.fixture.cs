// expect: SCL2001 x3
using System.CommandLine;

var a = new Option<int>(
    "--count", // the name
    "How often"); // ends here
var b = new Option<bool>("--force" /* no questions */, "Overwrites files");
var c = new Option<string>(
    // Short first, as users expect.
    new[] { "-n", "--name" },
    // Shown in the help.
    description: "Whose name");
-----
using System.CommandLine;

var a = new Option<int>("--count" /* the name */)
{
    Description = "How often"
}; // ends here
var b = new Option<bool>("--force" /* no questions */) { Description = "Overwrites files" };
var c = new Option<string>("--name", "-n" /* Short first, as users expect. */)
{
    Description = "Whose name" // Shown in the help.
};
