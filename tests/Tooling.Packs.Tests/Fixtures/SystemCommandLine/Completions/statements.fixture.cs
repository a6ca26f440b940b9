// expect: SCL1006 x4
using System.CommandLine;
using System.CommandLine.Completions;

var color = new Option<string>("--color");
color.AddCompletions("red", "green");
color.AddCompletions(context => new[] { context.WordToComplete + "ish" });
color.AddCompletions((CompletionContext _) => [new CompletionItem("blue")]);

var shape = new Argument<string>("shape");
shape.AddCompletions("round");
-----
using System.CommandLine;
using System.CommandLine.Completions;

var color = new Option<string>("--color");
color.CompletionSources.Add("red", "green");
color.CompletionSources.Add(context => new[] { context.WordToComplete + "ish" });
color.CompletionSources.Add((CompletionContext _) => [new CompletionItem("blue")]);

var shape = new Argument<string>("shape");
shape.CompletionSources.Add("round");
