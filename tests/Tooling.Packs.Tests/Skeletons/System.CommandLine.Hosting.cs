// The package System.CommandLine.Hosting is not in every registry: its entry point, with plain types where its own API names the generic host.
using System.CommandLine.Builder;

namespace System.CommandLine.Hosting
{
    public static class HostingExtensions
    {
        public static CommandLineBuilder UseHost(this CommandLineBuilder builder, Func<string[], object> hostBuilderFactory) => builder;
    }
}
