// expect: SCL1001 x3
using System.CommandLine;

var root = new RootCommand();
#if NET10_0_OR_GREATER
root.AddOption(new Option<bool>("--modern"));
#else
root.AddOption(new Option<bool>("--old"));
#endif
#region Common options
root.AddOption(new Option<bool>("--common"));
#endregion
root.AddOption(
#if NET
    new Option<bool>("--net")
#else
    new Option<bool>("--framework")
#endif
    );
-----
using System.CommandLine;

var root = new RootCommand();
#if NET10_0_OR_GREATER
root.Options.Add(new Option<bool>("--modern"));
#else
root.AddOption(new Option<bool>("--old"));
#endif
#region Common options
root.Options.Add(new Option<bool>("--common"));
#endregion
root.Options.Add(
#if NET
    new Option<bool>("--net")
#else
    new Option<bool>("--framework")
#endif
    );
