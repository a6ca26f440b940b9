namespace Tooling.Engine;

/// <summary>The lines of a text, as they are compared.</summary>
public static class TextLines
{
    /// <summary>Parts a text into lines. They end with <c>\n</c> and keep it, so that a carriage return or a missing last line end is a difference.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Together, the text.</returns>
    public static string[] Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return [.. lines];
    }
}
