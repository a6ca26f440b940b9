using System.Collections;
using System.CommandLine;

public sealed class Tools(Command command) : IEnumerable<Option>
{
    public IEnumerator<Option> GetEnumerator() => command.Options.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
