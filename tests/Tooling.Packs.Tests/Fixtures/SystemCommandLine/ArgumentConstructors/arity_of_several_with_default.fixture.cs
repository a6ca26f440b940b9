// expect: SCL2002
// manual: SCL2005
using System.CommandLine;

var pair = new Argument<string[]>("pair", () => new[] { "all", "none" });
pair.Arity = new ArgumentArity(2, 2);
-----
using System.CommandLine;

var pair = new Argument<string[]>("pair") { DefaultValueFactory = _ => new[] { "all", "none" } };
pair.Arity = new ArgumentArity(2, 2);
