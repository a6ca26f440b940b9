// expect: MCPM1001 x2, MCPM1002
// manual: MCPM9001
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public class Mock<T>
    where T : class
{
    public T Object => throw new NotImplementedException();
}

public class Tests
{
    private readonly Mock<IMcpServer> _server = new Mock<IMcpServer>();

    public IMcpServer Server => _server.Object;
}

public interface IWrapper : IMcpEndpoint
{
}
-----
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public class Mock<T>
    where T : class
{
    public T Object => throw new NotImplementedException();
}

public class Tests
{
    private readonly Mock<McpServer> _server = new Mock<McpServer>();

    public McpServer Server => _server.Object;
}

public interface IWrapper : IMcpEndpoint
{
}
