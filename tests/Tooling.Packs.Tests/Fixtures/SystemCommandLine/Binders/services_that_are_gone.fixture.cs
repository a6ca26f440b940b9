// expect: SCL3006
// manual: SCL1018, SCL3001 x2
using System.CommandLine;
using System.CommandLine.Binding;

var write = new Command("write");
var stop = new Command("stop");

write.SetHandler(log => log.Write("started"), new ServiceBinder<Log>());
stop.SetHandler(token => Console.WriteLine(token.CanBeCanceled), new ServiceBinder<CancellationToken>());

sealed class Log
{
    public void Write(string text) => Console.WriteLine(text);
}

sealed class ServiceBinder<T> : BinderBase<T>
{
    protected override T GetBoundValue(BindingContext bindingContext) => (T)bindingContext.GetService(typeof(T))!;
}
-----
using System.CommandLine;
using System.CommandLine.Binding;

var write = new Command("write");
var stop = new Command("stop");

write.SetHandler(log => log.Write("started"), new ServiceBinder<Log>());
stop.SetHandler(token => Console.WriteLine(token.CanBeCanceled), new ServiceBinder<CancellationToken>());

sealed class Log
{
    public void Write(string text) => Console.WriteLine(text);
}

sealed class ServiceBinder<T>
{
}
