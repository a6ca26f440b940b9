// expect: SCL2001 x5, SCL2002
using System.CommandLine;
using System.Net;

var servers = new Option<Uri[]>("--servers");
var mirrors = new Option<List<Uri>>("--mirrors", "Where else");
var hosts = new Option<IEnumerable<IPAddress>>(new[] { "-h", "--hosts" }, () => new[] { IPAddress.Loopback }, "Where from") { AllowMultipleArgumentsPerToken = true };
var ends = new Argument<IList<IPEndPoint>>("ends")
{
    // At least one.
    Arity = ArgumentArity.OneOrMore,
};
var own = new Option<Uri[]>("--own", result => result.Tokens.Select(t => new Uri(t.Value)).ToArray());
Option<ICollection<Uri>> pages = new("--pages");
-----
using System.CommandLine;
using System.Net;

var servers = new Option<Uri[]>("--servers")
{
    CustomParser = result => { var values = new List<Uri>(); foreach (var token in result.Tokens) { if (!Uri.TryCreate(token.Value, UriKind.RelativeOrAbsolute, out var converted)) { result.AddError($"Cannot parse argument '{token.Value}' as expected type 'System.Uri'."); return null; } values.Add(converted); } return values.ToArray(); }
};
var mirrors = new Option<List<Uri>>("--mirrors")
{
    Description = "Where else",
    CustomParser = result => { var values = new List<Uri>(); foreach (var token in result.Tokens) { if (!Uri.TryCreate(token.Value, UriKind.RelativeOrAbsolute, out var converted)) { result.AddError($"Cannot parse argument '{token.Value}' as expected type 'System.Uri'."); return null; } values.Add(converted); } return values; }
};
var hosts = new Option<IEnumerable<IPAddress>>("--hosts", "-h") { DefaultValueFactory = _ => new[] { IPAddress.Loopback }, Description = "Where from", CustomParser = result => { var values = new List<IPAddress>(); foreach (var token in result.Tokens) { if (!IPAddress.TryParse(token.Value, out var converted)) { result.AddError($"Cannot parse argument '{token.Value}' as expected type 'System.Net.IPAddress'."); return null; } values.Add(converted); } return values.ToArray(); }, AllowMultipleArgumentsPerToken = true };
var ends = new Argument<IList<IPEndPoint>>("ends")
{
    CustomParser = result => { var values = new List<IPEndPoint>(); foreach (var token in result.Tokens) { if (!IPEndPoint.TryParse(token.Value, out var converted)) { result.AddError($"Cannot parse argument '{token.Value}' as expected type 'System.Net.IPEndPoint'."); return null; } values.Add(converted); } return values.ToArray(); },
    // At least one.
    Arity = ArgumentArity.OneOrMore,
};
var own = new Option<Uri[]>("--own") { CustomParser = result => result.Tokens.Select(t => new Uri(t.Value)).ToArray() };
Option<ICollection<Uri>> pages = new("--pages")
{
    CustomParser = result => { var values = new List<Uri>(); foreach (var token in result.Tokens) { if (!Uri.TryCreate(token.Value, UriKind.RelativeOrAbsolute, out var converted)) { result.AddError($"Cannot parse argument '{token.Value}' as expected type 'System.Uri'."); return null; } values.Add(converted); } return values.ToArray(); }
};
