// manual: SCL1018, SCL3006 x7, SCL9009 x2
using System.CommandLine;
using System.CommandLine.Binding;

namespace Office;

public sealed class ClientBinder : BinderBase<HttpClient>
{
    protected override HttpClient GetBoundValue(BindingContext context) => (HttpClient)context.GetService(typeof(HttpClient))!;
}

public class PaperBinder : BinderBase<string>
{
    protected override string GetBoundValue(BindingContext context) => "A4";
}

public sealed class LargePaperBinder : PaperBinder
{
    protected override string GetBoundValue(BindingContext context) => (string)context.GetService(typeof(string))!;
}

public sealed class Drawer(BinderBase<string> binder)
{
    public BinderBase<string> Binder { get; } = binder;
}
