using System.CommandLine;

var path = new Argument<string>("path");
Console.WriteLine(path.Arity.MinimumNumberOfValues);
var plain = new Argument<string>("plain") { Arity = ArgumentArity.ExactlyOne };
var option = new Option<string>("--option") { Arity = ArgumentArity.ExactlyOne };
