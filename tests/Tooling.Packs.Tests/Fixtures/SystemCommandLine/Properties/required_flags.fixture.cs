// expect: SCL1039 x5, SCL2001
using System.CommandLine;

var accept = new Option<bool>("--accept") { IsRequired = true };
var agree = new Option<bool>("--agree");
agree.IsRequired = true;
var color = new Option<bool>("--color", () => true) { IsRequired = true };
var quiet = new Option<bool>("--quiet") { IsRequired = false };
var name = new Option<string>("--name") { IsRequired = true };
-----
using System.CommandLine;
using System.CommandLine.Parsing;

var accept = new Option<bool>("--accept") { Required = true, Validators = { result => { if (result is { Implicit: true, Parent: CommandResult command } && !command.Children.OfType<CommandResult>().Any()) { result.AddError($"Option '{result.Option.Name}' is required."); } } } };
var agree = new Option<bool>("--agree");
agree.Required = true;
agree.Validators.Add(result => { if (result is { Implicit: true, Parent: CommandResult command } && !command.Children.OfType<CommandResult>().Any()) { result.AddError($"Option '{result.Option.Name}' is required."); } });
var color = new Option<bool>("--color") { DefaultValueFactory = _ => true, Required = true };
var quiet = new Option<bool>("--quiet") { Required = false };
var name = new Option<string>("--name") { Required = true };
