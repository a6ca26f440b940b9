// expect: SCL1018 x3, SCL4001
using System;
using System.CommandLine;
using System.CommandLine.Binding;
using System.CommandLine.Builder; // for the builder
using System.CommandLine.Invocation;
using System.CommandLine.IO;
using System.Linq;

var root = new RootCommand();
return root.Invoke(args.ToArray());
-----
using System;
using System.CommandLine;
// for the builder
using System.CommandLine.Invocation;
using System.Linq;

var root = new RootCommand();
return root.Parse(args.ToArray()).Invoke();
