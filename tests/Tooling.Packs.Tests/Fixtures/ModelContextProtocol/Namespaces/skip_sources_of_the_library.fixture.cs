using ModelContextProtocol.Protocol.Types;

namespace ModelContextProtocol.Protocol.Types
{
    public class Blob
    {
        public string? Name { get; set; }
    }
}

namespace Mine
{
    static class Names
    {
        static string? Of(Blob blob) => blob.Name;
    }
}
