// expect: SCL2002 x4, SCL2005 x3
using System.CommandLine;

var path = new Argument<string>("path", () => ".") { Arity = ArgumentArity.ExactlyOne };
var names = new Argument<string[]>("names", () => new[] { "all" });
names.Arity = ArgumentArity.OneOrMore;
var pair = new Argument<string[]>("pair", () => new[] { "all" });
pair.Arity = new ArgumentArity(1, 2);
var loose = new Argument<string>("loose", () => ".") { Arity = ArgumentArity.ZeroOrOne };
-----
using System.CommandLine;

var path = new Argument<string>("path") { DefaultValueFactory = _ => ".", Arity = ArgumentArity.ZeroOrOne };
var names = new Argument<string[]>("names") { DefaultValueFactory = _ => new[] { "all" } };
names.Arity = ArgumentArity.ZeroOrMore;
var pair = new Argument<string[]>("pair") { DefaultValueFactory = _ => new[] { "all" } };
pair.Arity = new ArgumentArity(0, 2);
var loose = new Argument<string>("loose") { DefaultValueFactory = _ => ".", Arity = ArgumentArity.ZeroOrOne };
