#!/usr/bin/env dotnet
#:package System.CommandLine@2.0.0-beta4.22272.1
#:property PublishAot=false

using System.CommandLine;

var path = new Argument<string>("path", "What to look at");
var root = new RootCommand("Says whether a file exists");
root.AddArgument(path);
root.SetHandler(value => Console.WriteLine(File.Exists(value)), path);
return root.Invoke(args);
