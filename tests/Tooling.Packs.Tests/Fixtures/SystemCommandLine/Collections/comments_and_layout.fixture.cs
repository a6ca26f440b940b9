// expect: SCL1001 x3
using System.CommandLine;

var root = new RootCommand();
var a = new Option<bool>("-a");

root /* the root */
    .AddOption(/* first */ a /* last */);
root.AddOption(
    // The second one is hidden from the public.
    new Option<bool>("-b"));
root.
    AddOption(a); // twice, by mistake
-----
using System.CommandLine;

var root = new RootCommand();
var a = new Option<bool>("-a");

root /* the root */
    .Options.Add(/* first */ a /* last */);
root.Options.Add(
    // The second one is hidden from the public.
    new Option<bool>("-b"));
root.
    Options.Add(a); // twice, by mistake
