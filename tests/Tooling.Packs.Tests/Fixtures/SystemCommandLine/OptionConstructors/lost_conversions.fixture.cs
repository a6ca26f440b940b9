// implicit-usings: disable
// expect: SCL1039, SCL2001 x4, SCL2002
using System.CommandLine;
using System.Net;

public static class Options
{
    public static readonly Option<System.Uri> Server = new Option<System.Uri>("--server");

    public static readonly Option<IPAddress> Address = new(new[] { "-a", "--address" }, "Where to listen") { IsRequired = true };

    public static readonly Argument<IPEndPoint> Peer = new("peer");

    public static readonly Option<System.Uri> Parsed = new("--parsed", result => new System.Uri(result.Tokens[0].Value));
}

public sealed class ServerOption : Option<System.Uri>
{
    public ServerOption()
        : base("--server", "Which server")
    {
    }
}
-----
using System.CommandLine;
using System.Net;

public static class Options
{
    public static readonly Option<System.Uri> Server = new Option<System.Uri>("--server")
    {
        CustomParser = result => { if (System.Uri.TryCreate(result.Tokens[0].Value, System.UriKind.RelativeOrAbsolute, out var converted)) { return converted; } result.AddError($"Cannot parse argument '{result.Tokens[0].Value}' as expected type 'System.Uri'."); return null; }
    };

    public static readonly Option<IPAddress> Address = new("--address", "-a") { Description = "Where to listen", CustomParser = result => { if (IPAddress.TryParse(result.Tokens[0].Value, out var converted)) { return converted; } result.AddError($"Cannot parse argument '{result.Tokens[0].Value}' as expected type 'System.Net.IPAddress'."); return null; }, Required = true };

    public static readonly Argument<IPEndPoint> Peer = new("peer")
    {
        CustomParser = result => { if (IPEndPoint.TryParse(result.Tokens[0].Value, out var converted)) { return converted; } result.AddError($"Cannot parse argument '{result.Tokens[0].Value}' as expected type 'System.Net.IPEndPoint'."); return null; }
    };

    public static readonly Option<System.Uri> Parsed = new("--parsed")
    {
        CustomParser = result => new System.Uri(result.Tokens[0].Value)
    };
}

public sealed class ServerOption : Option<System.Uri>
{
    public ServerOption()
        : base("--server")
    {
        Description = "Which server";
        CustomParser = result => { if (System.Uri.TryCreate(result.Tokens[0].Value, System.UriKind.RelativeOrAbsolute, out var converted)) { return converted; } result.AddError($"Cannot parse argument '{result.Tokens[0].Value}' as expected type 'System.Uri'."); return null; };
    }
}
