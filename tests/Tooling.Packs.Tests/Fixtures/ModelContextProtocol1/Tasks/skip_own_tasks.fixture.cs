namespace Mine;

public record McpTask(string TaskId);

public interface IMcpTaskStore
{
    McpTask GetTaskAsync(string id);
}

public static class Use
{
    public static McpTask Run(IMcpTaskStore store) => store.GetTaskAsync("a");
}
