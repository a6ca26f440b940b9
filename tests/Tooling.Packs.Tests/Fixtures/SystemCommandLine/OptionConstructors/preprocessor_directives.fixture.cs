// expect: SCL2001
// manual: SCL2001
using System.CommandLine;

#if NET
var a = new Option<int>("--count", "How often");
#else
var a = new Option<int>("--count", "How often, on the framework");
#endif
var b = new Option<int>("--level",
#if NET
    "How hard"
#else
    "How hard, on the framework"
#endif
    );
-----
using System.CommandLine;

#if NET
var a = new Option<int>("--count") { Description = "How often" };
#else
var a = new Option<int>("--count", "How often, on the framework");
#endif
var b = new Option<int>("--level",
#if NET
    "How hard"
#else
    "How hard, on the framework"
#endif
    );
